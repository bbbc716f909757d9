package org.qiutong.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qiutong.kit.Jobs.Kind;
import org.qiutong.kit.Jobs.Limits;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@ExtendWith(OutputCaptureExtension.class)
class JobsTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final CountDownLatch gate = new CountDownLatch(1);
    private final Jobs jobs =
            new Jobs(
                    Map.of(
                            Kind.READ, new Limits(2, 10, 10),
                            Kind.LONG, new Limits(1, 10, 10),
                            Kind.HEAVY, new Limits(2, 3, 2)));

    @AfterEach
    void end() {
        gate.countDown();
        jobs.close();
        SecurityContextHolder.clearContext();
    }

    @Test
    void takesFromEachOwnerAShareOnly() {
        Job<String> running = jobs.start(Kind.HEAVY, "ann", this::hold);
        Job<String> waiting = jobs.start(Kind.HEAVY, "ann", this::hold);
        assertThat(refusal(jobs.start(Kind.HEAVY, "ann", this::hold)))
                .isEqualTo(JobRefused.Reason.OWN_LIMIT);
        Job<String> others = jobs.start(Kind.HEAVY, "bo", this::hold);
        assertThat(List.of(running, waiting, others)).allMatch(Job::isRunning);
        gate.countDown();
        assertThat(List.of(ended(running), ended(waiting), ended(others)))
                .containsOnly(new Job.State.Done<>("done"));
        assertThat(ended(jobs.start(Kind.HEAVY, "ann", this::hold)))
                .as("what has ended makes room")
                .isEqualTo(new Job.State.Done<>("done"));
    }

    @Test
    void refusesWhatItCannotKeep() {
        List<Job<String>> taken = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            taken.add(jobs.start(Kind.HEAVY, "account " + i, this::hold));
        }
        assertThat(refusal(jobs.start(Kind.HEAVY, "one more", this::hold)))
                .isEqualTo(JobRefused.Reason.BUSY);
        assertThat(taken).allMatch(Job::isRunning);
        taken.getLast().cancel();
        assertThat(jobs.start(Kind.HEAVY, "one more", this::hold).isRunning())
                .as("what waits leaves its place when it is cancelled")
                .isTrue();
    }

    @Test
    void letsNoLongJobKeepAPageWaiting() {
        jobs.start(Kind.HEAVY, "ann", this::hold);
        jobs.start(Kind.HEAVY, "bo", this::hold);
        jobs.start(Kind.LONG, "ann", this::hold);
        assertThat(ended(jobs.start(Kind.READ, "ann", _ -> "read")))
                .isEqualTo(new Job.State.Done<>("read"));
    }

    @Test
    void givesUpAReadThatTakesTooLong() {
        assertThat(ended(jobs.start(Kind.READ, "ann", this::hold)))
                .isInstanceOfSatisfying(
                        Job.State.Failed.class,
                        failed ->
                                assertThat(failed.problem().kind())
                                        .isEqualTo(Problem.Kind.DATABASE_UNREACHABLE));
    }

    @Test
    void cancelsWhatRunsAndWhatWaits() {
        AtomicBoolean begun = new AtomicBoolean();
        AtomicBoolean stopped = new AtomicBoolean();
        CompletableFuture<Throwable> thrown = new CompletableFuture<>();
        CountDownLatch runs = new CountDownLatch(1);
        Job<String> running =
                jobs.start(
                        Kind.LONG,
                        "ann",
                        job -> {
                            job.onCancel(() -> stopped.set(true));
                            runs.countDown();
                            hold(job);
                            try {
                                job.reached(0.5);
                            } catch (RuntimeException e) {
                                thrown.complete(e);
                                throw e;
                            }
                            return "too late";
                        });
        Job<String> waiting =
                jobs.start(
                        Kind.LONG,
                        "ann",
                        _ -> {
                            begun.set(true);
                            return "";
                        });
        assertThat(passes(runs)).isTrue();
        waiting.cancel();
        running.cancel();
        assertThat(stopped).isTrue();
        gate.countDown();
        assertThat(thrown).succeedsWithin(SOON);
        assertThat(ended(jobs.start(Kind.LONG, "ann", _ -> "next")))
                .isEqualTo(new Job.State.Done<>("next"));
        assertThat(running.state()).isEqualTo(new Job.State.Cancelled<>());
        assertThat(waiting.state()).isEqualTo(new Job.State.Cancelled<>());
        assertThat(begun).isFalse();
    }

    @Test
    void logsAFailureUnderTheIdThatIsTold(CapturedOutput output) {
        IllegalStateException failure = new IllegalStateException("broken");
        Job<String> job =
                jobs.start(
                        Kind.HEAVY,
                        "ann",
                        _ -> {
                            throw failure;
                        });
        assertThat(ended(job))
                .isInstanceOfSatisfying(
                        Job.State.Failed.class,
                        failed -> {
                            assertThat(failed.cause()).isSameAs(failure);
                            assertThat(output.getAll()).contains("ERROR", failed.problem().id());
                        });
    }

    @Test
    void logsNothingOfWhatFailsAfterItWasCancelled(CapturedOutput output) {
        Job<String> cancelled =
                jobs.start(
                        Kind.LONG,
                        "ann",
                        each -> {
                            hold(each);
                            throw new IllegalStateException("broken");
                        });
        cancelled.cancel();
        gate.countDown();
        // The only thread of this kind has done the one before.
        assertThat(ended(jobs.start(Kind.LONG, "ann", _ -> "next")))
                .isEqualTo(new Job.State.Done<>("next"));
        assertThat(output.getAll()).doesNotContain("ERROR");
    }

    @Test
    void endsWithTheProgram() {
        Job<String> running = jobs.start(Kind.LONG, "ann", this::hold);
        Job<String> waiting = jobs.start(Kind.LONG, "ann", this::hold);
        jobs.close();
        assertThat(running.state()).isEqualTo(new Job.State.Cancelled<>());
        assertThat(waiting.state()).isEqualTo(new Job.State.Cancelled<>());
        assertThat(refusal(jobs.start(Kind.READ, "ann", this::hold)))
                .isEqualTo(JobRefused.Reason.BUSY);
    }

    @Test
    void actsInTheNameOfWhoeverStartedIt() {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("ann", ""));
        Job<String> job = jobs.start(Kind.LONG, "ann", _ -> user());
        assertThat(ended(job)).isEqualTo(new Job.State.Done<>("ann"));
        SecurityContextHolder.clearContext();
        assertThat(ended(jobs.start(Kind.LONG, "bo", _ -> user())))
                .as("in the same thread")
                .isEqualTo(new Job.State.Done<>("nobody"));
    }

    private static String user() {
        var user = SecurityContextHolder.getContext().getAuthentication();
        return user == null ? "nobody" : user.getName();
    }

    private String hold(Job<?> job) {
        passes(gate);
        return "done";
    }

    private static boolean passes(CountDownLatch latch) {
        try {
            return latch.await(SOON.toSeconds(), java.util.concurrent.TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static <T> Job.State<T> ended(Job<T> job) {
        try {
            assertThat(job.await(SOON)).as("has ended").isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return job.state();
    }

    private static JobRefused.Reason refusal(Job<String> job) {
        return job.state() instanceof Job.State.Failed<String>(JobRefused refused, _)
                ? refused.reason()
                : org.assertj.core.api.Assertions.fail("not refused: " + job.state());
    }
}

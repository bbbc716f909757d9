package sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qiutong.kit.Job;
import org.qiutong.kit.JobArea;
import org.qiutong.kit.Jobs;
import org.qiutong.kit.Loaded;
import org.qiutong.kit.PageJobs;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.i18n.LocaleContextHolder;

/// What a page shows of the jobs that it starts.
@SpringBootTest(classes = SampleProgram.class, properties = "qiutong.data=target/jobs-test")
@ViewPackages(packages = {"sample", "org.qiutong.shell"})
@ExtendWith(OutputCaptureExtension.class)
class JobsOnPageTest extends SpringBrowserlessTest {

    private final CountDownLatch gate = new CountDownLatch(1);
    private final JobArea<String> area = new JobArea<>(Span::new);

    @BeforeEach
    void open() {
        navigate(SampleView.class);
        UI.getCurrent().add(area);
    }

    @AfterEach
    void end() {
        gate.countDown();
    }

    @Test
    void aFailureIsToldAndCanBeTriedAgain(CapturedOutput output) {
        List<String> runs = new ArrayList<>();
        area.find(_ -> {
            runs.add("run");
            if (runs.size() == 1) {
                throw new IllegalStateException("a secret of the inside");
            }
            return "found";
        });
        assertThat(area.isBusy()).isTrue();
        settle();
        String id = text().replaceAll("(?s).*Reference for a report: ([0-9a-f]{8}).*", "$1");
        assertThat(text()).contains("Something went wrong").doesNotContain("secret");
        assertThat(output.getAll()).contains("ERROR " + id);
        click("Try again");
        settle();
        assertThat(text()).isEqualTo("found");
    }

    @Test
    void aJobIsCancelled() {
        AtomicReference<Job<String>> job = new AtomicReference<>();
        area.find(each -> waiting(job, each));
        settleUntil(() -> job.get() != null);
        click("Cancel");
        settle();
        assertThat(text()).isEqualTo("Cancelled");
        assertThat(job.get().state()).isEqualTo(new Job.State.Cancelled<>());
    }

    @Test
    void whatNobodyElseCanFetchEndsWhenItsPageIsLeft(CapturedOutput output) {
        AtomicReference<Job<String>> found = new AtomicReference<>();
        AtomicReference<Job<String>> stored = new AtomicReference<>();
        area.find(each -> waiting(found, each));
        JobArea<String> other = new JobArea<>(Span::new);
        UI.getCurrent().add(other);
        other.store(each -> waiting(stored, each));
        settleUntil(() -> found.get() != null && stored.get() != null);
        UI.getCurrent().remove(area, other);
        roundTrip();
        assertThat(found.get().state()).isEqualTo(new Job.State.Cancelled<>());
        assertThat(stored.get().isRunning()).as("what is being stored").isTrue();
        gate.countDown();
        settleUntil(() -> !stored.get().isRunning());
        roundTrip();
        assertThat(stored.get().state()).isEqualTo(new Job.State.Done<>("waited"));
        assertThat(output.getAll()).doesNotContain("ERROR", "Exception");
    }

    /// Vaadin sends the whole page anew when the browser has missed a message, as may happen on a
    /// busy machine or line.
    @Test
    void aPageThatIsSentAnewKeepsItsJobs() {
        AtomicReference<Job<String>> job = new AtomicReference<>();
        area.find(each -> waiting(job, each));
        settleUntil(() -> job.get() != null);
        UI.getCurrent().getInternals().getStateTree().prepareForResync();
        roundTrip();
        assertThat(job.get().isRunning()).isTrue();
        gate.countDown();
        settle();
        assertThat(text()).isEqualTo("waited");
    }

    @Test
    void aClosedPageIsNotInTheWayOfAResult(CapturedOutput output) {
        AtomicReference<Job<String>> stored = new AtomicReference<>();
        area.store(each -> waiting(stored, each));
        Loaded<String> loaded = new Loaded<>(Span::new);
        UI.getCurrent().add(loaded);
        loaded.load(() -> waitingText());
        settleUntil(() -> stored.get() != null);
        UI ui = UI.getCurrent();
        ui.close();
        ui.getSession().removeUI(ui);
        gate.countDown();
        Job<String> job = stored.get();
        settleUntil(() -> !job.isRunning());
        assertThat(job.state()).isEqualTo(new Job.State.Done<>("waited"));
        assertThat(output.getAll()).doesNotContain("ERROR", "Exception");
    }

    @Test
    void tooManyJobsOfOneAccountAreRefusedAndTold() {
        List<Job<String>> running = new ArrayList<>();
        Job<String> last;
        do {
            last = PageJobs.start(Jobs.Kind.LONG, _ -> waitingText());
            running.add(last);
        } while (last.isRunning());
        area.find(_ -> "found");
        settle();
        assertThat(text()).contains("You have too many jobs under way", "Try again");
        gate.countDown();
        settleUntil(() -> running.stream().noneMatch(Job::isRunning));
        settleUntil(() -> {
            click("Try again");
            settle();
            return text().equals("found");
        });
    }

    @Test
    void aJobSpeaksTheLanguageOfTheInterface() {
        UI.getCurrent().setLocale(Locale.forLanguageTag("zh-Hans"));
        area.find(_ -> LocaleContextHolder.getLocale().toLanguageTag());
        settle();
        assertThat(text()).isEqualTo("zh-Hans");
    }

    /// The second part answers as soon as the page waits for it, and so only if it does.
    @Test
    void allPartsOfAPageShareOneWait() {
        Thread page = Thread.currentThread();
        Loaded<String> first = new Loaded<>(Span::new);
        Loaded<String> second = new Loaded<>(Span::new);
        UI.getCurrent().add(first, second);
        first.load(this::waitingText);
        second.load(() -> {
            while (page.getState() != Thread.State.TIMED_WAITING && gate.getCount() > 0) {
                Thread.onSpinWait();
            }
            return "answer";
        });
        assertThat(isBusy(first)).isTrue();
        assertThat(isBusy(second)).isTrue();
        gate.countDown();
        settle();
        assertThat(first.getElement().getTextRecursively()).isEqualTo("waited");
        assertThat(second.getElement().getTextRecursively()).isEqualTo("answer");
        Loaded<String> later = new Loaded<>(Span::new);
        UI.getCurrent().add(later);
        later.load(() -> "at once");
        assertThat(isBusy(later)).as("the next answer has a wait of its own").isFalse();
    }

    @Test
    void aLateAnswerTakesThePlaceOfTheNoteThatItWasLate() {
        Loaded<String> loaded = new Loaded<>(Span::new);
        UI.getCurrent().add(loaded);
        loaded.load(this::waitingText);
        settle();
        assertThat(loaded.getElement().getTextRecursively())
                .contains("The database does not answer", "Try again");
        gate.countDown();
        settleUntil(() -> loaded.getElement().getTextRecursively().equals("waited"));
    }

    @Test
    void aLateAnswerDoesNotReplaceAnother() {
        Loaded<String> loaded = new Loaded<>(Span::new);
        UI.getCurrent().add(loaded);
        CountDownLatch answered = new CountDownLatch(1);
        loaded.load(() -> {
            String answer = waitingText();
            answered.countDown();
            return answer;
        });
        settle();
        loaded.load(() -> "asked since");
        settle();
        gate.countDown();
        settleUntil(() -> answered.getCount() == 0);
        roundTrip();
        assertThat(loaded.getElement().getTextRecursively()).isEqualTo("asked since");
    }

    @Test
    void anEarlierAnswerDoesNotReplaceALaterOne() {
        Loaded<String> loaded = new Loaded<>(Span::new);
        UI.getCurrent().add(loaded);
        loaded.load(this::waitingText);
        loaded.load(() -> {
            waitingText();
            return "later";
        });
        gate.countDown();
        settle();
        assertThat(loaded.getElement().getTextRecursively()).isEqualTo("later");
    }

    private String waiting(AtomicReference<Job<String>> begun, Job<String> job) {
        begun.set(job);
        return waitingText();
    }

    private String waitingText() {
        try {
            return gate.await(30, TimeUnit.SECONDS) ? "waited" : "not waited";
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String text() {
        return area.getElement().getTextRecursively();
    }

    private void click(String button) {
        test(find(Button.class).withText(button).single()).click();
    }

    private static boolean isBusy(Component part) {
        return part.getElement().hasAttribute("aria-busy");
    }

    private void settle() {
        settleUntil(() -> !find(Component.class).withAttribute("aria-busy", "true").exists());
    }

    private void settleUntil(java.util.function.BooleanSupplier done) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        boolean is;
        do {
            if (UI.getCurrent() != null) {
                roundTrip();
                runPendingSignalsTasks(50, TimeUnit.MILLISECONDS);
            }
            is = done.getAsBoolean();
        } while (!is && System.nanoTime() < end);
        assertThat(is).isTrue();
    }
}

package org.qiutong.kit;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Component;

/// Runs what takes longer than a session's lock may be held. Each kind of job has threads of its
/// own, so that long jobs never keep a page waiting. The numbers of running jobs, of waiting jobs
/// and of jobs per owner are limited; a job beyond a limit fails at once with [JobRefused]. A job
/// runs with the identity of whoever started it, outside any transaction.
@Component
public class Jobs {

    /// What a job costs.
    public enum Kind {
        /// Reads what a page shows. It fails after a timeout.
        READ,
        /// Mostly waits for the database, as an import does.
        LONG,
        /// Keeps a processor busy: papers, or a search for seats.
        HEAVY
    }

    /// How many jobs of a kind there may be.
    ///
    /// @param running at once; more wait
    /// @param waiting in the queue; more are refused
    /// @param ofOne per owner, waiting and running
    public record Limits(int running, int waiting, int ofOne) {}

    /// Timeout of a read job: longer than a service waits for the database.
    private static final Duration READ_AT_LAST = Duration.ofSeconds(5);

    private static final Duration IDLE = Duration.ofSeconds(30);

    private final Map<Kind, Lane> lanes = new EnumMap<>(Kind.class);
    private final Set<Job<?>> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    public Jobs() {
        this(
                Map.of(
                        Kind.READ, new Limits(32, 1_000, 100),
                        Kind.LONG, new Limits(4, 20, 3),
                        Kind.HEAVY, new Limits(processors(), 20, 3)));
    }

    Jobs(Map<Kind, Limits> limits) {
        limits.forEach((kind, each) -> lanes.put(kind, new Lane(kind, each)));
    }

    /// Two on a small machine, so that one search does not block everybody else's; half of the
    /// processors of a large one.
    private static int processors() {
        return Math.max(2, Runtime.getRuntime().availableProcessors() / 2);
    }

    /// Starts a job.
    ///
    /// @param owner the account whose job it is, or the session where nobody is logged in
    /// @return the job; it has failed already where it is refused
    public <T> Job<T> start(Kind kind, String owner, Job.Work<T> work) {
        Job<T> job = new Job<>();
        Lane lane = lanes.get(kind);
        if (lane == null || closed) {
            job.fail(new JobRefused(JobRefused.Reason.BUSY));
        } else if (!lane.enter(owner)) {
            job.fail(new JobRefused(JobRefused.Reason.OWN_LIMIT));
        } else {
            start(lane, owner, job, work);
            if (kind == Kind.READ) {
                giveUpLate(job);
            }
        }
        return job;
    }

    private <T> void start(Lane lane, String owner, Job<T> job, Job.Work<T> work) {
        Runnable run =
                new DelegatingSecurityContextRunnable(() -> {
                    try {
                        run(job, work);
                    } finally {
                        lane.leave(owner);
                        open.remove(job);
                    }
                });
        open.add(job);
        try {
            lane.threads.execute(run);
        } catch (RejectedExecutionException e) {
            lane.leave(owner);
            open.remove(job);
            job.fail(new JobRefused(JobRefused.Reason.BUSY));
            return;
        }
        // A job that has not begun frees its place in the queue.
        job.onCancel(() -> {
            if (lane.threads.remove(run)) {
                lane.leave(owner);
                open.remove(job);
            }
        });
    }

    private static <T> void run(Job<T> job, Job.Work<T> work) {
        if (!job.isRunning()) {
            return;
        }
        try {
            job.end(new Job.State.Done<>(work.run(job)));
        } catch (CancellationException e) {
            job.cancel();
        } catch (RuntimeException | Error e) {
            job.fail(e);
            if (e instanceof VirtualMachineError error) {
                throw error;
            }
        }
    }

    private static void giveUpLate(Job<?> job) {
        CompletableFuture<Void> ended = new CompletableFuture<>();
        job.follow(state -> {
            if (!(state instanceof Job.State.Running)) {
                ended.complete(null);
            }
        });
        Future<?> _ =
                ended.orTimeout(READ_AT_LAST.toMillis(), TimeUnit.MILLISECONDS)
                        .whenComplete((_, late) -> {
                            if (late instanceof TimeoutException) {
                                job.fail(late);
                            }
                        });
    }

    /// How many jobs are waiting or running.
    public int size() {
        return open.size();
    }

    /// Whether no job is waiting or running. A cancelled job counts until its work has ended.
    boolean idle() {
        return open.isEmpty();
    }

    /// Cancels all jobs, before anything that they use is closed.
    @EventListener(ContextClosedEvent.class)
    public void close() {
        closed = true;
        open.forEach(Job::cancel);
        lanes.values().forEach(lane -> lane.threads.shutdownNow());
    }

    /// The jobs of one kind.
    private static final class Lane {

        private final ThreadPoolExecutor threads;
        private final int ofOne;
        private final Map<String, Integer> owned = new HashMap<>();

        private Lane(Kind kind, Limits limits) {
            ofOne = limits.ofOne();
            threads =
                    new ThreadPoolExecutor(
                            limits.running(),
                            limits.running(),
                            IDLE.toSeconds(),
                            TimeUnit.SECONDS,
                            new LinkedBlockingQueue<>(limits.waiting()),
                            Thread.ofPlatform().daemon().name(kind + "-", 1).factory());
            threads.allowCoreThreadTimeOut(true);
        }

        private synchronized boolean enter(String owner) {
            int before = owned.getOrDefault(owner, 0);
            if (before >= ofOne) {
                return false;
            }
            owned.put(owner, before + 1);
            return true;
        }

        private synchronized void leave(String owner) {
            owned.computeIfPresent(owner, (_, count) -> count == 1 ? null : count - 1);
        }
    }
}

package org.qiutong.kit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Work that [Jobs] does in another thread. Safe for use by several threads.
///
/// @param <T> the result
public final class Job<T> {

    /// How a job stands. Only `Running` changes; the others are final.
    public sealed interface State<T> {

        /// Waits for a free place, or runs.
        ///
        /// @param done the share of the work that is done, from 0 to 1
        record Running<T>(double done) implements State<T> {}

        record Done<T>(T result) implements State<T> {}

        /// @param cause what the work threw, or a [JobRefused]
        /// @param problem tells of it; the log has it under the same id
        record Failed<T>(Throwable cause, Problem problem) implements State<T> {}

        record Cancelled<T>() implements State<T> {}
    }

    /// What a job does, in another thread: it touches no components.
    @FunctionalInterface
    public interface Work<T> {

        /// @param job to report progress to, and to ask whether it has been cancelled
        T run(Job<T> job);
    }

    /// The smallest progress that is reported.
    private static final double STEP = 0.02;

    private final List<Consumer<State<T>>> followers = new ArrayList<>();
    private final List<Runnable> stops = new ArrayList<>();
    private State<T> state = new State.Running<>(0);

    Job() {}

    public synchronized State<T> state() {
        return state;
    }

    public boolean isRunning() {
        return state() instanceof State.Running;
    }

    /// Ends the job. Work that does not ask for it goes on, and its result is dropped.
    public void cancel() {
        end(new State.Cancelled<>());
    }

    /// Tells `follower` the state now and after each change, in whatever thread.
    ///
    /// @return ends that
    public Runnable follow(Consumer<State<T>> follower) {
        State<T> now;
        synchronized (this) {
            followers.add(follower);
            now = state;
        }
        follower.accept(now);
        return () -> leave(follower);
    }

    private synchronized void leave(Consumer<State<T>> follower) {
        followers.remove(follower);
    }

    /// Runs `stop` once when the job is cancelled or given up; at once if it is already.
    public void onCancel(Runnable stop) {
        synchronized (this) {
            if (state instanceof State.Running) {
                stops.add(stop);
                return;
            }
        }
        stop.run();
    }

    /// @throws CancellationException if the job has been cancelled or given up
    public void check() {
        if (!isRunning()) {
            throw new CancellationException();
        }
    }

    /// Reports progress.
    ///
    /// @param done the share of the work that is done, from 0 to 1
    /// @throws CancellationException if the job has been cancelled or given up
    public void reached(double done) {
        synchronized (this) {
            check();
            if (state instanceof State.Running<T>(double before) && done < before + STEP) {
                return;
            }
            state = new State.Running<>(done);
        }
        tell();
    }

    /// Waits until the job has ended, but no longer than `time`.
    ///
    /// @return whether it has ended
    public synchronized boolean await(Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        while (state instanceof State.Running) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return true;
    }

    /// Ends the job, unless it has ended already.
    void end(State<T> end) {
        end(() -> end);
    }

    /// Ends the job, and logs why it failed, unless it has ended already.
    void fail(Throwable cause) {
        end(() -> new State.Failed<>(cause, Problem.log(cause)));
    }

    private void end(Supplier<State<T>> end) {
        List<Runnable> all;
        synchronized (this) {
            if (!(state instanceof State.Running)) {
                return;
            }
            state = end.get();
            notifyAll();
            all = state instanceof State.Done ? List.of() : List.copyOf(stops);
            stops.clear();
        }
        all.forEach(Runnable::run);
        tell();
    }

    private void tell() {
        List<Consumer<State<T>>> all;
        State<T> now;
        synchronized (this) {
            all = List.copyOf(followers);
            now = state;
        }
        all.forEach(each -> each.accept(now));
    }
}

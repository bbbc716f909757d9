package org.qiutong.dialogue.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/// Papers in the making. Safe for use by several threads.
public final class Job {

    /// How far it is.
    public sealed interface State {

        /// @param done the share of the work that is done
        record Running(double done) implements State {}

        /// The file is made.
        final class Done implements State {

            private final byte[] bytes;

            Done(byte[] bytes) {
                this.bytes = bytes;
            }

            /// What is in it; not to be changed.
            public byte[] bytes() {
                return bytes;
            }
        }

        record Failed(Throwable cause) implements State {}

        record Cancelled() implements State {}
    }

    /// The least share that is told of.
    private static final double STEP = 0.02;

    private final String id;
    private final String account;
    private final String dialogue;
    private final Order order;
    private final List<Consumer<State>> listeners = new ArrayList<>();
    private State state = new State.Running(0);
    private double told;

    Job(String id, String account, String dialogue, Order order) {
        this.id = id;
        this.account = account;
        this.dialogue = dialogue;
        this.order = order;
    }

    public String id() {
        return id;
    }

    /// What was ordered.
    public Order order() {
        return order;
    }

    boolean isOf(String who, String which) {
        return account.equals(who) && dialogue.equals(which);
    }

    public synchronized State state() {
        return state;
    }

    /// Ends the work; what is done already stays.
    public void cancel() {
        end(new State.Cancelled());
    }

    /// Tells `listener` how far the work is, now and from now on, in whatever thread.
    ///
    /// @return ends that
    public synchronized Runnable follow(Consumer<State> listener) {
        listeners.add(listener);
        listener.accept(state);
        return () -> leave(listener);
    }

    private synchronized void leave(Consumer<State> listener) {
        listeners.remove(listener);
    }

    /// @throws CancellationException if it has been cancelled
    void reached(double done) {
        synchronized (this) {
            if (!(state instanceof State.Running)) {
                throw new CancellationException();
            }
            if (done < told + STEP) {
                return;
            }
            told = done;
            state = new State.Running(done);
        }
        tell();
    }

    /// Only what runs can end.
    void end(State end) {
        synchronized (this) {
            if (!(state instanceof State.Running)) {
                return;
            }
            state = end;
        }
        tell();
    }

    private void tell() {
        List<Consumer<State>> all;
        State now;
        synchronized (this) {
            all = List.copyOf(listeners);
            now = state;
        }
        all.forEach(each -> each.accept(now));
    }
}

package org.qiutong.graph;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.qiutong.id.StudyId;

/// A cached snapshot of a part of the data, as the current reader may see it. It is read again once
/// its revision has advanced, whichever instance of the program changed it; callers meanwhile wait
/// for the same read.
///
/// @param <T> what is read; it never changes
public final class Cached<T> {

    /// How many reads are tried before one locks writers out.
    private static final int FREE_READINGS = 2;

    private final Revisions revisions;
    private final Revision revision;
    private final boolean consistent;
    private final Supplier<T> reading;
    private final ReentrantLock reader = new ReentrantLock();
    private final PerTeams<State<T>> current = new PerTeams<>();

    /// A snapshot with its revision number.
    ///
    /// @param number that of the revision: the value is at least as new
    public record State<T>(long number, T value) {}

    private Cached(
            Revisions revisions, Revision revision, boolean consistent, Supplier<T> reading) {
        this.revisions = revisions;
        this.revision = revision;
        this.consistent = consistent;
        this.reading = reading;
    }

    /// For data that one statement reads, or several whose rows need not belong to one snapshot.
    public static <T> Cached<T> relaxed(
            Revisions revisions, Revision revision, Supplier<T> reading) {
        return new Cached<>(revisions, revision, false, reading);
    }

    /// For data that must be one consistent snapshot: if the part changes during the read, it is
    /// read again, the last time under the lock.
    public static <T> Cached<T> consistent(
            Revisions revisions, Revision revision, Supplier<T> reading) {
        return new Cached<>(revisions, revision, true, reading);
    }

    /// The current value. Not to be called in a transaction that has itself changed the part.
    ///
    /// @throws org.springframework.dao.DataAccessException if the database does not answer
    public T get() {
        return at(revisions.now()).value();
    }

    /// The current value with its number.
    ///
    /// @param now the current revision numbers
    public State<T> at(Revisions.Numbers now) {
        Set<StudyId> teams = revisions.scope();
        return held(teams, now).orElseGet(() -> readAgain(teams));
    }

    private Optional<State<T>> held(Set<StudyId> teams, Revisions.Numbers now) {
        return current.get(teams).filter(each -> each.number() == now.of(revision));
    }

    private State<T> readAgain(Set<StudyId> teams) {
        reader.lock();
        try {
            return held(teams, revisions.now())
                    .orElseGet(() -> {
                        State<T> read = revisions.reading(teams, this::read);
                        current.put(teams, read);
                        return read;
                    });
        } finally {
            reader.unlock();
        }
    }

    private State<T> read() {
        for (int i = 0; i < FREE_READINGS; i++) {
            long number = revisions.settled(revision);
            try {
                T value = revisions.fresh(reading);
                if (!consistent || revisions.settled(revision) == number) {
                    return new State<>(number, value);
                }
            } catch (RuntimeException e) {
                // A concurrent deletion can make the read fail: only then is it retried.
                if (revisions.settled(revision) == number) {
                    throw e;
                }
            }
        }
        return revisions.holding(revision, number -> new State<>(number, reading.get()));
    }
}

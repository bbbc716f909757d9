package org.qiutong.graph;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;

/// Results of a check or repair of the files of a database that does not run.
public final class StoreReport {

    private StoreReport() {}

    /// What a check found.
    ///
    /// @param changed files that are not as the database left them when it was last stopped
    /// @param faults kinds of records that contradict each other, with their number, as in `NODE
    ///   (3)`; or what in the files stopped the check early
    public record Checked(List<Path> changed, List<String> faults) {

        public boolean isSound() {
            return changed.isEmpty() && faults.isEmpty();
        }
    }

    /// A check could not run, for a reason that says nothing of the files: they are in use, memory
    /// was short, or one of them could not be opened.
    public static final class NotChecked extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public NotChecked(Throwable reason) {
            super(reason);
        }
    }

    /// What a repair could read and has written to a new database.
    ///
    /// @param nodes by label; a node with several labels counts for each
    /// @param relationships by type
    /// @param before where the damaged database is kept
    public record Repaired(
            SortedMap<String, Part> nodes, SortedMap<String, Part> relationships, Path before) {}

    /// @param kept how many were read whole
    /// @param expected how many there were by the database's own count, which may be damaged too
    public record Part(long kept, long expected) {}
}

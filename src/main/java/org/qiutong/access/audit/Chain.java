package org.qiutong.access.audit;

/// Whether the entries of the audit log are what was written.
public sealed interface Chain {

    /// It holds. Whoever can write to the database can also make a new chain: that is found by
    /// comparing number and hash with those in the log file.
    ///
    /// @param number of the last entry, 0 if there is none
    /// @param hash of the last entry
    record Holds(long number, String hash) implements Chain {}

    /// It is broken.
    ///
    /// @param number the first entry that is wrong
    record Broken(long number, Fault fault) implements Chain {}

    enum Fault {
        /// The entry is not as it was written, or one before it was replaced.
        CHANGED,
        /// There is no entry with that number.
        MISSING,
        /// There are more entries than were counted.
        ADDED
    }
}

package org.qiutong.graph;

import org.jspecify.annotations.Nullable;

/// The database cannot be used, for a reason that whoever started the program can do something
/// about.
public final class GraphStartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// Why the database cannot be used.
    public enum Reason {
        /// Another process has the data folder open.
        FOLDER_IN_USE,
        /// Another program uses the remote database, and would read what is half replaced.
        SERVER_IN_USE,
        /// The files in the data folder cannot be opened as a database.
        DAMAGED,
        /// The disk of the data folder has too little space.
        DISK_FULL,
        /// The remote address is not one that a driver understands.
        BAD_ADDRESS,
        /// Nobody answers at the remote address.
        UNREACHABLE,
        /// The remote database rejects this user and password.
        REFUSED,
        /// This bundle has no database of its own and no remote address is set.
        NO_DATABASE
    }

    private final Reason reason;
    private final String place;

    /// @param place the folder or address that the reason is about
    public GraphStartException(Reason reason, String place, @Nullable Throwable cause) {
        super(reason + " " + place, cause);
        this.reason = reason;
        this.place = place;
    }

    public Reason reason() {
        return reason;
    }

    /// The folder or address that the reason is about.
    public String place() {
        return place;
    }
}

package org.qiutong.access;

/// Published when an account changes, in the same transaction.
///
/// @param account its name
/// @param study the id of the study whose team it joins or leaves; else empty
public record AccountEvent(Change change, String account, String study) {

    /// What is done.
    public enum Change {
        MADE,
        /// What it is called, its language, or its sessions.
        CHANGED,
        ROLES,
        PASSWORD,
        LOCKED,
        UNLOCKED,
        /// It gets a one-time link or a temporary password.
        RESET,
        DELETED,
        JOINED_TEAM,
        LEFT_TEAM
    }

    AccountEvent(Change change, String account) {
        this(change, account, "");
    }
}

package org.qiutong.access;

import java.util.Optional;
import org.qiutong.id.StudyId;

/// Published when an account changes, in the same transaction.
///
/// @param account its name
/// @param study the id of the study whose team it joins or leaves; else empty
public record AccountEvent(Change change, String account, Optional<StudyId> study) {

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
        LEFT_TEAM,
        TOKEN_MADE,
        TOKEN_REVOKED
    }

    AccountEvent(Change change, String account) {
        this(change, account, Optional.empty());
    }
}

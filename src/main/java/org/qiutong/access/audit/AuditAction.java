package org.qiutong.access.audit;

/// What is recorded in the audit log. The names are stored: a constant may be added, never renamed.
public enum AuditAction {
    SIGNED_IN,
    /// The subject is the account if there is one of that name, else empty: people type passwords
    /// into the field for names.
    SIGN_IN_FAILED,
    /// Too many failed attempts; nothing was checked.
    SIGN_IN_REFUSED,
    SIGNED_OUT,
    ACCOUNT_MADE,
    ACCOUNT_CHANGED,
    ACCOUNT_LOCKED,
    ACCOUNT_RESET,
    ACCOUNT_DELETED,
    ROLE_CHANGED,
    /// The subject is the account that joined or left the team of the study.
    TEAM_CHANGED,
    /// The subject is the account whose token it is.
    TOKEN_MADE,
    TOKEN_REVOKED,
    IMPORTED,
    IMPORT_UNDONE,
    EDITED,
    CONSENT_CHANGED,
    WITHDRAWN,
    DELETED,
    /// An export of a confidential study.
    EXPORTED,
    BACKED_UP,
    RESTORED,
    /// Never recorded: what an entry is read as whose action this version does not know.
    UNKNOWN
}

package org.qiutong.access;

import java.io.Serial;

/// Something about an account that cannot be done. Nothing is stored.
public final class AccountRefused extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    /// Why.
    public enum Reason {
        /// There is no such account.
        NOT_THERE,
        /// Another account has the name, or one that differs only in upper and lower case.
        NAME_TAKEN,
        /// Nobody else could manage accounts.
        LAST_ADMINISTRATOR,
        /// An administrator cannot do this with their own account.
        OWN_ACCOUNT,
        /// Its dialogues would have no owner.
        OWNS_DIALOGUES,
        /// It signs in at the identity provider.
        NO_PASSWORD,
        /// Whoever is to have the dialogues cannot plan any.
        NO_HEIR,
        /// The one-time link is used, replaced or expired.
        LINK_OVER,
        PASSWORD_WRONG,
        /// The present password was given wrongly too often.
        TOO_MANY_ATTEMPTS,
        PASSWORD_SHORT,
        PASSWORD_LONG,
        /// It is common, follows a pattern, or is made of names that belong to the account.
        PASSWORD_GUESSABLE,
        /// It is the present one.
        PASSWORD_SAME
    }

    private final Reason reason;

    public AccountRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}

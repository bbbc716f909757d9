package org.qiutong.access.audit;

/// Who did something.
///
/// @param kind an account may have any name, that of the program too
/// @param account the name of the account; empty for the others
public record Actor(Kind kind, String account) {

    public enum Kind {
        ACCOUNT,
        /// The program itself, or a command of a user who may read its data folder.
        PROGRAM,
        /// A reader who is not signed in.
        NOBODY
    }

    public static final Actor PROGRAM = new Actor(Kind.PROGRAM, "");
    public static final Actor NOBODY = new Actor(Kind.NOBODY, "");

    public static Actor account(String name) {
        return new Actor(Kind.ACCOUNT, name);
    }
}

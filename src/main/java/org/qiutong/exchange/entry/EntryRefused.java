package org.qiutong.exchange.entry;

/// What was entered cannot be stored as it is; nothing is.
public final class EntryRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String about;

    /// Why not.
    public enum Reason {
        /// Two of the communities are the same one.
        COMMUNITY_TWICE,
        /// Nobody was interviewed, all who speak ask.
        NOBODY_INTERVIEWED,
        /// Two people of a study with one code.
        CODE_TAKEN,
        /// Whoever has this code has withdrawn.
        PERSON_WITHDRAWN,
        /// Another source of the study is called so.
        TITLE_TAKEN,
        /// The study is not there, or whoever enters is not on its team.
        NOT_ON_TEAM
    }

    /// @param about what is called so that it cannot be: a community, a code, a title
    EntryRefused(Reason reason, String about) {
        super(reason + " " + about);
        this.reason = reason;
        this.about = about;
    }

    public Reason reason() {
        return reason;
    }

    public String about() {
        return about;
    }
}

package org.qiutong.participants.seating;

/// Whether something holds of a person. What nobody has recorded is unknown, never a no.
public enum Fact {
    YES,
    NO,
    UNKNOWN;

    static Fact of(boolean holds) {
        return holds ? YES : NO;
    }
}

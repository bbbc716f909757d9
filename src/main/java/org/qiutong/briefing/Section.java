package org.qiutong.briefing;

/// What a pack can hold, in its order.
public enum Section {
    /// Its agenda at a glance.
    AGENDA,
    /// For each item, what both sides hold and how sure that is.
    COMMON_GROUND,
    /// For each item, what sources report of groups.
    REPORTED,
    /// For each item, what experts said.
    WORDS,
    /// For each item, what its terms mean in both languages.
    TERMS,
    /// For each item, what came of it where it has been talked of.
    OUTCOMES,
    /// What stands in the way, and what is done about it.
    BARRIERS,
    HOST,
    PARTICIPANTS,
    /// Every quotation, with its consent and its citation.
    MANIFEST,
    METHOD
}

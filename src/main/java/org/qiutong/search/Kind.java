package org.qiutong.search;

/// The kinds of search results. An instrument and an event are both milestones of a study; an
/// expert is found by code.
public enum Kind {
    CONCEPT,
    QUOTATION,
    INSTITUTION,
    MILESTONE,
    SOURCE,
    EXPERT
}

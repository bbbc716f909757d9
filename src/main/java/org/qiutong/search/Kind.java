package org.qiutong.search;

/// The kinds of search results. An instrument and an event are both milestones of a study.
public enum Kind {
    CONCEPT,
    QUOTATION,
    INSTITUTION,
    MILESTONE,
    SOURCE
}

package org.qiutong.search;

/// What can be found. An instrument and an event are both milestones of a study.
public enum Kind {
    CONCEPT,
    QUOTATION,
    INSTITUTION,
    MILESTONE,
    SOURCE
}

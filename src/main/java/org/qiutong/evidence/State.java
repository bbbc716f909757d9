package org.qiutong.evidence;

/// Where one expert stands on one concept. Silence is recorded with its reason and is never an
/// opinion.
public enum State {
    SUPPORT,
    OPPOSE,
    /// Addressed without a clear side; also whoever said both.
    MIXED,
    /// Was asked, and gave no answer.
    ASKED_SILENT,
    /// Could have raised it, and did not.
    NOT_RAISED,
    /// Never had the opportunity.
    NOT_ASKED,
    /// Nothing is known.
    UNKNOWN;

    /// Whether the expert addressed the concept.
    public boolean addressed() {
        return this == SUPPORT || this == OPPOSE || this == MIXED;
    }

    /// Whether the expert could have addressed the concept.
    public boolean hadOpportunity() {
        return this != NOT_ASKED && this != UNKNOWN;
    }
}

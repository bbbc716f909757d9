package org.qiutong.participants.seating;

/// What a search came to.
public sealed interface Outcome {

    record Proposed(Proposal proposal) implements Outcome {}

    /// The demands that must hold cannot.
    record Impossible(Conflict conflict) implements Outcome {}

    /// Nothing was found, and it is not proved that there is nothing.
    record NotFound() implements Outcome {}
}

package org.qiutong.participants.seating;

/// How far a set of people meets a demand.
///
/// @param met from 0 to 1, by what is known: the unknown fulfil no minimum and exceed no maximum
/// @param count what the demand counts: people with the trait, the distance between the largest and
///   the smallest group, the most of one institution, or how many of the traits are covered
/// @param unknown of how many people it is not known
public record Verdict(Demand demand, State state, double met, int count, int unknown) {

    public enum State {
        MET,
        /// It depends on what is unknown.
        OPEN,
        FAILED
    }

    /// What it adds to the score.
    public double points() {
        return met * demand.weight();
    }
}

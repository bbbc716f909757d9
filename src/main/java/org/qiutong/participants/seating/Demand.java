package org.qiutong.participants.seating;

/// A rule, and how much it matters.
///
/// @param weight of a wish, from 1 to [#HEAVIEST]; a demand that must hold weighs most
public record Demand(Rule rule, boolean hard, int weight) {

    public static final int HEAVIEST = 10;

    /// @throws IllegalArgumentException if the weight is out of bounds
    public Demand {
        if (weight < 1 || weight > HEAVIEST || (hard && weight < HEAVIEST)) {
            throw new IllegalArgumentException("a demand of weight " + weight);
        }
    }

    /// A hard demand: no proposal breaks it by what is known, and a proposal that is known to meet
    /// it is better.
    public static Demand must(Rule rule) {
        return new Demand(rule, true, HEAVIEST);
    }

    /// What is wished for.
    public static Demand wish(Rule rule, int weight) {
        return new Demand(rule, false, weight);
    }
}

package org.qiutong.participants.seating;

import org.qiutong.participants.seating.Scorecard.Verdict;

/// How a set of people scores on a rule.
///
/// @param met of [#ALL], by what is known
/// @param broken by how much it fails whatever the unknown turn out to be; 0 if it may hold
/// @param sure whether it holds whatever the unknown turn out to be
/// @param count as in [Verdict]
/// @param unknown as in [Verdict]
record RuleScore(int met, int broken, boolean sure, int count, int unknown) {

    /// Wholly met. Scores are whole numbers, so that the same plan scores the same anywhere.
    static final int ALL = 1_000;

    static RuleScore atLeast(int wanted, int yes, int unknown) {
        return new RuleScore(
                ALL * Math.min(yes, wanted) / wanted,
                Math.max(0, wanted - yes - unknown),
                yes >= wanted,
                yes,
                unknown);
    }

    static RuleScore atMost(int wanted, int yes, int unknown, int all) {
        int excess = Math.max(0, yes - wanted);
        return new RuleScore(
                ALL - ALL * excess / Math.max(1, all),
                excess,
                yes + unknown <= wanted,
                yes,
                unknown);
    }

    Verdict verdict(Demand demand) {
        Verdict.State state =
                broken > 0 ? Verdict.State.FAILED : sure ? Verdict.State.MET : Verdict.State.OPEN;
        return new Verdict(demand, state, (double) met / ALL, count, unknown);
    }
}

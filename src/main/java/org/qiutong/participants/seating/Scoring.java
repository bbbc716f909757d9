package org.qiutong.participants.seating;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.qiutong.participants.seating.Scorecard.Verdict;

/// Scores sets of candidates.
final class Scoring {

    /// @param broken by how much hard demands are certainly broken; 0 where a set may be proposed
    /// @param points what is met, by weight
    record Score(long broken, long points) {}

    private final List<Candidate> pool;
    private final List<Demand> demands;
    private final List<PreparedRule> rules;
    private final int[] weights;

    Scoring(List<Candidate> pool, List<Demand> demands) {
        this(pool, demands, Demand::weight);
    }

    /// @param weight what a demand weighs in the points
    Scoring(List<Candidate> pool, List<Demand> demands, ToIntFunction<Demand> weight) {
        this.pool = pool;
        this.demands = demands;
        rules = demands.stream().map(each -> PreparedRule.of(each.rule(), pool)).toList();
        weights = demands.stream().mapToInt(weight).toArray();
    }

    List<Candidate> pool() {
        return pool;
    }

    List<Demand> demands() {
        return demands;
    }

    /// The most points that there can be.
    long most() {
        long most = 0;
        for (int weight : weights) {
            most += (long) weight * RuleScore.ALL;
        }
        return most;
    }

    Score of(Members invited) {
        long broken = 0;
        long points = 0;
        for (int i = 0; i < weights.length; i++) {
            RuleScore tally = rules.get(i).of(invited);
            broken += demands.get(i).hard() ? tally.broken() : 0;
            points += (long) weights[i] * tally.met();
        }
        return new Score(broken, points);
    }

    /// In the order of the demands.
    List<Verdict> verdicts(Members invited) {
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            verdicts.add(rules.get(i).of(invited).verdict(demands.get(i)));
        }
        return verdicts;
    }
}

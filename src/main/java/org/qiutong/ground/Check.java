package org.qiutong.ground;

import java.util.ArrayList;
import java.util.List;

/// One rule as tried on a concept, with the tests that it used. The rule that gave the label has
/// all of its tests met; one that did not has at least one that is not. Thresholds of probabilities
/// are those of the least sure grade that the number of stances allows.
///
/// @param matched whether the rule gave the label
public record Check(Rule rule, boolean matched, List<RuleCondition> conditions) {

    /// The rules in the order in which they are tried.
    public enum Rule {
        /// One community's q+ and another's q- reach the threshold.
        CONTESTED_BETWEEN,
        /// More than half of one sample are known to support, more than half of another to oppose.
        REPORTED_CONTESTED,
        /// Some community has two or more on each side, with neither side established.
        CONTESTED_WITHIN,
        /// Every community's q+ reaches the threshold; for a priority every sigma as well.
        SHARED_POSITION,
        /// Every community's q- reaches the threshold.
        SHARED_REJECTION,
        /// More than half of every sample are known to support.
        REPORTED_SHARED,
        /// More than half of every sample are known to oppose.
        REPORTED_REJECTION,
        /// Somebody of every community is on record or reported.
        RAISED_ON_EVERY_SIDE,
        /// One sigma suffices, with its lead over each other community that could have raised it.
        COUNTED_ONE_SIDE,
        /// Somebody of some communities is on record or reported, and nobody of the others.
        ONE_SIDE,
        /// Only findings without a community.
        COMMUNITY_NOT_STATED
    }

    public Check {
        conditions = List.copyOf(conditions);
    }

    static List<Check> of(Assessment assessment) {
        List<Check> checks = new ArrayList<>();
        if (assessment.sides().size() < 2) {
            return checks;
        }
        for (Rule rule : Rule.values()) {
            boolean matched = matches(rule, assessment.label());
            List<RuleCondition> conditions = new ConditionsTried(assessment, matched).of(rule);
            if (!conditions.isEmpty()) {
                checks.add(new Check(rule, matched, conditions));
            }
            if (matched) {
                break;
            }
        }
        return List.copyOf(checks);
    }

    private static boolean matches(Rule rule, Label label) {
        if (!(label instanceof Label.Decided decided)) {
            return false;
        }
        boolean counted = decided.certainty().counted();
        return switch (decided) {
            case Label.ContestedBetween _ ->
                    rule == (counted ? Rule.CONTESTED_BETWEEN : Rule.REPORTED_CONTESTED);
            case Label.ContestedWithin _ -> rule == Rule.CONTESTED_WITHIN;
            case Label.Shared(Label.Shared.Sense sense, _) ->
                    rule
                            == switch (sense) {
                                case REJECTION ->
                                        counted ? Rule.SHARED_REJECTION : Rule.REPORTED_REJECTION;
                                case POSITION, PRIORITY ->
                                        counted ? Rule.SHARED_POSITION : Rule.REPORTED_SHARED;
                            };
            case Label.RaisedOnEverySide _ -> rule == Rule.RAISED_ON_EVERY_SIDE;
            case Label.OneSide _ -> rule == (counted ? Rule.COUNTED_ONE_SIDE : Rule.ONE_SIDE);
            case Label.RaisedCommunityNotStated _ -> rule == Rule.COMMUNITY_NOT_STATED;
            case Label.OfQuestion _ -> false;
        };
    }
}

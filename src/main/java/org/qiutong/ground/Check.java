package org.qiutong.ground;

import static org.qiutong.ground.RuleCondition.Ask.AT_LEAST;
import static org.qiutong.ground.RuleCondition.Ask.LESS_THAN;
import static org.qiutong.ground.RuleCondition.Ask.MORE_THAN;

import java.util.ArrayList;
import java.util.List;
import org.qiutong.evidence.Stance;
import org.qiutong.ground.RuleCondition.Ask;
import org.qiutong.ground.RuleCondition.Quantity;
import org.qiutong.ground.index.Counts;

/// One rule as tried on a concept, with the numbers that it compared. Thresholds are those of the
/// least sure grade that the number of stances allows.
///
/// @param matched whether the rule gave the label
public record Check(Rule rule, boolean matched, List<RuleCondition> conditions) {

    /// The rules in the order in which they are tried.
    public enum Rule {
        /// One community's q+ and another's q- reach the threshold.
        CONTESTED_BETWEEN,
        /// Some community has two or more on each side, with neither side established.
        CONTESTED_WITHIN,
        /// Every community's q+ reaches the threshold.
        SHARED_POSITION,
        /// Every community's q- reaches the threshold.
        SHARED_REJECTION,
        /// One sigma suffices, with its lead over each other community that could have raised it.
        ONE_SIDED,
        /// Findings report both support and opposition; [Assessment#wholeSample()] counts, too.
        REPORTED_CONTESTED,
        /// Findings report more than half of every sample on the same side.
        REPORTED_SHARED,
        /// Some community has findings, and every community has raised it.
        REPORTED_RAISED,
        /// Some community has findings, and not every community has raised it.
        REPORTED_ONE_SIDED
    }

    public Check {
        conditions = List.copyOf(conditions);
    }

    static List<Check> of(Assessment assessment) {
        List<Check> checks = new ArrayList<>();
        for (Rule rule : Rule.values()) {
            if (rule == Rule.REPORTED_CONTESTED && !assessment.reported()) {
                break;
            }
            boolean matched = matches(rule, assessment.label());
            checks.add(new Check(rule, matched, conditions(rule, assessment)));
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
        boolean reported = decided.certainty() == Certainty.REPORTED;
        return rule
                == switch (decided) {
                    case Label.Contested _ when reported -> Rule.REPORTED_CONTESTED;
                    case Label.ContestedBetween _ -> Rule.CONTESTED_BETWEEN;
                    case Label.ContestedWithin _ -> Rule.CONTESTED_WITHIN;
                    case Label.ContestedInSample _ -> Rule.REPORTED_CONTESTED;
                    case Label.Shared _ when reported -> Rule.REPORTED_SHARED;
                    case Label.Shared shared ->
                            shared.sense() == Label.Shared.Sense.REJECTION
                                    ? Rule.SHARED_REJECTION
                                    : Rule.SHARED_POSITION;
                    case Label.RaisedOnBothSides _ -> Rule.REPORTED_RAISED;
                    case Label.OneSided _ -> reported ? Rule.REPORTED_ONE_SIDED : Rule.ONE_SIDED;
                };
    }

    private static List<RuleCondition> conditions(Rule rule, Assessment assessment) {
        Thresholds thresholds = assessment.thresholds();
        List<RuleCondition> conditions = new ArrayList<>();
        for (Side side : assessment.sides()) {
            Counts counts = side.counts();
            double bar = thresholds.least(counts.stances());
            RuleCondition supports = own(side, Quantity.SUPPORT, side.supporting(), AT_LEAST, bar);
            RuleCondition opposes = own(side, Quantity.OPPOSITION, side.opposing(), AT_LEAST, bar);
            switch (rule) {
                case CONTESTED_BETWEEN -> conditions.addAll(List.of(supports, opposes));
                case CONTESTED_WITHIN -> {
                    double sure = thresholds.established();
                    conditions.add(own(side, Quantity.SUPPORTERS, counts.support(), AT_LEAST, 2));
                    conditions.add(own(side, Quantity.OPPONENTS, counts.oppose(), AT_LEAST, 2));
                    conditions.add(own(side, Quantity.SUPPORT, side.supporting(), LESS_THAN, sure));
                    conditions.add(
                            own(side, Quantity.OPPOSITION, side.opposing(), LESS_THAN, sure));
                }
                case SHARED_POSITION -> {
                    conditions.add(supports);
                    conditions.add(own(side, Quantity.SALIENCE, side.salience(), AT_LEAST, bar));
                }
                case SHARED_REJECTION -> conditions.add(opposes);
                case ONE_SIDED -> conditions.addAll(lead(side, assessment, bar));
                case REPORTED_CONTESTED, REPORTED_SHARED -> {
                    double least = rule == Rule.REPORTED_SHARED ? 0.5 : 0;
                    conditions.add(
                            own(
                                    side,
                                    Quantity.REPORTED_SUPPORT,
                                    reportedShare(side, Stance.SUPPORT),
                                    MORE_THAN,
                                    least));
                    conditions.add(
                            own(
                                    side,
                                    Quantity.REPORTED_OPPOSITION,
                                    reportedShare(side, Stance.OPPOSE),
                                    MORE_THAN,
                                    least));
                }
                case REPORTED_RAISED, REPORTED_ONE_SIDED ->
                        conditions.add(
                                own(
                                        side,
                                        Quantity.RAISED,
                                        ReportedLabels.raised(side) ? 1 : 0,
                                        AT_LEAST,
                                        1));
            }
        }
        return conditions;
    }

    private static List<RuleCondition> lead(Side side, Assessment assessment, double bar) {
        List<RuleCondition> conditions = new ArrayList<>();
        RuleCondition salient = own(side, Quantity.SALIENCE, side.salience(), AT_LEAST, bar);
        conditions.add(salient);
        if (salient.met()) {
            for (Side other : assessment.sides()) {
                if (!other.equals(side)) {
                    conditions.add(
                            own(
                                    other,
                                    Quantity.OPPORTUNITIES,
                                    other.counts().asked(),
                                    AT_LEAST,
                                    Thresholds.FEW));
                    conditions.add(
                            new RuleCondition(
                                    Quantity.MORE_SALIENT,
                                    side.community(),
                                    other.community(),
                                    PositionLabels.moreOften(side, other),
                                    AT_LEAST,
                                    bar));
                }
            }
        }
        return conditions;
    }

    private static double reportedShare(Side side, Stance stance) {
        return side.reported().stream()
                .filter(finding -> finding.stance() == stance)
                .mapToDouble(finding -> (double) finding.lower() / finding.of())
                .max()
                .orElse(0);
    }

    private static RuleCondition own(
            Side side, Quantity measure, double value, Ask ask, double bar) {
        return new RuleCondition(measure, side.community(), side.community(), value, ask, bar);
    }
}

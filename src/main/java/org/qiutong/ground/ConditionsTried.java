package org.qiutong.ground;

import static org.qiutong.ground.RuleCondition.Ask.AT_LEAST;
import static org.qiutong.ground.RuleCondition.Ask.LESS_THAN;
import static org.qiutong.ground.RuleCondition.Ask.MORE_THAN;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.qiutong.evidence.Stance;
import org.qiutong.ground.Check.Rule;
import org.qiutong.ground.RuleCondition.Ask;
import org.qiutong.ground.RuleCondition.Quantity;
import org.qiutong.ground.Side.Figures;
import org.qiutong.ground.Side.Salience;
import org.qiutong.id.CommunityId;
import org.qiutong.study.StudyDesign;

/// The tests of a rule on one concept: those by which it holds if it matched, and all that it tried
/// if not. None where it needs evidence of a kind that there is not.
record ConditionsTried(Assessment assessment, boolean matched) {

    List<RuleCondition> of(Rule rule) {
        return switch (rule) {
            case CONTESTED_BETWEEN -> counted(this::eitherSide);
            case REPORTED_CONTESTED -> known(this::eitherMajority);
            case CONTESTED_WITHIN -> counted(this::divided);
            case SHARED_POSITION -> counted(this::supports);
            case SHARED_REJECTION -> counted((side, figures) -> Stream.of(opposes(side, figures)));
            case REPORTED_SHARED -> known(side -> Stream.of(least(side, Stance.SUPPORT)));
            case REPORTED_REJECTION -> known(side -> Stream.of(least(side, Stance.OPPOSE)));
            case RAISED_ON_EVERY_SIDE -> raisable(this::raised);
            case COUNTED_ONE_SIDE -> counted(this::leads);
            case ONE_SIDE -> raisable(this::raisedOrSilent);
            case COMMUNITY_NOT_STATED -> notStated();
        };
    }

    private interface OfCounts {
        Stream<RuleCondition> of(Side side, Figures figures);
    }

    private List<RuleCondition> counted(OfCounts conditions) {
        List<Side> sides = assessment.sides();
        return sides.stream().anyMatch(side -> side.figures().isPresent() && asked(side))
                ? sides.stream()
                        .flatMap(side ->
                                side.figures().stream()
                                        .flatMap(figures -> conditions.of(side, figures)))
                        .toList()
                : List.of();
    }

    private static boolean asked(Side side) {
        return side.counts().asked() > 0;
    }

    private List<RuleCondition> known(Function<Side, Stream<RuleCondition>> conditions) {
        return ifAny(side -> side.isReported() || (side.figures().isEmpty() && side.spoken()))
                ? assessment.sides().stream().flatMap(conditions).toList()
                : List.of();
    }

    private List<RuleCondition> raisable(Function<Side, RuleCondition> condition) {
        return ifAny(side -> side.isReported() || side.design() != StudyDesign.VOTES)
                ? assessment.sides().stream().map(condition).toList()
                : List.of();
    }

    private boolean ifAny(Predicate<Side> which) {
        return assessment.sides().stream().anyMatch(which);
    }

    private Stream<RuleCondition> eitherSide(Side side, Figures figures) {
        RuleCondition supports = support(side, figures);
        RuleCondition opposes = opposes(side, figures);
        return used(side, supports, opposes);
    }

    private Stream<RuleCondition> eitherMajority(Side side) {
        return used(side, least(side, Stance.SUPPORT), least(side, Stance.OPPOSE));
    }

    /// Of a rule that holds, only the test by which the community is on its side.
    private Stream<RuleCondition> used(Side side, RuleCondition supports, RuleCondition opposes) {
        if (matched && assessment.label() instanceof Label.ContestedBetween between) {
            return Stream.concat(
                    between.supporting().contains(side.community())
                            ? Stream.of(supports)
                            : Stream.empty(),
                    between.opposing().contains(side.community())
                            ? Stream.of(opposes)
                            : Stream.empty());
        }
        return Stream.of(supports, opposes);
    }

    private Stream<RuleCondition> divided(Side side, Figures figures) {
        if (matched && !side.divided()) {
            return Stream.empty();
        }
        double sure = assessment.thresholds().established();
        return Stream.of(
                own(side, Quantity.SUPPORTERS, side.counts().support(), AT_LEAST, 2),
                own(side, Quantity.OPPONENTS, side.counts().oppose(), AT_LEAST, 2),
                own(side, Quantity.SUPPORT, figures.supporting(), LESS_THAN, sure),
                own(side, Quantity.OPPOSITION, figures.opposing(), LESS_THAN, sure));
    }

    private Stream<RuleCondition> supports(Side side, Figures figures) {
        boolean priority =
                matched
                        && assessment.label() instanceof Label.Shared shared
                        && shared.sense() == Label.Shared.Sense.PRIORITY;
        return Stream.concat(
                Stream.of(support(side, figures)),
                priority
                        ? figures.salience().stream().map(each -> salient(side, each))
                        : Stream.empty());
    }

    private Stream<RuleCondition> leads(Side side, Figures figures) {
        if (figures.salience().isEmpty()
                || (matched
                        && assessment.label() instanceof Label.OneSide one
                        && !one.raisedBy().contains(side.community()))) {
            return Stream.empty();
        }
        RuleCondition salient = salient(side, figures.salience().get());
        return salient.met()
                ? Stream.concat(
                        Stream.of(salient),
                        assessment.sides().stream()
                                .filter(other -> !other.equals(side))
                                .flatMap(other -> lead(side, other)))
                : Stream.of(salient);
    }

    private Stream<RuleCondition> lead(Side side, Side other) {
        return Stream.of(
                own(
                        other,
                        Quantity.OPPORTUNITIES,
                        other.counts().asked(),
                        AT_LEAST,
                        Thresholds.FEW),
                new RuleCondition(
                        Quantity.MORE_SALIENT,
                        Optional.of(side.community()),
                        Optional.of(other.community()),
                        CountedLabels.moreOften(side, other),
                        AT_LEAST,
                        bar(side)));
    }

    private RuleCondition raised(Side side) {
        if (side.spoken()) {
            return own(side, Quantity.ON_RECORD, side.counts().stances(), AT_LEAST, 1);
        }
        return side.isReported()
                ? own(side, Quantity.REPORTED, reportedAtLeast(side), AT_LEAST, 1)
                : own(side, Quantity.RAISED, 0, AT_LEAST, 1);
    }

    private RuleCondition raisedOrSilent(Side side) {
        if (side.raised()) {
            return raised(side);
        }
        return side.counts().stances() > 0 || ifAny(Side::raised)
                ? silent(side)
                : own(side, Quantity.RAISED, 0, AT_LEAST, 1);
    }

    private List<RuleCondition> notStated() {
        if (assessment.wholeSample().isEmpty()) {
            return List.of();
        }
        long findings = assessment.wholeSample().stream().filter(each -> each.lower() > 0).count();
        return Stream.concat(
                        assessment.sides().stream().map(ConditionsTried::silent),
                        Stream.of(
                                new RuleCondition(
                                        Quantity.NOT_STATED,
                                        Optional.empty(),
                                        Optional.empty(),
                                        findings,
                                        AT_LEAST,
                                        1)))
                .toList();
    }

    private static RuleCondition silent(Side side) {
        return own(
                side,
                Quantity.RAISED,
                Math.max(side.counts().stances(), reportedAtLeast(side)),
                LESS_THAN,
                1);
    }

    private static int reportedAtLeast(Side side) {
        return side.reported().stream().mapToInt(Reported::lower).max().orElse(0);
    }

    private RuleCondition support(Side side, Figures figures) {
        return own(side, Quantity.SUPPORT, figures.supporting(), AT_LEAST, bar(side));
    }

    private RuleCondition opposes(Side side, Figures figures) {
        return own(side, Quantity.OPPOSITION, figures.opposing(), AT_LEAST, bar(side));
    }

    private RuleCondition salient(Side side, Salience salience) {
        return own(side, Quantity.SALIENCE, salience.sigma(), AT_LEAST, bar(side));
    }

    private static RuleCondition least(Side side, Stance stance) {
        return own(
                side,
                stance == Stance.SUPPORT ? Quantity.LEAST_SUPPORT : Quantity.LEAST_OPPOSITION,
                side.knownShare(stance),
                MORE_THAN,
                0.5);
    }

    private double bar(Side side) {
        return assessment.thresholds().least(side.counts().stances());
    }

    private static RuleCondition own(
            Side side, Quantity measure, double value, Ask ask, double bar) {
        Optional<CommunityId> community = Optional.of(side.community());
        return new RuleCondition(measure, community, community, value, ask, bar);
    }
}

package org.qiutong.ground;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.qiutong.evidence.Stance;
import org.qiutong.ground.Side.CommunityEvidence;
import org.qiutong.ground.index.Counts;
import org.qiutong.id.CommunityId;

/// What a label would become with one more expert, who contradicts the majority of the community
/// with the fewest stances that it rests on.
///
/// @param stance the stance of that expert
/// @param label what the label would become
/// @param flips whether that is another label, or the same one with less certainty
public record LabelFragility(CommunityId community, Stance stance, Label label, boolean flips) {

    /// None for a label that does not rest on counts.
    static Optional<LabelFragility> of(
            Label label, List<Side> sides, List<Reported> wholeSample, Thresholds thresholds) {
        return restsOn(label, sides).stream()
                .min(Comparator.comparingInt(side -> side.counts().stances()))
                .map(thinnest -> of(thinnest, label, sides, wholeSample, thresholds));
    }

    private static LabelFragility of(
            Side thinnest,
            Label label,
            List<Side> sides,
            List<Reported> wholeSample,
            Thresholds thresholds) {
        Counts counts = thinnest.counts();
        Stance stance = counts.support() >= counts.oppose() ? Stance.OPPOSE : Stance.SUPPORT;
        List<Side> then = new ArrayList<>(sides);
        then.set(
                sides.indexOf(thinnest),
                Side.of(
                        new CommunityEvidence(
                                thinnest.community(),
                                thinnest.design(),
                                counts.with(stance),
                                thinnest.people(),
                                thinnest.reported()),
                        thresholds));
        Label becomes = LabelRules.of(then, wholeSample, thresholds);
        return new LabelFragility(thinnest.community(), stance, becomes, !same(label, becomes));
    }

    private static List<Side> restsOn(Label label, List<Side> sides) {
        if (!(label instanceof Label.Decided decided) || !decided.certainty().counted()) {
            return List.of();
        }
        return switch (decided) {
            case Label.ContestedBetween between ->
                    sides.stream()
                            .filter(side ->
                                    between.supporting().contains(side.community())
                                            || between.opposing().contains(side.community()))
                            .toList();
            case Label.ContestedWithin within ->
                    sides.stream()
                            .filter(side -> within.communities().contains(side.community()))
                            .toList();
            case Label.Shared _, Label.OneSide _ -> sides;
            case Label.RaisedOnEverySide _, Label.RaisedCommunityNotStated _, Label.OfQuestion _ ->
                    List.of();
        };
    }

    /// Which communities are on a side may change; what the label says and how surely may not.
    private static boolean same(Label now, Label then) {
        return switch (now) {
            case Label.Shared shared -> shared.equals(then);
            case Label.Decided decided ->
                    then instanceof Label.Decided other
                            && now.getClass() == then.getClass()
                            && decided.certainty() == other.certainty();
            case Label.Insufficient _ -> then instanceof Label.Insufficient;
        };
    }
}

package org.qiutong.ground.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.qiutong.chart.Lanes;
import org.qiutong.chart.Lanes.Extent;
import org.qiutong.chart.Lanes.Lane;
import org.qiutong.evidence.Stance;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.ground.Binomial.Interval;
import org.qiutong.ground.Bounds;
import org.qiutong.ground.CommonGround;
import org.qiutong.ground.Reported;
import org.qiutong.ground.Side;
import org.qiutong.ground.index.Counts;
import org.qiutong.id.CommunityId;
import org.qiutong.kit.Localized;

/// The lanes of one concept in a picture, with the words that the table beside it has.
record GroundLanes(CommonGround row, Labels labels, Locale locale) {

    /// A lane for each community, then one for each finding whose community is not stated.
    List<Lane> of(List<CommunityId> communities) {
        List<Lane> lanes = new ArrayList<>();
        for (CommunityId community : communities) {
            int number = number(community);
            lanes.add(
                    row.assessment()
                            .side(community)
                            .map(side -> lane(side, number))
                            .orElseGet(() ->
                                    nothing(
                                            labels.community(community, locale),
                                            number,
                                            Localized.message(locale, "ground.otherStudy"))));
        }
        row.assessment().wholeSample().forEach(each -> lanes.add(notStated(each)));
        return lanes;
    }

    /// A community keeps its colour in every picture.
    private int number(CommunityId community) {
        return Math.max(0, List.copyOf(labels.communities().keySet()).indexOf(community));
    }

    private Lane lane(Side side, int number) {
        List<String> figures = new ArrayList<>();
        List<String> sources =
                SideWords.sources(side, row.follows(), labels, locale, Localized::message);
        if (side.counts().stances() > 0 || sources.isEmpty()) {
            figures.addAll(SideWords.experts(row, side, labels, locale, Localized::message));
        }
        figures.addAll(sources);
        return new Lane(
                labels.community(side.community(), locale),
                Optional.of(number),
                figures,
                side.reported().isEmpty() ? Optional.empty() : band(side.supporters()),
                people(side),
                count(side));
    }

    private static Lane nothing(String name, int number, String words) {
        return new Lane(
                name,
                Optional.of(number),
                List.of(words),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /// None where the evidence contradicts itself, which only words can say.
    private static Optional<Extent> band(Bounds bounds) {
        return bounds instanceof Bounds.Range range && range.of() > 0
                ? Optional.of(new Extent(range.share().lower(), range.share().upper()))
                : Optional.empty();
    }

    /// Those on record by name, where a stance is no count.
    private static Optional<Lanes.People> people(Side side) {
        return side.people().isEmpty() || side.figures().isPresent()
                ? Optional.empty()
                : Optional.of(
                        new Lanes.People(
                                SideWords.codes(side, Stance.SUPPORT),
                                SideWords.codes(side, Stance.OPPOSE),
                                SideWords.codes(side, Stance.MIXED),
                                side.counts().of()));
    }

    private static Optional<Lanes.Count> count(Side side) {
        Counts counts = side.counts();
        if (counts.stances() == 0 || side.figures().isEmpty()) {
            return Optional.empty();
        }
        Interval interval = side.figures().get().interval();
        return Optional.of(
                new Lanes.Count(
                        (double) counts.support() / counts.stances(),
                        new Extent(interval.lower(), interval.upper())));
    }

    private Lane notStated(Reported reported) {
        return new Lane(
                Localized.message(locale, "finding.wholeSample"),
                Optional.empty(),
                List.of(
                        SideWords.notStated(
                                reported, row.concept().kind(), locale, Localized::message)),
                band(supporters(reported)),
                Optional.empty(),
                Optional.empty());
    }

    /// So many can hold it by this finding alone.
    private static Bounds supporters(Reported reported) {
        int of = reported.of();
        return reported.stance() == Stance.SUPPORT
                ? new Bounds.Range(reported.lower(), reported.upper(), of)
                : new Bounds.Range(0, of - reported.lower(), of);
    }
}

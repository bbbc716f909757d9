package org.qiutong.ground.cards;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.qiutong.chart.Caption;
import org.qiutong.chart.Dumbbell;
import org.qiutong.chart.Dumbbell.Extent;
import org.qiutong.chart.Heatmap;
import org.qiutong.chart.Link;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.ground.Binomial.Interval;
import org.qiutong.ground.Bounds;
import org.qiutong.ground.CommonGround;
import org.qiutong.ground.Side;
import org.qiutong.ground.index.Counts;
import org.qiutong.kit.Localized;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;

/// Common ground as charts: how far each community supports each concept.
public record GroundCharts(List<CommonGround> rows, List<String> communities, Labels labels) {

    /// With a lane or a column for each community that any of the rows compares.
    public static GroundCharts of(List<CommonGround> rows, Labels labels) {
        return new GroundCharts(rows, communities(rows, labels), labels);
    }

    /// The communities that any of the rows compares, in their order.
    public static List<String> communities(List<CommonGround> rows, Labels labels) {
        return labels.communities().keySet().stream()
                .filter(id -> rows.stream().anyMatch(row -> row.assessment().side(id).isPresent()))
                .toList();
    }

    /// Leaves out questions with evidence on their positions only: they would look silent.
    public GroundCharts {
        rows = rows.stream().filter(row -> !byPositions(row)).toList();
    }

    /// Whether the evidence on a question is that on its positions.
    static boolean byPositions(CommonGround row) {
        return !row.answers().isEmpty()
                && row.assessment().sides().stream()
                        .allMatch(
                                side -> side.counts().stances() == 0 && side.reported().isEmpty());
    }

    /// A lane for each community: the share of support among those who spoke with its interval, and
    /// the bounds for the whole sample.
    public Dumbbell dumbbell(Locale locale) {
        return new Dumbbell(
                caption(locale, "ground.dumbbell", "ground.dumbbell.how"),
                communities.stream().map(id -> labels.community(id, locale)).toList(),
                Localized.message(locale, "ground.notHeard"),
                rows.stream()
                        .map(row ->
                                new Dumbbell.Row(
                                        name(row, locale),
                                        Optional.of(link(row, locale)),
                                        communities.stream()
                                                .map(id ->
                                                        row.assessment()
                                                                .side(id)
                                                                .map(GroundCharts::share)
                                                                .orElseGet(
                                                                        Dumbbell.Share.NotHeard
                                                                                ::new))
                                                .toList()))
                        .toList());
    }

    /// Concepts by communities: how many of those who spoke support, or the reported lower bound
    /// for the sample.
    public Heatmap matrix(Locale locale) {
        return new Heatmap(
                caption(locale, "ground.matrix", "ground.matrix.how"),
                communities.stream()
                        .map(id -> labels.community(id).best(LanguageTag.of(locale)))
                        .toList(),
                rows.stream()
                        .map(row ->
                                new Heatmap.Row(
                                        name(row, locale),
                                        communities.stream()
                                                .map(id ->
                                                        cell(
                                                                row,
                                                                row.assessment().side(id),
                                                                locale))
                                                .toList()))
                        .toList());
    }

    private static Dumbbell.Share share(Side side) {
        Counts counts = side.counts();
        if (counts.stances() > 0 && side.figures().isPresent()) {
            Interval interval = side.figures().get().interval();
            return new Dumbbell.Share.Heard(
                    (double) counts.support() / counts.stances(),
                    new Extent(interval.lower(), interval.upper()),
                    extent(side.supporters()));
        }
        return side.reported().isEmpty() && counts.stances() == 0
                ? new Dumbbell.Share.NotHeard()
                : new Dumbbell.Share.Reported(extent(side.supporters()));
    }

    /// A contradiction is drawn as the interval between its two bounds.
    private static Extent extent(Bounds bounds) {
        return switch (bounds) {
            case Bounds.Range range -> new Extent(range.share().lower(), range.share().upper());
            case Bounds.Contradiction(int least, int most, int of) ->
                    new Extent((double) most / of, (double) least / of);
        };
    }

    private static Heatmap.Cell cell(CommonGround row, Optional<Side> found, Locale locale) {
        if (found.isPresent()) {
            Side side = found.get();
            Counts counts = side.counts();
            if (counts.stances() > 0 && side.figures().isPresent()) {
                return new Heatmap.Cell.Known(
                        Localized.message(
                                locale,
                                "ground.matrix.heard",
                                Map.of("support", counts.support(), "stances", counts.stances())),
                        // Shaded by the lower end, so that 1 of 1 is lighter than 19 of 19.
                        side.figures().get().interval().lower(),
                        Optional.of(
                                new Link(
                                        GroundTable.words(row),
                                        Localized.message(
                                                locale,
                                                "ground.counts",
                                                Map.of(
                                                        "support",
                                                        counts.support(),
                                                        "stances",
                                                        counts.stances(),
                                                        "of",
                                                        counts.of())))));
            }
            if ((!side.reported().isEmpty() || counts.stances() > 0)
                    && side.supporters() instanceof Bounds.Range(int lower, int upper, int of)) {
                return new Heatmap.Cell.Known(
                        Localized.message(
                                locale,
                                "ground.matrix.reported",
                                Map.of("lower", lower, "upper", upper, "of", of)),
                        of == 0 ? 0 : (double) lower / of,
                        Optional.empty());
            }
        }
        return new Heatmap.Cell.NoEvidence(Localized.message(locale, "ground.notHeard"));
    }

    private LocalizedText.Version name(CommonGround row, Locale locale) {
        return labels.concept(row.concept().id()).best(LanguageTag.of(locale));
    }

    private Link link(CommonGround row, Locale locale) {
        return new Link(
                "common-ground/" + row.concept().id(),
                name(row, locale).text() + " – " + Localized.name(locale, row.label().kind()));
    }

    private static Caption caption(Locale locale, String titleKey, String howKey) {
        return new Caption(
                Localized.message(locale, titleKey),
                Localized.message(locale, howKey),
                LanguageTag.of(locale));
    }
}

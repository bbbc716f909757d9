package org.qiutong.ground.cards;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.qiutong.chart.Caption;
import org.qiutong.chart.Heatmap;
import org.qiutong.chart.Lanes;
import org.qiutong.chart.Link;
import org.qiutong.evidence.Stance;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.ground.Bounds;
import org.qiutong.ground.CommonGround;
import org.qiutong.ground.Reported;
import org.qiutong.ground.Side;
import org.qiutong.ground.index.Counts;
import org.qiutong.id.CommunityId;
import org.qiutong.id.StudyId;
import org.qiutong.kit.Localized;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.qiutong.text.Percent;

/// Common ground as charts: how far each community supports each concept.
public record GroundCharts(List<CommonGround> rows, List<CommunityId> communities, Labels labels) {

    /// How many concepts with three lanes each are legible on a sheet of A4.
    private static final int ON_SHEET = 8;

    /// With a lane or a column for each community that any of the rows compares.
    public static GroundCharts of(List<CommonGround> rows, Labels labels) {
        return new GroundCharts(rows, communities(rows, labels), labels);
    }

    /// The communities that any of the rows compares, in their order.
    public static List<CommunityId> communities(List<CommonGround> rows, Labels labels) {
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

    /// The same in parts, each of which fits on a sheet of paper.
    public List<GroundCharts> sheets() {
        return rows.stream()
                .gather(Gatherers.windowFixed(ON_SHEET))
                .map(part -> new GroundCharts(part, communities, labels))
                .toList();
    }

    /// The studies that the rows come from.
    public Set<StudyId> studies() {
        return rows.stream().map(row -> row.concept().study()).collect(Collectors.toSet());
    }

    /// A lane for each community, and for what sources report without saying whose experts they
    /// mean: people on record, what sources report, and the share of those who spoke where it may
    /// be counted.
    public Lanes lanes(Locale locale) {
        boolean counted =
                rows.stream()
                        .flatMap(row -> row.assessment().sides().stream())
                        .anyMatch(side -> side.figures().isPresent());
        return new Lanes(
                caption(locale, "ground.lanes", "ground.lanes.how"),
                new Lanes.Words(
                        Stream.of(0.0, 0.5, 1.0)
                                .map(share -> axis(share, counted, locale))
                                .toList(),
                        Localized.message(locale, "ground.lanes.band"),
                        Localized.message(locale, "ground.lanes.people"),
                        Localized.message(locale, "ground.lanes.count")),
                rows.stream()
                        .map(row ->
                                new Lanes.Row(
                                        name(row, locale),
                                        Optional.of(link(row, locale)),
                                        new GroundLanes(row, labels, locale).of(communities)))
                        .toList());
    }

    private static String axis(double share, boolean counted, Locale locale) {
        return counted
                ? Percent.of(LanguageTag.of(locale), share)
                : Localized.message(locale, "ground.lanes.axis", Map.of("halves", 2 * share));
    }

    /// Concepts by communities: how many of those who spoke support, or the reported lower bound
    /// for the sample.
    public Heatmap matrix(Locale locale) {
        return new Heatmap(
                caption(locale, "ground.matrix", "ground.matrix.how"),
                Stream.concat(
                                communities.stream()
                                        .map(id ->
                                                labels.community(id).best(LanguageTag.of(locale))),
                                notStated()
                                        ? Stream.of(
                                                new LocalizedText.Version(
                                                        LanguageTag.of(locale),
                                                        Localized.message(
                                                                locale, "finding.wholeSample")))
                                        : Stream.of())
                        .toList(),
                Stream.of(Least.values()).map(each -> each.shade(locale)).toList(),
                rows.stream()
                        .map(row ->
                                new Heatmap.Row(
                                        name(row, locale),
                                        Stream.concat(
                                                        communities.stream()
                                                                .map(id ->
                                                                        cell(
                                                                                row,
                                                                                row.assessment()
                                                                                        .side(id),
                                                                                locale)),
                                                        notStated()
                                                                ? Stream.of(notStated(row, locale))
                                                                : Stream.of())
                                                .toList()))
                        .toList());
    }

    /// Whether sources report anything without saying whose experts they mean.
    private boolean notStated() {
        return rows.stream().anyMatch(row -> !row.assessment().wholeSample().isEmpty());
    }

    /// The most that one of such findings is certain of.
    private static Heatmap.Cell notStated(CommonGround row, Locale locale) {
        return row.assessment().wholeSample().stream()
                .filter(finding -> finding.stance() == Stance.SUPPORT)
                .max(Comparator.comparingInt(Reported::lower))
                .<Heatmap.Cell>map(
                        finding -> reported(finding.lower(), finding.upper(), finding.of(), locale))
                .orElseGet(() ->
                        new Heatmap.Cell.NoEvidence(Localized.message(locale, "ground.notHeard")));
    }

    private static Heatmap.Cell reported(int lower, int upper, int of, Locale locale) {
        return new Heatmap.Cell.Known(
                Localized.message(
                        locale,
                        "ground.matrix.reported",
                        Map.of("lower", lower, "upper", upper, "of", of)),
                Least.of(lower, of, 2 * lower > of).strength,
                Optional.empty());
    }

    /// How many are known to hold it: what the shades of the matrix mean. A share of the few who
    /// were quoted would make one of one the darkest.
    private enum Least {
        NOBODY(0),
        ONE(0.3),
        HALF(0.65),
        ALL(1);

        private final double strength;

        Least(double strength) {
            this.strength = strength;
        }

        Heatmap.Shade shade(Locale locale) {
            return new Heatmap.Shade(
                    strength,
                    Localized.message(locale, "ground.matrix.least", Map.of("least", name())));
        }

        /// @param more whether more than half are known to
        static Least of(int lower, int of, boolean more) {
            if (lower == 0) {
                return NOBODY;
            }
            if (lower == of) {
                return ALL;
            }
            return more ? HALF : ONE;
        }
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
                        Least.of(
                                        counts.support(),
                                        counts.of(),
                                        side.figures().get().interval().lower() > 0.5)
                                .strength,
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
                return reported(lower, upper, of, locale);
            }
        }
        return new Heatmap.Cell.NoEvidence(Localized.message(locale, "ground.notHeard"));
    }

    private LocalizedText.Version name(CommonGround row, Locale locale) {
        return labels.concept(row.concept().id()).best(LanguageTag.of(locale));
    }

    private Link link(CommonGround row, Locale locale) {
        return new Link(
                "concepts/" + row.concept().id(),
                name(row, locale).text() + " – " + Localized.name(locale, row.label().kind()));
    }

    private static Caption caption(Locale locale, String titleKey, String howKey) {
        return new Caption(
                Localized.message(locale, titleKey),
                Localized.message(locale, howKey),
                LanguageTag.of(locale));
    }
}

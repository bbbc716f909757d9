package org.qiutong.chart;

import java.util.List;
import java.util.Optional;
import org.qiutong.chart.Dumbbell.Extent;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;

final class Samples {

    private static final Extent ALL = new Extent(0, 1);

    private Samples() {}

    static Dumbbell dumbbell(LanguageTag language) {
        boolean chinese = language.equals(LanguageTag.ZH_HANS);
        return new Dumbbell(
                new Caption(
                        chinese ? "中英两国专家的共同关切" : "What experts of both countries hold",
                        chinese ? "两项议题，每个群体一行。" : "Two themes, a lane for each community.",
                        language),
                chinese ? List.of("中国", "英国") : List.of("China", "United Kingdom"),
                chinese ? "没有发言" : "not heard",
                List.of(
                        new Dumbbell.Row(
                                version(
                                        language,
                                        chinese
                                                ? "恶意使用：“深度伪造”与诈骗"
                                                : "Malicious use, deepfakes & fraud among others"),
                                Optional.of(new Link("concepts/malicious-use", "A \"label\"")),
                                List.of(
                                        new Dumbbell.Share.Heard(
                                                0.74, new Extent(0.55, 0.87), new Extent(0.3, 0.9)),
                                        new Dumbbell.Share.Reported(new Extent(0.4, 0.6)))),
                        new Dumbbell.Row(
                                version(language, chinese ? "失业" : "Unemployment"),
                                Optional.empty(),
                                List.of(
                                        new Dumbbell.Share.NotHeard(),
                                        new Dumbbell.Share.Heard(0, ALL, ALL)))));
    }

    static Heatmap heatmap(LanguageTag language) {
        return new Heatmap(
                new Caption("Concepts <by> community", "A figure for each.", language),
                List.of(version(language, "China"), version(language, "United Kingdom")),
                List.of(
                        new Heatmap.Row(
                                version(language, "Malicious use"),
                                List.of(
                                        new Heatmap.Cell.Known(
                                                "14/19",
                                                14.0 / 19,
                                                Optional.of(new Link("quotations", "14 of 19"))),
                                        new Heatmap.Cell.NoEvidence("none"))),
                        new Heatmap.Row(
                                version(language, "Unemployment"),
                                List.of(
                                        new Heatmap.Cell.Known("0/19", 0, Optional.empty()),
                                        new Heatmap.Cell.Known("19/19", 1, Optional.empty())))));
    }

    static Network network(LanguageTag language) {
        return new Network(
                new Caption(
                        "Who speaks of what",
                        "The more evidence, the wider the line; dashed: against.",
                        language),
                List.of("Expert", "Barrier", "Concern"),
                List.of(
                        knot(0, 0, 0, version(LanguageTag.UND, "2-UK")),
                        knot(400, -30, 0, version(LanguageTag.UND, "1-CN")),
                        knot(200, 120, 1, version(language, "Geopolitical <uncertainty> & others")),
                        knot(210, -90, 2, version(LanguageTag.ZH_HANS, "人工智能的恶意使用与滥用"))),
                List.of(
                        new Network.Tie(0, 2, 0.5, false),
                        new Network.Tie(1, 2, 1, true),
                        new Network.Tie(2, 3, 0, false)));
    }

    static Network.Knot knot(double x, double y, int kind, LocalizedText.Version label) {
        return new Network.Knot(
                x, y, kind, label, Optional.of(new Link("graph?x=" + kind, label.text())));
    }

    static LocalizedText.Version version(LanguageTag language, String text) {
        return new LocalizedText.Version(language, text);
    }
}

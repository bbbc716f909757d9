package org.qiutong.chart;

import java.util.List;
import java.util.Optional;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;

final class Samples {

    static final Imprint IMPRINT =
            new Imprint(
                    List.of(
                            "A study. n = 24 (China 19, United Kingdom 5).",
                            "https://example.org/"));

    private Samples() {}

    static Lanes.Words words(LanguageTag language) {
        boolean chinese = language.equals(LanguageTag.ZH_HANS);
        return new Lanes.Words(
                chinese ? List.of("无", "半数", "全体") : List.of("none", "half", "all"),
                chinese ? "据报道" : "As reported",
                chinese ? "一人" : "One person",
                chinese ? "比例" : "A share");
    }

    /// One lane with each kind of evidence alone and together, and one with nothing.
    static Lanes lanes(LanguageTag language) {
        boolean chinese = language.equals(LanguageTag.ZH_HANS);
        String china = chinese ? "中国" : "China";
        String kingdom = chinese ? "英国" : "United Kingdom";
        return new Lanes(
                new Caption(
                        chinese ? "中英两国专家的共同关切" : "What experts of both countries hold",
                        chinese ? "两项议题，每个群体一行。" : "Two themes, a lane for each community.",
                        language),
                words(language),
                List.of(
                        new Lanes.Row(
                                version(
                                        language,
                                        chinese
                                                ? "恶意使用：“深度伪造”与诈骗"
                                                : "Malicious use, deepfakes & fraud among others"),
                                Optional.of(new Link("concepts/malicious-use", "A \"label\"")),
                                List.of(
                                        new Lanes.Lane(
                                                china,
                                                Optional.of(0),
                                                List.of("14 of 19", "10 to 19 of 19"),
                                                Optional.of(new Lanes.Extent(10 / 19.0, 1)),
                                                Optional.of(
                                                        new Lanes.People(
                                                                List.of("1-CN", "7-CN"),
                                                                List.of("3-CN"),
                                                                List.of("4-CN"),
                                                                19)),
                                                Optional.empty()),
                                        new Lanes.Lane(
                                                kingdom,
                                                Optional.of(1),
                                                List.of("4 of 5"),
                                                Optional.empty(),
                                                Optional.empty(),
                                                Optional.of(
                                                        new Lanes.Count(
                                                                0.8,
                                                                new Lanes.Extent(0.44, 0.95)))))),
                        new Lanes.Row(
                                version(language, chinese ? "失业" : "Unemployment"),
                                Optional.empty(),
                                List.of(
                                        silent(
                                                china,
                                                0,
                                                chinese ? "无记录" : "No statement on record"),
                                        new Lanes.Lane(
                                                chinese ? "未说明群体" : "Community not stated",
                                                Optional.empty(),
                                                List.of("1 to 24 of 24"),
                                                Optional.of(new Lanes.Extent(1 / 24.0, 1)),
                                                Optional.empty(),
                                                Optional.empty())))));
    }

    static Lanes.Lane silent(String name, int number, String words) {
        return new Lanes.Lane(
                name,
                Optional.of(number),
                List.of(words),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static Heatmap heatmap(LanguageTag language) {
        return new Heatmap(
                new Caption("Concepts <by> community", "A figure for each.", language),
                List.of(version(language, "China"), version(language, "United Kingdom")),
                List.of(new Heatmap.Shade(0, "nobody"), new Heatmap.Shade(1, "all")),
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
                List.of(
                        new Network.Kind("Expert", Symbol.ELLIPSE, Tone.SERIES.get(0), 34),
                        new Network.Kind("Barrier", Symbol.OCTAGON, Tone.SERIES.get(1), 34),
                        new Network.Kind("Concern", Symbol.TRIANGLE, Tone.SERIES.get(2), 36)),
                List.of(
                        new Network.Group(
                                "United Kingdom", Tone.SERIES.get(3), Network.Outline.SOLID),
                        new Network.Group("China", Tone.SERIES.get(4), Network.Outline.DOUBLE)),
                Tone.SERIES.get(1),
                List.of(
                        expert(0, 0, 0, "2-UK"),
                        expert(400, -30, 1, "1-CN"),
                        knot(200, 120, 1, version(language, "Geopolitical <uncertainty> & others")),
                        knot(210, -90, 2, version(LanguageTag.ZH_HANS, "人工智能的恶意使用与滥用"))),
                List.of(
                        new Network.Tie(0, 2, 0.5, false),
                        new Network.Tie(1, 2, 1, true),
                        new Network.Tie(2, 3, 0, false)));
    }

    static Network.Knot knot(double x, double y, int kind, LocalizedText.Version label) {
        return new Network.Knot(
                x,
                y,
                kind,
                Optional.empty(),
                label,
                Optional.of(new Link("graph?x=" + kind, label.text())));
    }

    private static Network.Knot expert(double x, double y, int group, String code) {
        return new Network.Knot(
                x,
                y,
                0,
                Optional.of(group),
                version(LanguageTag.UND, code),
                Optional.of(new Link("experts/" + code, code)));
    }

    static LocalizedText.Version version(LanguageTag language, String text) {
        return new LocalizedText.Version(language, text);
    }
}

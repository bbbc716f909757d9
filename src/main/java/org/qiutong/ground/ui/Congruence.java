package org.qiutong.ground.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.qiutong.chart.Caption;
import org.qiutong.chart.Heatmap;
import org.qiutong.ground.bridging.ActorCongruence;
import org.qiutong.ground.bridging.ActorCongruence.Edge;
import org.qiutong.id.ExpertId;
import org.qiutong.kit.ChartFigure;
import org.qiutong.kit.Localized;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;

/// How far each two experts agree, as a matrix where it can be read, and as a list of pairs.
record Congruence(ActorCongruence congruence) {

    /// The most experts for which a matrix can be read.
    private static final int DRAWN = 40;

    /// The most pairs listed; the files and the API give more.
    private static final int LISTED = 500;

    boolean drawable() {
        int size = congruence.actors().size();
        return size <= DRAWN && !congruence.edges().isEmpty();
    }

    Component component() {
        List<Edge> edges = congruence.strongest(LISTED);
        if (edges.isEmpty()) {
            return Localized.text(new Paragraph(), "bridging.edges.none");
        }
        Div component = new Div();
        if (drawable()) {
            component.add(
                    Localized.text(new H3(), "bridging.matrix"), new ChartFigure(this::matrix));
        } else {
            component.add(
                    Localized.text(
                            new Paragraph(),
                            "bridging.matrix.tooLarge",
                            Map.of("experts", congruence.actors().size(), "most", DRAWN)));
        }
        component.add(
                Localized.text(new H3(), "bridging.edges"),
                Localized.text(
                        new Paragraph(),
                        "bridging.edges.count",
                        counts(edges.size(), congruence.edges().size())));
        if (CongruenceGrid.isCutOnPaper(edges)) {
            Paragraph part = Localized.text(new Paragraph(), "kit.printedPart");
            part.addClassName("chosen-filters");
            component.add(part);
        }
        component.add(new CongruenceGrid(edges));
        return component;
    }

    private static Map<String, ?> counts(int shown, int pairs) {
        return Map.of("shown", shown, "pairs", pairs, "more", shown < pairs ? "yes" : "no");
    }

    /// Shades go from the lowest weight that there can be to the highest that there is.
    Heatmap matrix(Locale locale) {
        List<ExpertId> actors = congruence.actors();
        double high = 0;
        double low = 0;
        for (Edge edge : congruence.edges()) {
            high = Math.max(high, Math.abs(edge.weight()));
            low = edge.weight() < 0 ? -1 : low;
        }
        double least = low < 0 ? -high : 0;
        double range = high - least;
        List<LocalizedText.Version> names =
                actors.stream()
                        .map(each -> new LocalizedText.Version(LanguageTag.UND, each.code()))
                        .toList();
        return new Heatmap(
                new Caption(
                        Localized.message(locale, "bridging.matrix"),
                        Localized.message(locale, "bridging.matrix.how"),
                        LanguageTag.of(locale)),
                names,
                Stream.of(0.0, 0.5, 1.0)
                        .map(shade ->
                                new Heatmap.Shade(shade, number(least + shade * range, locale)))
                        .toList(),
                IntStream.range(0, actors.size())
                        .mapToObj(i ->
                                new Heatmap.Row(
                                        names.get(i),
                                        IntStream.range(0, actors.size())
                                                .mapToObj(j -> cell(i, j, least, range, locale))
                                                .toList()))
                        .toList());
    }

    private Heatmap.Cell cell(int i, int j, double least, double range, Locale locale) {
        if (i == j || !congruence.met(i, j)) {
            return new Heatmap.Cell.NoEvidence("–");
        }
        double weight = congruence.weight(i, j);
        return new Heatmap.Cell.Known(
                number(weight, locale),
                Math.clamp((weight - least) / range, 0, 1),
                Optional.empty());
    }

    static String number(double weight, Locale locale) {
        return Localized.message(locale, "bridging.number", Map.of("value", weight));
    }
}

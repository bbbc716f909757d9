package org.qiutong.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.stream.Stream;
import org.qiutong.ground.Binomial;
import org.qiutong.ground.Binomial.Interval;
import org.qiutong.ground.Measure;
import org.qiutong.ground.Measures;
import org.qiutong.ground.Thresholds;
import org.qiutong.kit.FactTable;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.Localized;
import org.qiutong.text.LanguageTag;

/// How common ground is computed: the formulas, with worked examples.
final class GroundMethod extends Section {

    private static final int[][] SAMPLES = {{1, 1}, {3, 3}, {5, 5}, {4, 5}, {14, 19}, {19, 19}};

    GroundMethod() {
        add(
                Localized.text(new H2(), "method.ground"),
                Localized.text(
                        new Paragraph(),
                        "method.ground.labels",
                        Map.of(
                                "established", Thresholds.STANDARD.established(),
                                "leaning", Thresholds.STANDARD.leaning(),
                                "few", Thresholds.FEW)),
                formula("q(A, S; t) = Σₖ₌₀ᴬ C(S+1, k) tᵏ (1−t)ˢ⁺¹⁻ᵏ"),
                Localized.text(new Paragraph(), "method.ground.probability"),
                Localized.text(new Paragraph(), "method.ground.reported"),
                Localized.text(new Paragraph(), "method.ground.wrong"),
                table(),
                measures());
    }

    /// What each measure says, and what it is called in the API and in files.
    private static Component measures() {
        FactTable table =
                new FactTable(
                        "method.measures",
                        Localized.text(new Span(), "method.measures.measure"),
                        Localized.text(new Span(), "method.measures.meaning"),
                        Localized.text(new Span(), "method.measures.id"));
        Stream.concat(Measures.OF_SIDES.stream(), Measures.OF_CONCEPTS.stream())
                .map(Measure::id)
                .forEach(id ->
                        table.row(
                                Localized.text(new Span(), "ground.column." + id),
                                Localized.text(new Span(), "method.measure." + id),
                                LanguageText.of(LanguageTag.UND, id)));
        return table;
    }

    private static Component formula(String formula) {
        Paragraph paragraph = new Paragraph(LanguageText.of(LanguageTag.UND, formula));
        paragraph.addClassName("formula");
        return paragraph;
    }

    private static Component table() {
        FactTable table =
                new FactTable(
                        "method.ground.table",
                        Localized.text(new Span(), "method.ground.counts"),
                        Localized.text(new Span(), "method.ground.majority"),
                        Localized.text(new Span(), "method.ground.interval"),
                        Localized.text(new Span(), "method.ground.hidden"));
        for (int[] sample : SAMPLES) {
            int a = sample[0];
            int s = sample[1];
            Interval interval = Binomial.wilson(a, s);
            table.row(
                    Localized.text(
                            new Span(), "method.ground.of", Map.of("support", a, "stances", s)),
                    Localized.text(
                            new Span(),
                            "method.ground.sure",
                            Map.of("q", Binomial.above(a, s, 1.0 / 2))),
                    Localized.text(
                            new Span(),
                            "method.ground.range",
                            Map.of("lower", interval.lower(), "upper", interval.upper())),
                    Localized.text(
                            new Span(),
                            "method.ground.percent",
                            Map.of("share", Binomial.hidden(s))));
        }
        return table;
    }
}

package org.qiutong.evidence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.qiutong.evidence.Tally;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.kit.FactTable;
import org.qiutong.kit.Figure;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.Localized;
import org.qiutong.kit.PartLink;

/// How much there is on a concept from each community. A community of which nothing is known says
/// so.
final class TallyTable extends Div {

    /// The id of the part of the page that has the findings.
    static final String FINDINGS = "findings";

    TallyTable(String study, List<Tally> tallies, Labels labels) {
        FactTable table =
                new FactTable(
                        "tally.caption",
                        Localized.text(new Span(), "tally.community"),
                        Localized.text(new Span(), "tally.experts"),
                        Localized.text(new Span(), "tally.quotations"),
                        Localized.text(new Span(), "tally.findings"),
                        Localized.text(new Span(), "tally.votes"));
        labels.sampledBy(List.of(study))
                .forEach(community -> {
                    Component name = LanguageText.of(community.label());
                    Optional<Tally> tally =
                            tallies.stream()
                                    .filter(each ->
                                            each.community().equals(Optional.of(community.id())))
                                    .findFirst();
                    row(table, name, tally);
                });
        tallies.stream()
                .filter(each -> each.community().isEmpty())
                .findFirst()
                .ifPresent(tally ->
                        row(
                                table,
                                Localized.text(new Span(), "finding.wholeSample"),
                                Optional.of(tally)));
        add(table);
    }

    private static void row(FactTable table, Component name, Optional<Tally> tally) {
        String address =
                tally.map(each ->
                                "quotations?concept="
                                        + each.concept()
                                        + each.community().map(id -> "&community=" + id).orElse(""))
                        .orElse("");
        table.row(
                name,
                number(tally.map(Tally::experts), n -> Figure.of(n, address)),
                number(tally.map(Tally::quotations), n -> Figure.of(n, address)),
                number(tally.map(Tally::findings), TallyTable::onThisPage),
                number(
                        tally.map(Tally::votes),
                        n ->
                                Figure.of(
                                        n,
                                        tally.map(each -> "common-ground/" + each.concept())
                                                .orElse(""))));
    }

    private static Component onThisPage(int findings) {
        return Localized.text(PartLink.to(FINDINGS), "kit.number", Map.of("number", findings));
    }

    /// Says in words that nothing is known: a zero would look like an opinion.
    private static Component number(Optional<Integer> count, IntFunction<Component> figure) {
        return count.filter(n -> n > 0)
                .map(figure::apply)
                .orElseGet(() -> Localized.text(new Span(), "tally.silent"));
    }
}

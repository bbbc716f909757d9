package org.qiutong.ground.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qiutong.evidence.Quotation;
import org.qiutong.evidence.Stance;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.evidence.cards.QuotationCard;
import org.qiutong.evidence.cards.StanceWords;
import org.qiutong.ground.bridging.Bridges;
import org.qiutong.ground.bridging.Overlap;
import org.qiutong.id.ConceptId;
import org.qiutong.kit.Definitions;
import org.qiutong.kit.ExportMenu;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.Localized;
import org.qiutong.kit.PageHeader;
import org.qiutong.kit.QueryState;
import org.qiutong.people.Expert;

/// All that the page on two experts shows.
record BridgingPairPage(Said one, Said other, List<Bridges.Met> met, Labels labels) {

    /// An expert and all that a study quotes of them.
    record Said(Expert expert, List<Quotation> quotations) {}

    Component show(QueryState state) {
        Map<String, String> codes =
                Map.of("one", one.expert().code(), "other", other.expert().code());
        BridgingSheets sheets = new BridgingSheets(labels, state.permalink());
        ExportMenu export =
                new ExportMenu("qiutong-bridging-pair")
                        .table(
                                "bridging.met",
                                locale ->
                                        sheets.met(
                                                one.expert().id(),
                                                other.expert().id(),
                                                met,
                                                locale));
        int same = (int) met.stream().filter(Bridges.Met::agree).count();
        return new Div(
                new PageHeader(locale -> Localized.message(locale, "bridging.both", codes))
                        .cited(one.expert().study())
                        .actions(export),
                verdict(new Overlap(same, met.size() - same)),
                group("bridging.agreeOn", true),
                group("bridging.disagreeOn", false));
    }

    private static Component verdict(Overlap overlap) {
        Paragraph words =
                Localized.text(
                        new Paragraph(),
                        "bridging.met.count",
                        Map.of("same", overlap.same(), "met", overlap.met()));
        words.addClassName("verdict");
        Div verdict = new Div(words);
        if (overlap.enough()) {
            verdict.add(
                    new Definitions()
                            .add(
                                    "bridging.agreement",
                                    Localized.text(
                                            new Span(),
                                            "bridging.sure",
                                            BridgingPairs.sure(overlap))));
        } else {
            verdict.add(Localized.text(new Paragraph(), "bridging.met.tooFew"));
        }
        return verdict;
    }

    private Component group(String titleKey, boolean agree) {
        Section section = new Section(Localized.text(new H2(), titleKey));
        met.stream().filter(each -> each.agree() == agree).map(this::concept).forEach(section::add);
        section.setVisible(section.getComponentCount() > 1);
        return section;
    }

    private Component concept(Bridges.Met each) {
        ConceptId id = each.concept().id();
        Anchor link = new Anchor("concepts/" + id);
        link.add(LanguageText.of(labels.concept(id)));
        Div sides = new Div(side(one, each.stance(), id), side(other, each.other(), id));
        sides.addClassName("parallel");
        return new Div(new H3(link), sides);
    }

    private Component side(Said said, Stance stance, ConceptId concept) {
        Span stands = StanceWords.span(stance, labels.kind(concept));
        Span community =
                said.expert()
                        .community()
                        .map(labels::community)
                        .map(label -> new Span(LanguageText.of(label)))
                        .orElseGet(() -> Localized.text(new Span(), "experts.noCommunity"));
        Paragraph who = new Paragraph(ExpertCode.link(said.expert().id()), community, stands);
        who.addClassName("provenance");
        Div side = new Div(who);
        Optional<Quotation> first =
                said.quotations().stream().filter(each -> speaksTo(each, concept)).findFirst();
        if (first.isEmpty()) {
            side.add(Localized.text(new Paragraph(), "bridging.noWords"));
        }
        said.quotations().stream()
                .filter(each -> speaksTo(each, concept))
                .forEach(each -> side.add(new QuotationCard(each, labels)));
        return side;
    }

    private static boolean speaksTo(Quotation quotation, ConceptId concept) {
        return quotation.codings().stream().anyMatch(each -> each.concept().equals(concept));
    }
}

package org.qiutong.ground.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.qiutong.codebook.Concept;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.evidence.Quotation;
import org.qiutong.evidence.Statement;
import org.qiutong.evidence.WordsBehind;
import org.qiutong.evidence.cards.AllQuotations;
import org.qiutong.evidence.cards.Citations;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.evidence.cards.PassageCard;
import org.qiutong.evidence.cards.QuotationCard;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.Localized;

/// The words behind a concept: what each side said, what sources report of groups, and what the
/// authors say themselves.
final class SaidSection extends Div {

    private final Concept concept;
    private final WordsBehind words;
    private final Citations citations;
    private final Labels labels;

    /// @param concepts whose words count
    /// @param communities a column each
    SaidSection(
            Concept concept,
            List<ConceptId> concepts,
            WordsBehind words,
            List<CommunityId> communities,
            List<Statement> statements,
            Citations citations) {
        this.concept = concept;
        this.words = words;
        this.citations = citations;
        labels = citations.labels();
        if (words.quotations().isEmpty() && words.findings().isEmpty() && statements.isEmpty()) {
            add(new Section(Localized.text(new Paragraph(), "concept.noEvidence")));
            return;
        }
        list(
                "concept.findings",
                words.findings().stream().map(each -> PassageCard.of(each, citations)).toList());
        if (!words.quotations().isEmpty()) {
            add(sides(concepts, communities));
        }
        list("concept.statements", statements.stream().map(PassageCard::of).toList());
    }

    /// The words of all sides, a column for each community.
    private Component sides(List<ConceptId> concepts, List<CommunityId> communities) {
        Div sides = new Div();
        sides.addClassNames("parallel", "sides");
        words.byCommunity(communities)
                .forEach((community, said) -> {
                    H3 name = new H3();
                    name.add(LanguageText.of(labels.community(community)));
                    sides.add(new Div(name, side(community, said)));
                });
        Section section = new Section(Localized.text(new H2(), "ground.sides"));
        if (concepts.size() > 1 && concept.kind() != ConceptKind.QUESTION) {
            section.add(Localized.text(new Paragraph(), "ground.otherAnswers"));
        }
        section.add(sides);
        return section;
    }

    private Component side(CommunityId community, List<Quotation> said) {
        if (said.isEmpty()) {
            return Localized.text(new Paragraph(), "ground.noQuotation");
        }
        Div side =
                new Div(
                        cards(
                                said.stream()
                                        .map(each -> QuotationCard.of(each, citations))
                                        .toList()));
        words.cuts().stream()
                .filter(cut -> cut.community().equals(community))
                .map(cut -> AllQuotations.of(cut, concept.id(), labels))
                .forEach(side::add);
        return side;
    }

    private void list(String titleKey, List<? extends Component> all) {
        if (!all.isEmpty()) {
            add(new Section(Localized.text(new H2(), titleKey), cards(all)));
        }
    }

    private static OrderedList cards(List<? extends Component> all) {
        OrderedList cards = new OrderedList();
        cards.addClassName("cards");
        cards.getElement().setAttribute("role", "list");
        all.forEach(each -> cards.add(new ListItem(each)));
        return cards;
    }
}

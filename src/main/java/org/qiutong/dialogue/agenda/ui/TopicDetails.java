package org.qiutong.dialogue.agenda.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.qiutong.dialogue.agenda.AgendaService;
import org.qiutong.dialogue.agenda.AgendaService.Obstacle;
import org.qiutong.dialogue.agenda.AgendaService.Topic;
import org.qiutong.evidence.cards.AllQuotations;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.evidence.cards.PassageCard;
import org.qiutong.evidence.cards.QuotationCard;
import org.qiutong.ground.cards.OverTime;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.Loaded;
import org.qiutong.kit.Localized;

/// The words behind an item, and what stands in its way; loaded when it is opened.
public final class TopicDetails extends NativeDetails {

    private final ConceptId concept;
    private final Labels labels;

    public TopicDetails(
            ConceptId concept,
            List<CommunityId> communities,
            AgendaService service,
            Labels labels) {
        this.concept = concept;
        this.labels = labels;
        Span summary = Localized.text(new Span(), "agenda.words");
        setSummary(summary);
        Loaded<Topic> loaded = new Loaded<>(this::show);
        setContent(loaded);
        addToggleListener(toggle -> {
            if (toggle.isOpened() && loaded.getComponentCount() == 0) {
                loaded.load(() -> service.topic(concept, communities));
            }
        });
    }

    private Component show(Topic topic) {
        return new Div(
                sides(topic),
                reported(topic),
                barriers(topic.barriers()),
                new OverTime(new H4(), topic.moments(), labels));
    }

    private Component sides(Topic topic) {
        Div sides = new Div();
        sides.addClassNames("parallel", "sides");
        topic.quotations()
                .forEach((community, said) -> {
                    H4 name = new H4();
                    name.add(LanguageText.of(labels.community(community)));
                    Div side = new Div(name);
                    if (said.isEmpty()) {
                        side.add(Localized.text(new Paragraph(), "ground.noQuotation"));
                    } else {
                        side.add(
                                cards(
                                        said.stream()
                                                .map(each -> new QuotationCard(each, labels))
                                                .toList()));
                        topic.cuts().stream()
                                .filter(cut -> cut.community().equals(community))
                                .map(cut -> AllQuotations.of(cut, concept, labels))
                                .forEach(side::add);
                    }
                    sides.add(side);
                });
        return sides;
    }

    private Component reported(Topic topic) {
        Section section = new Section(Localized.text(new H4(), "concept.findings"));
        section.add(
                topic.findings().isEmpty()
                        ? Localized.text(new Paragraph(), "ground.noFinding")
                        : cards(
                                topic.findings().stream()
                                        .map(each -> PassageCard.of(each, labels))
                                        .toList()));
        return section;
    }

    private Component barriers(List<Obstacle> barriers) {
        Section section = new Section(Localized.text(new H4(), "agenda.barriers"));
        if (barriers.isEmpty()) {
            section.add(Localized.text(new Paragraph(), "agenda.barriers.none"));
            return section;
        }
        UnorderedList list = new UnorderedList();
        barriers.forEach(each -> list.add(barrier(each)));
        section.add(list);
        return section;
    }

    private ListItem barrier(Obstacle each) {
        ListItem item = new ListItem(labels.link(each.barrier().id()));
        if (each.remedies().isEmpty()) {
            item.add(Localized.text(new Paragraph(), "agenda.remedies.none"));
        } else {
            Paragraph against = Localized.text(new Paragraph(), "agenda.remedies");
            UnorderedList remedies = new UnorderedList();
            each.remedies().forEach(id -> remedies.add(new ListItem(labels.link(id))));
            item.add(against, remedies);
        }
        return item;
    }

    private static OrderedList cards(List<? extends Component> shown) {
        OrderedList cards = new OrderedList();
        cards.addClassName("cards");
        cards.getElement().setAttribute("role", "list");
        shown.forEach(each -> cards.add(new ListItem(each)));
        return cards;
    }
}

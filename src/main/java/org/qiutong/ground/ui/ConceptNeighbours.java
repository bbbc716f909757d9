package org.qiutong.ground.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.qiutong.codebook.CodebookService;
import org.qiutong.codebook.Concept;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.id.ConceptId;
import org.qiutong.kit.Definitions;
import org.qiutong.kit.Localized;

/// Where a concept stands in the codebook: what it belongs to, what belongs to it, and what it is
/// meant against.
final class ConceptNeighbours extends Div {

    private final Labels labels;

    ConceptNeighbours(Concept concept, CodebookService.Below below, Labels labels) {
        this.labels = labels;
        Component[] moderated =
                concept.moderated()
                        ? new Component[] {Localized.text(new Span(), "concept.moderated.out")}
                        : new Component[0];
        add(
                new Definitions()
                        .add("concept.moderated", moderated)
                        .add("concept.broader", links(concept.broader().stream().toList()))
                        .add("concept.answers", links(concept.links().answers().stream().toList()))
                        .add("concept.positions", links(below.answers()))
                        .add("concept.narrower", links(below.narrower()))
                        .add("concept.mitigates", links(concept.links().mitigates()))
                        .add("concept.remedies", links(below.remedies()))
                        .add("concept.related", links(concept.links().related())));
    }

    private Component[] links(List<ConceptId> ids) {
        if (ids.isEmpty()) {
            return new Component[0];
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("concepts");
        list.getElement().setAttribute("role", "list");
        ids.forEach(id -> list.add(new ListItem(labels.link(id))));
        return new Component[] {list};
    }
}

package org.qiutong.participants.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Map;
import org.qiutong.kit.Localized;
import org.qiutong.participants.seating.Demand;
import org.qiutong.participants.seating.Outcome.Conflict;

/// The conditions that cannot all be met, and what to do about it.
final class ImpossibleNote extends Div {

    ImpossibleNote(Conflict conflict, RosterDesk desk) {
        UnorderedList list = new UnorderedList();
        for (Demand each : conflict.demands()) {
            Span rule =
                    Localized.text(new Span(), locale -> desk.words().rule(locale, each.rule()));
            list.add(new ListItem(rule));
        }
        addClassName("problem");
        add(
                Localized.text(
                        new H3(),
                        "seating.conflicting",
                        Map.of("count", conflict.demands().size())),
                list,
                Localized.text(
                        new Paragraph(),
                        conflict.smallest()
                                ? "seating.conflicting.smallest"
                                : "seating.conflicting.advice"));
    }
}

package org.qiutong.dialogue.agenda.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Map;
import org.qiutong.dialogue.agenda.AgendaProposal;
import org.qiutong.dialogue.agenda.AgendaProposal.Proposed;
import org.qiutong.dialogue.agenda.Stage;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.ground.Certainty;
import org.qiutong.ground.Label;
import org.qiutong.ground.cards.LabelWords;
import org.qiutong.kit.Localized;

/// The proposed agenda: each item with its time, its label, and why it is where it is.
final class ProposalSection extends Section {

    /// @param take takes the proposal over
    ProposalSection(AgendaProposal proposal, Labels labels, Button take) {
        addClassName("proposal");
        add(
                Localized.text(new H3(), "agenda.proposal"),
                Localized.text(new Paragraph(), "agenda.proposal.how"));
        if (proposal.items().isEmpty()) {
            add(Localized.text(new Paragraph(), "agenda.proposal.none"));
            return;
        }
        OrderedList list = new OrderedList();
        proposal.items().forEach(item -> list.add(item(item, labels)));
        add(list, new Div(take));
    }

    private static ListItem item(Proposed item, Labels labels) {
        Span title = new Span();
        Paragraph why = new Paragraph();
        why.addClassName("why");
        Localized.effect(
                title,
                locale ->
                        title.setText(
                                Localized.message(
                                        locale,
                                        "agenda.proposed",
                                        Map.of(
                                                "concept",
                                                labels.concept(item.concept(), locale),
                                                "minutes",
                                                item.minutes()))));
        Localized.effect(why, locale -> why.setText(why(item, locale)));
        return new ListItem(new Div(title, LabelWords.badges(item.row())), why);
    }

    /// Why an item is where it is, in sentences.
    static String why(Proposed item, Locale locale) {
        String stage =
                Localized.message(
                        locale,
                        "agenda.why." + item.why().stage(),
                        Map.of(
                                "place", item.why().place(),
                                "of", item.why().of(),
                                "sense", sense(item.row().label()),
                                "certainty", certainty(item.row().label())));
        String theme =
                item.why().stage() == Stage.COMMON
                        ? Localized.message(
                                locale,
                                "agenda.why.theme",
                                Map.of("theme", item.why().theme().name()))
                        : "";
        return theme.isEmpty()
                ? stage
                : Localized.message(
                        locale, "agenda.why.both", Map.of("stage", stage, "theme", theme));
    }

    private static String certainty(Label label) {
        return label instanceof Label.Decided decided
                ? decided.certainty().name()
                : Certainty.REPORTED.name();
    }

    /// The variant of its stage, as a pattern argument.
    private static String sense(Label label) {
        return switch (label) {
            case Label.Shared shared ->
                    shared.sense() == Label.Shared.Sense.REJECTION ? "REJECTED" : "SHARED";
            case Label.SameAnswer _ -> "SHARED";
            case Label.RaisedOnEverySide _ -> "RAISED";
            case Label.ContestedBetween _, Label.DifferentAnswers _ -> "BETWEEN";
            case Label.ContestedWithin _ -> "WITHIN";
            case Label.OpinionsVary(boolean toldApart, _) -> toldApart ? "WITHIN" : "SAMPLE";
            case Label.OneSide _, Label.RaisedCommunityNotStated _, Label.Insufficient _ -> "NONE";
        };
    }
}

package org.qiutong.dialogue.agenda.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.qiutong.ground.CommonGround;
import org.qiutong.ground.cards.LabelWords;
import org.qiutong.kit.Localized;

/// Where an item's concept stands, and why it was proposed.
final class AgendaStanding extends Div {

    AgendaStanding(CommonGround row, AgendaCard.Known known) {
        Paragraph why =
                Localized.text(
                        new Paragraph(),
                        locale ->
                                known.plan()
                                        .proposal()
                                        .on(row.concept().id())
                                        .map(proposed -> ProposalSection.why(proposed, locale))
                                        .orElseGet(() ->
                                                Localized.message(locale, "agenda.notProposed")));
        why.addClassName("why");
        add(
                LabelWords.badges(row),
                Localized.text(
                        new Paragraph(),
                        locale -> LabelWords.sentence(row, known.labels(), locale)),
                why);
    }
}

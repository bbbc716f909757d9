package org.qiutong.alignment.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.ground.CommonGround;
import org.qiutong.ground.GroundTogether;
import org.qiutong.ground.Label;
import org.qiutong.ground.cards.LabelWords;
import org.qiutong.kit.Localized;

/// What communities have in common on concepts that are the same to somebody: the label over all
/// studies and the sentence for it, or why there is none.
final class TogetherWords extends Div {

    TogetherWords(GroundTogether together, Labels labels) {
        addClassName("together");
        together.apart()
                .ifPresent(each ->
                        add(
                                Localized.text(
                                        new Paragraph(), locale -> Localized.name(locale, each))));
        together.row().ifPresent(row -> show(row, labels));
    }

    private void show(CommonGround row, Labels labels) {
        Paragraph says = new Paragraph();
        says.addClassName("verdict");
        Localized.effect(says, locale -> says.setText(LabelWords.sentence(row, labels, locale)));
        add(LabelWords.badges(row), says);
        if (row.label() instanceof Label.Insufficient(var reasons)) {
            UnorderedList open = new UnorderedList();
            reasons.forEach(reason ->
                    open.add(
                            Localized.text(
                                    new ListItem(),
                                    locale -> LabelWords.reason(reason, labels, locale))));
            add(open);
        }
    }
}

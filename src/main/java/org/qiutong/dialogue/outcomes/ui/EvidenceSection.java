package org.qiutong.dialogue.outcomes.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Map;
import java.util.Optional;
import org.qiutong.dialogue.frame.Draft;
import org.qiutong.dialogue.outcomes.OutcomeService;
import org.qiutong.id.DialogueId;
import org.qiutong.kit.Localized;
import org.qiutong.study.Study;

/// Whether the outcomes are in the evidence, for all to read, and how they get there and out again.
final class EvidenceSection extends Section {

    /// @param owns whether the reader may enter them
    EvidenceSection(OutcomeService outcomes, Draft draft, Optional<Study> entered, boolean owns) {
        DialogueId id = draft.dialogue().id();
        addClassName("form");
        add(
                Localized.text(new H2(), "outcomes.evidence"),
                Localized.text(new Paragraph(), "outcomes.evidence.what"));
        entered.ifPresentOrElse(
                study -> {
                    Paragraph since = new Paragraph();
                    Localized.effect(
                            since,
                            locale ->
                                    since.setText(
                                            Localized.message(
                                                    locale,
                                                    "outcomes.evidence.since",
                                                    Map.of(
                                                            "date",
                                                            Localized.date(
                                                                    locale,
                                                                    study.published()
                                                                            .orElseThrow())))));
                    add(
                            since,
                            new Paragraph(
                                    Localized.text(
                                            new Anchor("studies/" + study.id()),
                                            "outcomes.evidence.study")));
                },
                () -> add(Localized.text(new Paragraph(), "outcomes.evidence.none")));
        if (!owns) {
            add(Localized.text(new Paragraph(), "outcomes.evidence.owner"));
            return;
        }
        Button enter =
                Localized.text(
                        new Button(),
                        entered.isPresent()
                                ? "outcomes.evidence.again"
                                : "outcomes.evidence.enter");
        enter.addThemeVariants(ButtonVariant.PRIMARY);
        enter.addClickListener(_ ->
                draft.attempt(() -> {
                    outcomes.enter(id);
                    draft.reload();
                }));
        Div ways = new Div(enter);
        ways.addClassName("ways");
        entered.ifPresent(_ -> {
            Button withdraw = Localized.text(new Button(), "outcomes.evidence.withdraw");
            withdraw.addClickListener(_ ->
                    draft.attempt(() -> {
                        outcomes.withdraw(id);
                        draft.reload();
                    }));
            ways.add(withdraw);
        });
        add(ways);
    }
}

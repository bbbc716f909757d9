package org.qiutong.dialogue.host.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qiutong.dialogue.Hosting;
import org.qiutong.dialogue.Hosting.BarrierCheck;
import org.qiutong.dialogue.agenda.AgendaService.Obstacle;
import org.qiutong.dialogue.frame.Flaws;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.id.ConceptId;
import org.qiutong.kit.Localized;
import org.qiutong.kit.Typing;

/// One barrier of the checklist: the remedies that are taken up, what else is done, or why it is
/// left as it is.
final class BarrierFields extends Div {

    private final Obstacle obstacle;
    private final CheckboxGroup<ConceptId> remedies =
            Localized.label(new CheckboxGroup<>(), "host.remedies");
    private final TextArea note = Localized.label(new TextArea(), "host.note");
    private final Checkbox waived = Localized.label(new Checkbox(), "host.waived");
    private boolean filling;

    BarrierFields(
            Obstacle obstacle,
            Optional<BarrierCheck> before,
            Labels labels,
            boolean archived,
            Runnable changed) {
        this.obstacle = obstacle;
        addClassName("barrier");
        H3 name = new H3(labels.link(obstacle.barrier().id()));
        name.setId("barrier-" + obstacle.barrier().position());
        getElement()
                .setAttribute("role", "group")
                .setAttribute("aria-labelledby", name.getId().orElseThrow());
        remedies.setItems(obstacle.remedies());
        Localized.effect(
                remedies,
                locale -> remedies.setItemLabelGenerator(id -> labels.concept(id, locale)));
        note.setMaxLength(Hosting.LONGEST_REASON);
        Typing.follow(note);
        before.ifPresent(this::fill);
        add(name);
        if (!obstacle.remedies().isEmpty()) {
            add(remedies);
        }
        add(waived, note);
        remedies.setReadOnly(archived);
        note.setReadOnly(archived);
        waived.setReadOnly(archived);
        remedies.addValueChangeListener(_ -> {
            if (!filling && !remedies.getValue().isEmpty()) {
                silently(() -> waived.setValue(false));
            }
            tell(changed);
        });
        waived.addValueChangeListener(_ -> {
            if (waived.getValue()) {
                silently(remedies::clear);
            }
            tell(changed);
        });
        note.addValueChangeListener(_ -> tell(changed));
    }

    private void fill(BarrierCheck check) {
        remedies.setValue(
                Set.copyOf(
                        check.remedies().stream().filter(obstacle.remedies()::contains).toList()));
        note.setValue(check.note());
        waived.setValue(check.waived());
    }

    /// Changes fields without telling: an answer that clears the other is told once.
    private void silently(Runnable change) {
        filling = true;
        change.run();
        filling = false;
    }

    private void tell(Runnable changed) {
        if (!filling) {
            changed.run();
        }
    }

    /// What is entered; none where it is waived without saying why.
    Optional<BarrierCheck> check(Flaws flaws) {
        boolean wrong = waived.getValue() && note.getValue().isBlank();
        flaws.check(note, !wrong, "host.flaw.waived");
        List<ConceptId> taken =
                obstacle.remedies().stream().filter(remedies.getValue()::contains).toList();
        return wrong
                ? Optional.empty()
                : Optional.of(
                        new BarrierCheck(
                                obstacle.barrier().id(),
                                taken,
                                waived.getValue(),
                                note.getValue().strip()));
    }
}

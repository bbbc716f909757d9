package org.qiutong.participants.ui;

import com.vaadin.flow.component.select.Select;
import java.util.function.Consumer;
import org.qiutong.kit.Localized;
import org.qiutong.participants.Participant;
import org.qiutong.participants.Participant.Hold;

/// Whether somebody is locked in, excluded, or free to be proposed.
final class HoldField extends Select<Hold> {

    /// @param change is told what the convenor chooses
    HoldField(Participant person, boolean readOnly, Consumer<Hold> change) {
        setItems(Hold.values());
        setValue(person.hold());
        setReadOnly(readOnly);
        Localized.effect(
                this,
                locale -> {
                    setItemLabelGenerator(each -> Localized.name(locale, each));
                    setAriaLabel(
                            Cells.labelIn(locale, "seating.column.hold", person.person().name()));
                });
        addValueChangeListener(event -> {
            if (event.isFromClient()) {
                change.accept(event.getValue());
            }
        });
    }
}

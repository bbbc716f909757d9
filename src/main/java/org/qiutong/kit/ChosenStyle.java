package org.qiutong.kit;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.signals.local.ValueSignal;
import java.util.Locale;
import java.util.Optional;
import org.qiutong.cite.Style;

/// The style in which a reader copies quotations with their citation. The choice holds for a
/// session.
public final class ChosenStyle {

    private ChosenStyle() {}

    /// What the reader of the current session has chosen; until they choose, the style that is used
    /// where the language of the interface is spoken. An effect that asks follows the choice.
    public static Style of(Locale locale) {
        return Choice.current().get().orElse(Style.usual(locale));
    }

    /// A field to choose with.
    static Select<Style> field() {
        Select<Style> field = Localized.label(new Select<>(), "kit.citationStyle");
        field.setItems(Style.values());
        Localized.effect(
                field,
                locale -> {
                    field.setItemLabelGenerator(style -> Localized.name(locale, style));
                    field.setValue(of(locale));
                });
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                Choice.current().set(Optional.of(change.getValue()));
            }
        });
        return field;
    }

    /// The choice of one session.
    private record Choice(ValueSignal<Optional<Style>> signal) {

        static ValueSignal<Optional<Style>> current() {
            VaadinSession session = VaadinSession.getCurrent();
            Choice choice = session.getAttribute(Choice.class);
            if (choice == null) {
                choice = new Choice(new ValueSignal<>(Optional.empty()));
                session.setAttribute(Choice.class, choice);
            }
            return choice.signal();
        }
    }
}

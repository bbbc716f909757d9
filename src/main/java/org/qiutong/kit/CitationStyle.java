package org.qiutong.kit;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.signals.local.ValueSignal;
import java.util.Locale;
import java.util.Optional;

/// The style in which a reader cites. The choice holds for a session.
public enum CitationStyle {
    /// That of the American Psychological Association, 7th edition.
    APA("kit.citeApa"),
    /// GB/T 7714—2015.
    GBT("kit.citeGbt");

    private final String nameKey;

    CitationStyle(String nameKey) {
        this.nameKey = nameKey;
    }

    /// What the reader of the current session has chosen; until they choose, the style that is used
    /// where the language of the interface is spoken. An effect that asks follows the choice.
    public static CitationStyle chosen(Locale locale) {
        return Choice.current().get().orElse(usual(locale));
    }

    /// The style that is used where a language of the interface is spoken.
    public static CitationStyle usual(Locale locale) {
        return locale.getLanguage().equals("zh") ? GBT : APA;
    }

    /// A field to choose with.
    static Select<CitationStyle> field() {
        Select<CitationStyle> field = Localized.label(new Select<>(), "kit.citationStyle");
        field.setItems(values());
        Localized.effect(
                field,
                locale -> {
                    field.setItemLabelGenerator(style -> Localized.message(locale, style.nameKey));
                    field.setValue(chosen(locale));
                });
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                Choice.current().set(Optional.of(change.getValue()));
            }
        });
        return field;
    }

    /// The choice of one session.
    private record Choice(ValueSignal<Optional<CitationStyle>> signal) {

        static ValueSignal<Optional<CitationStyle>> current() {
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

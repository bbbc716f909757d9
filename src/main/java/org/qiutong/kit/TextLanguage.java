package org.qiutong.kit;

import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import java.util.IllformedLocaleException;
import java.util.Optional;
import org.qiutong.text.LanguageTag;

/// The language in which a reader wants to see the texts of a study, whatever the language of the
/// interface. Holds for a session; [Localized#effect] follows it.
public sealed interface TextLanguage {

    /// As it was said or written.
    record Original() implements TextLanguage {}

    /// The original beside its translations.
    record SideBySide() implements TextLanguage {}

    /// In one language, translated where need be.
    record In(LanguageTag language) implements TextLanguage {}

    /// The choice as a cookie or an address holds it: `original`, `side-by-side` or a language tag.
    default String value() {
        return switch (this) {
            case Original _ -> "original";
            case SideBySide _ -> "side-by-side";
            case In(LanguageTag language) -> language.value();
        };
    }

    /// The choice that a [#value()] stands for.
    static Optional<TextLanguage> parse(String value) {
        return switch (value) {
            case "original" -> Optional.of(new Original());
            case "side-by-side" -> Optional.of(new SideBySide());
            default -> {
                try {
                    yield Optional.of(new In(new LanguageTag(value)));
                } catch (IllformedLocaleException e) {
                    yield Optional.empty();
                }
            }
        };
    }

    /// What the reader of the current session has chosen, side by side until they choose.
    static Signal<TextLanguage> chosen() {
        return Session.current().choice.asReadonly();
    }

    /// Makes the choice for the current session.
    static void choose(TextLanguage choice) {
        Session.current().choice.set(choice);
    }

    /// The choice of one session.
    final class Session {
        private final ValueSignal<TextLanguage> choice = new ValueSignal<>(new SideBySide());

        private Session() {}

        private static Session current() {
            VaadinSession session = VaadinSession.getCurrent();
            Session settings = session.getAttribute(Session.class);
            if (settings == null) {
                settings = new Session();
                session.setAttribute(Session.class, settings);
            }
            return settings;
        }
    }
}

package org.qiutong.access.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.qiutong.access.AccountRefused;
import org.qiutong.access.AccountRefused.Reason;
import org.qiutong.kit.Localized;

/// Says beside a button what came of it. A screen reader reads it, too.
final class ActionNote extends Paragraph {

    ActionNote() {
        getElement().setAttribute("role", "status");
    }

    void say(String key) {
        say(key, Map.of());
    }

    void say(String key, Map<String, ?> arguments) {
        getElement().setAttribute("class", "");
        replace(locale -> Localized.message(locale, key, arguments));
    }

    void refuse(Reason reason) {
        getElement().setAttribute("class", "refused");
        replace(locale -> Localized.name(locale, reason));
    }

    /// Does something, and says why it was refused.
    ///
    /// @return whether it was done
    boolean attempt(Runnable action) {
        return attempt(action, this::refuse);
    }

    /// Does something; `refused` gets the reason if it cannot be done.
    ///
    /// @return whether it was done
    static boolean attempt(Runnable action, Consumer<Reason> refused) {
        try {
            action.run();
            return true;
        } catch (AccountRefused e) {
            refused.accept(e.reason());
            return false;
        }
    }

    private void replace(Function<Locale, String> text) {
        removeAll();
        add(Localized.text(new Span(), text));
    }
}

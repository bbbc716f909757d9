package org.qiutong.kit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.signals.local.ValueSignal;

/// Shows or hides pinyin over Chinese characters. The choice holds for a session.
public final class PinyinButton extends Button {

    public PinyinButton() {
        Localized.text(this, "kit.pinyin");
        addThemeVariants(ButtonVariant.TERTIARY);
        ValueSignal<Boolean> shown = PinyinChoice.current();
        addClickListener(_ -> shown.set(!shown.peek()));
        Localized.effect(
                this, _ -> getElement().setAttribute("aria-pressed", String.valueOf(shown.get())));
    }

    /// Whether the reader of the current session wants it; an effect that asks follows the choice.
    public static boolean shown() {
        return PinyinChoice.current().get();
    }

    private record PinyinChoice(ValueSignal<Boolean> signal) {

        static ValueSignal<Boolean> current() {
            VaadinSession session = VaadinSession.getCurrent();
            PinyinChoice choice = session.getAttribute(PinyinChoice.class);
            if (choice == null) {
                choice = new PinyinChoice(new ValueSignal<>(false));
                session.setAttribute(PinyinChoice.class, choice);
            }
            return choice.signal();
        }
    }
}

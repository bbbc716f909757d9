package org.qiutong.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// What is wrong with the value of a field, told at the field in the language of the interface.
///
/// @param <T> the field
public final class FieldError<T extends Component & HasValidation> {

    private final T field;
    private Optional<Function<Locale, String>> shown = Optional.empty();

    public FieldError(T field) {
        this.field = field;
        // Otherwise the field would judge its value by itself, before anybody presses a button.
        field.setManualValidation(true);
        if (field instanceof HasValue<?, ?> value) {
            value.addValueChangeListener(_ -> show(Optional.empty()));
        }
        Localized.effect(field, this::tell);
    }

    /// Tells an error where a condition does not hold, and none where it does.
    ///
    /// @return whether it holds
    public boolean check(boolean holds, String key) {
        show(holds ? Optional.empty() : Optional.of(locale -> Localized.message(locale, key)));
        return holds;
    }

    /// Tells why a service has refused the value.
    public void show(Enum<?> reason) {
        show(Optional.of(locale -> Localized.name(locale, reason)));
    }

    /// Whether an error is told.
    public boolean isShown() {
        return shown.isPresent();
    }

    /// Goes to the field.
    public void focus() {
        field.getElement().callJsFunction("focus");
    }

    /// Tells an error in words, or none.
    public void show(Optional<Function<Locale, String>> error) {
        shown = error;
        tell(UI.getCurrentOrThrow().getLocale());
    }

    private void tell(Locale locale) {
        field.setInvalid(shown.isPresent());
        field.setErrorMessage(shown.map(text -> text.apply(locale)).orElse(""));
    }
}

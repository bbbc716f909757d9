package org.qiutong.dialogue.frame;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qiutong.kit.Localized;

/// What is wrong in the fields of a form, so that it is not stored.
public final class Flaws {

    private final List<String> keys = new ArrayList<>();
    private final Map<Component, Registration> messages = new HashMap<>();

    /// Starts a new check of the form.
    public void clear() {
        keys.clear();
    }

    public boolean isEmpty() {
        return keys.isEmpty();
    }

    /// Keys of what is wrong, each once, as [Draft#refuse] takes them.
    public List<String> keys() {
        return keys.stream().distinct().toList();
    }

    /// Notes a flaw that belongs to no single field.
    public void check(boolean right, String key) {
        if (!right) {
            keys.add(key);
        }
    }

    /// Marks a field with what is wrong in it, or as right.
    public <T extends Component & HasValidation> void check(T field, boolean right, String key) {
        field.setInvalid(!right);
        Optional.ofNullable(messages.remove(field)).ifPresent(Registration::remove);
        field.setErrorMessage("");
        if (!right) {
            messages.put(
                    field,
                    Localized.effect(
                            field,
                            locale -> field.setErrorMessage(Localized.message(locale, key))));
        }
        check(right, key);
    }

    /// The number in a field, which is marked if it is out of range.
    ///
    /// @return `least` if the field is empty
    public int number(IntegerField field, int least, int most, String key) {
        @Nullable Integer value = field.getValue();
        check(field, value != null && value >= least && value <= most, key);
        return value == null ? least : value;
    }
}

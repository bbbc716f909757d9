package org.qiutong.kit;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A day that a list begins or ends with.
public final class DayFilter implements Restriction {

    private final QueryState state;
    private final String parameter;
    private final String labelKey;

    DayFilter(QueryState state, String parameter, String labelKey) {
        this.state = state;
        this.parameter = parameter;
        this.labelKey = labelKey;
    }

    /// The day; nothing when the address holds something else.
    public Optional<LocalDate> value() {
        try {
            return state.get(parameter).map(LocalDate::parse);
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    @Override
    public String parameter() {
        return parameter;
    }

    @Override
    public boolean active() {
        return value().isPresent();
    }

    @Override
    public String describe(Locale language) {
        return Restriction.describe(
                language, labelKey, value().map(day -> Localized.date(language, day)).orElse(""));
    }

    @Override
    public Component field() {
        DayField field = new DayField(labelKey);
        field.setClearButtonVisible(true);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choose(Optional.ofNullable(change.getValue()));
            }
        });
        state.onChange(() -> field.setValue(value().orElse(null)));
        return field;
    }

    private void choose(Optional<LocalDate> day) {
        state.set(
                Map.of(parameter, day.map(LocalDate::toString).orElse(""), FilteredList.PAGE, ""));
    }

    @Override
    public void relax() {
        choose(Optional.empty());
    }
}

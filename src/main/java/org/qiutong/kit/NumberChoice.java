package org.qiutong.kit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Map;

/// A small number that a page depends on, kept in the address where it is not the least.
public final class NumberChoice extends Div {

    private final QueryState state;
    private final String parameter;
    private final int least;
    private final int most;

    /// @param parameter its name in the address
    /// @param least what holds where the address says nothing
    public NumberChoice(QueryState state, String parameter, String labelKey, int least, int most) {
        this.state = state;
        this.parameter = parameter;
        this.least = least;
        this.most = most;
        IntegerField field = Localized.label(new IntegerField(), labelKey);
        field.setMin(least);
        field.setMax(most);
        field.setStepButtonsVisible(true);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                Integer chosen = change.getValue();
                choose(chosen == null ? least : Math.clamp(chosen, least, most));
            }
        });
        state.onChange(() -> field.setValue(value()));
        addClassName("choice");
        add(field);
    }

    /// What is chosen; the least when the address holds anything else than a number in between.
    public int value() {
        return state.get(parameter)
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Integer::parseInt)
                .filter(number -> number >= least && number <= most)
                .orElse(least);
    }

    private void choose(int number) {
        state.set(
                Map.of(
                        parameter,
                        number == least ? "" : String.valueOf(number),
                        FilteredList.PAGE,
                        ""));
    }
}

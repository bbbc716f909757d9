package org.qiutong.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;

/// Says that there is nothing to show and what to do next.
public final class EmptyState extends Div {

    /// @param actions ways out: links and buttons
    public EmptyState(String titleKey, String adviceKey, Component... actions) {
        addClassName("empty-state");
        add(
                Localized.text(new H2(), titleKey),
                Localized.text(new Paragraph(), adviceKey),
                new Div(actions));
    }

    /// Names the filters that together match nothing; a click removes one.
    static EmptyState of(String titleKey, List<Restriction> filters) {
        return new EmptyState(
                titleKey,
                "kit.relaxFilters",
                filters.stream().map(EmptyState::relax).toArray(Component[]::new));
    }

    private static Button relax(Restriction filter) {
        Button button = new Button();
        button.addClickListener(_ -> filter.relax());
        Localized.effect(
                button,
                language ->
                        button.setText(
                                Localized.message(
                                        language,
                                        "kit.relaxFilter",
                                        Map.of("filter", filter.describe(language)))));
        return button;
    }
}

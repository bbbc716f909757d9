package org.qiutong.briefing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.qiutong.briefing.Order;
import org.qiutong.briefing.Order.Format;
import org.qiutong.briefing.Section;
import org.qiutong.kit.Localized;
import org.qiutong.kit.QueryState;

/// What papers are to be made; the choice is in the address.
final class BriefingForm extends Div {

    private static final String LANGUAGES = "in";
    private static final String WITHOUT = "without";
    private static final String FORMAT = "as";

    private final QueryState state;
    private final PaperLanguages languages;
    private final CheckboxGroup<Section> sections = new CheckboxGroup<>();
    private final RadioButtonGroup<Format> format = new RadioButtonGroup<>();

    /// @param all the languages of the interface
    /// @param ordered told when papers are to be made
    BriefingForm(List<Locale> all, QueryState state, Consumer<Order> ordered) {
        this.state = state;
        addClassName("form");
        languages = new PaperLanguages(all);
        state.get(LANGUAGES).ifPresent(languages::choose);
        Localized.label(sections, "briefing.choice.sections");
        sections.setItems(Section.values());
        Localized.effect(
                sections,
                locale -> sections.setItemLabelGenerator(each -> Localized.name(locale, each)));
        sections.setValue(chosen(state.get(WITHOUT).orElse("")));
        Localized.label(format, "briefing.choice.format");
        format.setItems(Format.values());
        Localized.effect(
                format,
                locale -> format.setItemLabelGenerator(each -> Localized.name(locale, each)));
        format.setValue(
                Arrays.stream(Format.values())
                        .filter(each ->
                                state.get(FORMAT).equals(java.util.Optional.of(each.name())))
                        .findFirst()
                        .orElse(Format.PDF));
        languages.addValueChangeListener(_ -> keep());
        sections.addValueChangeListener(_ -> keep());
        format.addValueChangeListener(_ -> keep());
        Button make = Localized.text(new Button(), "briefing.make");
        make.addThemeVariants(ButtonVariant.PRIMARY);
        make.addClickListener(_ -> ordered.accept(order()));
        Div ways = new Div(make);
        ways.addClassName("ways");
        add(languages, sections, format, ways);
    }

    private Order order() {
        return new Order(languages.getValue(), sections.getValue(), format.getValue());
    }

    private static Set<Section> chosen(String without) {
        Set<String> names = Set.of(without.split(","));
        Set<Section> chosen = EnumSet.allOf(Section.class);
        chosen.removeIf(each -> names.contains(each.name()));
        return chosen;
    }

    private void keep() {
        state.set(
                Map.of(
                        LANGUAGES,
                        PaperLanguages.tags(languages.getValue(), ","),
                        WITHOUT,
                        Arrays.stream(Section.values())
                                .filter(each -> !sections.getValue().contains(each))
                                .map(Enum::name)
                                .collect(Collectors.joining(",")),
                        FORMAT,
                        format.getValue().name()));
    }
}

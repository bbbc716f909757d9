package org.qiutong.briefing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.ArrayList;
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
import org.qiutong.text.Messages;

/// What papers are to be made; the choice is in the address.
final class BriefingForm extends Div {

    private static final String LANGUAGES = "in";
    private static final String WITHOUT = "without";
    private static final String FORMAT = "as";

    private final QueryState state;
    private final RadioButtonGroup<List<Locale>> languages = new RadioButtonGroup<>();
    private final CheckboxGroup<Section> sections = new CheckboxGroup<>();
    private final RadioButtonGroup<Format> format = new RadioButtonGroup<>();

    /// @param all the languages of the interface
    /// @param ordered told when papers are to be made
    BriefingForm(List<Locale> all, QueryState state, Consumer<Order> ordered) {
        this.state = state;
        addClassName("form");
        Localized.label(languages, "briefing.choice.languages");
        List<List<Locale>> choices = choices(all);
        languages.setItems(choices);
        Localized.effect(
                languages, locale -> languages.setItemLabelGenerator(each -> name(each, locale)));
        languages.setValue(
                state.get(LANGUAGES)
                        .flatMap(tags ->
                                choices.stream()
                                        .filter(each -> tags(each).equals(tags))
                                        .findFirst())
                        .orElse(choices.getFirst()));
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

    /// Each language, and each two beside each other.
    private static List<List<Locale>> choices(List<Locale> all) {
        List<List<Locale>> choices = new ArrayList<>();
        all.forEach(each -> choices.add(List.of(each)));
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                choices.add(List.of(all.get(i), all.get(j)));
            }
        }
        return choices;
    }

    private static String name(List<Locale> choice, Locale locale) {
        return choice.size() == 1
                ? Messages.nameOf(choice.getFirst())
                : Localized.message(
                        locale,
                        "briefing.beside",
                        Map.of(
                                "first", Messages.nameOf(choice.getFirst()),
                                "second", Messages.nameOf(choice.getLast())));
    }

    private static String tags(List<Locale> choice) {
        return choice.stream().map(Locale::toLanguageTag).collect(Collectors.joining(","));
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
                        tags(languages.getValue()),
                        WITHOUT,
                        Arrays.stream(Section.values())
                                .filter(each -> !sections.getValue().contains(each))
                                .map(Enum::name)
                                .collect(Collectors.joining(",")),
                        FORMAT,
                        format.getValue().name()));
    }
}

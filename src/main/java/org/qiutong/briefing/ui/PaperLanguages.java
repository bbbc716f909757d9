package org.qiutong.briefing.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.qiutong.kit.Localized;
import org.qiutong.text.Messages;

/// In which languages papers are written: in each of those of the interface, or in two of them
/// beside each other.
final class PaperLanguages extends RadioButtonGroup<List<Locale>> {

    private static final long serialVersionUID = 1L;

    private final transient List<List<Locale>> choices;

    /// Begins with the first language.
    ///
    /// @param all the languages of the interface
    PaperLanguages(List<Locale> all) {
        choices = choices(all);
        Localized.label(this, "briefing.choice.languages");
        setItems(choices);
        Localized.effect(this, locale -> setItemLabelGenerator(each -> name(each, locale)));
        setValue(choices.getFirst());
    }

    /// Follows the language of the interface until the reader chooses.
    PaperLanguages following() {
        Localized.effect(
                this,
                locale -> {
                    if (choices.contains(List.of(locale)) && getValue().size() == 1) {
                        setValue(List.of(locale));
                    }
                });
        return this;
    }

    /// Chooses what an address says; nothing happens where it names no such languages.
    void choose(String tags) {
        choices.stream()
                .filter(each -> tags(each).equals(tags))
                .findFirst()
                .ifPresent(this::setValue);
    }

    /// What is chosen, for an address or the name of a file.
    ///
    /// @param between of two languages
    static String tags(List<Locale> choice, String between) {
        return choice.stream().map(Locale::toLanguageTag).collect(Collectors.joining(between));
    }

    private static String tags(List<Locale> choice) {
        return tags(choice, ",");
    }

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
}

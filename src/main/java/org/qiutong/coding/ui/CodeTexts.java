package org.qiutong.coding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.qiutong.codebook.Concept;
import org.qiutong.kit.FormRow;
import org.qiutong.kit.Localized;
import org.qiutong.kit.Typing;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.qiutong.text.Messages;

/// The texts of a code in each language of the interface; those in other languages stay as they
/// are.
final class CodeTexts extends Div {

    private static final int LONGEST_LABEL = 200;
    private static final int LONGEST_TEXT = 5_000;

    private final Map<LanguageTag, TextField> labels = new TreeMap<>();
    private final Map<LanguageTag, TextArea> others = new TreeMap<>();
    private final Map<LanguageTag, TextArea> definitions = new TreeMap<>();
    private final Map<LanguageTag, TextArea> notes = new TreeMap<>();

    CodeTexts() {
        addClassName("texts");
        for (LanguageTag language : Localized.languages()) {
            TextField label = new TextField();
            label.setMaxLength(LONGEST_LABEL);
            labels.put(language, named(label, "codes.name", language));
            others.put(language, named(area(), "codes.others", language));
            definitions.put(language, named(area(), "codes.definition", language));
            notes.put(language, named(area(), "codes.note", language));
        }
        add(row(labels), row(definitions), row(others));
    }

    /// The notes on how far the terms mean the same, which stand apart.
    Component notes() {
        return row(notes);
    }

    private static TextArea area() {
        TextArea area = new TextArea();
        area.setMaxLength(LONGEST_TEXT);
        return area;
    }

    private static FormRow row(Map<LanguageTag, ? extends Component> fields) {
        return FormRow.fields(fields.values().toArray(Component[]::new));
    }

    private static <T extends Component & HasLabel> T named(
            T field, String key, LanguageTag language) {
        Typing.in(language, field);
        Localized.effect(
                field,
                locale ->
                        field.setLabel(
                                Localized.message(
                                        locale,
                                        key,
                                        Map.of(
                                                "language",
                                                Messages.nameOf(language.locale(), locale)))));
        return field;
    }

    void show(Concept code) {
        fill(labels, code.label());
        fill(definitions, code.definition());
        fill(notes, code.equivalence().note());
        others.forEach((language, field) ->
                field.setValue(
                        String.join("\n", code.altLabels().getOrDefault(language, List.of()))));
        refuse("");
    }

    private static void fill(
            Map<LanguageTag, ? extends HasValue<?, String>> fields, LocalizedText text) {
        fields.forEach(
                (language, field) -> field.setValue(text.byLanguage().getOrDefault(language, "")));
    }

    LocalizedText label(Concept code) {
        return read(labels, code.label());
    }

    LocalizedText definition(Concept code) {
        return read(definitions, code.definition());
    }

    LocalizedText note(Concept code) {
        return read(notes, code.equivalence().note());
    }

    private static LocalizedText read(
            Map<LanguageTag, ? extends HasValue<?, String>> fields, LocalizedText before) {
        TreeMap<LanguageTag, String> texts = new TreeMap<>(before.byLanguage());
        fields.forEach((language, field) -> {
            if (field.getValue().isBlank()) {
                texts.remove(language);
            } else {
                texts.put(language, field.getValue().strip());
            }
        });
        return texts.isEmpty() ? LocalizedText.NONE : new LocalizedText(texts);
    }

    /// Other words for the code, one a line.
    Map<LanguageTag, List<String>> others(Concept code) {
        Map<LanguageTag, List<String>> words = new HashMap<>(code.altLabels());
        others.forEach((language, field) -> {
            List<String> lines =
                    field.getValue()
                            .lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .distinct()
                            .toList();
            if (lines.isEmpty()) {
                words.remove(language);
            } else {
                words.put(language, lines);
            }
        });
        return words;
    }

    /// Says at the labels what is wrong with them; nothing if it is blank.
    void refuse(String error) {
        boolean first = !error.isEmpty();
        for (TextField field : labels.values()) {
            field.setInvalid(!error.isEmpty());
            field.setErrorMessage(error);
            if (first) {
                field.focus();
            }
            first = false;
        }
    }
}

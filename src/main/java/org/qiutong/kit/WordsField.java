package org.qiutong.kit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.qiutong.text.Messages;

/// A text that may be written in each language of the interface, a field for each.
public final class WordsField extends Div {

    private final SortedMap<LanguageTag, TextFieldBase<?, String>> fields = new TreeMap<>();
    private final LocalizedText before;

    /// An empty field of a form, of one line.
    ///
    /// @param nameKey what the text is
    /// @param longest how many characters it may have in each language
    public WordsField(String nameKey, int longest) {
        this(
                nameKey,
                Localized.languages().stream().map(LanguageTag::locale).toList(),
                LocalizedText.NONE,
                longest,
                false,
                () -> {});
    }

    /// @param nameKey what the text is
    /// @param text what is in the fields; languages that have none are kept as they are
    /// @param longest how many characters it may have in each language
    /// @param lines whether it may be longer than a line
    public WordsField(
            String nameKey,
            List<Locale> languages,
            LocalizedText text,
            int longest,
            boolean lines,
            Runnable changed) {
        this.before = text;
        addClassName("words-field");
        for (Locale language : languages) {
            LanguageTag tag = LanguageTag.of(language);
            TextFieldBase<?, String> field = lines ? area(longest) : line(longest);
            field.setValue(text.in(tag).orElse(""));
            // The label stays in the language of the interface.
            Typing.in(tag, field);
            Localized.effect(
                    field,
                    locale ->
                            field.setLabel(
                                    Localized.message(
                                            locale,
                                            "kit.inLanguage",
                                            Map.of(
                                                    "what",
                                                    Localized.message(locale, nameKey),
                                                    "language",
                                                    Messages.nameOf(language, locale)))));
            field.addValueChangeListener(_ -> changed.run());
            fields.put(tag, field);
            add(field);
        }
    }

    private static TextArea area(int longest) {
        TextArea area = new TextArea();
        Typing.follow(area);
        area.setMaxLength(longest);
        return area;
    }

    private static TextField line(int longest) {
        TextField field = new TextField();
        Typing.follow(field);
        field.setMaxLength(longest);
        return field;
    }

    /// What is written, blank fields left out.
    public LocalizedText value() {
        TreeMap<LanguageTag, String> texts = new TreeMap<>(before.byLanguage());
        fields.forEach((language, field) -> {
            if (field.getValue().isBlank()) {
                texts.remove(language);
            } else {
                texts.put(language, field.getValue().strip());
            }
        });
        return new LocalizedText(texts);
    }

    /// Fills the fields, which can still be changed.
    public void fill(LocalizedText text) {
        fields.forEach((language, field) -> text.in(language).ifPresent(field::setValue));
    }

    public void clear() {
        fields.values().forEach(TextFieldBase::clear);
    }

    /// What is wrong with the text, told at the first of the fields.
    public FieldError<?> error() {
        FieldError<?> error = new FieldError<>(fields.firstEntry().getValue());
        fields.values()
                .forEach(each -> each.addValueChangeListener(_ -> error.show(Optional.empty())));
        return error;
    }

    public void focus() {
        fields.firstEntry().getValue().focus();
    }
}

package org.qiutong.exchange.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.qiutong.exchange.ImportRequest;
import org.qiutong.kit.Localized;
import org.qiutong.text.LanguageTag;

/// What whoever imports says beside the files: their format, the study and the language.
final class ImportFields {

    /// Recognise the format from the files.
    private static final String ANY = "any";

    private final Select<String> format = new Select<>();
    private final TextField study = new TextField();
    private final TextField language = new TextField();

    /// @param formats their ids
    ImportFields(List<String> formats) {
        Localized.label(format, "import.format");
        format.setItems(Stream.concat(Stream.of(ANY), formats.stream()).toList());
        format.setValue(ANY);
        Localized.effect(
                format,
                locale ->
                        format.setItemLabelGenerator(
                                id -> Localized.message(locale, "import.format." + id)));
        help(study, "import.study", "import.study.help");
        help(language, "import.language", "import.language.help");
        Localized.effect(
                language,
                locale ->
                        language.setErrorMessage(
                                Localized.message(locale, "import.language.wrong")));
    }

    /// In their order on the page.
    Component[] all() {
        return new Component[] {format, study, language};
    }

    private static void help(TextField field, String labelKey, String helpKey) {
        Localized.label(field, labelKey);
        field.setMaxLength(200);
        Localized.effect(field, locale -> field.setHelperText(Localized.message(locale, helpKey)));
    }

    /// The format that was chosen.
    Optional<String> format() {
        return Optional.of(format.getValue()).filter(id -> !id.equals(ANY));
    }

    /// What is asked for; empty, with the reason at its field, if that is not possible.
    Optional<ImportRequest> request(Optional<String> folder, Map<String, String> answers) {
        Optional<LanguageTag> tag = tag(language.getValue().strip());
        language.setInvalid(tag.isEmpty());
        return tag.map(each ->
                new ImportRequest(
                        Optional.of(study.getValue().strip()).filter(id -> !id.isEmpty()),
                        folder,
                        each,
                        answers));
    }

    private static Optional<LanguageTag> tag(String typed) {
        return typed.isEmpty() ? Optional.of(LanguageTag.UND) : LanguageTag.parse(typed);
    }
}

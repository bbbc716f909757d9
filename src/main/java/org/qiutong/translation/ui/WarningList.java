package org.qiutong.translation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import org.qiutong.kit.Localized;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.qiutong.translation.Glossary;
import org.qiutong.translation.Translation;
import org.qiutong.translation.TranslationCheck;
import org.qiutong.translation.Warning;

/// What a rendering seems to have lost, while it is written. It holds nobody up.
final class WarningList extends Div {

    WarningList(Translation translation, Glossary glossary, RenderingField text) {
        addClassName("warnings");
        getElement().setAttribute("aria-live", "polite");
        TranslationCheck check = new TranslationCheck(glossary);
        text.addValueChangeListener(change -> show(check, translation, change.getValue()));
        show(check, translation, text.getValue());
    }

    private void show(TranslationCheck check, Translation translation, String text) {
        removeAll();
        if (text.isBlank()) {
            return;
        }
        List<Warning> warnings =
                check.check(
                        translation.source(),
                        new LocalizedText.Version(translation.language(), text));
        if (warnings.isEmpty()) {
            add(Localized.text(new Paragraph(), "translations.warnings.none"));
            return;
        }
        UnorderedList list = new UnorderedList();
        warnings.forEach(each -> list.add(item(each, translation.language())));
        add(Localized.text(new Paragraph(), "translations.warnings"), list);
    }

    private static ListItem item(Warning warning, LanguageTag language) {
        ListItem item = new ListItem();
        return switch (warning) {
            case Warning.TermChanged(String term, List<String> words) ->
                    Localized.text(
                            item,
                            "translations.warning.term",
                            Map.of("term", term, "words", listed(language, words)));
            case Warning.NameLost(String name, List<String> words) ->
                    Localized.text(
                            item,
                            "translations.warning.name",
                            Map.of("name", name, "words", listed(language, words)));
            case Warning.NumberLost(String number) ->
                    Localized.text(item, "translations.warning.number", Map.of("number", number));
            case Warning.MarkLost(String mark) ->
                    Localized.text(item, "translations.warning.mark", Map.of("mark", mark));
        };
    }

    private static String listed(LanguageTag language, List<String> words) {
        return Localized.list(language.locale(), words);
    }
}

package org.qiutong.translation.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.Localized;
import org.qiutong.text.LocalizedText;
import org.qiutong.translation.Glossary;
import org.qiutong.translation.Translation;
import org.qiutong.translation.TranslationCheck;
import org.qiutong.translation.Warning;

/// The warnings for a translation while it is written. They do not block storing it.
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
        warnings.forEach(each -> list.add(item(each, translation)));
        add(Localized.text(new Paragraph(), "translations.warnings"), list);
    }

    private static ListItem item(Warning warning, Translation translation) {
        return switch (warning) {
            case Warning.TermChanged(String term, List<String> words) ->
                    item(term, "translations.warning.term", words, translation);
            case Warning.NameLost(String name, List<String> words) ->
                    item(name, "translations.warning.name", words, translation);
            case Warning.NumberLost(String number) ->
                    item(number, "translations.warning.number", List.of(), translation);
            case Warning.MarkLost(String mark) ->
                    item(mark, "translations.warning.mark", List.of(), translation);
        };
    }

    /// The text found, the problem, and possible replacements, each in its language.
    private static ListItem item(
            String found, String key, List<String> words, Translation translation) {
        LanguageText what = LanguageText.of(translation.source().language(), found);
        what.addClassName("found");
        return new ListItem(
                what,
                new Text(" "),
                Localized.text(new Span(), key),
                new Text(" "),
                LanguageText.list(translation.language(), words));
    }
}

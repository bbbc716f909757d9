package org.qiutong.translation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qiutong.codebook.Concept;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.Localized;
import org.qiutong.translation.Glossary;
import org.qiutong.translation.Translation;

/// The terms and names in the source, with their words in the other language; a click inserts one
/// at the cursor.
final class TermList extends Section {

    private final Translation translation;
    private final RenderingField text;

    TermList(List<Glossary.Found> found, Translation translation, RenderingField text) {
        this.translation = translation;
        this.text = text;
        add(Localized.text(new H3(), "translations.terms"));
        if (found.isEmpty()) {
            add(Localized.text(new Paragraph(), "translations.terms.none"));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("terms");
        found.stream().filter(each -> firstOf(found, each)).forEach(each -> list.add(item(each)));
        add(list);
    }

    private static boolean firstOf(List<Glossary.Found> all, Glossary.Found found) {
        return all.stream()
                .filter(each -> each.entry().equals(found.entry()))
                .findFirst()
                .equals(Optional.of(found));
    }

    private ListItem item(Glossary.Found found) {
        ListItem item =
                new ListItem(LanguageText.of(translation.source().language(), found.word()));
        found.renderings().forEach(word -> item.add(insert(word)));
        found.entry().concept().ifPresent(concept -> item.add(note(concept)));
        return item;
    }

    private Button insert(String word) {
        Button button = new Button(word);
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.getElement().setAttribute("lang", translation.language().value());
        Localized.effect(
                button,
                locale ->
                        button.getElement()
                                .setAttribute(
                                        "title",
                                        Localized.message(
                                                locale,
                                                "translations.terms.insert",
                                                Map.of("word", word))));
        button.addClickListener(_ -> text.insert(word));
        return button;
    }

    private static Component note(Concept concept) {
        Span grade = new Span();
        Localized.effect(
                grade,
                locale -> grade.setText(Localized.name(locale, concept.equivalence().grade())));
        if (concept.equivalence().note().isEmpty()) {
            return grade;
        }
        NativeDetails details =
                new NativeDetails(grade, LanguageText.paragraph(concept.equivalence().note()));
        details.addClassName("fine");
        return details;
    }
}

package org.qiutong.translation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Map;
import java.util.Optional;
import org.qiutong.access.cards.PersonName;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.Localized;
import org.qiutong.translation.Change;
import org.qiutong.translation.Translation;

/// Reports that somebody else has stored a change meanwhile, with both texts and their differences.
/// The user's own text stays in the field until it is stored or replaced by theirs.
final class ConflictNote extends Section {

    /// @param by who stored theirs; empty if it came with the study
    ConflictNote(Translation theirs, Optional<String> by, Change ours, RenderingField text) {
        addClassNames("problem", "conflict");
        // The focused button is gone, so a screen reader continues from here.
        H2 heading = Localized.text(new H2(), "translations.conflict");
        heading.getElement().setAttribute("tabindex", "-1").executeJs("this.focus()");
        H3 stored =
                by.map(account ->
                                Localized.text(
                                        new H3(),
                                        "translations.conflict.by",
                                        Map.of("account", PersonName.of(account))))
                        .orElseGet(() -> Localized.text(new H3(), "translations.conflict.theirs"));
        Div texts =
                new Div(
                        version(stored, theirs, theirs.text()),
                        version(
                                Localized.text(new H3(), "translations.conflict.ours"),
                                theirs,
                                ours.text()));
        texts.addClassName("parallel");
        Div ways =
                new Div(
                        taking("translations.conflict.takeTheirs", theirs.text(), text),
                        taking("translations.conflict.takeOurs", ours.text(), text));
        ways.addClassName("ways");
        add(
                heading,
                Localized.text(new Paragraph(), "translations.conflict.advice"),
                texts,
                Localized.text(new H3(), "translations.conflict.difference"),
                new DiffText(theirs.language(), theirs.text(), ours.text()),
                ways);
    }

    private static Div version(H3 title, Translation of, String text) {
        return new Div(title, LanguageText.paragraph(of.language(), text));
    }

    private static Button taking(String key, String taken, RenderingField text) {
        Button button = Localized.text(new Button(), key);
        button.addClickListener(_ -> text.take(taken));
        return button;
    }
}

package org.qiutong.translation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.Localized;
import org.qiutong.translation.Change;
import org.qiutong.translation.Translation;

/// Tells that somebody else has stored something meanwhile, with their text, one's own, and what is
/// different: one's own stays in the field until one stores it or takes theirs.
final class ConflictNote extends Section {

    ConflictNote(Translation theirs, Change ours, TextArea text) {
        addClassName("problem");
        getElement().setAttribute("role", "alert");
        add(
                Localized.text(new H2(), "translations.conflict"),
                Localized.text(new Paragraph(), "translations.conflict.advice"),
                Localized.text(new H3(), "translations.conflict.theirs"),
                LanguageText.quote(theirs.language(), theirs.text()),
                Localized.text(new H3(), "translations.conflict.ours"),
                LanguageText.quote(theirs.language(), ours.text()),
                Localized.text(new H3(), "translations.conflict.difference"),
                new DiffText(theirs.language(), theirs.text(), ours.text()),
                new Div(
                        taking("translations.conflict.takeTheirs", theirs.text(), text),
                        taking("translations.conflict.takeOurs", ours.text(), text)));
    }

    private static Button taking(String key, String taken, TextArea text) {
        Button button = Localized.text(new Button(), key);
        button.addClickListener(_ -> {
            text.setValue(taken);
            text.focus();
        });
        return button;
    }
}

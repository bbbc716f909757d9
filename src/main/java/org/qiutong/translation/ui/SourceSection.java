package org.qiutong.translation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.qiutong.evidence.Rendering.Status;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.Localized;
import org.qiutong.text.LocalizedText;
import org.qiutong.translation.Glossary;
import org.qiutong.translation.Translation;

/// The source text, its changes since it was translated, and the terms in it.
final class SourceSection extends Section {

    SourceSection(Translation translation, Glossary glossary, RenderingField text) {
        LocalizedText.Version source = translation.source();
        addClassName("words");
        add(
                Localized.text(new H2(), "translations.source"),
                LanguageText.quote(source.language(), source.text()));
        if (translation.status() == Status.OUTDATED) {
            Div changed =
                    new Div(
                            Localized.text(new Paragraph(), "translations.outdated"),
                            new DiffText(source.language(), translation.basis(), source.text()));
            changed.addClassName("problem");
            add(changed);
        }
        add(new TermList(glossary.in(source, translation.language()), translation, text));
    }
}

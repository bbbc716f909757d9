package org.qiutong.ground.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.qiutong.codebook.Concept;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.Localized;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;

/// A concept's definition in each language side by side, with its other names, and how far the
/// languages mean the same.
final class ConceptDefinition extends Section {

    ConceptDefinition(Concept concept) {
        Div parallel = new Div();
        parallel.addClassNames("parallel", "definition");
        concept.label().versions().forEach(each -> parallel.add(column(concept, each)));
        add(parallel);
        if (concept.label().versions().size() > 1) {
            add(equivalence(concept.equivalence()));
        }
    }

    private static Div column(Concept concept, LocalizedText.Version label) {
        LanguageTag language = label.language();
        LanguageText term = LanguageText.paragraph(language, label.text());
        term.getElement().getClassList().add("term");
        Div column = new Div(term);
        concept.definition()
                .in(language)
                .ifPresent(text -> column.add(LanguageText.paragraph(language, text)));
        List<String> others = concept.altLabels().getOrDefault(language, List.of());
        if (!others.isEmpty()) {
            column.add(
                    new Paragraph(
                            Localized.text(new Span(), "concept.also"),
                            LanguageText.list(language, others)));
        }
        return column;
    }

    /// What a translator should know.
    private static Paragraph equivalence(Concept.Equivalence equivalence) {
        Paragraph paragraph =
                new Paragraph(
                        Localized.text(
                                new Span(), locale -> Localized.name(locale, equivalence.grade())));
        paragraph.addClassName("equivalence");
        if (!equivalence.note().isEmpty()) {
            paragraph.add(LanguageText.of(equivalence.note()));
        }
        return paragraph;
    }
}

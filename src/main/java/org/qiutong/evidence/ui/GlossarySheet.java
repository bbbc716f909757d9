package org.qiutong.evidence.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.qiutong.codebook.Concept;
import org.qiutong.export.Cell;
import org.qiutong.export.Sheet;
import org.qiutong.kit.Localized;
import org.qiutong.kit.SheetNotes;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.Messages;
import org.qiutong.web.Names;

/// The glossary as a table for export.
///
/// @param languages those of the terms, a column for each
record GlossarySheet(List<Locale> languages) {

    Sheet of(List<Concept> concepts, String permalink, Locale locale) {
        List<Sheet.Column> columns = new ArrayList<>();
        columns.add(column("concept", "ground.column.concept", locale));
        for (Locale language : languages) {
            columns.add(
                    new Sheet.Column(language.toLanguageTag(), Messages.nameOf(language, locale)));
        }
        columns.add(column("kind", "concepts.kind", locale));
        columns.add(column("equivalence", "glossary.equivalence", locale));
        columns.add(column("note", "glossary.note", locale));
        return new Sheet(
                Localized.message(locale, "glossary.title"),
                LanguageTag.of(locale),
                columns,
                concepts.stream().map(concept -> cells(concept, locale)).toList(),
                SheetNotes.of(locale, permalink));
    }

    private static Sheet.Column column(String id, String key, Locale locale) {
        return new Sheet.Column(id, Localized.message(locale, key));
    }

    private List<Cell> cells(Concept concept, Locale locale) {
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell.Text(concept.id().value()));
        for (Locale language : languages) {
            cells.add(
                    concept.label()
                            .in(LanguageTag.of(language))
                            .<Cell>map(Cell.Text::new)
                            .orElse(Cell.EMPTY));
        }
        cells.add(new Cell.Text(Localized.name(locale, concept.kind())));
        cells.add(new Cell.Text(Names.of(concept.equivalence().grade())));
        cells.add(
                concept.equivalence().note().isEmpty()
                        ? Cell.EMPTY
                        : new Cell.Text(
                                concept.equivalence().note().best(LanguageTag.of(locale)).text()));
        return cells;
    }
}

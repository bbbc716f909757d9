package org.qiutong.exchange.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.qiutong.codebook.Concept;
import org.qiutong.exchange.StudyExtract;
import org.qiutong.exchange.StudyTable;
import org.qiutong.export.Cell;
import org.qiutong.export.Sheet;
import org.qiutong.id.ConceptId;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.Messages;

/// The attributes of the concepts that rows are of: id, label in each language, kind, theme.
final class ConceptRows {

    private final List<LanguageTag> languages;
    private final Map<ConceptId, Concept> themes;
    private final List<Sheet.Column> columns = new ArrayList<>();

    ConceptRows(StudyExtract extract, Messages messages, Locale locale) {
        languages = StudyExtract.languages(extract.concepts(), Concept::label);
        themes = extract.themes();
        columns.add(StudyTable.column(messages, locale, "code-id"));
        columns.add(StudyTable.column(messages, locale, "kind"));
        languages.forEach(each -> columns.add(StudyTable.column(messages, locale, "label", each)));
        columns.add(StudyTable.column(messages, locale, "theme"));
        languages.forEach(each -> columns.add(StudyTable.column(messages, locale, "theme", each)));
    }

    List<Sheet.Column> columns() {
        return columns;
    }

    List<Cell> of(Concept concept) {
        List<Cell> row = new ArrayList<>();
        row.add(StudyMatrices.text(end(concept.id().value())));
        row.add(StudyMatrices.text(StudyExtract.name(concept.kind())));
        row.addAll(labels(Optional.of(concept)));
        Optional<Concept> theme = Optional.ofNullable(themes.get(concept.id()));
        row.add(StudyMatrices.text(theme.map(each -> end(each.id().value())).orElse("")));
        row.addAll(labels(theme));
        return row;
    }

    private List<Cell> labels(Optional<Concept> concept) {
        return languages.stream()
                .map(language ->
                        StudyMatrices.text(
                                concept.map(each ->
                                                each.label()
                                                        .byLanguage()
                                                        .getOrDefault(language, ""))
                                        .orElse("")))
                .toList();
    }

    /// What an id has behind that of its study, as in the other tables.
    static String end(String id) {
        return id.substring(id.indexOf('/') + 1);
    }
}

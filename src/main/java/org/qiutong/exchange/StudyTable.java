package org.qiutong.exchange;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.qiutong.export.Cell;
import org.qiutong.export.Sheet;
import org.qiutong.id.StudyId;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.qiutong.text.Messages;

/// A table that a study is taken out as. A bean of this type is offered as a [StudyExport] in every
/// format for tables.
public interface StudyTable {

    StudyExport.Group group();

    /// What of the study it holds, as in [StudyExport#part].
    String part();

    /// The table of what the current reader may see, in a language.
    Sheet sheet(StudyId study, Locale language);

    /// @param sheet makes the table
    static StudyTable of(
            StudyExport.Group group, String part, BiFunction<StudyId, Locale, Sheet> sheet) {
        return new MadeTable(group, part, sheet);
    }

    /// Which study a table is of, and of which day.
    static Sheet.Notes notes(Messages messages, LocalizedText title, Locale language) {
        return new Sheet.Notes(
                messages.format(language, "kit.sheet.notes", Map.of()),
                List.of(
                        new Sheet.Note(
                                "source",
                                messages.format(language, "kit.sheet.source", Map.of()),
                                new Cell.Text(StudyExtract.best(title, language))),
                        new Sheet.Note(
                                "date",
                                messages.format(language, "kit.sheet.date", Map.of()),
                                new Cell.Day(LocalDate.now(ZoneOffset.UTC)))));
    }

    /// A column with what it holds as its heading.
    static Sheet.Column column(Messages messages, Locale language, String id) {
        return new Sheet.Column(id, messages.format(language, "sheet.column." + id, Map.of()));
    }

    /// A column of texts in one of several languages.
    static Sheet.Column column(Messages messages, Locale language, String id, LanguageTag in) {
        return new Sheet.Column(
                id + "_" + in,
                messages.format(
                        language,
                        "sheet.column.in",
                        Map.of(
                                "column",
                                messages.format(language, "sheet.column." + id, Map.of()),
                                "language",
                                in.value())));
    }
}

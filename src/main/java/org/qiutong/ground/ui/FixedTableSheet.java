package org.qiutong.ground.ui;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.qiutong.export.Cell;
import org.qiutong.export.Sheet;
import org.qiutong.ground.tables.StudyTables;
import org.qiutong.kit.Localized;
import org.qiutong.kit.SheetNotes;
import org.qiutong.text.LanguageTag;

/// The tables of a confidential study as one table for use elsewhere: a row for each concept and
/// community.
record FixedTableSheet(StudyTables all, String permalink) {

    Sheet in(Locale locale) {
        LanguageTag language = LanguageTag.of(locale);
        return new Sheet(
                Localized.message(locale, "tables.people"),
                language,
                Stream.of(
                                "concept",
                                "conceptLabel",
                                "community",
                                "communityLabel",
                                "support",
                                "oppose",
                                "neither")
                        .map(id ->
                                new Sheet.Column(
                                        id, Localized.message(locale, "tables.column." + id)))
                        .toList(),
                all.tables().stream()
                        .flatMap(table ->
                                table.lines().stream()
                                        .map(line ->
                                                List.<Cell>of(
                                                        new Cell.Text(table.concept().value()),
                                                        new Cell.Text(
                                                                table.label()
                                                                        .best(language)
                                                                        .text()),
                                                        new Cell.Text(line.community().value()),
                                                        new Cell.Text(
                                                                all.community(line.community())
                                                                        .best(language)
                                                                        .text()),
                                                        new Cell.Whole(line.people().support()),
                                                        new Cell.Whole(line.people().oppose()),
                                                        new Cell.Whole(line.people().neither()))))
                        .toList(),
                SheetNotes.of(
                        locale,
                        permalink,
                        SheetNotes.reading(
                                "rule",
                                locale,
                                Localized.message(
                                        locale, "tables.rule", Map.of("least", all.least())))));
    }
}

package org.qiutong.kit;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.Stream;
import org.qiutong.export.Cell;
import org.qiutong.export.Sheet;

/// The notes below an exported table.
public final class SheetNotes {

    private SheetNotes() {}

    /// Where a table comes from and when, and what else is to be said of it.
    public static Sheet.Notes of(Locale locale, String permalink, Sheet.Note... more) {
        return new Sheet.Notes(
                Localized.message(locale, "kit.sheet.notes"),
                Stream.concat(
                                Stream.of(
                                        new Sheet.Note(
                                                "source",
                                                Localized.message(locale, "kit.sheet.source"),
                                                new Cell.Link(permalink)),
                                        new Sheet.Note(
                                                "date",
                                                Localized.message(locale, "kit.sheet.date"),
                                                new Cell.Day(
                                                        LocalDate.now(ZoneId.systemDefault())))),
                                Stream.of(more))
                        .toList());
    }

    /// How the table is to be read.
    public static Sheet.Note reading(String id, Locale locale, String text) {
        return new Sheet.Note(
                id, Localized.message(locale, "kit.sheet.reading"), new Cell.Text(text));
    }
}

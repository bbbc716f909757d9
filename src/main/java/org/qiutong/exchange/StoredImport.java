package org.qiutong.exchange;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.qiutong.graph.Row;
import org.qiutong.id.StudyId;
import org.qiutong.text.LocalizedText;

/// A study that is stored, as the ledger of imports has it.
///
/// @param batch the import's id
/// @param title the study's
/// @param by who imported it last
/// @param first when it was imported first
/// @param last when it was imported last
/// @param counts what it brought last; empty for imports of earlier versions of the program
public record StoredImport(
        String batch,
        String format,
        StudyId study,
        LocalizedText title,
        String by,
        Instant first,
        Instant last,
        Optional<Counts> counts) {

    /// How many there are of each kind.
    public record Counts(int experts, int concepts, int quotations, int findings, int votes) {}

    /// Whether it was imported more than once.
    public boolean again() {
        return last.isAfter(first);
    }

    static StoredImport of(Row row) {
        return new StoredImport(
                row.text("id"),
                row.text("format"),
                row.id("study", StudyId::new),
                row.row("title").localized("title"),
                row.text("by"),
                ZonedDateTime.parse(row.text("first")).toInstant(),
                ZonedDateTime.parse(row.text("last")).toInstant(),
                row.optionalNumber("experts")
                        .map(experts ->
                                new Counts(
                                        experts,
                                        row.number("concepts"),
                                        row.number("quotations"),
                                        row.number("findings"),
                                        row.number("votes"))));
    }
}

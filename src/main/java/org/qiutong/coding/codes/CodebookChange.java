package org.qiutong.coding.codes;

import java.time.Instant;
import java.util.Optional;
import org.qiutong.graph.Row;
import org.qiutong.id.ConceptId;
import org.qiutong.id.StudyId;
import org.qiutong.text.LocalizedText;

/// A change of a codebook, as its history tells of it.
///
/// @param id of the change
/// @param code the code that was changed
/// @param label what the code was called before, or at first
/// @param into the code that it was merged into, or that was split off it
/// @param intoLabel what that one was called
/// @param by the account that made it
/// @param undone by whom and when, if it was undone
public record CodebookChange(
        String id,
        StudyId study,
        Kind kind,
        ConceptId code,
        LocalizedText label,
        Optional<ConceptId> into,
        LocalizedText intoLabel,
        String by,
        Instant at,
        Optional<Undone> undone) {

    /// The names are stored: a constant may be added, never renamed.
    public enum Kind {
        ADDED,
        EDITED,
        MOVED,
        MERGED,
        SPLIT,
        RETIRED,
        REINSTATED,
        DELETED
    }

    /// By which account, and when.
    public record Undone(String by, Instant at) {}

    static CodebookChange of(Row row) {
        return new CodebookChange(
                row.text("id"),
                row.id("study", StudyId::new),
                row.constant("kind", Kind.class),
                row.id("of", ConceptId::new),
                row.localized("label"),
                row.optionalId("into", ConceptId::new),
                row.localized("intoLabel"),
                row.text("by"),
                Instant.parse(row.text("at")),
                row.optional("undoneBy")
                        .map(by -> new Undone(by, Instant.parse(row.text("undoneAt")))));
    }
}

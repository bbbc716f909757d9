package org.qiutong.access.audit.ui;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.qiutong.access.audit.Actor;
import org.qiutong.access.audit.AuditEntry;
import org.qiutong.export.Cell;
import org.qiutong.export.Sheet;
import org.qiutong.kit.Localized;
import org.qiutong.kit.SheetNotes;
import org.qiutong.text.LanguageTag;

/// Entries of the audit log as a file.
final class AuditSheet {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private AuditSheet() {}

    /// In UTC, the same in every language, so that entries can be compared with other logs.
    static String time(Instant at) {
        return TIME.format(at);
    }

    /// The account, or what acted without one.
    static String actor(AuditEntry entry, Locale locale) {
        Actor actor = entry.event().actor();
        return actor.kind() == Actor.Kind.ACCOUNT
                ? actor.account()
                : Localized.name(locale, actor.kind());
    }

    static Sheet of(List<AuditEntry> entries, Locale locale, String permalink) {
        return new Sheet(
                Localized.message(locale, "audit.title"),
                LanguageTag.of(locale),
                Stream.of(
                                "number", "at", "kind", "account", "action", "study", "subject",
                                "address", "hash")
                        .map(id -> new Sheet.Column(id, Localized.message(locale, "audit." + id)))
                        .toList(),
                entries.stream().map(entry -> cells(entry, locale)).toList(),
                SheetNotes.of(locale, permalink));
    }

    private static List<Cell> cells(AuditEntry entry, Locale locale) {
        AuditEntry.Event event = entry.event();
        return List.of(
                new Cell.Whole(entry.number()),
                new Cell.Text(time(entry.at())),
                new Cell.Text(Localized.name(locale, event.actor().kind())),
                new Cell.Text(event.actor().account()),
                new Cell.Text(Localized.name(locale, event.action())),
                new Cell.Text(event.study()),
                new Cell.Text(event.subject()),
                new Cell.Text(event.address()),
                new Cell.Text(entry.hash()));
    }
}

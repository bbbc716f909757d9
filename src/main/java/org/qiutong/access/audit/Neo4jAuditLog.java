package org.qiutong.access.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiutong.graph.Queries;
import org.qiutong.graph.Row;
import org.qiutong.graph.Window;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Writes and reads the entries. The node of the head is the lock of all who append.
@Component
class Neo4jAuditLog {

    private final Queries queries;
    private final Clock clock = Clock.systemUTC();

    Neo4jAuditLog(Queries queries) {
        this.queries = queries;
    }

    /// The last entry's number and hash.
    record Head(long number, String hash) {

        static Head of(Row row) {
            return new Head(numberOf(row), row.text("hash"));
        }
    }

    private static long numberOf(Row row) {
        return (Long) Objects.requireNonNull(row.values().get("number"), "number");
    }

    static Object stored(Instant at) {
        return at.atZone(ZoneOffset.UTC);
    }

    /// Appends in a transaction of its own.
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void appendAlone(AuditEntry.Event event) {
        append(List.of(event));
    }

    /// Appends in the transaction of the caller, at its end: the lock is held until the commit.
    void append(List<AuditEntry.Event> events) {
        Head head =
                queries.first("audit/lockHead", Map.of("hash", AuditEntry.BEFORE_FIRST), Head::of)
                        .orElseThrow();
        for (AuditEntry.Event event : events) {
            Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            AuditEntry entry = AuditEntry.after(head.hash, head.number + 1, at, event);
            queries.run("audit/append", Map.of("properties", properties(entry)));
            head = new Head(entry.number(), entry.hash());
        }
    }

    Head head() {
        return queries.first("audit/findHead", Map.of(), Head::of)
                .orElse(new Head(0, AuditEntry.BEFORE_FIRST));
    }

    List<AuditEntry> entries(AuditFilter filter, Window window) {
        return queries.page("audit/findEntries", filter.parameters(), window, Neo4jAuditLog::entry);
    }

    List<AuditEntry> entries(AuditFilter filter) {
        return queries.whole("audit/findEntries", filter.parameters(), Neo4jAuditLog::entry);
    }

    long count(AuditFilter filter) {
        return queries.count("audit/countEntries", filter.parameters());
    }

    List<String> accounts() {
        return queries.texts("audit/findAccounts", Map.of());
    }

    List<String> studies() {
        return queries.texts("audit/findStudies", Map.of());
    }

    /// Whether there is an account of that name.
    @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
    public boolean hasAccount(String name) {
        return queries.count("audit/countAccounts", Map.of("account", name)) > 0;
    }

    /// Entries in the order of their numbers, from the one after `number`.
    List<AuditEntry> after(long number, Window window) {
        return queries.page(
                "audit/findNext", Map.of("number", number), window, Neo4jAuditLog::entry);
    }

    /// Whether the chain holds, up to the entry that is the last one now.
    Chain verify() {
        Head head = head();
        Chain.Holds checked = new Chain.Holds(0, AuditEntry.BEFORE_FIRST);
        while (true) {
            List<AuditEntry> next = after(checked.number(), Window.first(Window.MOST));
            for (AuditEntry entry : next) {
                long expected = checked.number() + 1;
                if (entry.number() != expected) {
                    return new Chain.Broken(expected, Chain.Fault.MISSING);
                }
                if (!entry.follows(checked.hash())) {
                    return new Chain.Broken(expected, Chain.Fault.CHANGED);
                }
                checked = new Chain.Holds(expected, entry.hash());
                if (expected == head.number() && !entry.hash().equals(head.hash())) {
                    return new Chain.Broken(expected, Chain.Fault.CHANGED);
                }
            }
            if (next.size() < Window.MOST) {
                break;
            }
        }
        // Entries may have been written meanwhile.
        long last = head().number();
        if (checked.number() > last) {
            return new Chain.Broken(last + 1, Chain.Fault.ADDED);
        }
        return checked.number() < head.number()
                ? new Chain.Broken(checked.number() + 1, Chain.Fault.MISSING)
                : checked;
    }

    private static Map<String, @Nullable Object> properties(AuditEntry entry) {
        AuditEntry.Event event = entry.event();
        Map<String, @Nullable Object> properties = new HashMap<>();
        properties.put("number", entry.number());
        properties.put("at", stored(entry.at()));
        properties.put("actor", event.actor().kind().name());
        properties.put("account", event.actor().account());
        properties.put("action", event.action().name());
        properties.put("study", event.study());
        properties.put("subject", event.subject());
        properties.put("address", event.address());
        properties.put("hash", entry.hash());
        return properties;
    }

    /// An entry that was changed by other means is read, too, so that it can be shown: what is no
    /// value of its kind becomes another one, which its hash does not match.
    private static AuditEntry entry(Row row) {
        return new AuditEntry(
                numberOf(row),
                row.values().get("at") instanceof ZonedDateTime at ? at.toInstant() : Instant.EPOCH,
                new AuditEntry.Event(
                        new Actor(
                                constant(row, "actor", Actor.Kind.class, Actor.Kind.NOBODY),
                                row.optional("account").orElse("")),
                        constant(row, "action", AuditAction.class, AuditAction.UNKNOWN),
                        row.optional("study").orElse(""),
                        row.optional("subject").orElse(""),
                        row.optional("address").orElse("")),
                row.optional("hash").orElse(""));
    }

    private static <E extends Enum<E>> E constant(
            Row row, String name, Class<E> type, E otherwise) {
        return Stream.of(Objects.requireNonNull(type.getEnumConstants()))
                .filter(each -> row.optional(name).filter(each.name()::equals).isPresent())
                .findFirst()
                .orElse(otherwise);
    }
}

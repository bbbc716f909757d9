package org.qiutong.access.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/// One entry of the audit log.
///
/// @param number from 1, without gaps
/// @param at in UTC, to the millisecond
/// @param event what happened
/// @param hash of this entry and the hash before it, 64 hexadecimal digits
public record AuditEntry(long number, Instant at, Event event, String hash) {

    /// The hash before the first entry.
    static final String BEFORE_FIRST = "0".repeat(64);

    /// What happened, apart from its time and its place in the log. It holds ids and names of
    /// accounts, never the words of a study.
    ///
    /// @param study the id of the study; empty if it concerns none
    /// @param subject the id of what it was done to; may be empty
    /// @param address of the client; empty if there is none
    public record Event(
            Actor actor, AuditAction action, String study, String subject, String address) {}

    static AuditEntry after(String hashBefore, long number, Instant at, Event event) {
        return new AuditEntry(number, at, event, hash(hashBefore, number, at, event));
    }

    /// Whether this entry is as it was written after the one with that hash.
    boolean follows(String hashBefore) {
        return hash.equals(hash(hashBefore, number, at, event));
    }

    /// SHA-256 over the parts in a fixed order, each text with its length before it, so that no two
    /// different entries have the same bytes.
    private static String hash(String before, long number, Instant at, Event event) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeLong(number);
            out.writeLong(at.toEpochMilli());
            write(out, event.actor.kind().name());
            write(out, event.actor.account());
            write(out, event.action.name());
            write(out, event.study);
            write(out, event.subject);
            write(out, event.address);
            write(out, before);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}

package org.qiutong.graph.archive;

import java.time.Instant;
import java.util.SortedMap;

/// What an archive says of itself.
///
/// @param format the version of the format
/// @param schema the version of the last migration that the data has been through, such as 23
/// @param program the version of the program that wrote it
/// @param parts by name
/// @param labels how many nodes there are of each label
/// @param types how many relationships there are of each type
public record Manifest(
        int format,
        int schema,
        String program,
        Instant createdAt,
        SortedMap<String, Part> parts,
        SortedMap<String, Long> labels,
        SortedMap<String, Long> types) {

    /// The version that this program writes, and the newest that it reads.
    static final int FORMAT = 1;

    /// @param lines how many nodes or relationships it holds
    /// @param bytes its length
    /// @param sha256 of its bytes, in hexadecimal digits
    public record Part(long lines, long bytes, String sha256) {}

    /// Reads what [#toJson] writes.
    public static Manifest ofJson(String json) {
        return PropertyJson.manifest(json);
    }

    public String toJson() {
        return PropertyJson.manifest(this);
    }

    /// How many nodes there are in all.
    public long nodes() {
        return lines(BackupArchive.NODES);
    }

    /// How many relationships there are in all.
    public long relationships() {
        return lines(BackupArchive.RELATIONSHIPS);
    }

    private long lines(String part) {
        Part found = parts.get(part);
        return found == null ? 0 : found.lines();
    }
}

package org.qiutong.graph.inprocess;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/// The files of a database as they were after a clean stop, each with its length and a checksum of
/// its content. It is written at the end of a stop and deleted at the next start: so a database
/// without it was not stopped cleanly, and one whose files differ from it was changed while it did
/// not run.
record StopMark(SortedMap<String, String> files) {

    /// Above this size in bytes a store gets no checksums: reading it at each stop and start would
    /// take longer than the start itself. Lengths are compared at any size.
    private static final long MOST_READ = 1L << 30;

    private static final String NAME = "stopped.txt";

    static boolean exists(Path data) {
        return Files.exists(data.resolve("neo4j").resolve(NAME));
    }

    static Optional<StopMark> read(Path data) {
        try {
            Path file = data.resolve("neo4j").resolve(NAME);
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            SortedMap<String, String> files = new TreeMap<>();
            for (String line : Files.readAllLines(file, UTF_8)) {
                String[] parts = line.split("\t", 2);
                files.put(parts[0], parts.length == 2 ? parts[1] : "");
            }
            return Optional.of(new StopMark(files));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path data) {
        StringBuilder lines = new StringBuilder();
        now(data)
                .forEach((file, state) ->
                        lines.append(file).append('\t').append(state).append('\n'));
        Path file = data.resolve("neo4j").resolve(NAME);
        try {
            Path half = file.resolveSibling(NAME + ".part");
            Files.writeString(half, lines);
            Files.move(half, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path data) {
        try {
            Files.deleteIfExists(data.resolve("neo4j").resolve(NAME));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The files that are not as they were, in the data folder as it is now.
    List<Path> changed(Path data) {
        Map<String, String> now = now(data);
        return Stream.concat(files.keySet().stream(), now.keySet().stream())
                .distinct()
                .sorted()
                .filter(file -> !files.getOrDefault(file, "").equals(now.get(file)))
                .map(file -> data.resolve("neo4j").resolve(file))
                .toList();
    }

    private static SortedMap<String, String> now(Path data) {
        Path home = data.resolve("neo4j");
        SortedMap<String, String> states = new TreeMap<>();
        try (Stream<Path> all = Files.walk(home.resolve("data"))) {
            List<Path> files =
                    all.filter(Files::isRegularFile)
                            .filter(file -> !file.endsWith("database_lock"))
                            .filter(file -> !file.endsWith("store_lock"))
                            .toList();
            long size = 0;
            for (Path file : files) {
                size += Files.size(file);
            }
            for (Path file : files) {
                String content = size > MOST_READ ? "" : " " + checksum(file);
                states.put(home.relativize(file).toString(), Files.size(file) + content);
            }
            return states;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String checksum(Path file) throws IOException {
        CRC32C checksum = new CRC32C();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                checksum.update(buffer, 0, read);
            }
        }
        return Long.toHexString(checksum.getValue());
    }
}

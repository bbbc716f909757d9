package org.qiutong.exchange.taguette;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.qiutong.exchange.ImportProblem.UnreadableFile;
import org.qiutong.exchange.ImportRefused;
import org.qiutong.exchange.taguette.TaguetteProject.Document;
import org.qiutong.exchange.taguette.TaguetteProject.Highlight;
import org.qiutong.exchange.taguette.TaguetteProject.Listed;
import org.qiutong.exchange.taguette.TaguetteProject.Tag;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteJDBCLoader;

/// A database of Taguette, opened so that nothing in it is run and reading it ends. It is read from
/// a copy that is deleted when the file is closed.
final class TaguetteFile implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TaguetteFile.class);

    private static final byte[] BEGINNING = "SQLite format 3\0".getBytes(US_ASCII);

    private static final Set<String> TABLES =
            Set.of("projects", "documents", "tags", "highlights", "highlight_tags");

    /// What all texts together may have, in characters: more than any file that is read. A damaged
    /// file can have the same page in many places.
    private static final int MOST_CHARACTERS = 64 << 20;

    /// The longest text, in bytes of HTML: four times the longest transcript.
    private static final int LONGEST = 16 << 20;

    private static final int MOST_ROWS = 1_000_000;

    /// How long a file may be read, and after how many steps of SQLite’s machine that is looked at.
    private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(20);

    private static final int STEPS = 10_000;

    /// For all of SQLite in this process, in bytes.
    private static final int MEMORY = 64 << 20;

    private final String name;
    private final Path copy;
    private final Connection connection;
    private final long end = System.nanoTime() + MOST_NANOS;
    private int characters;
    private int rows;

    private TaguetteFile(String name, Path copy) throws SQLException {
        this.name = name;
        this.copy = copy;
        this.connection = connect(copy);
    }

    /// Whether these are the first bytes of an SQLite database.
    static boolean isSqlite(byte[] bytes) {
        return bytes.length >= BEGINNING.length
                && Arrays.equals(bytes, 0, BEGINNING.length, BEGINNING, 0, BEGINNING.length);
    }

    /// @throws ImportRefused if it is damaged, or none of Taguette
    static TaguetteFile open(String name, byte[] bytes) {
        if (!isSqlite(bytes)) {
            throw new ImportRefused(new TaguetteProblem.NoTaguette(name));
        }
        load();
        try {
            // For the user who runs the program alone, as Java makes them.
            Path copy = Files.createTempFile("qiutong", ".sqlite3");
            boolean opened = false;
            try {
                Files.write(copy, bytes);
                TaguetteFile file = new TaguetteFile(name, copy);
                opened = true;
                return file;
            } catch (SQLException e) {
                throw refused(name);
            } finally {
                if (!opened) {
                    Files.deleteIfExists(copy);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Connection connect(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.enableLoadExtension(false);
        config.setPragma(Pragma.MMAP_SIZE, "0");
        config.setPragma(Pragma.CACHE_SIZE, "-4000");
        config.setPragma(Pragma.TEMP_STORE, "MEMORY");
        config.setPragma(Pragma.LIMIT_LENGTH, String.valueOf(LONGEST));
        config.setPragma(Pragma.LIMIT_ATTACHED, "0");
        config.setPragma(Pragma.LIMIT_WORKER_THREADS, "0");
        SQLiteDataSource source = new SQLiteDataSource(config);
        // Nobody else has the copy: no journal beside it is looked for, no lock is taken.
        source.setUrl("jdbc:sqlite:" + file.toUri() + "?immutable=1");
        Connection opened = source.getConnection();
        try {
            ProgressHandler.setHandler(
                    opened,
                    STEPS,
                    new ProgressHandler() {
                        @Override
                        protected int progress() {
                            return System.nanoTime() - end > 0 ? 1 : 0;
                        }
                    });
            try (Statement statement = opened.createStatement()) {
                statement.execute("PRAGMA trusted_schema = OFF");
                statement.execute("PRAGMA cell_size_check = ON");
                statement.execute("PRAGMA query_only = ON");
                statement.execute("PRAGMA hard_heap_limit = " + MEMORY);
            }
            return opened;
        } catch (SQLException | RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    /// Whether it has Taguette’s tables. Views and virtual tables of these names, and columns that
    /// are computed, would run what the file says.
    boolean isTaguette() {
        return read(() -> {
            Set<String> found = new HashSet<>();
            each(
                    "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0",
                    row -> found.add(row.getString(1)));
            Set<String> computed = new HashSet<>();
            for (String table : TABLES) {
                each(
                        "SELECT name FROM pragma_table_xinfo('" + table + "') WHERE hidden <> 0",
                        row -> computed.add(row.getString(1)));
            }
            return found.containsAll(TABLES) && computed.isEmpty();
        });
    }

    /// The projects in it.
    List<Listed> projects() {
        return read(() -> {
            List<Listed> projects = new ArrayList<>();
            each(
                    "SELECT id, name FROM projects ORDER BY id",
                    row -> projects.add(new Listed(row.getLong(1), text(row, 2))));
            return projects;
        });
    }

    /// All of a project.
    TaguetteProject project(Listed project) {
        return read(() -> {
            Map<Long, Tag> tags = new LinkedHashMap<>();
            each(
                    "SELECT id, path, description FROM tags WHERE project_id = "
                            + project.id()
                            + " ORDER BY id",
                    row ->
                            tags.putIfAbsent(
                                    row.getLong(1),
                                    new Tag(row.getLong(1), text(row, 2), text(row, 3))));
            Map<Long, List<Long>> tagged = new HashMap<>();
            each(
                    "SELECT highlight_id, tag_id FROM highlight_tags ORDER BY tag_id",
                    row -> {
                        if (tags.containsKey(row.getLong(2))) {
                            tagged.computeIfAbsent(row.getLong(1), _ -> new ArrayList<>())
                                    .add(row.getLong(2));
                        }
                    });
            Map<Long, List<Highlight>> highlights = new HashMap<>();
            each(
                    "SELECT document_id, start_offset, end_offset, id FROM highlights"
                            + " ORDER BY start_offset, end_offset, id",
                    row ->
                            highlights
                                    .computeIfAbsent(row.getLong(1), _ -> new ArrayList<>())
                                    .add(
                                            new Highlight(
                                                    row.getInt(2),
                                                    row.getInt(3),
                                                    tagged.getOrDefault(
                                                            row.getLong(4), List.of()))));
            Map<Long, Document> documents = new LinkedHashMap<>();
            each(
                    "SELECT id, name, contents FROM documents WHERE project_id = "
                            + project.id()
                            + " ORDER BY id",
                    row ->
                            documents.putIfAbsent(
                                    row.getLong(1),
                                    new Document(
                                            text(row, 2),
                                            text(row, 3),
                                            highlights.getOrDefault(row.getLong(1), List.of()))));
            return new TaguetteProject(
                    project.name(), List.copyOf(tags.values()), List.copyOf(documents.values()));
        });
    }

    @Override
    public void close() {
        try (connection) {
            Files.deleteIfExists(copy);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Reading<T> {
        T read() throws SQLException;
    }

    private interface Row {
        void take(ResultSet row) throws SQLException;
    }

    private <T> T read(Reading<T> reading) {
        try {
            return reading.read();
        } catch (SQLException e) {
            throw refused(name);
        }
    }

    private void each(String query, Row row) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                if (++rows > MOST_ROWS) {
                    throw refused(name);
                }
                row.take(found);
            }
        }
    }

    private String text(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        if (text == null) {
            return "";
        }
        characters += text.length();
        if (characters > MOST_CHARACTERS) {
            throw refused(name);
        }
        return text;
    }

    /// SQLite’s own words are about its pages and codes.
    private static ImportRefused refused(String name) {
        return new ImportRefused(new UnreadableFile(name, UnreadableFile.Why.ARCHIVE));
    }

    /// SQLite is a library of the machine’s own code: it is unpacked into the folder for temporary
    /// files, where a system may keep such code from running.
    private static void load() {
        try {
            SQLiteJDBCLoader.initialize();
        } catch (Exception | LinkageError e) {
            LOG.warn("SQLite cannot be loaded", e);
            throw new ImportRefused(new TaguetteProblem.NoSqlite());
        }
    }
}

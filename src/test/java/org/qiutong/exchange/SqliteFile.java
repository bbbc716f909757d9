package org.qiutong.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/// SQLite databases made of statements, so that no database has to lie among the sources.
final class SqliteFile {

    private static final Path SCHEMA = Path.of("src/test/resources/taguette/schema.sql");

    private SqliteFile() {}

    /// The files with a database in place of each of statements. Those that make no tables get
    /// Taguette's.
    static Map<String, byte[]> made(Map<String, byte[]> files) throws IOException {
        Map<String, byte[]> made = new HashMap<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (file.getKey().endsWith(".sql")) {
                String sql = new String(file.getValue(), java.nio.charset.StandardCharsets.UTF_8);
                made.put(
                        file.getKey() + "ite3",
                        of(sql.contains("CREATE TABLE") ? sql : Files.readString(SCHEMA) + sql));
            } else {
                made.put(file.getKey(), file.getValue());
            }
        }
        return made;
    }

    /// With Taguette's tables, and these statements.
    static byte[] taguette(String sql) throws IOException {
        return of(Files.readString(SCHEMA) + sql);
    }

    static byte[] of(String sql) throws IOException {
        Path file = Files.createTempFile("made", ".sqlite3");
        try {
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                    Statement statement = connection.createStatement()) {
                statement.executeUpdate(sql);
            }
            return Files.readAllBytes(file);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        } finally {
            Files.delete(file);
        }
    }
}

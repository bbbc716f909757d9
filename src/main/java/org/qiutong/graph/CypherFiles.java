package org.qiutong.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The statements under `cypher/`: one a file, named `feature/method` after the method that runs
/// it.
final class CypherFiles {

    private static final Map<String, String> STATEMENTS = new ConcurrentHashMap<>();

    private CypherFiles() {}

    /// @param name such as `people/findExperts`
    /// @throws IllegalArgumentException if there is no such file
    static String statement(String name) {
        return STATEMENTS.computeIfAbsent(name, CypherFiles::read);
    }

    private static String read(String name) {
        try (InputStream in =
                CypherFiles.class.getResourceAsStream("/cypher/" + name + ".cypher")) {
            if (in == null) {
                throw new IllegalArgumentException("no statement cypher/" + name + ".cypher");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

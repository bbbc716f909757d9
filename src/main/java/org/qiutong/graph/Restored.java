package org.qiutong.graph;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.qiutong.graph.archive.Manifest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A restore after which something has to be done before anybody reads the data.
@Component
public class Restored {

    private final Queries queries;

    Restored(Queries queries) {
        this.queries = queries;
    }

    /// When the backup was made whose data has just taken the place of what was there; empty if
    /// none has, or all was done.
    @Transactional(readOnly = true)
    public Optional<Instant> pending() {
        return queries.texts("graph/findRestored", Map.of()).stream()
                .findFirst()
                .map(manifest -> Manifest.ofJson(manifest).createdAt());
    }

    /// Notes, in the transaction of the caller, that all was done.
    @Transactional
    public void done() {
        queries.run("graph/dropRestoration", Map.of());
    }
}

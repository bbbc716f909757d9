package org.qiutong.graph.inprocess;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.neo4j.configuration.Config;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.consistency.ConsistencyCheckService;
import org.neo4j.consistency.checking.ConsistencyCheckIncompleteException;
import org.neo4j.io.layout.Neo4jLayout;
import org.qiutong.graph.GraphStartException;
import org.qiutong.graph.GraphStartException.Reason;
import org.qiutong.graph.StoreReport.Checked;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Checks the files of a database that does not run.
final class StoreCheck {

    /// Timeout of the check at a start after an unclean stop.
    private static final Duration MOST_TIME = Duration.ofSeconds(60);

    private static final List<String> DATABASES =
            List.of(
                    GraphDatabaseSettings.SYSTEM_DATABASE_NAME,
                    GraphDatabaseSettings.DEFAULT_DATABASE_NAME);

    private static final Logger log = LoggerFactory.getLogger(StoreCheck.class);

    private StoreCheck() {}

    /// Checks the whole store, without a timeout.
    static Checked check(Path data) {
        Optional<StopMark> mark = StopMark.read(data);
        List<Path> changed = mark.map(stopped -> stopped.changed(data)).orElse(List.of());
        if (mark.isEmpty() && Files.exists(store(data))) {
            recover(data);
        }
        List<String> faults = new ArrayList<>();
        for (String name : DATABASES) {
            faults.addAll(faults(data, name));
        }
        if (mark.isEmpty() && faults.isEmpty() && Files.exists(store(data))) {
            StopMark.write(data);
        }
        return new Checked(changed, faults);
    }

    /// The check before a start: none after a clean stop if the files are unchanged since, else as
    /// far as it comes in [#MOST_TIME].
    ///
    /// @throws GraphStartException if the store is damaged or another process has it open
    static void beforeStart(Path data) {
        if (!Files.exists(store(data))) {
            return;
        }
        Optional<StopMark> mark = StopMark.read(data);
        List<Path> changed = mark.map(stopped -> stopped.changed(data)).orElse(List.of());
        if (!changed.isEmpty()) {
            throw damaged(data, "changed while it did not run: " + changed, null);
        }
        if (mark.isEmpty()) {
            recover(data);
            bounded(data);
        }
    }

    private static void bounded(Path data) {
        long start = System.nanoTime();
        log.info("The database was not stopped in order: it is checked");
        CompletableFuture<List<String>> checking = new CompletableFuture<>();
        Thread.ofPlatform()
                .name("graph-check")
                .daemon()
                .start(() -> {
                    try {
                        List<String> faults = new ArrayList<>();
                        DATABASES.forEach(name -> faults.addAll(faults(data, name)));
                        checking.complete(faults);
                    } catch (RuntimeException | Error e) {
                        checking.completeExceptionally(e);
                    }
                });
        try {
            List<String> faults = checking.get(MOST_TIME.toSeconds(), TimeUnit.SECONDS);
            if (!faults.isEmpty()) {
                throw damaged(data, String.join("; ", faults), null);
            }
            log.info("It is sound; the check took {} ms", (System.nanoTime() - start) / 1_000_000);
        } catch (TimeoutException e) {
            log.warn("The check was left after {}; `qiutong check` makes it whole", MOST_TIME);
        } catch (ExecutionException e) {
            throw damaged(data, "the check failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static GraphStartException damaged(Path data, String what, @Nullable Throwable cause) {
        log.error("The database in {} is damaged: {}", data, what);
        return new GraphStartException(Reason.DAMAGED, data.toString(), cause);
    }

    /// Applies the log by opening the database, without listening.
    private static void recover(Path data) {
        Instance.openClosedToOthers(data, true).neo4j().shutdown();
    }

    private static List<String> faults(Path data, String name) {
        Config config =
                Config.newBuilder()
                        .set(GraphDatabaseSettings.neo4j_home, data.resolve("neo4j"))
                        .build();
        try {
            // The report is made there, if there is anything to report.
            Path reports = Files.createDirectories(data.resolve("logs"));
            var result =
                    new ConsistencyCheckService(Neo4jLayout.of(config).databaseLayout(name))
                            .with(config)
                            .with(reports)
                            .runFullConsistencyCheck();
            return result.isSuccessful()
                    ? List.of()
                    : List.of(name + ": " + result.summary() + ", " + result.reportFile());
        } catch (ConsistencyCheckIncompleteException | IOException | RuntimeException e) {
            log.error("The check of {} could not go on", name, e);
            return List.of(name + ": " + e.getMessage());
        }
    }

    private static Path store(Path data) {
        return data.resolve("neo4j/data/databases").resolve(DATABASES.getLast());
    }
}

package org.qiutong.graph.inprocess;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.configuration.Config;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.consistency.ConsistencyCheckService;
import org.neo4j.consistency.checking.ConsistencyCheckIncompleteException;
import org.neo4j.io.layout.Neo4jLayout;
import org.neo4j.io.locker.FileLockException;
import org.qiutong.graph.GraphStartException;
import org.qiutong.graph.GraphStartException.Reason;
import org.qiutong.graph.StoreReport.Checked;
import org.qiutong.graph.StoreReport.NotChecked;
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

    /// How one database is checked.
    interface Checker {

        /// @return what is wrong with it
        List<String> faults(Path data, String database)
                throws ConsistencyCheckIncompleteException, IOException;
    }

    /// Checks the whole store, without a timeout.
    ///
    /// @throws NotChecked if it could not be checked
    static Checked check(Path data) {
        return check(data, StoreCheck::fullCheck);
    }

    static Checked check(Path data, Checker checker) {
        try {
            refuseInUse(data);
            return whole(data, checker);
        } catch (GraphStartException e) {
            throw e.reason() == Reason.FOLDER_IN_USE || isOfTheMachine(e) ? new NotChecked(e) : e;
        }
    }

    /// @throws GraphStartException if another process has it open
    static void refuseInUse(Path data) {
        Path file = store(data).resolve("database_lock");
        if (!Files.exists(file)) {
            return;
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            if (lock == null) {
                throw new GraphStartException(Reason.FOLDER_IN_USE, data.toString(), null);
            }
        } catch (OverlappingFileLockException e) {
            throw new GraphStartException(Reason.FOLDER_IN_USE, data.toString(), e);
        } catch (IOException e) {
            throw new NotChecked(e);
        }
    }

    private static Checked whole(Path data, Checker checker) {
        Optional<StopMark> mark = StopMark.read(data);
        List<Path> changed = mark.map(stopped -> stopped.changed(data)).orElse(List.of());
        if (mark.isEmpty() && Files.exists(store(data))) {
            recover(data);
        }
        List<String> faults = new ArrayList<>();
        for (String name : DATABASES) {
            faults.addAll(faults(data, name, checker));
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
            bounded(data, StoreCheck::fullCheck);
        }
    }

    /// Refuses a damaged store. One that could not be checked is none.
    static void bounded(Path data, Checker checker) {
        long start = System.nanoTime();
        log.info("The database was not stopped in order: it is checked");
        CompletableFuture<List<String>> checking = new CompletableFuture<>();
        Thread.ofPlatform()
                .name("graph-check")
                .daemon()
                .start(() -> {
                    try {
                        List<String> faults = new ArrayList<>();
                        DATABASES.forEach(name -> faults.addAll(faults(data, name, checker)));
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
            if (isOfTheMachine(e)) {
                log.warn("The check could not run; `qiutong check` makes it up", e);
                return;
            }
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

    private static List<String> faults(Path data, String name, Checker checker) {
        try {
            return checker.faults(data, name);
        } catch (ConsistencyCheckIncompleteException | IOException | RuntimeException e) {
            if (isOfTheMachine(e)) {
                throw new NotChecked(e);
            }
            log.error("The check of {} could not go on", name, e);
            return List.of(name + ": " + e.getMessage());
        } catch (VirtualMachineError e) {
            throw new NotChecked(e);
        }
    }

    private static List<String> fullCheck(Path data, String name)
            throws ConsistencyCheckIncompleteException, IOException {
        Config config =
                Config.newBuilder()
                        .set(GraphDatabaseSettings.neo4j_home, data.resolve("neo4j"))
                        .build();
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
    }

    /// Whether the failure says nothing of what is in the files.
    private static boolean isOfTheMachine(Throwable failure) {
        return Stream.iterate(failure, e -> e != null, Throwable::getCause)
                .anyMatch(e ->
                        e instanceof VirtualMachineError
                                || e instanceof FileSystemException
                                || e instanceof FileLockException
                                || e instanceof InterruptedException);
    }

    private static Path store(Path data) {
        return data.resolve("neo4j/data/databases").resolve(DATABASES.getLast());
    }
}

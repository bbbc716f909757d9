package org.qiutong.graph.inprocess;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.qiutong.graph.GraphServer;
import org.qiutong.graph.GraphStartException;
import org.qiutong.graph.GraphStartException.Reason;
import org.springframework.util.FileSystemUtils;

/// Puts a new database in the place of the one in a data folder.
///
/// The new one is made in a folder beside. When it is complete, a file says so; only then the old
/// one is moved away and the new one to its place. Whoever opens the database next finishes what
/// was broken off: with the file the new database takes the place, without it the old one stays.
final class Replacement {

    private final Path data;
    private final Path work;
    private final Path complete;

    private Replacement(Path data) {
        this.data = data;
        this.work = data.resolve("restore");
        this.complete = work.resolve("complete");
    }

    /// @param fill fills the new database, which is running then
    /// @throws GraphStartException if another process has the old database open
    static void make(Path data, Consumer<GraphServer> fill) {
        Replacement replacement = new Replacement(data);
        try {
            Files.createDirectories(data);
            try (Lock _ = replacement.lock()) {
                replacement.settle();
                StoreCheck.refuseInUse(data);
                replacement.fill(fill);
                StoreCheck.refuseInUse(data);
                replacement.settle();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Finishes what was broken off, before the database is opened.
    ///
    /// @throws GraphStartException if another process is replacing it
    static void settle(Path data) {
        Replacement replacement = new Replacement(data);
        if (!Files.exists(replacement.work)) {
            return;
        }
        try (Lock _ = replacement.lock()) {
            replacement.settle();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill(Consumer<GraphServer> fill) throws IOException {
        Path fresh = Files.createDirectories(work.resolve("new"));
        try {
            try (GraphServer server = InProcessGraph.start(fresh)) {
                fill.accept(server);
            }
            var faults = StoreCheck.check(fresh).faults();
            if (!faults.isEmpty()) {
                throw new IllegalStateException(String.join("; ", faults));
            }
        } catch (RuntimeException e) {
            FileSystemUtils.deleteRecursively(work);
            throw e;
        }
        try (FileChannel file =
                FileChannel.open(complete, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            file.force(true);
        }
    }

    private void settle() throws IOException {
        Path made = work.resolve("new/neo4j");
        Path place = data.resolve("neo4j");
        if (Files.exists(complete) && Files.exists(made)) {
            if (Files.exists(place)) {
                Files.move(place, work.resolve("old"));
            }
            Files.move(made, place);
        }
        FileSystemUtils.deleteRecursively(work);
    }

    /// @param file open as long as the lock is held
    private record Lock(FileChannel file, @Nullable FileLock lock) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    private Lock lock() throws IOException {
        FileChannel file =
                FileChannel.open(
                        data.resolve("restoring"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        try {
            FileLock lock = file.tryLock();
            if (lock != null) {
                return new Lock(file, lock);
            }
        } catch (OverlappingFileLockException e) {
            // This process is replacing it.
        }
        file.close();
        throw new GraphStartException(Reason.FOLDER_IN_USE, data.toString(), null);
    }
}

package org.qiutong.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A file in the data folder that holds space for the database. A database that cannot write its
/// log stops, for reading as well. So the file is deleted when the disk is nearly full: that gives
/// the database room to finish what it is doing, to stop and to start again. Without the file no
/// change is taken. When there is space again the file is written anew.
final class DiskReserve {

    /// What the database may need to end the transactions that have begun, to write its pages and
    /// to start again: a log file is 16 MB.
    static final long SIZE = 32L << 20;

    /// Below this much free space the disk counts as full.
    static final long MARGIN = 32L << 20;

    private static final Logger log = LoggerFactory.getLogger(DiskReserve.class);

    private final Path folder;
    private final Path file;
    private final LongSupplier free;
    private volatile boolean full;

    DiskReserve(Path folder) {
        this(folder, () -> usable(folder));
    }

    /// @param free how many bytes can be written to the folder's disk
    DiskReserve(Path folder, LongSupplier free) {
        this.folder = folder;
        this.file = folder.resolve("disk.reserve");
        this.free = free;
    }

    /// Whether changes have to be refused.
    boolean isFull() {
        return full;
    }

    /// Whether the database itself can write.
    boolean hasRoom() {
        return free.getAsLong() >= MARGIN / 2;
    }

    /// Deletes the file if the database would have too little space to start.
    synchronized void makeRoom() {
        try {
            if (free.getAsLong() < MARGIN) {
                giveBack();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Looks at the disk now.
    ///
    /// @throws DiskFullException if it is full
    void checkSpace() {
        look();
        if (full) {
            throw new DiskFullException(folder.toString());
        }
    }

    /// Deletes the file if the disk is nearly full, and writes it anew if there is enough space.
    synchronized void look() {
        try {
            if (free.getAsLong() < MARGIN) {
                giveBack();
            } else if (!Files.exists(file)) {
                take();
            }
        } catch (IOException e) {
            log.warn("The reserve on the disk of {} cannot be kept", folder, e);
            full = free.getAsLong() < MARGIN;
        }
    }

    private void giveBack() throws IOException {
        if (!full) {
            log.warn("The disk of {} is full: no change is taken until there is space", folder);
        }
        full = true;
        Files.deleteIfExists(file);
    }

    private void take() throws IOException {
        // Deleting the file freed its own size: more than that must be free before it is written
        // again.
        if (free.getAsLong() < SIZE + 2 * MARGIN) {
            return;
        }
        write();
        if (full) {
            log.info("There is space on the disk of {} again: changes are taken", folder);
        }
        full = false;
    }

    // Real bytes: a sparse file would reserve nothing.
    private void write() throws IOException {
        Path half = file.resolveSibling("disk.reserve.part");
        try (var channel =
                FileChannel.open(
                        half,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING)) {
            for (long written = 0; written < SIZE; ) {
                written += channel.write(ByteBuffer.allocate(1 << 20));
            }
        } catch (IOException e) {
            Files.deleteIfExists(half);
            throw e;
        }
        Files.move(half, file);
    }

    private static long usable(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

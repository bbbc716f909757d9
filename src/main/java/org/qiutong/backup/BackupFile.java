package org.qiutong.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import org.qiutong.files.Private;
import org.qiutong.graph.Backups;
import org.qiutong.graph.Restoring;
import org.qiutong.graph.archive.Manifest;

/// Writes a backup to a file that is complete or not there: under a temporary name, to the disk,
/// verified, and then renamed. Only its owner may read it.
public final class BackupFile {

    /// After how many bytes the free space is looked at.
    private static final long STEP = 4L << 20;

    private BackupFile() {}

    /// Writes the content of a backup.
    @FunctionalInterface
    public interface Content {

        void writeTo(OutputStream out) throws IOException, InterruptedException;
    }

    /// The disk of the file would become full, and with it perhaps that of the database.
    public static final class NoSpace extends IOException {

        private static final long serialVersionUID = 1L;

        NoSpace(Path file) {
            super("no space for " + file);
        }
    }

    /// @return what the backup says of itself
    /// @throws FileAlreadyExistsException if there is such a file: no backup is overwritten
    /// @throws NoSpace if the disk is nearly full
    public static Manifest write(Path file, Content content)
            throws IOException, InterruptedException {
        Path target = file.toAbsolutePath().normalize();
        Path folder = Objects.requireNonNull(target.getParent());
        if (Files.exists(target)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        Private.createFolder(folder);
        Path part = folder.resolve("." + target.getFileName() + ".part");
        Files.deleteIfExists(part);
        Files.createFile(part, Private.file());
        try {
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                content.writeTo(new Spacious(Channels.newOutputStream(channel), part));
                channel.force(true);
            }
            Manifest manifest;
            try (var archive = Restoring.open(part)) {
                manifest = archive.manifest();
            }
            Files.move(part, target);
            force(folder);
            return manifest;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /// Puts the new name on the disk. Not every system can.
    private static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows does not open folders, and needs no such thing.
        }
    }

    /// Stops writing before the disk is full.
    private static final class Spacious extends FilterOutputStream {

        private final Path file;
        private long unseen = STEP;

        Spacious(OutputStream out, Path file) {
            super(out);
            this.file = file;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            unseen += length;
            if (unseen >= STEP) {
                unseen = 0;
                if (Files.getFileStore(file).getUsableSpace() < Backups.LEAST_FREE) {
                    throw new NoSpace(file);
                }
            }
            out.write(bytes, from, length);
        }
    }
}

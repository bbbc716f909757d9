package org.qiutong.graph.archive;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/// Any number of records in the order of their keys, few of them in memory: sorted portions are
/// kept in files and merged.
///
/// The files lose their name as soon as they are open, so that nothing is left of them after this
/// process has ended, however it ended.
final class SortedRecords implements Closeable {

    /// How much memory a portion takes, in bytes.
    private static final long PORTION = 32L << 20;

    /// What a record takes beside its content.
    private static final int OVERHEAD = 80;

    private static final Comparator<Entry> ORDER =
            Comparator.comparing(Entry::key, Arrays::compareUnsigned);

    private final Path folder;
    private final long portion;
    private final List<FileChannel> runs = new ArrayList<>();
    private List<Entry> inMemory = new ArrayList<>();
    private long size;

    /// @param folder where the files are made
    SortedRecords(Path folder) {
        this(folder, PORTION);
    }

    SortedRecords(Path folder, long portion) {
        this.folder = folder;
        this.portion = portion;
    }

    /// @param key its order
    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    record Entry(byte[] key, byte[] value) {}

    /// Gets each record in order.
    interface Each {
        void take(Entry entry) throws IOException;
    }

    void add(byte[] key, byte[] value) throws IOException {
        inMemory.add(new Entry(key, value));
        size += key.length + value.length + OVERHEAD;
        if (size >= portion) {
            spill();
        }
    }

    private void spill() throws IOException {
        inMemory.sort(ORDER);
        FileChannel run = unnamed();
        runs.add(run);
        DataOutputStream out =
                new DataOutputStream(
                        new BufferedOutputStream(Channels.newOutputStream(run), 1 << 16));
        for (Entry entry : inMemory) {
            out.writeInt(entry.key.length);
            out.write(entry.key);
            out.writeInt(entry.value.length);
            out.write(entry.value);
        }
        out.flush();
        inMemory = new ArrayList<>();
        size = 0;
    }

    private FileChannel unnamed() throws IOException {
        Path file = Files.createTempFile(folder, "sort", null);
        try {
            return FileChannel.open(
                    file,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /// Reads all records in order; may be called again.
    void forEach(Each each) throws IOException {
        inMemory.sort(ORDER);
        PriorityQueue<Source> next = new PriorityQueue<>(Comparator.comparing(Source::head, ORDER));
        List<Source> sources = new ArrayList<>();
        for (FileChannel run : runs) {
            sources.add(new Run(run));
        }
        sources.add(new Memory(inMemory));
        for (Source source : sources) {
            if (source.advance()) {
                next.add(source);
            }
        }
        while (!next.isEmpty()) {
            Source first = next.remove();
            each.take(first.head());
            if (first.advance()) {
                next.add(first);
            }
        }
    }

    @Override
    public void close() throws IOException {
        inMemory.clear();
        for (FileChannel run : runs) {
            run.close();
        }
    }

    private abstract static class Source {

        private Optional<Entry> head = Optional.empty();

        abstract Optional<Entry> read() throws IOException;

        boolean advance() throws IOException {
            head = read();
            return head.isPresent();
        }

        Entry head() {
            return head.orElseThrow();
        }
    }

    private static final class Memory extends Source {

        private final List<Entry> entries;
        private int next;

        Memory(List<Entry> entries) {
            this.entries = entries;
        }

        @Override
        Optional<Entry> read() {
            return next < entries.size() ? Optional.of(entries.get(next++)) : Optional.empty();
        }
    }

    private static final class Run extends Source {

        private final DataInputStream in;

        Run(FileChannel file) {
            in = new DataInputStream(new BufferedInputStream(new At(file), 1 << 16));
        }

        @Override
        Optional<Entry> read() throws IOException {
            try {
                byte[] key = in.readNBytes(in.readInt());
                return Optional.of(new Entry(key, in.readNBytes(in.readInt())));
            } catch (EOFException e) {
                return Optional.empty();
            }
        }
    }

    /// Reads a file from its beginning, whatever its position.
    private static final class At extends InputStream {

        private final FileChannel file;
        private long position;

        At(FileChannel file) {
            this.file = file;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = file.read(ByteBuffer.wrap(bytes, from, length), position);
            position += Math.max(read, 0);
            return read;
        }
    }
}

package org.qiutong.graph.archive;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.qiutong.graph.archive.ArchiveRefused.Reason;
import tools.jackson.core.JacksonException;

/// A verified archive: a ZIP file with a part of nodes, a part of relationships, and a manifest.
///
/// Its last 64 bytes, the end of the ZIP file's comment, are the SHA-256 of all before them: a ZIP
/// file also has bytes that belong to no part.
public final class BackupArchive implements ArchiveContent, Closeable {

    static final String NODES = "nodes.jsonl";
    static final String RELATIONSHIPS = "relationships.jsonl";
    static final String MANIFEST = "manifest.json";

    /// The length of the digest at the end, in hexadecimal digits.
    static final int SEAL = 64;

    /// The start of every archive: the header of a ZIP entry with the name of the first part.
    private static final byte[] SIGNATURE = {'P', 'K', 3, 4};

    private static final int NAME_AT = 30;

    private final ZipFile zip;
    private final Manifest manifest;

    private BackupArchive(ZipFile zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /// Opens an archive after having verified all of it.
    ///
    /// @param schema the newest that the caller can restore
    /// @throws ArchiveRefused if it must not be restored
    /// @throws IOException if it cannot be read
    public static BackupArchive open(Path file, int schema) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            checkKind(channel);
            checkSeal(channel);
        }
        ZipFile zip = new ZipFile(file.toFile());
        try {
            Manifest manifest = manifest(zip);
            if (manifest.format() > Manifest.FORMAT) {
                throw new ArchiveRefused(Reason.NEWER_FORMAT, "" + manifest.format(), null);
            }
            if (manifest.schema() > schema) {
                throw new ArchiveRefused(Reason.NEWER_SCHEMA, "" + manifest.schema(), null);
            }
            for (String name : new String[] {NODES, RELATIONSHIPS}) {
                checkPart(zip, name, manifest);
            }
            return new BackupArchive(zip, manifest);
        } catch (ArchiveRefused | IOException e) {
            zip.close();
            throw e;
        }
    }

    private static void checkKind(FileChannel file) throws IOException {
        byte[] start = read(file, 0, NAME_AT + NODES.length());
        boolean ours =
                Arrays.equals(SIGNATURE, Arrays.copyOf(start, SIGNATURE.length))
                        && new String(start, US_ASCII).endsWith(NODES);
        if (!ours) {
            throw new ArchiveRefused(Reason.NO_BACKUP, "another start", null);
        }
    }

    private static void checkSeal(FileChannel file) throws IOException {
        long end = file.size() - SEAL;
        MessageDigest digest = Seal.sha256();
        byte[] buffer = new byte[1 << 16];
        for (long at = 0; at < end; ) {
            int read =
                    file.read(
                            ByteBuffer.wrap(buffer, 0, (int) Math.min(buffer.length, end - at)),
                            at);
            digest.update(buffer, 0, read);
            at += read;
        }
        String seal = HexFormat.of().formatHex(digest.digest());
        if (end < 0 || !seal.equals(new String(read(file, end, SEAL), US_ASCII))) {
            throw new ArchiveRefused(Reason.DAMAGED, "not the digest at its end", null);
        }
    }

    private static byte[] read(FileChannel file, long from, int length) throws IOException {
        InputStream in = Channels.newInputStream(file.position(from));
        return in.readNBytes(length);
    }

    private static Manifest manifest(ZipFile zip) throws IOException {
        try (InputStream in = stream(zip, MANIFEST)) {
            return Manifest.ofJson(new String(in.readAllBytes(), UTF_8));
        } catch (JacksonException e) {
            throw new ArchiveRefused(Reason.DAMAGED, MANIFEST, e);
        }
    }

    private static void checkPart(ZipFile zip, String name, Manifest manifest) throws IOException {
        MessageDigest digest = Seal.sha256();
        long bytes = 0;
        long lines = 0;
        try (InputStream in = stream(zip, name)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                bytes += read;
                for (int i = 0; i < read; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
        }
        var found = new Manifest.Part(lines, bytes, HexFormat.of().formatHex(digest.digest()));
        if (!found.equals(manifest.parts().get(name))) {
            throw new ArchiveRefused(Reason.DAMAGED, name, null);
        }
    }

    private static InputStream stream(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new ArchiveRefused(Reason.DAMAGED, "no " + name, null);
        }
        return zip.getInputStream(entry);
    }

    @Override
    public Manifest manifest() {
        return manifest;
    }

    @Override
    public void nodes(Lines lines) throws IOException {
        read(NODES, lines);
    }

    @Override
    public void relationships(Lines lines) throws IOException {
        read(RELATIONSHIPS, lines);
    }

    private void read(String part, Lines lines) throws IOException {
        try (var reader =
                new BufferedReader(new InputStreamReader(stream(zip, part), UTF_8), 1 << 16)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.take(line);
            }
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}

package org.qiutong.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.qiutong.exchange.ImportProblem.UnreadableFile;

/// A ZIP archive from outside. Its files are held in memory under their bare names: no path in it
/// leads anywhere. The limit is on the unpacked size, not on the compression ratio, since tables of
/// votes do compress to a hundredth of their size.
public final class Archive {

    /// How much all of its files may hold together, in bytes.
    public static final int MOST_BYTES = 128 << 20;

    /// A project of interviews has a file for each.
    private static final int MOST_FILES = 2_000;

    /// Recordings, pictures and printed pages, which no format reads: they are passed over unread.
    private static final Pattern MEDIA =
            Pattern.compile(
                    "(?i).*\\.(mp[34]|m4[av]|wav|ogg|wm[av]|avi|mov|mkv|jpe?g|png|gif|tiff?|bmp|pdf|rtf)");

    private Archive() {}

    /// Whether these are the bytes of an archive of files, whatever it is called. A workbook or a
    /// text document is one file, although it is packed the same way.
    public static boolean is(byte[] bytes) {
        return isZip(bytes) && document(bytes) == Document.NONE;
    }

    /// What a packed file is that is a document, and not an archive of files.
    public enum Document {
        /// A workbook or text of Microsoft Office (XLSX, DOCX).
        OFFICE_OPEN_XML,
        /// A spreadsheet or text of LibreOffice (ODS, ODT).
        OPEN_DOCUMENT,
        NONE
    }

    /// Which document these are the bytes of.
    public static Document document(byte[] bytes) {
        if (!isZip(bytes)) {
            return Document.NONE;
        }
        try (ZipFile zip = open(bytes)) {
            if (zip.getEntry("[Content_Types].xml") != null) {
                return Document.OFFICE_OPEN_XML;
            }
            return zip.getEntry("content.xml") != null && zip.getEntry("mimetype") != null
                    ? Document.OPEN_DOCUMENT
                    : Document.NONE;
        } catch (IOException | IllegalArgumentException e) {
            return Document.NONE;
        }
    }

    private static ZipFile open(byte[] bytes) throws IOException {
        return ZipFile.builder().setByteArray(bytes).get();
    }

    private static boolean isZip(byte[] bytes) {
        return bytes.length > 3
                && bytes[0] == 'P'
                && bytes[1] == 'K'
                && bytes[2] == 3
                && bytes[3] == 4;
    }

    /// The given files, and in place of each archive those that it holds.
    ///
    /// @throws ImportRefused if an archive is damaged or holds too much, or two files have one name
    public static Map<String, byte[]> unpacked(Map<String, byte[]> given) {
        Map<String, byte[]> files = new HashMap<>();
        given.forEach((name, bytes) -> {
            Map<String, byte[]> each = is(bytes) ? files(name, bytes) : Map.of(name, bytes);
            each.forEach((file, content) -> {
                if (files.put(file, content) != null) {
                    throw refused(name);
                }
            });
        });
        return files;
    }

    /// Its files by name, without folders; what an operating system adds is left out.
    ///
    /// @param name what the archive is called
    /// @throws ImportRefused if it is damaged, holds too much, or two files of one name
    public static Map<String, byte[]> files(String name, byte[] bytes) {
        Map<String, byte[]> files = new HashMap<>();
        int left = MOST_BYTES;
        int entries = 0;
        try (ZipFile zip = open(bytes)) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
                String file = bareName(entry.getName());
                if (++entries > MOST_FILES) {
                    throw refused(name);
                }
                if (!wanted(entry, file)) {
                    continue;
                }
                byte[] content = content(zip, entry, left);
                left -= content.length;
                if (files.put(file, content) != null) {
                    throw refused(name);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw refused(name);
        }
        return files;
    }

    /// One file of a packed document; empty if it has none at that path.
    ///
    /// @param name what the document is called
    /// @throws ImportRefused if it is damaged, or the file holds too much
    public static Optional<byte[]> part(String name, byte[] bytes, String path) {
        try (ZipFile zip = open(bytes)) {
            ZipArchiveEntry entry = zip.getEntry(path);
            if (entry == null) {
                return Optional.empty();
            }
            return Optional.of(content(zip, entry, MOST_BYTES));
        } catch (IOException | IllegalArgumentException e) {
            throw refused(name);
        }
    }

    /// Looks at each file of a packed document one by one, keeping none of it.
    ///
    /// @param look may leave some of the file unread
    /// @throws ImportRefused if it is damaged
    public static void each(String name, byte[] bytes, Consumer<InputStream> look) {
        try (ZipFile zip = open(bytes)) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    look.accept(in);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw refused(name);
        }
    }

    /// Refuses a packed document that holds more than an archive may, keeping none of it.
    public static void measure(String name, byte[] bytes) {
        long left = MOST_BYTES;
        try (ZipFile zip = open(bytes)) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    left -= skipped(in, left + 1);
                }
                if (left < 0) {
                    throw refused(name);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw refused(name);
        }
    }

    /// How many bytes there are, up to a number. A stream may skip fewer than it has.
    private static long skipped(InputStream in, long most) throws IOException {
        byte[] buffer = new byte[8192];
        long count = 0;
        for (int read = 0; read >= 0 && count < most; read = in.read(buffer)) {
            count += read;
        }
        return count;
    }

    /// What an entry holds, which is as much as it says: a false one is not unpacked any further.
    ///
    /// @throws IOException if it is false, or says that it holds more than is left
    private static byte[] content(ZipFile zip, ZipArchiveEntry entry, int left) throws IOException {
        long size = entry.getSize();
        if (size < 0 || size > left) {
            throw new IOException("too much");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] content = in.readNBytes((int) size);
            if (content.length < size || in.read() >= 0) {
                throw new IOException("not as it says");
            }
            return content;
        }
    }

    private static boolean wanted(ZipArchiveEntry entry, String file) {
        return !entry.isDirectory()
                && !file.startsWith(".")
                && !entry.getName().startsWith("__MACOSX/")
                && !MEDIA.matcher(file).matches();
    }

    private static String bareName(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    private static ImportRefused refused(String name) {
        return new ImportRefused(new UnreadableFile(name, UnreadableFile.Why.ARCHIVE));
    }
}

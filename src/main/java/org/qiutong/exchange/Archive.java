package org.qiutong.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.qiutong.exchange.ImportProblem.UnreadableFile;

/// A ZIP archive of somebody else's. Its files are held in memory under their bare names: no path
/// in it leads anywhere. How much it may hold is limited by what comes out of it, for tables of
/// votes are rightly packed to a hundredth of their size.
public final class Archive {

    /// How much all of its files may hold together, in bytes.
    public static final int MOST_BYTES = 128 << 20;

    private static final int MOST_FILES = 100;

    private Archive() {}

    /// Whether these are the bytes of an archive, whatever the file is called.
    public static boolean is(byte[] bytes) {
        return bytes.length > 3
                && bytes[0] == 'P'
                && bytes[1] == 'K'
                && bytes[2] == 3
                && bytes[3] == 4;
    }

    /// Its files by name, without folders; what an operating system adds is left out.
    ///
    /// @param name what the archive is called
    /// @throws ImportRefused if it is damaged, holds too much, or two files of one name
    public static Map<String, byte[]> files(String name, byte[] bytes) {
        Map<String, byte[]> files = new HashMap<>();
        int left = MOST_BYTES;
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = content(zip, left);
                left -= content.length;
                String file = bareName(entry.getName());
                if (left < 0 || ++entries > MOST_FILES) {
                    throw refused(name);
                }
                if (wanted(entry, file) && files.put(file, content) != null) {
                    throw refused(name);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw refused(name);
        }
        return files;
    }

    /// One byte more than is left tells that it is too much.
    private static byte[] content(InputStream in, int left) throws IOException {
        return in.readNBytes(left + 1);
    }

    private static boolean wanted(ZipEntry entry, String file) {
        return !entry.isDirectory()
                && !file.startsWith(".")
                && !entry.getName().startsWith("__MACOSX/");
    }

    private static String bareName(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    private static ImportRefused refused(String name) {
        return new ImportRefused(new UnreadableFile(name, UnreadableFile.Why.ARCHIVE));
    }
}

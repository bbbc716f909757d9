package org.qiutong.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qiutong.exchange.ImportProblem.UnreadableFile;
import org.qiutong.id.StudyId;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The files of a study by name, wherever they are stored. It has no subfolders.
public interface StudyFolder {

    /// What its files are called.
    SortedSet<String> names() throws IOException;

    /// What a study is called after the first file; blank without any.
    default String title() {
        try {
            return names().isEmpty() ? "" : title(names().getFirst());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What a study is called after a file that has no title for it.
    static String title(String file) {
        return file.replaceFirst("\\.[^.]*$", "");
    }

    /// Opens a file; empty if there is none of that name.
    Optional<InputStream> open(String name) throws IOException;

    /// The files of a folder, of an archive, or a single file.
    ///
    /// @throws ImportRefused if it is an archive that cannot be read
    static StudyFolder of(Path path) {
        if (Files.isRegularFile(path)) {
            return of(Archive.unpacked(content(path)));
        }
        return new StudyFolder() {
            @Override
            public SortedSet<String> names() throws IOException {
                try (Stream<Path> files = Files.list(path)) {
                    return files.filter(Files::isRegularFile)
                            .map(file -> String.valueOf(file.getFileName()))
                            .collect(Collectors.toCollection(TreeSet::new));
                }
            }

            @Override
            public Optional<InputStream> open(String name) throws IOException {
                return names().contains(name)
                        ? Optional.of(Files.newInputStream(path.resolve(name)))
                        : Optional.empty();
            }
        };
    }

    /// The files of folders and archives, and files, together.
    ///
    /// @throws ImportRefused if there is an archive that cannot be read, or two files of one name
    static StudyFolder of(List<Path> paths) {
        if (paths.size() == 1) {
            return of(paths.getFirst());
        }
        Map<String, byte[]> files = new HashMap<>();
        try {
            for (Path path : paths) {
                StudyFolder folder = of(path);
                for (String name : folder.names()) {
                    try (InputStream in = folder.open(name).orElseThrow()) {
                        if (files.put(name, in.readNBytes(Archive.MOST_BYTES)) != null) {
                            throw new ImportRefused(new ImportProblem.TwoFiles(name));
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return of(files);
    }

    private static Map<String, byte[]> content(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            if (Files.size(file) > Archive.MOST_BYTES) {
                throw new ImportRefused(new UnreadableFile(name, UnreadableFile.Why.TOO_LARGE));
            }
            return Map.of(name, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Files that are held in memory.
    static StudyFolder of(Map<String, byte[]> files) {
        SortedSet<String> names = new TreeSet<>(files.keySet());
        return new StudyFolder() {
            @Override
            public SortedSet<String> names() {
                return names;
            }

            @Override
            public Optional<InputStream> open(String name) {
                return Optional.ofNullable(files.get(name)).map(ByteArrayInputStream::new);
            }
        };
    }

    /// A study that ships with the program.
    static StudyFolder shipped(StudyId study) {
        Map<String, byte[]> files = new TreeMap<>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath:/studies/" + study + "/*.yaml")) {
                files.put(String.valueOf(file.getFilename()), file.getContentAsByteArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return of(files);
    }
}

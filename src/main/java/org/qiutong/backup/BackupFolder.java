package org.qiutong.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The folder of the scheduled backups. The name of each says when it was made, so that files of
/// other names are never removed.
record BackupFolder(Path folder) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final Pattern NAME = Pattern.compile("qiutong-(\\d{8}-\\d{6})\\.zip");

    /// A file that does not exist yet.
    Path next(LocalDateTime now) {
        return folder.resolve("qiutong-" + TIME.format(now) + ".zip");
    }

    /// When the latest one was made.
    Optional<LocalDateTime> latest() throws IOException {
        return all().stream().map(BackupFolder::time).flatMap(Optional::stream).findFirst();
    }

    /// Removes the oldest ones.
    ///
    /// @param number how many are kept
    void keep(int number) throws IOException {
        for (Path old : all().stream().skip(number).toList()) {
            Files.deleteIfExists(old);
        }
    }

    /// The latest first.
    private List<Path> all() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> time(file).isPresent())
                    .sorted((one, other) -> other.compareTo(one))
                    .toList();
        }
    }

    private static Optional<LocalDateTime> time(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        return name.matches()
                ? Optional.of(LocalDateTime.parse(name.group(1), TIME))
                : Optional.empty();
    }
}

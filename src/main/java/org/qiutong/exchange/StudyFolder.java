package org.qiutong.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// The files of a study by their names, wherever they lie.
@FunctionalInterface
public interface StudyFolder {

    /// Opens a file; empty if there is none of that name.
    Optional<InputStream> open(String name) throws IOException;

    static StudyFolder of(Path folder) {
        return name -> {
            Path file = folder.resolve(name);
            return Files.isRegularFile(file)
                    ? Optional.of(Files.newInputStream(file))
                    : Optional.empty();
        };
    }

    /// Files that are held in memory.
    static StudyFolder of(Map<String, byte[]> files) {
        return name -> Optional.ofNullable(files.get(name)).map(ByteArrayInputStream::new);
    }

    /// A study that ships with the program.
    static StudyFolder shipped(String study) {
        return name ->
                Optional.ofNullable(
                        StudyFolder.class.getResourceAsStream("/studies/" + study + "/" + name));
    }
}

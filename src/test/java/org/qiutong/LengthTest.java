package org.qiutong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// How long a source file may be, so that it can be read in one go.
class LengthTest {

    private static final int MOST = 400;

    /// A view, section or form; a longer one has parts that a reader would look for by name.
    private static final int MOST_OF_A_VIEW = 160;

    @Test
    void noFileIsTooLong() throws IOException {
        assertThat(sources())
                .filteredOn(file -> !file.startsWith("src/test"))
                .hasSizeGreaterThan(500)
                .allSatisfy(file -> within(file, MOST));
    }

    @Test
    void noPartOfAPageIsTooLong() throws IOException {
        assertThat(sources())
                .filteredOn(file -> file.toString().matches(".*[/\\\\]ui[/\\\\].*"))
                .filteredOn(file -> file.startsWith("src/main"))
                .filteredOn(file -> text(file).contains("import com.vaadin."))
                .hasSizeGreaterThan(100)
                .allSatisfy(file -> within(file, MOST_OF_A_VIEW));
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static void within(Path file, int most) {
        assertThat(text(file).lines().count()).as(file.toString()).isLessThanOrEqualTo(most);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

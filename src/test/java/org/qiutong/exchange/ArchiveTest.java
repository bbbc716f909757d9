package org.qiutong.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/// An untrusted archive cannot write outside its folder or exhaust the disk.
class ArchiveTest {

    @Test
    void holdsFilesUnderTheirBareNames() throws IOException {
        byte[] zip =
                zip(
                        "export/comments.csv",
                        "../../../etc/votes.csv",
                        "C:\\windows\\summary.csv",
                        "__MACOSX/export/._comments.csv",
                        "export/.DS_Store");
        assertThat(Archive.is(zip)).isTrue();
        assertThat(Archive.files("a.zip", zip))
                .containsOnlyKeys("comments.csv", "votes.csv", "summary.csv");
        assertThat(new String(Archive.files("a.zip", zip).get("comments.csv"), UTF_8))
                .isEqualTo("export/comments.csv");
    }

    @Test
    void passesOverRecordingsAndPictures() throws IOException {
        assertThat(
                        Archive.files(
                                "a.qdpx",
                                zip("project.qde", "sources/a.txt", "sources/a.MP3", "b.pdf")))
                .containsOnlyKeys("project.qde", "a.txt");
    }

    @Test
    void refusesTwoFilesOfOneName() throws IOException {
        assertRefused(zip("a/comments.csv", "b/comments.csv"));
    }

    @Test
    void refusesWhatHoldsTooMuch() throws IOException {
        String[] many = new String[2_001];
        Arrays.setAll(many, number -> "file" + number);
        assertRefused(zip(many));
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("votes.csv"));
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i <= Archive.MOST_BYTES >> 20; i++) {
                zip.write(nothing);
            }
            zip.closeEntry();
        }
        assertThat(bomb.size()).isLessThan(1 << 20);
        assertRefused(bomb.toByteArray());
    }

    @Test
    void refusesWhatIsDamaged() throws IOException {
        byte[] zip = zip("comments.csv", "votes.csv");
        assertRefused(Arrays.copyOf(zip, 60));
        assertThat(Archive.is("comments,in,no,zip".getBytes(UTF_8))).isFalse();
        assertThat(Archive.is(new byte[0])).isFalse();
    }

    private static void assertRefused(byte[] zip) {
        assertThatThrownBy(() -> Archive.files("a.zip", zip))
                .isInstanceOfSatisfying(
                        ImportRefused.class,
                        refused ->
                                assertThat(refused.problems())
                                        .containsExactly(
                                                new ImportProblem.UnreadableFile(
                                                        "a.zip",
                                                        ImportProblem.UnreadableFile.Why.ARCHIVE)));
    }

    /// Each file holds its own name.
    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}

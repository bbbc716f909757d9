package org.qiutong.graph.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SortedRecordsTest {

    @TempDir Path folder;

    /// Far more than fits in the memory that it is given.
    @Test
    void mergesPortionsFromTheDiskAndLeavesNothingThere() throws IOException {
        TreeSet<String> expected = new TreeSet<>();
        try (SortedRecords records = new SortedRecords(folder, 2_000)) {
            Random random = new Random(1);
            for (int i = 0; i < 1_000; i++) {
                String key = "%06d".formatted(random.nextInt(1_000_000));
                if (expected.add(key + " of " + key)) {
                    records.add(key.getBytes(UTF_8), ("of " + key).getBytes(UTF_8));
                }
            }
            for (int time = 0; time < 2; time++) {
                List<String> read = new ArrayList<>();
                records.forEach(entry ->
                        read.add(
                                new String(entry.key(), UTF_8)
                                        + " "
                                        + new String(entry.value(), UTF_8)));
                assertThat(read).containsExactlyElementsOf(expected);
            }
            assertThat(folder).isEmptyDirectory();
        }
    }

    @Test
    void comparesBytesAsUnsigned() throws IOException {
        try (SortedRecords records = new SortedRecords(folder)) {
            records.add("求".getBytes(UTF_8), new byte[0]);
            records.add("z".getBytes(UTF_8), new byte[0]);
            List<String> read = new ArrayList<>();
            records.forEach(entry -> read.add(new String(entry.key(), UTF_8)));
            assertThat(read).containsExactly("z", "求");
        }
    }
}

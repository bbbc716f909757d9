package org.qiutong.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qiutong.StartedData;

/// Kills a process at a random moment of an import in several transactions.
/// `-Dqiutong.test.kills=20` kills more often.
class KilledImportTest {

    private static final int KILLS = Integer.getInteger("qiutong.test.kills", 2);

    private final Random random = new Random(20_261_130);

    @Test
    void leavesTheDataAsBeforeOrAsAfter(@TempDir Path folder) throws Exception {
        Path data = folder.resolve("data");
        StartedData.copyTo(data);
        Path whole = KillsBench.copy(data, folder);
        long millis = KillsBench.end(begin(whole));
        List<String> before = content(data);
        List<String> after = content(whole);
        assertThat(after).hasSizeGreaterThan(before.size() + 20_000);
        for (int kill = 0; kill < KILLS; kill++) {
            Path killed = KillsBench.copy(data, folder);
            KillsBench.kill(begin(killed), random.nextLong(millis));
            List<String> left = content(killed);
            assertThat(left.equals(before) || left.equals(after)).isTrue();
            KillsBench.end(begin(killed));
            assertThat(content(killed).equals(after)).isTrue();
        }
    }

    private static Process begin(Path data) throws Exception {
        return KillsBench.begin(KilledWork.LARGE_IMPORT, data, data);
    }

    /// After a start, which deletes what a killed import has left.
    private static List<String> content(Path data) throws Exception {
        KilledWork.start(data.toString()).close();
        Path file = data.resolve("content.zip");
        List<String> content = KillsBench.content(data, file);
        Files.delete(file);
        return content;
    }
}

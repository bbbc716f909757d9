package org.qiutong.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qiutong.StartedData;
import org.qiutong.access.Authority;
import org.qiutong.access.Role;
import org.qiutong.graph.Backups;
import org.qiutong.graph.inprocess.ChildJvm;
import org.springframework.context.ConfigurableApplicationContext;

/// Kills a process at a random moment of an import in several transactions.
/// `-Dqiutong.test.kills=20` kills more often.
class KilledImportTest {

    private static final int KILLS = Integer.getInteger("qiutong.test.kills", 2);

    private final Random random = new Random(20_261_130);

    @Test
    void leavesTheDataAsBeforeOrAsAfter(@TempDir Path folder) throws Exception {
        Path data = folder.resolve("data");
        StartedData.copyTo(data);
        Run whole = run(KillsBench.copy(data, folder));
        assertThat(whole.after()).hasSizeGreaterThan(whole.before().size() + 20_000);
        for (int kill = 0; kill < KILLS; kill++) {
            Path killed = KillsBench.copy(data, folder);
            kill(killed, random.nextLong(whole.millis()));
            Run again = run(killed);
            assertThat(
                            again.before().equals(whole.before())
                                    || again.before().equals(whole.after()))
                    .isTrue();
            assertThat(again.after().equals(whole.after())).isTrue();
        }
    }

    private static void kill(Path data, long millis) throws Exception {
        Process process =
                ChildJvm.of(
                                KilledWork.class,
                                KilledWork.LARGE_IMPORT.name(),
                                data.toString(),
                                data.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        assertThat(process.inputReader().readLine()).isEqualTo(KilledWork.BEGUN);
        KillsBench.kill(process, millis);
    }

    private record Run(List<String> before, List<String> after, long millis) {}

    /// Starts the program on a folder, which deletes what a killed import has left there, and
    /// imports.
    private static Run run(Path data) throws Exception {
        try (ConfigurableApplicationContext program = KilledWork.start(data.toString());
                var _ = Authority.ofProgram(Role.RESEARCHER)) {
            List<String> before = content(program, data);
            long start = System.nanoTime();
            KilledWork.LARGE_IMPORT.run(program);
            long millis = (System.nanoTime() - start) / 1_000_000;
            return new Run(before, content(program, data), millis);
        }
    }

    private static List<String> content(ConfigurableApplicationContext program, Path data)
            throws Exception {
        Path file = data.resolve("content.zip");
        try (var content = program.getBean(Backups.class).content();
                var out = Files.newOutputStream(file)) {
            content.write(out, Backups.schema(), "");
        }
        return KillsBench.content(file);
    }
}

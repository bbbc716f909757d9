package org.qiutong.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.qiutong.Qiutong;
import org.qiutong.command.CommandAnswer;
import org.qiutong.exchange.CommandImport;
import org.qiutong.exchange.ImportCall;
import org.qiutong.exchange.ImportRequest;
import org.qiutong.exchange.StudyFolder;
import org.qiutong.graph.Queries;
import org.qiutong.text.LanguageTag;

/// The process that an import is measured in, as its heap is limited. It imports what it is told
/// to, and then writes the same rows by a bare statement.
final class ImportTrial {

    static final String BEGUN = "begun";

    private static final int PORTION = 5_000;

    private final ImportedFiles files;
    private final Trial program;
    private final PrintStream answers;

    private ImportTrial(ImportedFiles files, Trial program, PrintStream answers) {
        this.files = files;
        this.program = program;
        this.answers = answers;
    }

    /// `FILES FOLDER` prints the address, waits for a line of input, and then prints its figures as
    /// `NAME=NUMBER`: seconds, and megabytes.
    static void main(String[] args) throws IOException {
        // Log output goes to stderr, apart from the answers.
        PrintStream answers = System.out;
        System.setOut(System.err);
        try (Trial program = new Trial(Qiutong.class)) {
            answers.println(program.address());
            if (System.in.read() >= 0) {
                new ImportTrial(ImportedFiles.valueOf(args[0]), program, answers)
                        .measure(Path.of(args[1]));
            }
        }
        System.exit(0);
    }

    private void measure(Path folder) {
        answers.println(BEGUN);
        long collecting = collecting();
        time("dry run", () -> run(folder, true));
        time("import", () -> run(folder, false));
        time("dry run again", () -> run(folder, true));
        time("import again", () -> run(folder, false));
        answers.println("collecting=" + (collecting() - collecting) / 1e3);
        answers.println("heap=" + Runtime.getRuntime().totalMemory() / 1e6);
        bare();
    }

    private void run(Path folder, boolean dry) {
        ImportRequest request =
                new ImportRequest(
                        Optional.of("measured"),
                        Optional.empty(),
                        new LanguageTag("en"),
                        Map.of("design:", "coded", "access:", "released"));
        CommandAnswer answer =
                program.part(CommandImport.class)
                        .run(
                                new ImportCall(Optional.empty(), request, dry),
                                () -> StudyFolder.of(folder));
        if (answer.code() != 0) {
            throw new IllegalStateException("not imported");
        }
    }

    /// The driver's own share of the work, with the rows at hand.
    private void bare() {
        List<Map<String, Object>> rows = files.rows();
        try (Session session = program.part(Driver.class).session()) {
            session.run(
                            Queries.statement("bench/saveEnds"),
                            Map.of(
                                    "rows",
                                    IntStream.range(0, ImportedFiles.PEOPLE).boxed().toList()))
                    .consume();
            String statement =
                    Queries.statement(
                            files == ImportedFiles.POLIS
                                    ? "bench/saveBareVotes"
                                    : "bench/saveBareCodings");
            time(
                    "bare",
                    () -> {
                        // In one transaction they do not fit into the heap.
                        for (int from = 0; from < rows.size(); from += PORTION) {
                            int to = Math.min(rows.size(), from + PORTION);
                            session.run(
                                            statement,
                                            Map.<String, Object>of("rows", rows.subList(from, to)))
                                    .consume();
                        }
                    });
        }
    }

    private void time(String name, Runnable work) {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long cpu = system.getProcessCpuTime();
        long start = System.nanoTime();
        work.run();
        answers.println(name + "=" + (System.nanoTime() - start) / 1e9);
        answers.println(name + ", CPU=" + (system.getProcessCpuTime() - cpu) / 1e9);
    }

    private static long collecting() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .sum();
    }
}

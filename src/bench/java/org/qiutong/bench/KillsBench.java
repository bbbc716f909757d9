package org.qiutong.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.TransactionContext;
import org.qiutong.graph.Backups;
import org.qiutong.graph.Queries;
import org.qiutong.graph.archive.GraphContent;
import org.springframework.util.FileSystemUtils;

/// Kills processes that import, edit, restore or withdraw, at a random moment of their work, and
/// compares all that is in the database afterwards with what was there before and with what is
/// there after the work.
final class KillsBench implements Bench {

    private static final int KILLS = 50;

    /// Times and numbers of receipts differ from one run to the next.
    private static final Pattern OF_ONE_RUN =
            Pattern.compile(
                    "\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z?(\\[\\w+])?|[\\da-f]{8}(-[\\da-f]{4}){3}-[\\da-f]{12}");

    private static final Pattern RELATIONSHIP =
            Pattern.compile("\\{(.*),\"start\":(\\d+),\"end\":(\\d+),(.*)");

    private final Random random = new Random(20_261_129);

    @Override
    public String name() {
        return "kills";
    }

    @Override
    public List<Figure> measure() throws Exception {
        Path folder = Files.createTempDirectory("qiutong-bench");
        try {
            Path data = folder.resolve("started");
            KilledWork.start(data.toString()).close();
            List<String> before = content(data, folder.resolve("before.zip"));
            Path backup = folder.resolve("backup.zip");
            int whole = 0;
            int unchanged = 0;
            int first = 0;
            for (KilledWork work : KilledWork.values()) {
                Path after = copy(data, folder);
                long millis = end(begin(work, after, backup));
                List<String> done = content(after, folder.resolve(work + ".zip"));
                if (work == KilledWork.IMPORT) {
                    Files.copy(folder.resolve(work + ".zip"), backup);
                }
                FileSystemUtils.deleteRecursively(after);
                for (int i = first++; i < KILLS; i += KilledWork.values().length) {
                    Path each = copy(data, folder);
                    kill(begin(work, each, backup), random.nextLong(millis + 1));
                    if (work == KilledWork.LARGE_IMPORT) {
                        // What it has left is deleted at the next start.
                        KilledWork.start(each.toString()).close();
                    }
                    Path file = folder.resolve("killed.zip");
                    List<String> now = content(each, file);
                    whole += now.equals(before) || now.equals(done) ? 1 : 0;
                    unchanged += now.equals(before) ? 1 : 0;
                    Files.delete(file);
                    FileSystemUtils.deleteRecursively(each);
                }
            }
            return List.of(
                    Figure.atLeast("as before or as after, of 50 kills", whole, KILLS, ""),
                    Figure.withoutBar("of these as before", unchanged, ""));
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    static Path copy(Path data, Path folder) throws IOException {
        Path copy = Files.createTempDirectory(folder, "data");
        FileSystemUtils.copyRecursively(data, copy);
        return copy;
    }

    static Process begin(KilledWork work, Path data, Path backup) throws IOException {
        Process process =
                new ProcessBuilder(
                                Fault.java(
                                        KilledWork.class,
                                        work.name(),
                                        data.toString(),
                                        backup.toString()))
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        if (!KilledWork.BEGUN.equals(process.inputReader().readLine())) {
            throw new IOException(work + " did not begin");
        }
        return process;
    }

    /// @return how long the work took, in milliseconds
    static long end(Process process) throws IOException, InterruptedException {
        long start = System.nanoTime();
        if (!KilledWork.DONE.equals(process.inputReader().readLine())) {
            throw new IOException("not done");
        }
        long millis = (System.nanoTime() - start) / 1_000_000;
        process.waitFor();
        return millis;
    }

    static void kill(Process process, long millis) throws InterruptedException {
        Thread.sleep(millis);
        process.destroyForcibly().waitFor();
    }

    private static List<String> content(Path data, Path file) throws IOException {
        Path folder = Objects.requireNonNull(file.getParent(), "folder");
        try (var graph = Fault.database().start(data);
                var driver = GraphDatabase.driver(graph.uri(), graph.auth());
                var session = driver.session();
                var content = session.executeRead(transaction -> read(transaction, folder));
                var out = Files.newOutputStream(file)) {
            content.write(out, Backups.schema(), "");
        }
        return content(file);
    }

    /// Everything in a backup but the audit log, each relationship with the nodes at its ends.
    static List<String> content(Path file) throws IOException {
        List<String> content = new ArrayList<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<String> nodes = lines(zip, "nodes.jsonl");
            for (String line : lines(zip, "relationships.jsonl")) {
                var parts = RELATIONSHIP.matcher(line);
                if (!parts.matches()) {
                    throw new IOException(line);
                }
                content.add(
                        parts.group(1)
                                + nodes.get(Integer.parseInt(parts.group(2)))
                                + nodes.get(Integer.parseInt(parts.group(3)))
                                + parts.group(4));
            }
            nodes.stream()
                    .filter(line -> !line.startsWith("{\"labels\":[\"Audit"))
                    .forEach(content::add);
        }
        return content.stream().sorted().toList();
    }

    private static GraphContent read(TransactionContext transaction, Path folder) {
        try {
            return GraphContent.read(transaction, Queries::statement, Backups.DERIVED, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(ZipFile zip, String part) throws IOException {
        return new String(zip.getInputStream(zip.getEntry(part)).readAllBytes(), UTF_8)
                .lines()
                .map(line -> OF_ONE_RUN.matcher(line).replaceAll("…"))
                .toList();
    }
}

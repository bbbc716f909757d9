package org.qiutong;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.GraphDatabase;
import org.qiutong.graph.GraphServer;
import org.qiutong.graph.inprocess.ChildJvm;

/// `import` in a process of its own: without a running program, then beside one on the same data
/// folder.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportCommandTest {

    private static final String PARK = "src/test/resources/polis/park";

    @TempDir static Path folder;

    private record End(int code, String said, String failed) {}

    @BeforeAll
    static void afterAFirstStart() throws IOException {
        StartedData.copyTo(data());
    }

    @Test
    @Order(1)
    void importsWithoutARunningProgram() throws Exception {
        // The format is recognised by the files.
        End end = run("import", PARK);
        assertThat(end.code).as(end.failed).isZero();
        assertThat(end.said.lines())
                .hasSize(2)
                .allMatch(line -> line.contains("park"))
                .anyMatch(line -> line.contains("5 experts and participants"))
                .anyMatch(line -> line.contains("参与者5人"));
        assertThat(Files.exists(data().resolve("command"))).isFalse();
    }

    @Test
    @Order(2)
    void importsBesideARunningProgram() throws Exception {
        // A process that was killed leaves this behind.
        Files.writeString(data().resolve("command"), "1\n1\nold\n");
        Process program = process("run").start();
        try (var said = program.inputReader(UTF_8)) {
            String address = "";
            while (!address.startsWith("Qiutong is ready at ")) {
                address = String.valueOf(said.readLine());
                assertThat(address).isNotEqualTo("null");
            }
            URI uri = URI.create(address.substring("Qiutong is ready at ".length()));
            assertThat(get(uri.resolve("/api/v1/concepts?study=park"))).contains("\"total\":4");
            End end = run("import", PARK, "--as", "polis", "--study", "park-2", "--language", "en");
            assertThat(end.code).as(end.failed).isZero();
            assertThat(end.said.lines()).hasSize(2).allMatch(line -> line.contains("park-2"));
            assertThat(get(uri.resolve("/api/v1/concepts?study=park-2&moderated=true")))
                    .contains("\"total\":5", "\"en\":\"Dogs belong on a lead.\"");
            takesOut();
            withdraws(uri);
            refusesWithEveryProblemByRow();
            importsATableAsItWasAnswered();
            isOpenToWhoeverHasTheTokenOnly();
            everythingInTheDataFolderIsForItsOwnerAlone();
            End backup = run("backup", folder.resolve("backup.zip").toString());
            assertThat(backup.code).as(backup.failed).isZero();
            assertThat(run("restore", folder.resolve("backup.zip").toString(), "--replace").failed)
                    .contains("Another process is using the data folder");
        } finally {
            program.destroy();
            program.onExit().join();
        }
        assertThat(Files.exists(data().resolve("command"))).isFalse();
    }

    /// A file that only its user may read, and that takes the place of none.
    private void takesOut() throws Exception {
        End list = run("export", "park-2");
        assertThat(list.code).as(list.failed).isZero();
        assertThat(list.said).contains("codings.csv", "graph.graphml", "codebook.ttl");
        Path file = folder.resolve("graph.graphml");
        String[] export = {"export", "park-2", "--as", "graph.graphml", "--to", file.toString()};
        End end = run(export);
        assertThat(end.code).as(end.failed).isZero();
        assertThat(end.said).contains(file.toString());
        assertThat(Files.readString(file))
                .contains("<node id=\"study/park-2\"")
                .endsWith("</graphml>");
        assertThat(permissions(file)).isEqualTo("rw-------");
        Files.writeString(file, "mine");
        assertThat(run(export).failed).contains("--force");
        assertThat(Files.readString(file)).isEqualTo("mine");
        assertThat(
                        run(Stream.concat(Stream.of(export), Stream.of("--force"))
                                        .toArray(String[]::new))
                                .code)
                .isZero();
        assertThat(Files.readString(file)).endsWith("</graphml>");
        assertThat(permissions(file)).isEqualTo("rw-------");
        assertThat(run("export", "nowhere", "--as", "graph.graphml").failed).contains("nowhere");
        assertThat(run("export", "park-2", "--as", "x", "--to", folder.resolve("x").toString()))
                .matches(refused -> refused.code == 2)
                .matches(refused -> refused.failed.contains("codebook.ttl"));
        assertThat(run("export")).matches(wrong -> wrong.code == 2);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(each -> each.getFileName().toString()))
                    .noneMatch(each -> each.startsWith(".export"));
        }
    }

    /// Through the running program, and for good.
    private void withdraws(URI uri) throws Exception {
        URI experts = uri.resolve("/api/v1/experts?study=park-2");
        assertThat(get(experts)).contains("\"total\":5", "park-2/P7");
        End end = run("withdraw", "park-2/P7", "--reason", "They asked for it.");
        assertThat(end.code).as(end.failed).isZero();
        assertThat(end.said.lines())
                .hasSize(2)
                .allMatch(
                        line -> line.contains("park-2/P7") && line.contains("They asked for it."));
        assertThat(get(experts)).contains("\"total\":4").doesNotContain("park-2/P7");
        End again = run("import", PARK, "--as", "polis", "--study", "park-2", "--language", "en");
        assertThat(again.said).as(again.failed).contains("4 experts and participants");
        assertThat(get(experts)).contains("\"total\":4").doesNotContain("park-2/P7");
        assertThat(run("withdraw", "park-2/P99").code).isEqualTo(1);
        assertThat(run("withdraw", "park-2").failed).contains("--as study");
        assertThat(run("withdraw").code).isEqualTo(2);
    }

    /// A table of coded passages: first what would change, then the change.
    private void importsATableAsItWasAnswered() throws Exception {
        String table = "src/test/resources/imports/sheet/row-a-coding/interviews.csv";
        End dry =
                run(
                        "import",
                        table,
                        "--dry-run",
                        "--answer",
                        "title:=Two interviews",
                        "--answer",
                        "design:=coded");
        assertThat(dry.code).as(dry.failed).isZero();
        assertThat(dry.said)
                .contains(
                        "--answer 'column:quote=quote'",
                        "--answer 'title:=Two interviews'",
                        "Nothing was stored",
                        "Quotations: new 3, changed 0",
                        "引语：新增3，更改0");
        assertThat(
                        run(
                                        "import",
                                        table,
                                        "--answer",
                                        "title:=Two interviews",
                                        "--answer",
                                        "design:=coded")
                                .said)
                .contains("“Two interviews” as interviews");
        // The answers are remembered, and the same files change nothing.
        assertThat(run("import", table, "--dry-run").said)
                .contains(
                        "--answer 'title:=Two interviews'",
                        "Quotations: new 0, changed 0, unchanged 3, removed 0");
        assertThat(run("import", table, table).failed).contains("interviews.csv");
    }

    private void refusesWithEveryProblemByRow() throws Exception {
        Path broken = Files.createDirectories(folder.resolve("broken"));
        Files.writeString(
                broken.resolve("comments.csv"),
                "timestamp,comment-id,moderated,comment-body\n1600000000,0,1,Yes?\n");
        Files.writeString(
                broken.resolve("participants-votes.csv"), "participant,group-id,0\n1,0,9\n2,x,1\n");
        End end = run("import", broken.toString(), "--as", "polis");
        assertThat(end.code).isEqualTo(1);
        assertThat(end.failed.lines())
                .hasSize(6)
                .anyMatch(line -> line.contains("2 problems"))
                .anyMatch(line -> line.contains("participants-votes.csv, row 2"))
                .anyMatch(line -> line.contains("participants-votes.csv第3行"));
        Path empty = Files.createDirectories(folder.resolve("empty"));
        assertThat(run("import", empty.toString(), "--as", "polis").failed)
                .contains("comments.csv is missing");
        assertThat(run("import", empty.toString()).failed).contains("No format recognises");
        assertThat(run("import", PARK, "--as", "nonsense"))
                .matches(refused -> refused.code == 2)
                .matches(refused -> refused.failed.contains("polis"))
                .matches(refused -> refused.failed.contains("qiutong"));
    }

    private void isOpenToWhoeverHasTheTokenOnly() throws Exception {
        Path command = data().resolve("command");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(command)))
                .isEqualTo("rw-------");
        List<String> lines = Files.readAllLines(command);
        URI address = URI.create("http://127.0.0.1:" + lines.getFirst() + "/import?format=polis");
        for (String token : List.of("", "Bearer ", "Bearer " + "0".repeat(64))) {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(address).POST(HttpRequest.BodyPublishers.noBody());
            if (!token.isEmpty()) {
                request.header("Authorization", token);
            }
            assertThat(send(request.build()).statusCode()).isEqualTo(403);
        }
    }

    @Test
    @Order(3)
    void explainsHowItIsWritten() throws Exception {
        for (String[] wrong :
                new String[][] {
                    {"import"},
                    {"import", PARK, "--as"},
                    {"import", PARK, "--answer", "no sign"},
                    {"import", PARK, "--as", "polis", "--language", "not a language"},
                    {"import", PARK, "--how", "polis"}
                }) {
            End end = run(wrong);
            assertThat(end.code).isEqualTo(2);
            assertThat(end.failed.strip())
                    .startsWith(StartMessage.lines("import.usage", Map.of()))
                    .contains(
                            "--as FORMAT",
                            "  polis\n    comments.csv",
                            "  qiutong\n    study.yaml");
        }
        assertThat(run("import", "/nowhere", "--as", "polis").failed).contains("/nowhere");
    }

    /// The test before this one has made a backup beside the running program.
    @Test
    @Order(4)
    void restoresABackup() throws Exception {
        String file = folder.resolve("backup.zip").toString();
        assertThat(permissions(Path.of(file))).isEqualTo("rw-------");
        assertThat(run("backup", file).failed).contains("already");
        assertThat(run("restore", file).failed).contains("--replace");
        End sound = run("check", file);
        assertThat(sound.code).as(sound.failed).isZero();
        // As an older version left it.
        Path log = data().resolve("logs/command.log");
        Files.setPosixFilePermissions(log, PosixFilePermissions.fromString("rw-r--r--"));
        Files.setPosixFilePermissions(data(), PosixFilePermissions.fromString("rwxr-xr-x"));
        End ofFolder = run("check");
        assertThat(ofFolder.code).as(ofFolder.failed).isZero();
        assertThat(ofFolder.said).contains("The chain holds", "哈希链完整");
        withdrawAQuotation();
        End restored = run("restore", file, "--replace");
        assertThat(restored.code).as(restored.failed).isZero();
        assertThat(restored.said).contains(file);
        everythingInTheDataFolderIsForItsOwnerAlone();
        End again = run("backup", folder.resolve("again.zip").toString());
        assertThat(again.code).as(again.failed).isZero();
        List<String> before = nodes(Path.of(file));
        List<String> after = nodes(folder.resolve("again.zip"));
        String id = "\"id\":\"itif-2024/q01\"";
        assertThat(before).anyMatch(line -> line.contains(id));
        assertThat(after).noneMatch(line -> line.contains(id));
        assertThat(after)
                .anyMatch(line -> line.contains("\"Withdrawal\"") && line.contains("receipt"))
                .anyMatch(line -> line.contains("\"RESTORED\""));
        assertThat(after).filteredOn(line -> !before.contains(line)).hasSizeLessThan(20);
        Files.writeString(Path.of(file), "no backup");
        assertThat(run("check", file))
                .matches(end -> end.code == 1)
                .matches(end -> end.failed.contains("不是求同的备份文件"));
    }

    /// After the backup, in the database that is replaced.
    private static void withdrawAQuotation() {
        try (GraphServer server =
                        ServiceLoader.load(GraphServer.Provider.class)
                                .findFirst()
                                .orElseThrow()
                                .start(data());
                var driver = GraphDatabase.driver(server.uri(), server.auth())) {
            driver.executableQuery(
                            "CREATE (:Withdrawal {id: 'receipt', kind: 'QUOTATION', of: 'itif-2024/q01',"
                                    + " study: 'itif-2024', at: '2026-01-01T00:00:00Z', by: 'admin'})")
                    .execute();
        }
    }

    private static List<String> nodes(Path backup) throws IOException {
        try (var zip = new ZipFile(backup.toFile())) {
            return new String(zip.getInputStream(zip.getEntry("nodes.jsonl")).readAllBytes(), UTF_8)
                    .lines()
                    .toList();
        }
    }

    private static void everythingInTheDataFolderIsForItsOwnerAlone() throws IOException {
        try (Stream<Path> all = Files.walk(data())) {
            assertThat(all.map(ImportCommandTest::permissions))
                    .isNotEmpty()
                    .allMatch(permissions -> permissions.endsWith("------"));
        }
    }

    private static String permissions(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path data() {
        return folder.resolve("data");
    }

    private static ProcessBuilder process(String... arguments) {
        ProcessBuilder process = ChildJvm.of(Qiutong.class, arguments);
        process.environment().put("QIUTONG_DATA", data().toString());
        process.environment().put("QIUTONG_PORT", "0");
        return process;
    }

    private static End run(String... arguments) throws IOException, InterruptedException {
        Path said = Files.createTempFile(folder, "said", null);
        Path failed = Files.createTempFile(folder, "failed", null);
        int code =
                process(arguments)
                        .redirectOutput(said.toFile())
                        .redirectError(failed.toFile())
                        .start()
                        .waitFor();
        return new End(
                code,
                Files.readString(said),
                Files.readString(failed).replaceFirst("Picked up JAVA_TOOL_OPTIONS.*\n", ""));
    }

    private static String get(URI address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address).build()).body();
    }

    private static HttpResponse<String> send(HttpRequest request)
            throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
        }
    }
}

package org.qiutong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.qiutong.graph.inprocess.DatabaseProcess;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/// The program on a server that comes and goes.
class OutageTest {

    /// Twice the six seconds that anybody may have to wait, for a machine that is busy with other
    /// tests. How long it takes is measured by the bench of faults.
    private static final Duration PATIENCE = Duration.ofSeconds(12);

    /// Of every way that the program asks the database.
    private static final List<String> READS =
            List.of(
                    "api/v1/studies",
                    "api/v1/common-ground",
                    "api/v1/ask",
                    "api/v1/bridging?study=itif-2024",
                    "api/v1/search?q=misuse",
                    "api/v1/quotations",
                    "api/v1/graph/paths?from=concept/itif-2024/malicious-use&to=expert/itif-2024/2-UK");

    @TempDir static Path folder;

    private static DatabaseProcess database;
    private static ConfigurableApplicationContext program;
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws Exception {
        Path server = folder.resolve("server");
        StartedData.copyTo(server);
        database = new DatabaseProcess(server);
        database.start();
        program =
                SpringApplication.run(
                        Qiutong.class,
                        "--qiutong.port=0",
                        "--vaadin.productionMode=true",
                        "--qiutong.data=" + folder,
                        "--qiutong.neo4j.uri=" + database.uri(),
                        "--qiutong.neo4j.password=" + DatabaseProcess.PASSWORD);
    }

    @AfterAll
    static void stop() {
        program.close();
        database.close();
    }

    @Test
    void tellsThatTheDatabaseIsGoneAndGoesOnWhenItIsBack() throws Exception {
        assertThat(get("actuator/health").statusCode()).isEqualTo(200);
        database.kill();
        assertThat(get("actuator/health").statusCode()).isEqualTo(503);
        assertThat(get("api/v1/studies").statusCode()).isEqualTo(503);
        assertThat(get("").statusCode()).isEqualTo(200);
        database.start();
        assertThat(get("actuator/health").statusCode()).isEqualTo(200);
        assertThat(get("api/v1/studies").body()).contains("itif-2024");
    }

    /// With connections that were in use before, which look as good as ever.
    @Test
    void tellsThatTheDatabaseHasFallenSilentAndGoesOnWhenItAnswers() throws Exception {
        for (String path : READS) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(200);
        }
        database.freeze();
        try {
            assertOutages();
            assertOutage(login());
            assertThat(get("actuator/health").statusCode()).isEqualTo(503);
            assertThat(get("").statusCode()).isEqualTo(200);
        } finally {
            database.thaw();
        }
        await().untilAsserted(() -> assertThat(get("actuator/health").statusCode()).isEqualTo(200));
        for (String path : READS) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(200);
        }
    }

    @Test
    void tellsThatAllConnectionsAreInUse() throws Exception {
        var driver = program.getBean(Driver.class);
        var sessions = new ArrayList<Session>();
        try {
            for (int i = 0; i < 100; i++) {
                var session = driver.session();
                sessions.add(session);
                session.beginTransaction().run("RETURN 1").consume();
            }
            assertOutages();
            assertOutage(login());
        } finally {
            sessions.forEach(Session::close);
        }
        for (String path : READS) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(200);
        }
    }

    /// Some at once, as readers ask, and no more than one client may.
    private void assertOutages() throws Exception {
        try (var callers = Executors.newFixedThreadPool(2)) {
            var answers = READS.stream().map(path -> callers.submit(() -> get(path))).toList();
            for (var answer : answers) {
                assertOutage(answer.get());
            }
        }
    }

    private static void assertOutage(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.uri() + ": " + answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(answer.body()).contains("database does not answer");
    }

    private HttpResponse<String> login() throws Exception {
        var page = get("login");
        var session = page.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
        var token = page.body().replaceFirst("(?s).*name=\"_csrf\" content=\"([^\"]+).*", "$1");
        return send(
                HttpRequest.newBuilder()
                        .POST(
                                BodyPublishers.ofString(
                                        "username=anybody&password=any&_csrf=" + token))
                        .header("Cookie", session)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept-Language", "en"),
                "login");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(), path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String path) throws Exception {
        var port = program.getEnvironment().getRequiredProperty("local.server.port");
        request.uri(URI.create("http://127.0.0.1:" + port + "/" + path)).timeout(PATIENCE);
        return http.send(request.build(), BodyHandlers.ofString());
    }
}

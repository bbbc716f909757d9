package org.qiutong;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qiutong.graph.inprocess.DatabaseProcess;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/// The program on a server that comes and goes.
class OutageTest {

    /// As long as anybody may have to wait for an answer.
    private static final Duration PATIENCE = Duration.ofSeconds(6);

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

    @Test
    void tellsThatTheDatabaseHasFallenSilentAndGoesOnWhenItAnswers() throws Exception {
        assertThat(get("actuator/health").statusCode()).isEqualTo(200);
        database.freeze();
        try {
            assertThat(get("actuator/health").statusCode()).isEqualTo(503);
            assertThat(get("").statusCode()).isEqualTo(200);
        } finally {
            database.thaw();
        }
        assertThat(get("actuator/health").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> get(String path) throws Exception {
        var port = program.getEnvironment().getRequiredProperty("local.server.port");
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/" + path));
        return http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
    }
}

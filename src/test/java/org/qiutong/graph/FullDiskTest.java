package org.qiutong.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qiutong.Qiutong;
import org.qiutong.access.Role;
import org.qiutong.access.TestAccounts;
import org.qiutong.kit.Problem;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The program on a disk that fills up. How much is free is made up, all else is as it is.
class FullDiskTest {

    private static final long PLENTY = 1L << 40;
    private static final AtomicLong free = new AtomicLong(PLENTY);

    @TempDir static Path folder;

    private static ConfigurableApplicationContext program;
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        ApplicationContextInitializer<GenericApplicationContext> disk =
                context -> {
                    var graph =
                            new Graph(
                                    context.getEnvironment(),
                                    data -> new DiskReserve(data, free::get));
                    context.registerBean("database", Graph.class, () -> graph);
                };
        program =
                new SpringApplicationBuilder(Qiutong.class)
                        .initializers(disk)
                        .run(
                                "--qiutong.port=0",
                                "--qiutong.data=" + folder,
                                "--vaadin.productionMode=true");
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @AfterEach
    void makeSpace() {
        free.set(PLENTY);
    }

    @Test
    void refusesChangesAndServesReadersUntilThereIsSpace() throws Exception {
        assertThatCode(FullDiskTest::change).doesNotThrowAnyException();
        assertThatCode(FullDiskTest::changeByRepository).doesNotThrowAnyException();
        assertThat(get("actuator/health").body()).contains("UP");

        free.set(1 << 20);
        assertThatThrownBy(FullDiskTest::changeByRepository).isInstanceOf(DiskFullException.class);
        assertThatThrownBy(FullDiskTest::change)
                .isInstanceOf(DiskFullException.class)
                .satisfies(e -> assertThat(Problem.log(e).kind()).isEqualTo(Problem.Kind.DISK_FULL))
                .satisfies(e -> assertThat(Outage.of(e)).hasValue(Outage.DISK_FULL));
        var health = get("actuator/health");
        assertThat(health.statusCode()).isEqualTo(503);
        assertThat(health.body()).contains("DISK_FULL");
        assertThat(get("actuator/health/readiness").statusCode()).isEqualTo(200);
        for (String path :
                List.of("", "api/v1/studies", "api/v1/common-ground", "api/v1/search?q=misuse")) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(200);
        }

        free.set(PLENTY);
        assertThatCode(FullDiskTest::change).doesNotThrowAnyException();
        assertThat(get("actuator/health").body()).contains("UP");
    }

    private static void change() {
        new TransactionTemplate(program.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(_ ->
                        program.getBean(Queries.class)
                                .run("graph/saveRevision", Map.of("id", "test", "number", 1)));
    }

    private static void changeByRepository() {
        TestAccounts.add(program, "ann", "right", Role.READER);
    }

    private HttpResponse<String> get(String path) throws Exception {
        var port = program.getEnvironment().getRequiredProperty("local.server.port");
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/" + path));
        return http.send(request.build(), BodyHandlers.ofString());
    }
}

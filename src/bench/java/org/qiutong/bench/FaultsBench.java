package org.qiutong.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.neo4j.driver.GraphDatabase;
import org.qiutong.graph.GraphStartException;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;

/// Recovery from faults, and how long it takes: starts after a log that could not be written,
/// answers while the database's process is frozen and after it goes on, damaged files that a start
/// refuses. A file size limit simulates the full disk, since it needs no special rights and cuts
/// the same write.
final class FaultsBench implements Bench {

    private static final int STARTS = 20;
    private static final int ROUNDS = 5;
    private static final List<String> ASKED =
            List.of(
                    "/",
                    "/actuator/health",
                    "/api/v1/studies",
                    "/api/v1/common-ground",
                    "/api/v1/ask",
                    "/api/v1/bridging?study=itif-2024",
                    "/api/v1/search?q=misuse");

    private final Class<?> program;
    private final HttpClient http = HttpClient.newHttpClient();

    /// @param program the Spring Boot application to measure
    FaultsBench(Class<?> program) {
        this.program = program;
    }

    @Override
    public String name() {
        return "faults";
    }

    @Override
    public List<Figure> measure() throws Exception {
        Path folder = Files.createTempDirectory("qiutong-bench");
        try {
            List<Figure> figures = new ArrayList<>();
            figures.add(fullDisks(folder));
            figures.addAll(frozen(folder));
            figures.add(damaged(folder));
            return figures;
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static Figure fullDisks(Path folder) throws Exception {
        int whole = 0;
        for (int round = 0; round < STARTS; round++) {
            Path data = Files.createDirectories(folder.resolve("full-" + round));
            Process filling = Fault.start(3_000 + 97 * round, "fill", data);
            long acknowledged = Long.parseLong(filling.inputReader().readLine());
            filling.waitFor();
            if (acknowledged > 0 && filled(data) == acknowledged) {
                whole++;
            }
        }
        return Figure.atLeast("starts after a full disk, of 20", whole, STARTS, "");
    }

    private static long filled(Path data) {
        try (var graph = Fault.database().start(data);
                var driver = GraphDatabase.driver(graph.uri(), graph.auth())) {
            return Fault.count(driver);
        } catch (GraphStartException _) {
            return -1;
        }
    }

    private List<Figure> frozen(Path folder) throws Exception {
        Process server = Fault.start(0, "serve", Files.createDirectories(folder.resolve("server")));
        try (var running =
                SpringApplication.run(
                        program,
                        "--qiutong.port=0",
                        "--qiutong.data=" + folder,
                        "--qiutong.neo4j.uri=" + server.inputReader().readLine(),
                        "--qiutong.neo4j.user=" + Fault.USER,
                        "--qiutong.neo4j.password=" + Fault.PASSWORD)) {
            String address =
                    "http://127.0.0.1:"
                            + running.getEnvironment().getRequiredProperty("local.server.port");
            List<Double> waits = new ArrayList<>();
            List<Double> returns = new ArrayList<>();
            ask(address);
            for (int round = 0; round < ROUNDS; round++) {
                signal(server, "-STOP");
                waits.addAll(ask(address));
                waits.addAll(ask(address));
                signal(server, "-CONT");
                returns.add(untilServed(address));
            }
            return List.of(
                    new Figure(
                            "longest answer while frozen",
                            waits.stream().max(Double::compare).orElseThrow(),
                            6_000,
                            "ms"),
                    new Figure(
                            "longest until served again",
                            returns.stream().max(Double::compare).orElseThrow(),
                            1_000,
                            "ms"));
        } finally {
            server.destroyForcibly();
        }
    }

    /// Sends the requests in parallel, as readers do.
    private List<Double> ask(String address) throws Exception {
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Double>> times =
                    ASKED.stream().map(path -> readers.submit(() -> time(address + path))).toList();
            List<Double> waits = new ArrayList<>();
            for (Future<Double> time : times) {
                waits.add(time.get());
            }
            return waits;
        }
    }

    private double time(String address) throws Exception {
        long start = System.nanoTime();
        status(address);
        return (System.nanoTime() - start) / 1e6;
    }

    private int status(String address) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofMinutes(2)).build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }

    private double untilServed(String address) throws Exception {
        long start = System.nanoTime();
        for (String path : List.of("/actuator/health", "/api/v1/studies")) {
            while (status(address + path) != 200) {
                Thread.sleep(20);
            }
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static void signal(Process process, String signal) throws Exception {
        String pid = Long.toString(process.pid());
        if (new ProcessBuilder("kill", signal, pid).start().waitFor() != 0) {
            throw new IOException("kill " + signal);
        }
    }

    private static Figure damaged(Path folder) throws Exception {
        int refused = 0;
        for (Damage damage : Damage.values()) {
            Path data = Files.createDirectories(folder.resolve(damage.name()));
            Process filling = Fault.start(3_000, "fill", data);
            filling.waitFor();
            filled(data);
            damage.strike(data.resolve("neo4j/data/databases/neo4j/neostore.nodestore.db"));
            refused += filled(data) < 0 ? 1 : 0;
        }
        return Figure.atLeast("kinds of damage refused, of 3", refused, 3, "");
    }

    private enum Damage {
        HALVED,
        FLIPPED,
        ZEROED;

        private void strike(Path file) throws IOException {
            byte[] bytes = Files.readAllBytes(file);
            int half = bytes.length / 2;
            switch (this) {
                case HALVED -> bytes = Arrays.copyOf(bytes, half);
                case FLIPPED -> bytes[half + 5] ^= (byte) 0xff;
                case ZEROED -> Arrays.fill(bytes, half, bytes.length, (byte) 0);
            }
            Files.write(file, bytes);
        }
    }
}

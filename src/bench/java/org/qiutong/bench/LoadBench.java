package org.qiutong.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.util.FileSystemUtils;

/// How the program serves many readers at once, and whether one client can slow another. The
/// readers are in this process and take their part of the same processors. Each has an address of
/// its own, asks the next when it has its answer, and reads it for half a second to one and a half.
final class LoadBench implements Bench {

    private static final int READERS = 200;
    private static final int GREEDY = 60;

    /// How many requests the polite reader makes, alone and beside the greedy client.
    private static final int POLITE = 300;

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration WARM_UP = Duration.ofSeconds(30);
    private static final Duration LOAD = Duration.ofSeconds(60);

    @Override
    public String name() {
        return "load";
    }

    @Override
    public List<Figure> measure() throws Exception {
        String home = System.getProperty("qiutong.home");
        if (home == null) {
            throw new IllegalStateException("start this bench with ./qiutong bench load");
        }
        Path folder = Files.createTempDirectory("qiutong-bench");
        Path output = folder.resolve("output.txt");
        int port = freePort();
        ProcessBuilder command =
                new ProcessBuilder(Path.of(home, "qiutong").toString(), "run")
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
        command.environment()
                .putAll(
                        Map.of(
                                "QIUTONG_DATA",
                                folder.resolve("data").toString(),
                                "QIUTONG_PORT",
                                Integer.toString(port),
                                "QIUTONG_NEO4J_URI",
                                ""));
        Process program = command.start();
        try {
            awaitReady(output, program);
            return measure(port, jvm(program));
        } finally {
            List<ProcessHandle> started = program.descendants().toList();
            program.destroy();
            started.forEach(ProcessHandle::destroy);
            program.waitFor(30, TimeUnit.SECONDS);
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static List<Figure> measure(int port, long jvm) throws Exception {
        read(port, READERS, WARM_UP);
        double before = liveMegabytes(jvm);
        List<LoadReader.Answer> answers = read(port, READERS, LOAD);
        double after = liveMegabytes(jvm);
        List<Double> times = new ArrayList<>();
        long errors = answers.stream().filter(each -> each.status() != 200).count();
        answers.forEach(each -> times.add(each.seconds()));

        LoadReader polite = new LoadReader(port, "127.0.2.1", 1);
        polite.time(POLITE);
        double alone = polite.time(POLITE);
        AtomicBoolean stop = new AtomicBoolean();
        double beside;
        List<LoadReader.Answer> taken = new ArrayList<>();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<LoadReader.Answer>>> greedy = new ArrayList<>();
            for (int i = 0; i < GREEDY; i++) {
                LoadReader reader = new LoadReader(port, "127.0.2.2", i);
                greedy.add(clients.submit(() -> reader.askUntil(stop)));
            }
            Thread.sleep(Duration.ofSeconds(5));
            beside = polite.time(POLITE);
            stop.set(true);
            for (var client : greedy) {
                taken.addAll(client.get());
            }
        }
        return List.of(
                Figure.withoutBar("requests of " + READERS + " readers", answers.size(), ""),
                Figure.withoutBar(
                        "requests a second", answers.size() / (double) LOAD.toSeconds(), ""),
                new Figure("requests that failed", errors, 0, ""),
                Figure.withoutBar("median", Figure.median(times), "s"),
                new Figure("95th percentile", Figure.p95(times), 2, "s"),
                Figure.withoutBar("live heap before", before, "MB"),
                Figure.withoutBar("live heap after", after, "MB"),
                new Figure("live heap after / before", after / before, 1.05, ""),
                Figure.withoutBar("polite reader alone, a request", alone / POLITE * 1000, "ms"),
                Figure.withoutBar(
                        "beside " + GREEDY + " connections of another",
                        beside / POLITE * 1000,
                        "ms"),
                new Figure("beside / alone", beside / alone, 2, ""),
                Figure.withoutBar("answers of the greedy client", taken.size(), ""),
                Figure.withoutBar(
                        "of them refused (429)",
                        (double) taken.stream().filter(each -> each.status() == 429).count(),
                        ""),
                new Figure(
                        "of them failed",
                        taken.stream()
                                .filter(each -> each.status() != 200 && each.status() != 429)
                                .count(),
                        0,
                        ""));
    }

    private static List<LoadReader.Answer> read(int port, int readers, Duration time)
            throws InterruptedException, ExecutionException {
        List<LoadReader.Answer> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<List<LoadReader.Answer>>> all = new ArrayList<>();
            for (int i = 0; i < readers; i++) {
                LoadReader reader = new LoadReader(port, "127.0.1." + (i + 1), i);
                all.add(() -> reader.readFor(time));
            }
            for (var reader : threads.invokeAll(all)) {
                answers.addAll(reader.get());
            }
        }
        return answers;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void awaitReady(Path output, Process program)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.readString(output).contains("Qiutong is ready")) {
            if (!program.isAlive() || System.nanoTime() > end) {
                throw new IOException("the program did not start: " + Files.readString(output));
            }
            Thread.sleep(200);
        }
    }

    /// The launcher is the JVM, or has started it.
    private static long jvm(Process program) {
        return program.descendants()
                .filter(each -> each.info().command().orElse("").endsWith("java"))
                .findFirst()
                .orElse(program.toHandle())
                .pid();
    }

    /// The heap in use after a full garbage collection.
    private static double liveMegabytes(long jvm) throws IOException, InterruptedException {
        double least = Double.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            Process histogram =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                            .toString(),
                                    Long.toString(jvm),
                                    "GC.class_histogram")
                            .redirectErrorStream(true)
                            .start();
            String total =
                    new String(histogram.getInputStream().readAllBytes(), UTF_8)
                            .lines()
                            .filter(line -> line.startsWith("Total"))
                            .findFirst()
                            .orElseThrow();
            histogram.waitFor();
            least = Math.min(least, Double.parseDouble(total.split("\\s+", -1)[2]) / (1 << 20));
            Thread.sleep(1_000);
        }
        return least;
    }
}

package org.qiutong.bench;

import static java.util.concurrent.TimeUnit.SECONDS;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A program whose start and stop are measured, each time as a new process.
final class Subject {

    private static final int PATIENCE = 120;

    private static final Page.NavigateOptions COMMITTED =
            new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT);

    private final Browser browser;
    private final String content;
    private final List<String> command;
    private final Path data;
    private final int port;
    private final List<Double> starts = new ArrayList<>();
    private final List<Double> stops = new ArrayList<>();

    /// @param browser where its first page is opened, by a visitor who has never been there
    /// @param content what is visible once the page has its data, as a CSS selector
    Subject(Browser browser, String content, List<String> command, Path data) throws IOException {
        this.browser = browser;
        this.content = content;
        this.command = command;
        this.data = Files.createDirectories(data);
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = socket.getLocalPort();
        }
    }

    /// The median of the measured times from the command to the first page with its data, in
    /// seconds.
    double start() {
        return Figure.median(starts);
    }

    /// The longest of the measured times from the signal to the end, in seconds.
    double stop() {
        return stops.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    /// Brings the data folder into its state after a complete first start, which goes on after the
    /// first page.
    ///
    /// @param last what the program prints at the end of its start
    void warmUp(String last) throws IOException, InterruptedException {
        var process = launch();
        try {
            awaitPort(process);
            for (int i = 0; !Files.readString(output()).contains(last); i++) {
                if (i == 10 * PATIENCE) {
                    throw new IOException("does not get ready: " + command);
                }
                Thread.sleep(100);
            }
            openPage(process, () -> {});
            process.destroy();
            process.waitFor(PATIENCE, SECONDS);
        } finally {
            process.destroyForcibly();
        }
    }

    void measure() throws IOException, InterruptedException {
        long launched = System.nanoTime();
        var process = launch();
        try {
            openPage(process, () -> starts.add(secondsSince(launched)));
            long told = System.nanoTime();
            process.destroy();
            if (!process.waitFor(PATIENCE, SECONDS)) {
                throw new IOException("does not stop: " + command);
            }
            stops.add(secondsSince(told));
        } finally {
            process.destroyForcibly();
        }
    }

    private void openPage(Process process, Runnable there)
            throws IOException, InterruptedException {
        awaitPort(process);
        try (var visitor = browser.newContext()) {
            var page = visitor.newPage();
            page.setDefaultTimeout(1_000.0 * PATIENCE);
            page.navigate("http://127.0.0.1:" + port + "/", COMMITTED);
            page.waitForSelector(content);
            there.run();
        }
    }

    private Process launch() throws IOException {
        var builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output().toFile());
        builder.environment().put("QIUTONG_DATA", data.toString());
        builder.environment().put("QIUTONG_PORT", Integer.toString(port));
        builder.environment().put("QIUTONG_ADDRESS", "127.0.0.1");
        builder.environment().put("QIUTONG_NEO4J_URI", "");
        return builder.start();
    }

    private Path output() {
        return data.resolveSibling(data.getFileName() + ".txt");
    }

    private void awaitPort(Process process) throws IOException, InterruptedException {
        for (long end = System.nanoTime() + SECONDS.toNanos(PATIENCE); System.nanoTime() < end; ) {
            if (!process.isAlive()) {
                throw new IOException(command + " ended: " + Files.readString(output()));
            }
            try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException _) {
                Thread.sleep(20);
            }
        }
        throw new IOException("does not start: " + command);
    }

    private static double secondsSince(long moment) {
        return (System.nanoTime() - moment) / 1e9;
    }
}

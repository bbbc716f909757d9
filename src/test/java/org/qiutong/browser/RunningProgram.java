package org.qiutong.browser;

import com.microsoft.playwright.BrowserContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.qiutong.Qiutong;
import org.qiutong.StartedData;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/// A program that a browser visits, on a port and a data folder of its own.
final class RunningProgram implements AutoCloseable {

    /// What is run.
    ///
    /// @param files a folder to put on its class path
    /// @param alone whether one class has it to itself
    record Setup(Class<?> type, List<String> settings, Optional<Path> files, boolean alone) {}

    final ConfigurableApplicationContext context;
    private final Path data;
    final String address;

    /// Idle browsers, for reuse.
    final Map<Look, Deque<BrowserContext>> idle = new HashMap<>();

    RunningProgram(Setup program) {
        try {
            data = Files.createTempDirectory("qiutong-test");
            if (program.type() == Qiutong.class) {
                StartedData.copyTo(data);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        SpringApplication application = new SpringApplication(program.type());
        application.setRegisterShutdownHook(false);
        // More files, not other classes: proxies of types that are not public stay with their type.
        application.addInitializers(started ->
                started.addBeanFactoryPostProcessor(
                        beans -> beans.setBeanClassLoader(RunningProgram.class.getClassLoader())));
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(program.files().map(RunningProgram::with).orElse(before));
        try {
            context = start(application, program);
        } finally {
            thread.setContextClassLoader(before);
        }
        address =
                "http://127.0.0.1:"
                        + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    private static ClassLoader with(Path folder) {
        try {
            return new URLClassLoader(
                    new URL[] {folder.toUri().toURL()}, RunningProgram.class.getClassLoader());
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private ConfigurableApplicationContext start(SpringApplication application, Setup program) {
        return application.run(
                Stream.concat(
                                Stream.of(
                                        "--qiutong.port=0",
                                        "--qiutong.data=" + data,
                                        "--vaadin.productionMode=true"),
                                program.settings().stream())
                        .toArray(String[]::new));
    }

    @Override
    public void close() throws IOException {
        context.close();
        try (Stream<Path> files = Files.walk(data)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }
}

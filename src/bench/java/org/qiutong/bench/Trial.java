package org.qiutong.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.qiutong.access.Authority;
import org.qiutong.access.Role;
import org.qiutong.access.TestAccounts;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/// The program, running in a data folder of its own that is gone afterwards, unless the variable
/// `QIUTONG_BENCH_DATA` names one: data that take long to create are then reused.
final class Trial implements AutoCloseable {

    private final Optional<Path> passing;
    private final ConfigurableApplicationContext running;
    private Optional<Authority> acting = Optional.empty();

    /// @param program the Spring Boot application to measure
    Trial(Class<?> program) throws IOException {
        Optional<Path> kept =
                Optional.ofNullable(System.getenv("QIUTONG_BENCH_DATA")).map(Path::of);
        passing =
                kept.isPresent()
                        ? Optional.empty()
                        : Optional.of(Files.createTempDirectory("qiutong-bench"));
        System.setProperty("qiutong.data", passing.or(() -> kept).orElseThrow().toString());
        System.setProperty("qiutong.port", "0");
        System.setProperty("qiutong.neo4j.uri", "");
        running = SpringApplication.run(program);
    }

    <T> T part(Class<T> type) {
        return running.getBean(type);
    }

    /// Where it listens, such as `http://127.0.0.1:40001`.
    String address() {
        return "http://127.0.0.1:"
                + running.getEnvironment().getRequiredProperty("local.server.port");
    }

    /// Adds an account that may log in.
    void account(String name, String password, Role role) {
        TestAccounts.add(running, name, password, role);
    }

    /// Lets this thread act with these roles until the trial ends.
    void as(Role... roles) {
        acting = Optional.of(Authority.ofProgram(roles));
    }

    @Override
    public void close() throws IOException {
        acting.ifPresent(Authority::close);
        running.close();
        if (passing.isPresent()) {
            FileSystemUtils.deleteRecursively(passing.get());
        }
    }
}

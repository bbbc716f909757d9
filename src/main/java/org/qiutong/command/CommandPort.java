package org.qiutong.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.qiutong.files.Private;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// The port on which the running program takes commands, since it alone has the database open. It
/// is on the loopback address and separate from the pages; finding it and its token takes the right
/// to read the data folder.
@Component
@ConditionalOnWebApplication
class CommandPort {

    private final List<RunningCommand> commands;
    private final Path file;
    private final String token;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private Optional<HttpServer> server = Optional.empty();

    CommandPort(List<RunningCommand> commands, @Value("${qiutong.data}") String data) {
        this.commands = commands;
        this.file = Path.of(data).resolve(CommandCall.FILE);
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        this.token = HexFormat.of().formatHex(bytes);
    }

    @EventListener(ApplicationReadyEvent.class)
    void open() throws IOException {
        HttpServer started =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        started.setExecutor(threads);
        for (RunningCommand command : commands) {
            started.createContext("/" + command.name(), call -> handle(command, call));
        }
        started.start();
        server = Optional.of(started);
        Files.deleteIfExists(file);
        Files.createFile(file, Private.file());
        Files.writeString(
                file,
                "%d\n%d\n%s\n"
                        .formatted(
                                started.getAddress().getPort(),
                                ProcessHandle.current().pid(),
                                token));
    }

    @PreDestroy
    void close() throws IOException {
        if (server.isPresent()) {
            Files.deleteIfExists(file);
            server.get().stop(0);
        }
        threads.close();
    }

    private void handle(RunningCommand command, HttpExchange call) throws IOException {
        try (call) {
            String given = call.getRequestHeaders().getFirst("Authorization");
            if (given == null
                    || !MessageDigest.isEqual(
                            given.getBytes(UTF_8), ("Bearer " + token).getBytes(UTF_8))) {
                call.sendResponseHeaders(403, -1);
                return;
            }
            String query = Objects.requireNonNullElse(call.getRequestURI().getRawQuery(), "");
            CommandAnswer answer = command.run(CommandCall.arguments(query), call.getRequestBody());
            call.getResponseHeaders().set(CommandCall.CODE, Integer.toString(answer.code()));
            call.sendResponseHeaders(200, 0);
            answer.content().writeTo(call.getResponseBody());
        }
    }
}

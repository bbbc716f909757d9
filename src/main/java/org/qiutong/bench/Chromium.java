package org.qiutong.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A Chromium without a screen and without a graphics card, driven by its DevTools protocol.
final class Chromium implements AutoCloseable {

    private static final String LISTENING = "DevTools listening on ";

    private final JsonMapper json = new JsonMapper();
    private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
    private final AtomicInteger number = new AtomicInteger();
    private final Path folder;
    private final Process process;
    private final WebSocket socket;

    Chromium() throws IOException {
        folder = Files.createTempDirectory("qiutong-chromium");
        process =
                new ProcessBuilder(
                                Optional.ofNullable(System.getenv("CHROMIUM"))
                                        .orElse("/usr/bin/chromium"),
                                "--headless",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-dev-shm-usage",
                                "--window-size=1280,900",
                                "--remote-debugging-port=0",
                                "--user-data-dir=" + folder,
                                "about:blank")
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        socket =
                HttpClient.newHttpClient()
                        .newWebSocketBuilder()
                        .buildAsync(address(), new Answers())
                        .join();
    }

    private URI address() throws IOException {
        BufferedReader said = process.errorReader();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(LISTENING)) {
                // What it says later must not fill the pipe.
                Thread.ofVirtual().start(() -> said.lines().forEach(_ -> {}));
                return URI.create(line.substring(LISTENING.length()));
            }
        }
        throw new IOException("no Chromium: name it in the variable CHROMIUM");
    }

    /// A page of a visitor of their own, with their own cookies.
    Page open(String address) throws InterruptedException {
        String context =
                ask("", "Target.createBrowserContext", Map.of())
                        .path("browserContextId")
                        .asString();
        String target =
                ask(
                                "",
                                "Target.createTarget",
                                Map.of("url", "about:blank", "browserContextId", context))
                        .path("targetId")
                        .asString();
        Page page =
                new Page(
                        ask(
                                        "",
                                        "Target.attachToTarget",
                                        Map.of("targetId", target, "flatten", true))
                                .path("sessionId")
                                .asString());
        page.follow(address);
        return page;
    }

    /// A page that is open.
    final class Page {

        private final String session;

        private Page(String session) {
            this.session = session;
        }

        /// What an expression comes to, or what the promise does that it is.
        JsonNode evaluate(String expression) {
            JsonNode answer =
                    ask(
                            session,
                            "Runtime.evaluate",
                            Map.of(
                                    "expression",
                                    expression,
                                    "awaitPromise",
                                    true,
                                    "returnByValue",
                                    true));
            if (answer.has("exceptionDetails")) {
                throw new IllegalStateException(answer.path("exceptionDetails").toString());
            }
            return answer.path("result").path("value");
        }

        /// Loads another page, or the same anew, and waits until the answer begins to arrive. Not
        /// by a link: the program follows its own links without leaving the page.
        void follow(String address) throws InterruptedException {
            evaluate(
                    """
                    window.leaving = true;
                    setTimeout(() => location.assign(%s));\
                    """
                            .formatted(json.writeValueAsString(address)));
            while (evaluate("window.leaving === true").asBoolean()) {
                Thread.sleep(20);
            }
        }
    }

    private JsonNode ask(String session, String method, Map<String, ?> parameters) {
        int id = number.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        asked.put(id, answer);
        Map<String, Object> message =
                session.isEmpty()
                        ? Map.of("id", id, "method", method, "params", parameters)
                        : Map.of(
                                "id",
                                id,
                                "method",
                                method,
                                "params",
                                parameters,
                                "sessionId",
                                session);
        socket.sendText(json.writeValueAsString(message), true).join();
        JsonNode all = answer.orTimeout(120, TimeUnit.SECONDS).join();
        if (all.has("error")) {
            throw new IllegalStateException(method + ": " + all.path("error"));
        }
        return all.path("result");
    }

    private final class Answers implements WebSocket.Listener {

        private final StringBuilder part = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
            part.append(text);
            if (last) {
                JsonNode message = json.readTree(part.toString());
                part.setLength(0);
                CompletableFuture<JsonNode> waiting = asked.remove(message.path("id").asInt(0));
                if (waiting != null) {
                    waiting.complete(message);
                }
            }
            from.request(1);
            return CompletableFuture.completedStage(null);
        }
    }

    @Override
    public void close() {
        socket.abort();
        process.destroy();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
            process.destroyForcibly().waitFor();
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

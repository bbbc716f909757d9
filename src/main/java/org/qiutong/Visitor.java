package org.qiutong;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Requests pages as a browser does, without rendering them.
public final class Visitor {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int POLLS = 200;
    private static final Pattern LINK =
            Pattern.compile("\"key\":\"href\",\"feat\":3,\"value\":\"([a-z][^\":#?]*)\"");
    private static final Pattern BUSY =
            Pattern.compile("\"type\":\"put\"[^{}]*\"key\":\"aria-busy\"");
    private static final Pattern IDLE =
            Pattern.compile("\"type\":\"remove\"[^{}]*\"key\":\"aria-busy\"");

    private final JsonMapper json = new JsonMapper();
    private final URI program;
    private final HttpClient http;

    /// @param program its root address, with a slash at the end
    public Visitor(URI program) {
        this.program = program;
        this.http =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .cookieHandler(new CookieManager())
                        .build();
    }

    /// Visits the start page and the pages that it links to.
    ///
    /// @param most the maximum number of pages
    public void explore(int most) throws IOException, InterruptedException {
        var seen = new LinkedHashSet<>(Set.of(""));
        var next = new ArrayDeque<>(seen);
        for (int visited = 0; visited < most && !next.isEmpty(); visited++) {
            for (var link : visit(next.remove())) {
                if (seen.add(link)) {
                    next.add(link);
                }
            }
        }
    }

    /// Loads a page, including content that arrives by push.
    ///
    /// @param path such as `quotations`; empty for the start page
    /// @return the paths of the pages that this one links to
    /// @throws IOException if the page cannot be loaded
    private Set<String> visit(String path) throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(program.resolve(path)));
        var start =
                json.readTree(
                                send(
                                        HttpRequest.newBuilder(
                                                program.resolve(
                                                        "?v-r=init&query=&location="
                                                                + URLEncoder.encode(path, UTF_8)))))
                        .get("appConfig");
        var view = new View(start, path);
        var page = new StringBuilder(view.navigate());
        for (int i = 0; i < POLLS && isBusy(page); i++) {
            Thread.sleep(50);
            page.append(view.changes());
        }
        if (isBusy(page)) {
            throw new IOException("stays busy: " + path);
        }
        var links = new LinkedHashSet<String>();
        LINK.matcher(page).results().forEach(link -> links.add(link.group(1)));
        return links;
    }

    private static boolean isBusy(CharSequence page) {
        return BUSY.matcher(page).results().count() > IDLE.matcher(page).results().count();
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var response = http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException(response.statusCode() + " " + response.uri());
        }
        return response.body();
    }

    /// The server's side of one page in one browser tab.
    private final class View {

        private final String path;
        private final JsonNode start;
        private int exchange;

        private View(JsonNode start, String path) {
            this.start = start;
            this.path = path;
        }

        private String navigate() throws IOException, InterruptedException {
            var event =
                    json.createObjectNode()
                            .put("type", "event")
                            .put("node", 1)
                            .put("event", "ui-navigate");
            event.putObject("data")
                    .put("route", path)
                    .put("query", "")
                    .put("appShellTitle", "")
                    .putNull("historyState")
                    .put("trigger", "");
            return exchange(event);
        }

        private String changes() throws IOException, InterruptedException {
            return exchange();
        }

        private String exchange(JsonNode... events) throws IOException, InterruptedException {
            var message =
                    json.createObjectNode()
                            .put(
                                    "csrfToken",
                                    start.path("uidl").path("Vaadin-Security-Key").asString(""))
                            .put("syncId", exchange)
                            .put("clientId", exchange);
            var rpc = message.putArray("rpc");
            for (var event : events) {
                rpc.add(event);
            }
            exchange++;
            return send(
                    HttpRequest.newBuilder(
                                    program.resolve(
                                            "?v-r=uidl&v-uiId=" + start.get("v-uiId").asInt()))
                            .header("Content-Type", "application/json; charset=UTF-8")
                            .POST(BodyPublishers.ofString(json.writeValueAsString(message))));
        }
    }
}

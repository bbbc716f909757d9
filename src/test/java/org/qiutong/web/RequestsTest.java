package org.qiutong.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qiutong.ProgramTest;
import org.qiutong.web.RawHttp.Answer;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Hostile requests: for any bytes, the response is the program's own, and its headers repeat
/// nothing of the request.
@ProgramTest
class RequestsTest {

    private static final String MARK = "3ch0ed";

    /// What a server cannot decode.
    private static final List<String> UNREADABLE =
            List.of("%FF", "%", "%2", "%zz", "%C0%AE", "%ED%A0%80", "%F5%80%80%80", "%E6%B1");

    /// What can be decoded.
    private static final List<String> STRANGE =
            List.of(
                    "",
                    "%00",
                    "%0D%0ASet-Cookie:%20a=b",
                    "%22".repeat(2_000),
                    "%E2%80%AE%F0%9F%98%80",
                    "'%20OR%201=1%20//%20%7B%7D",
                    "*:*%20AND%20(%5B%20TO%20%5D%5E~",
                    "x".repeat(8_000));

    @LocalServerPort int port;

    private RawHttp http;

    @BeforeEach
    void connect() {
        http = new RawHttp(port);
    }

    @Test
    void answersEveryParameterOfTheApi() throws IOException {
        Map<String, Map<String, Object>> paths =
                JsonPath.read(http.get("/v3/api-docs").body(), "$.paths");
        assertThat(paths).hasSizeGreaterThan(20);
        for (var path : paths.entrySet()) {
            String address =
                    path.getKey()
                            .replace("{id}", MARK)
                            .replace("{study}", MARK)
                            .replace("{name}", MARK)
                            .replace("{code}", MARK);
            Set<String> parameters = new LinkedHashSet<>(List.of("unknown"));
            parameters.addAll(
                    JsonPath.<List<String>>read(
                            path.getValue(), "$.get.parameters[?(@.in == 'query')].name"));
            for (String parameter : parameters) {
                String asked = address + "?" + parameter + "=" + MARK;
                for (String value : STRANGE) {
                    assertOfTheApi(asked + value, http.get(asked + value));
                }
            }
            for (String value : UNREADABLE) {
                String asked = address + "?" + List.copyOf(parameters).getLast() + "=" + value;
                Answer answer = http.get(asked);
                assertThat(answer.status()).as(asked).isEqualTo(400);
                assertOfTheApi(asked, answer);
                assertOfTheApi(address + "/" + value, http.get(address + "/" + value));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {8_193, 60_000, 70_000, 500_000})
    void refusesAQueryThatIsTooLong(int length) throws IOException {
        Answer answer = http.get("/api/v1/search?q=" + "x".repeat(length));
        assertThat(answer.status()).isEqualTo(400);
        assertOfTheApi("q of " + length, answer);
    }

    static Stream<String> pages() {
        return Stream.of(
                "",
                "common-ground",
                "common-ground/itif-2024/malicious-use",
                "bridging",
                "bridging/itif-2024/2-UK/1-CN",
                "concept-tree",
                "concordance",
                "ask",
                "search",
                "graph",
                "glossary",
                "quotations",
                "quotations/itif-2024/q01",
                "concepts",
                "concepts/itif-2024/safety-risks",
                "experts",
                "experts/itif-2024/2-UK",
                "institutions",
                "barriers",
                "studies",
                "method",
                "selection",
                "login",
                "import",
                "dialogues",
                "dialogues/nothing/setting",
                "translations",
                "translations/itif-2024/q01/zh-Hans",
                "nowhere",
                "error",
                "canvas/..",
                "canvas/nothing.js",
                "VAADIN/nothing",
                "VAADIN/dynamic/resource/1/2/3",
                "VAADIN/build/nothing.js");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void answersEveryPage(String page) throws IOException {
        for (String value : STRANGE) {
            String asked = "/" + page + "?x=" + MARK + value + "&q=" + MARK + value;
            assertOfAPage(asked, http.get(asked));
        }
        for (String value : UNREADABLE) {
            String asked = "/" + page + "?q=" + value;
            Answer answer = http.get(asked);
            assertThat(answer.status()).as(asked).isEqualTo(400);
            assertOfAPage(asked, answer);
        }
        for (int length : List.of(60_000, 70_000)) {
            assertOfAPage(page + " " + length, http.get("/" + page + "?q=" + "x".repeat(length)));
        }
    }

    /// What programs ask for beside the API.
    @ParameterizedTest
    @ValueSource(strings = {"webjars/nothing", "actuator", "actuator/env", "swagger-ui/nothing"})
    void saysToProgramsWhatIsNotThere(String path) throws IOException {
        Answer answer = http.get("/" + path + "?x=" + MARK);
        assertThat(answer.status()).isEqualTo(404);
        assertOfTheApi(path, answer);
    }

    static Stream<String> requests() {
        String end = " HTTP/1.0\r\nHost: localhost\r\n\r\n";
        return Stream.of(
                "GET /a b" + end,
                "GET /\u00ff" + end,
                "GET /?q=\u00ff" + end,
                "GET /?q=\"<>" + end,
                "GET /api/v1/search?q=\u00ff" + end,
                "GET /%FF" + end,
                "GET //" + end,
                "GET /../../etc/passwd" + end,
                "GET /canvas/../canvas" + end,
                "GET ../" + end,
                "GET *" + end,
                "GET http://elsewhere.example/" + end,
                "GET / HTTP/1.0\r\nHost: " + MARK + ".example\r\n\r\n",
                "GET /api/v1/studies HTTP/1.0\r\nHost: " + MARK + ".example\r\n\r\n",
                "BREW /" + end,
                "BREW /api/v1/studies" + end,
                "TRACE /" + end,
                "TRACE /api/v1/studies" + end,
                "PROPFIND /studies" + end,
                "GET / HTTP/9.9\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nbad header\r\nConnection: close\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\nConnection: close\r\n\r\n",
                String.join(
                        "\r\n",
                        "POST /login HTTP/1.1",
                        "Host: a",
                        "Transfer-Encoding: odd",
                        "Connection: close",
                        "",
                        ""),
                "GET / HTTP/1.1\r\nHost: a\r\nX: " + "x".repeat(70_000) + "\r\n\r\n");
    }

    @ParameterizedTest
    @MethodSource("requests")
    void answersWhatIsHardlyHttp(String request) throws IOException {
        Answer answer = http.send(request);
        assertThat(answer.status()).isBetween(200, 505).isNotEqualTo(500);
        if (request.contains("/api/")) {
            assertOfTheApi(request, answer);
        } else {
            assertOfAPage(request, answer);
        }
    }

    @Test
    void saysHowAHostNameIsSet() throws IOException {
        for (String path : List.of("/", "/api/v1/studies")) {
            Answer answer = http.send("GET " + path + " HTTP/1.0\r\nHost: a.example\r\n\r\n");
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).contains("QIUTONG_PUBLIC_URL").doesNotContain("a.example");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"username=%FF&password=x", "username=%&password=", "%ED%A0%80"})
    void refusesAFormThatCannotBeRead(String form) throws IOException {
        Answer answer = http.post("/login", form);
        assertThat(answer.status()).isEqualTo(400);
        assertOfAPage(form, answer);
    }

    private static void assertOfTheApi(String asked, Answer answer) {
        assertOwn(asked, answer);
        if (answer.status() == 200) {
            assertThat(answer.type()).as(asked).startsWith("application/json");
        } else {
            assertThat(answer.status()).as(asked).isIn(400, 401, 403, 404, 405, 501);
            assertThat(answer.type()).as(asked).startsWith("application/problem+json");
            assertThat(answer.body()).as(asked).contains("\"status\":" + answer.status());
        }
    }

    private static void assertOfAPage(String asked, Answer answer) {
        assertOwn(asked, answer);
        if (answer.status() >= 400) {
            assertThat(answer.type()).as(asked).startsWith("text/html");
            assertThat(answer.body()).as(asked).contains("<html lang=");
        }
    }

    private static void assertOwn(String asked, Answer answer) {
        String shown = asked.length() > 200 ? asked.substring(0, 200) + "…" : asked;
        assertThat(answer.status()).as(shown).isNotEqualTo(500);
        List<String> head = new ArrayList<>(answer.head());
        assertThat(head)
                .as(shown)
                .noneMatch(line -> line.contains(MARK))
                .contains("X-Content-Type-Options: nosniff", "X-Frame-Options: DENY")
                .anyMatch(line -> line.startsWith("Content-Security-Policy: default-src 'none'"));
        assertThat(answer.body())
                .as(shown)
                .doesNotContain("Exception", "Whitelabel", "org.apache", "HTTP Status", "\"path\"");
    }
}

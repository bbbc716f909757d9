package org.qiutong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The list of the rules of OWASP's Application Security Verification Standard is complete, and
/// what it says keeps a rule is there; and some rules that belong to no feature.
@ProgramTest
class AsvsTest {

    private static final Path LIST = Path.of("docs/asvs.md");
    private static final Path NUMBERS = Path.of("src/test/resources/asvs-5.0.0.txt");
    private static final Path TESTS = Path.of("src/test/java");
    private static final Path SOURCES = Path.of("src/main/java");

    private static final Pattern RULE =
            Pattern.compile("(?m)^\\| ([\\d.]+) \\| [^|]+ \\| ([^|]+) \\|$");
    private static final Pattern NAMED = Pattern.compile("`(\\w+Test)\\.(\\w+)`");

    @LocalServerPort int port;

    @Test
    void namesEveryRuleOnce() throws IOException {
        assertThat(RULE.matcher(Files.readString(LIST)).results().map(rule -> rule.group(1)))
                .containsExactlyElementsOf(Files.readAllLines(NUMBERS));
    }

    /// By a test, or says why not.
    @Test
    void saysWhatKeepsEveryRule() throws IOException {
        assertThat(RULE.matcher(Files.readString(LIST)).results().map(rule -> rule.group(2)))
                .allMatch(text ->
                        NAMED.matcher(text).find()
                                || Stream.of("Not applicable", "Not kept", "Kept ", "Kept:")
                                        .anyMatch(text::startsWith));
    }

    @Test
    void namesTestsThatThereAre() throws Exception {
        Map<String, String> classes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(TESTS)) {
            files.filter(file -> file.toString().endsWith("Test.java"))
                    .forEach(file -> {
                        String name = TESTS.relativize(file).toString().replace(".java", "");
                        classes.put(
                                name.substring(name.lastIndexOf('/') + 1), name.replace('/', '.'));
                    });
        }
        for (var named : NAMED.matcher(Files.readString(LIST)).results().toList()) {
            assertThat(classes).containsKey(named.group(1));
            Class<?> type = Class.forName(classes.get(named.group(1)));
            assertThat(type.getDeclaredMethods())
                    .as(named.group())
                    .filteredOn(method -> method.getName().equals(named.group(2)))
                    .isNotEmpty()
                    .allMatch(AsvsTest::isTest);
        }
    }

    private static boolean isTest(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(each -> each.annotationType().getSimpleName())
                .anyMatch(List.of("Test", "ParameterizedTest", "RepeatedTest")::contains);
    }

    /// An id of 128 random bits, which scripts and other sites do not get.
    @Test
    void protectsTheCookieOfTheSession() throws Exception {
        String cookie = ask("GET", "/login").headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).matches("JSESSIONID=[0-9A-F]{32};.*");
        assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/");
        assertThat(ask("GET", "/login").headers().firstValue("Set-Cookie")).isNotEqualTo(cookie);
    }

    @Test
    void letsNoOtherSiteRead() throws Exception {
        for (String method : List.of("GET", "OPTIONS")) {
            for (String path : List.of("/api/v1/studies", "/", "/v3/api-docs")) {
                assertThat(ask(method, path).headers().map())
                        .doesNotContainKeys(
                                "access-control-allow-origin", "access-control-allow-credentials");
            }
        }
    }

    @Test
    void refusesTrace() throws Exception {
        for (String path : List.of("/", "/api/v1/studies", "/login")) {
            HttpResponse<String> answer = ask("TRACE", path);
            assertThat(answer.statusCode()).isIn(400, 403, 405, 501);
            assertThat(answer.body()).doesNotContain("other.example");
        }
    }

    /// What an account may read and others may not is kept by no browser and by no proxy.
    @Test
    void letsNothingOfAnAccountBeCached() throws Exception {
        for (String path : List.of("/", "/login", "/api/v1/studies", "/api/v1/nothing")) {
            assertThat(ask("GET", path).headers().firstValue("Cache-Control").orElse(""))
                    .as(path)
                    .contains("no-store");
        }
    }

    /// The hash of an archive or of a password is none that can be forged, and no secret comes from
    /// numbers that can be foretold.
    @Test
    void usesNothingWeakForSecrets() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                String text = Files.readString(file);
                assertThat(text)
                        .as(file.toString())
                        .doesNotContain("\"MD5\"", "\"SHA-1\"", "\"SHA1\"");
                if (file.toString().contains("/access/") || file.toString().contains("/shell/")) {
                    assertThat(text)
                            .as(file.toString())
                            .doesNotContain("java.util.Random", "ThreadLocalRandom", "Math.random");
                }
            }
        }
    }

    private HttpResponse<String> ask(String method, String path) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .method(method, BodyPublishers.noBody())
                            .header("Origin", "https://other.example")
                            .header("Access-Control-Request-Method", "GET")
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}

package org.qiutong.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qiutong.Words;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import sample.SampleProgram;

@SpringBootTest(
        classes = SampleProgram.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"vaadin.productionMode=true", "qiutong.data=target/security-test"})
@Import(SecurityTest.Services.class)
class SecurityTest {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();

    @LocalServerPort private int port;
    @Autowired private Accounts accounts;
    @Autowired Standings standings;
    @Autowired private PasswordEncoder passwords;
    @Autowired private PasswordLogin login;
    @Autowired private GuardedService service;

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void letsAPageRunOnlyTheScriptsThatCameWithIt() throws Exception {
        HttpResponse<String> page = get("/samples");
        String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
        String scripts = directive(policy, "script-src");
        assertThat(scripts).doesNotContain("unsafe-inline").contains("'strict-dynamic'");
        String nonce = group(Pattern.compile("'nonce-([^']+)'"), scripts);
        List<String> tags =
                Pattern.compile("<script[^>]*>")
                        .matcher(page.body())
                        .results()
                        .map(MatchResult::group)
                        .toList();
        assertThat(tags).isNotEmpty().allMatch(tag -> tag.contains("nonce=\"" + nonce + "\""));
        assertThat(directive(policy, "frame-ancestors")).isEqualTo("'none'");
        assertThat(get("/samples").headers().firstValue("Content-Security-Policy"))
                .isNotEqualTo(page.headers().firstValue("Content-Security-Policy"));
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/samples", "/login", "/qiutong.css", "/v3/api-docs", "/nowhere"})
    void forbidsTheBrowserWhatNothingNeeds(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(answer.headers().firstValue("Cross-Origin-Opener-Policy"))
                .contains("same-origin");
        assertThat(answer.headers().firstValue("Permissions-Policy").orElseThrow())
                .contains("camera=()", "geolocation=()", "microphone=()");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'")
                .contains("frame-ancestors 'none'");
    }

    @Test
    void letsAnybodyReadAndNobodyWrite() throws Exception {
        assertThat(get("/v3/api-docs").statusCode()).isEqualTo(200);
        assertThat(get("/swagger-ui/index.html").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/env").statusCode()).isEqualTo(404);
        assertThat(get("/api/v1/nothing").statusCode()).isEqualTo(404);
        assertProblem(send("POST", "/api/v1/nothing", ""), 403);
        assertProblem(send("DELETE", "/api/v1/nothing", ""), 403);
        assertProblem(send("OPTIONS", "/api/v1/nothing", ""), 401);
    }

    /// By the firewall the first ones, by the server itself the others.
    @ParameterizedTest
    @ValueSource(strings = {"/studies", ";a=1", "a%25b", "a%2fb", "a%00b", "a%0ab", "%c0%ae"})
    void refusesStrangeAddressesOfTheApiAsProblems(String path) throws Exception {
        assertProblem(get("/api/v1/" + path), 400);
    }

    /// By the firewall the first ones, by the server itself the others.
    @ParameterizedTest
    @ValueSource(strings = {"/samples", "a;b=1", "a%25b", "a%2fb", "a%00b", "a%0ab", "%c0%ae"})
    void refusesStrangeAddressesByAPageInTheLanguageOfTheBrowser(String path) throws Exception {
        for (var title :
                Map.of("en-GB", Words.en("error.notFound"), "zh-CN", Words.zh("error.notFound"))
                        .entrySet()) {
            HttpResponse<String> answer =
                    http.send(
                            HttpRequest.newBuilder(
                                            URI.create("http://127.0.0.1:" + port + "/" + path))
                                    .header("Accept", "text/html")
                                    .header("Accept-Language", title.getKey())
                                    .build(),
                            BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/html");
            assertThat(answer.body())
                    .contains("<h1>" + title.getValue() + "</h1>")
                    .doesNotContain("Whitelabel", "HTTP Status", "error.");
        }
    }

    @Test
    void tellsAFailureAsAProblemWithoutWhatFailed() throws Exception {
        HttpResponse<String> answer = get("/api/v1/broken");
        assertProblem(answer, 500);
        assertThat(answer.body()).doesNotContain("only the log", "Exception");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    private static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(answer.body()).contains("\"status\":" + status, "\"detail\":");
    }

    @Test
    void changesTheSessionWithTheLogin() throws Exception {
        account("ann", "right", Role.ANALYST);
        get("/login");
        String before = session().getValue();
        assertThat(logIn("ann", "right")).endsWith("/");
        assertThat(session().getValue()).isNotEqualTo(before);
        assertThat(session().isHttpOnly()).isTrue();
    }

    @Test
    void leadsBackToNoAddressThatIsTooLongForAHeader() {
        for (int length :
                List.of(SecurityConfiguration.LED_BACK, SecurityConfiguration.LED_BACK + 1)) {
            MockHttpServletRequest request = new MockHttpServletRequest("GET", "/import");
            request.setQueryString("x".repeat(length));
            RequestCache asked = SecurityConfiguration.asked();
            asked.saveRequest(request, new MockHttpServletResponse());
            assertThat(asked.getRequest(request, new MockHttpServletResponse()) != null)
                    .isEqualTo(length <= SecurityConfiguration.LED_BACK);
        }
    }

    @Test
    void logsNobodyInFromAnotherSite() throws Exception {
        account("fay", "right", Role.ANALYST);
        get("/login");
        assertThat(
                        send("POST", "/login", "username=fay&password=right")
                                .headers()
                                .firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login?error=expired"));
        assertThat(get("/api/v1/who").body()).isEqualTo("nobody");
    }

    @Test
    void saysOfNoAccountWhetherItIsThere() throws Exception {
        account("ben", "right", Role.ANALYST);
        assertThat(logIn("ben", "wrong")).endsWith("/login?error=wrong");
        assertThat(logIn("nobody", "wrong")).endsWith("/login?error=wrong");
    }

    @Test
    void refusesEvenTheRightPasswordAfterTooManyWrongOnes() throws Exception {
        account("cho", "right", Role.ANALYST);
        for (int i = 0; i < LoginAttempts.PER_ACCOUNT; i++) {
            assertThat(logIn("cho", "wrong")).endsWith("/login?error=wrong");
        }
        assertThat(logIn("cho", "right")).endsWith("/login?error=locked");
    }

    @Test
    void countsWhatAnAccountMayDoNow() throws Exception {
        account("dai", "right", Role.ANALYST);
        logIn("dai", "right");
        assertThat(get("/api/v1/who").body()).isEqualTo("dai [READER, ANALYST]");
        StoredAccount dai = accounts.find("dai").orElseThrow();
        store(dai.with(dai.account().with(Set.of(Role.CONVENOR))));
        assertThat(get("/api/v1/who").body()).isEqualTo("dai [READER, ANALYST, CONVENOR]");
        store(dai.with(dai.account().with("Dai 戴", Optional.empty())));
        assertThat(get("/api/v1/who").body()).isEqualTo("Dai 戴 [READER, ANALYST]");
        store(dai.withPassword("{bcrypt}x", true));
        assertThat(get("/api/v1/who").body()).as("sessions end").isEqualTo("nobody");
    }

    @Test
    void endsTheSessionOfALockedAccount() throws Exception {
        account("eva", "right", Role.ANALYST);
        logIn("eva", "right");
        StoredAccount eva = accounts.find("eva").orElseThrow();
        store(eva.with(eva.account().with(Account.State.LOCKED)));
        assertThat(get("/api/v1/who").body()).isEqualTo("nobody");
        assertThat(logIn("eva", "wrong")).endsWith("/login?error=wrong");
        assertThat(logIn("eva", "right")).endsWith("/login?error=disabled");
        store(eva);
        assertThat(get("/api/v1/who").body())
                .as("a session that is over stays over")
                .isEqualTo("nobody");
    }

    /// A page that is sent away tells so while it opens the next one, with the same session.
    @Test
    void twoRequestsEndASessionAtOnce() throws Exception {
        account("gil", "right", Role.ANALYST);
        StoredAccount gil = accounts.find("gil").orElseThrow();
        CurrentAuthority filter = new CurrentAuthority(standings, new Sessions(_ -> {}));
        MockHttpServletRequest request = new MockHttpServletRequest();
        HttpSession session = Objects.requireNonNull(request.getSession());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(SignedIn.as(gil).authentication(""));
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
        HttpSession endedByAnother =
                new MockHttpSession() {
                    @Override
                    public Object getAttribute(String name) {
                        return session.getAttribute(name);
                    }

                    @Override
                    public void invalidate() {
                        throw new IllegalStateException("already invalidated");
                    }
                };
        request.setSession(endedByAnother);
        store(gil.withoutSessions());
        MockFilterChain chain = new MockFilterChain();
        filter.doFilter(request, new MockHttpServletResponse(), chain);
        assertThat(chain.getRequest()).as("the request goes on").isNotNull();
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
    }

    private void store(StoredAccount account) {
        accounts.save(account);
        standings.changed(account.name());
    }

    @Test
    void guardsServicesByRole() {
        service.read();
        assertThatThrownBy(service::edit)
                .isInstanceOf(AuthenticationCredentialsNotFoundException.class);

        become(Role.CONVENOR);
        assertThatThrownBy(service::edit).isInstanceOf(AccessDeniedException.class);
        become(Role.RESEARCHER);
        service.edit();
        become(Role.ADMINISTRATOR);
        service.edit();
    }

    private void become(Role role) {
        account("as-" + role, "right", role);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        login.authenticate(
                                UsernamePasswordAuthenticationToken.unauthenticated(
                                        "as-" + role, "right")));
    }

    private void account(String name, String password, Role role) {
        accounts.save(TestAccounts.account(name, passwords.encode(password), role));
        standings.changed(name);
    }

    /// @return the redirect target
    private String logIn(String name, String password) throws Exception {
        return send(
                        "POST",
                        "/login",
                        "username=%s&password=%s&_csrf=%s".formatted(name, password, token()))
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    /// The token that the page of the login carries.
    private String token() throws Exception {
        return group(
                Pattern.compile("<meta name=\"_csrf\" content=\"([^\"]+)\""), get("/login").body());
    }

    private HttpCookie session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send("GET", path, "");
    }

    private HttpResponse<String> send(String method, String path, String form)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .method(method, BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String directive(String policy, String name) {
        return group(Pattern.compile("(?:^|; )" + name + " ([^;]*)"), policy).strip();
    }

    private static String group(Pattern pattern, String text) {
        return pattern.matcher(text).results().findFirst().orElseThrow().group(1);
    }

    @TestConfiguration
    static class Services {
        @Bean
        GuardedService guardedService() {
            return new GuardedService();
        }

        @Bean
        RouterFunction<ServerResponse> broken() {
            return RouterFunctions.route()
                    .GET(
                            "/api/v1/who",
                            _ ->
                                    ServerResponse.ok()
                                            .body(
                                                    Acting.now()
                                                            .map(user ->
                                                                    user.displayName()
                                                                            + " "
                                                                            + new TreeSet<>(
                                                                                    user.roles()))
                                                            .orElse("nobody")))
                    .GET(
                            "/api/v1/broken",
                            _ -> {
                                throw new IllegalStateException("what only the log should tell");
                            })
                    .build();
        }
    }

    static class GuardedService {
        @PermitAll
        public void read() {}

        @RolesAllowed("RESEARCHER")
        public void edit() {}
    }
}

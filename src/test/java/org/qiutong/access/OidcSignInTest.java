package org.qiutong.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qiutong.Words;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AbstractAuthenticationEvent;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.util.UriComponentsBuilder;
import sample.SampleProgram;

/// Signing in at an identity provider, which runs in the process of the test. It is not there when
/// the program starts, and gone again at the end.
@SpringBootTest(
        classes = SampleProgram.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "vaadin.productionMode=true",
            "qiutong.data=target/oidc-test",
            "qiutong.public-url=https://qiutong.example",
            "qiutong.oidc.client-id=qiutong-client",
            "qiutong.oidc.client-secret=of-the-client"
        })
@Import({SecurityTest.Services.class, OidcSignInTest.Events.class})
@ViewPackages(packages = {"org.qiutong.access", "org.qiutong.shell", "sample"})
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OidcSignInTest extends SpringBrowserlessTest {

    private static final String BEGIN = "/" + OidcSettings.PATH;
    private static final String BACK = "/login/oauth2/code/institute";
    private static final int PROVIDER_PORT = freePort();
    private static final MockOAuth2Server provider = new MockOAuth2Server();

    private final HttpClient http = HttpClient.newHttpClient();
    private String cookie = "";

    @LocalServerPort private int port;
    @Autowired private InMemoryAccounts accounts;
    @Autowired private AccountService service;
    @Autowired private Events events;

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry settings) {
        settings.add(
                "qiutong.oidc.issuer", () -> "http://localhost:%d/uni".formatted(PROVIDER_PORT));
    }

    @AfterAll
    static void stopTheProvider() {
        provider.shutdown();
    }

    @BeforeEach
    void forgetEvents() {
        events.seen.clear();
    }

    @Test
    @Order(1)
    void saysThatTheProviderDoesNotAnswerAndGoesOnWhenItDoes() throws Exception {
        assertThat(location(get(BEGIN)))
                .isEqualTo("https://qiutong.example/login?error=unreachable");
        UI.getCurrent().navigate("login", QueryParameters.fromString("error=unreachable"));
        assertThat(find(Paragraph.class).withText(Words.en("login.unreachable")).exists()).isTrue();
        assertThat(find(Anchor.class).withText(Words.en("login.institute")).single().getHref())
                .isEqualTo(OidcSettings.PATH);
        provider.start(InetAddress.getLoopbackAddress(), PROVIDER_PORT);
        assertThat(location(get(BEGIN))).startsWith("http://localhost:" + PROVIDER_PORT + "/uni/");
    }

    @Test
    @Order(2)
    void makesAnAccountAtTheFirstSignIn() throws Exception {
        assertThat(location(get("/guarded"))).endsWith("/login");
        String before = cookie;
        assertThat(before).startsWith("__Host-session=");
        URI begun = URI.create(location(get(BEGIN)));
        Map<String, String> asked =
                UriComponentsBuilder.fromUri(begun).build().getQueryParams().asSingleValueMap();
        assertThat(asked)
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("redirect_uri", "https://qiutong.example" + BACK)
                .containsKeys("state", "nonce", "code_challenge");
        says("mei", Map.of("name", "Mei Lin 林梅", "roles", List.of("researcher", "janitor")));
        HttpResponse<String> answer = get(answerOf(begun));
        assertThat(location(answer)).startsWith("https://qiutong.example/guarded");
        assertThat(cookie).as("another session").startsWith("__Host-session=").isNotEqualTo(before);
        assertThat(get("/api/v1/who").body()).isEqualTo("Mei Lin 林梅 [READER, ANALYST, RESEARCHER]");

        RecordedRequest exchange = requestFor("/uni/token");
        assertThat(exchange.getBody().readUtf8())
                .contains("code_verifier=")
                .doesNotContain("of-the-client");
        assertThat(exchange.getHeader("Authorization")).startsWith("Basic ");
        StoredAccount mei = account("Mei Lin 林梅");
        assertThat(mei.passwordHash()).isEmpty();
        assertThat(mei.account().identity())
                .contains("http://localhost:" + PROVIDER_PORT + "/uni mei");
        assertThat(events.seen)
                .singleElement()
                .isInstanceOfSatisfying(
                        InteractiveAuthenticationSuccessEvent.class,
                        event ->
                                assertThat(event.getAuthentication().getName())
                                        .isEqualTo(mei.name()));
    }

    @Test
    @Order(3)
    void followsTheRolesOfTheProvider() throws Exception {
        signIn("rou", Map.of("name", "Rou", "roles", List.of("convenor", "analyst")));
        assertThat(get("/api/v1/who").body()).isEqualTo("Rou [READER, ANALYST, CONVENOR]");
        String other = cookie;
        cookie = "";
        signIn("rou", Map.of("name", "Somebody Else"));
        assertThat(get("/api/v1/who").body()).isEqualTo("Rou [READER]");
        cookie = other;
        assertThat(get("/api/v1/who").body()).as("at once").isEqualTo("Rou [READER]");
        assertThat(accounts.all())
                .filteredOn(each -> each.account().displayName().equals("Rou"))
                .hasSize(1);
    }

    /// Neither a user name nor an e-mail address leads to an account that is there.
    @Test
    @Order(3)
    void linksNobodyToAnAccountWithAPassword() throws Exception {
        accounts.add("kai", "{bcrypt}x", Role.ADMINISTRATOR);
        signIn(
                "kai",
                Map.of(
                        "preferred_username", "kai",
                        "email", "kai@example.org",
                        "email_verified", true,
                        "roles", "administrator"));
        assertThat(get("/api/v1/who").body()).as("no list").isEqualTo("kai [READER]");
        assertThat(accounts.find("kai").orElseThrow().account().identity()).isEmpty();
        assertThat(accounts.all())
                .filteredOn(each -> each.account().displayName().equals("kai"))
                .hasSize(2);
    }

    @Test
    @Order(3)
    void keepsOutWhoeverIsLocked() throws Exception {
        signIn("lou", Map.of("name", "Lou"));
        StoredAccount lou = account("Lou");
        asAdministrator(() -> service.lock(lou.name()));
        assertThat(get("/api/v1/who").body()).isEqualTo("nobody");
        events.seen.clear();
        assertThat(location(signIn("lou", Map.of("name", "Lou", "roles", List.of("analyst")))))
                .endsWith("/login?error=disabled");
        assertThat(get("/api/v1/who").body()).isEqualTo("nobody");
        assertThat(events.failures()).contains(lou.name());
        asAdministrator(() -> service.unlock(lou.name()));
        signIn("lou", Map.of("name", "Lou"));
        assertThat(get("/api/v1/who").body()).isEqualTo("Lou [READER]");
    }

    /// Its identity is the provider’s: a password would be a second way in that nobody there can
    /// end.
    @Test
    @Order(3)
    void givesNoPasswordAndLeavesAnAdministratorWhoHasOne() throws Exception {
        accounts.all().forEach(each -> accounts.delete(each.name()));
        accounts.add("root", "{bcrypt}x", Role.ADMINISTRATOR);
        signIn("ada", Map.of("name", "Ada", "roles", List.of("administrator")));
        String ada = account("Ada").name();
        asAdministrator(() -> {
            assertThatThrownBy(() -> service.reset(ada))
                    .isInstanceOfSatisfying(
                            AccountRefused.class,
                            e ->
                                    assertThat(e.reason())
                                            .isEqualTo(AccountRefused.Reason.NO_PASSWORD));
            assertThatThrownBy(() ->
                            service.change("root", "Root", Optional.empty(), Set.of(Role.READER)))
                    .isInstanceOfSatisfying(
                            AccountRefused.class,
                            e ->
                                    assertThat(e.reason())
                                            .isEqualTo(AccountRefused.Reason.LAST_ADMINISTRATOR));
        });
        cookie = "";
        signIn("ada", Map.of("name", "Ada"));
        assertThat(get("/api/v1/who").body()).isEqualTo("Ada [READER]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"code=x&state=made-up", "code=x", "error=access_denied&state=made-up", ""})
    @Order(3)
    void takesNoAnswerThatItDidNotAskFor(String query) throws Exception {
        get(BEGIN);
        assertThat(location(get(BACK + "?" + query))).endsWith("/login?error=elsewhere");
        assertThat(events.failures()).containsExactly("");
    }

    /// Otherwise somebody could sign others in under an account of their own.
    @Test
    @Order(3)
    void takesNoAnswerInAnotherSession() throws Exception {
        URI begun = URI.create(location(get(BEGIN)));
        says("eve", Map.of());
        String answer = answerOf(begun);
        String own = cookie;
        cookie = "";
        get(BEGIN);
        assertThat(location(get(answer))).endsWith("/login?error=elsewhere");
        assertThat(get("/api/v1/who").body()).isEqualTo("nobody");
        cookie = own;
        assertThat(location(get(answer))).isEqualTo("https://qiutong.example/");
        assertThat(location(get(answer))).as("once").endsWith("/login?error=elsewhere");
    }

    @Test
    @Order(3)
    void takesNoTokenThatIsOverOrForAnother() throws Exception {
        for (var token :
                List.of(
                        callback("tom", List.of(), Map.of("nonce", "another"), 600),
                        callback("tom", List.of(), Map.of("aud", List.of("another")), 600),
                        callback("tom", List.of(), Map.of("iss", "https://other.example"), 600),
                        callback("tom", List.of(), Map.of(), -600))) {
            URI begun = URI.create(location(get(BEGIN)));
            provider.enqueueCallback(token);
            assertThat(location(get(answerOf(begun)))).endsWith("/login?error=elsewhere");
            assertThat(get("/api/v1/who").body()).isEqualTo("nobody");
        }
        assertThat(events.failures()).containsExactly("", "", "", "");
    }

    @Test
    @Order(4)
    void saysThatTheProviderDoesNotAnswerAnyMore() throws Exception {
        String answer = answerOf(URI.create(location(get(BEGIN))));
        provider.shutdown();
        assertThat(location(get(answer))).endsWith("/login?error=unreachable");
    }

    private HttpResponse<String> signIn(String subject, Map<String, Object> claims)
            throws Exception {
        URI begun = URI.create(location(get(BEGIN)));
        says(subject, claims);
        return get(answerOf(begun));
    }

    /// What the provider says of whoever signs in next.
    private static void says(String subject, Map<String, Object> claims) {
        provider.enqueueCallback(callback(subject, List.of(), claims, 600));
    }

    private static DefaultOAuth2TokenCallback callback(
            String subject, List<String> audience, Map<String, Object> claims, long seconds) {
        return new DefaultOAuth2TokenCallback("uni", subject, "JWT", audience, claims, seconds);
    }

    /// Where the provider sends the browser back to, below the root.
    private String answerOf(URI begun) throws Exception {
        HttpResponse<String> answer =
                http.send(HttpRequest.newBuilder(begun).build(), BodyHandlers.ofString());
        URI back = URI.create(location(answer));
        return back.getRawPath() + "?" + back.getRawQuery();
    }

    private static RecordedRequest requestFor(String path) {
        RecordedRequest request;
        do {
            request = provider.takeRequest(5, TimeUnit.SECONDS);
        } while (!Objects.requireNonNull(request.getPath()).equals(path));
        return request;
    }

    private StoredAccount account(String displayName) {
        return accounts.all().stream()
                .filter(each -> each.account().displayName().equals(displayName))
                .findFirst()
                .orElseThrow();
    }

    private static void asAdministrator(Runnable action) {
        try (var _ = Authority.ofProgram(Role.ADMINISTRATOR)) {
            action.run();
        }
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private HttpResponse<String> get(String path) throws Exception {
        HttpResponse<String> answer =
                http.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .header("Cookie", cookie)
                                .build(),
                        BodyHandlers.ofString(StandardCharsets.UTF_8));
        answer.headers().allValues("Set-Cookie").stream()
                .filter(each -> each.startsWith("__Host-session="))
                .forEach(each -> cookie = each.substring(0, each.indexOf(';')));
        return answer;
    }

    @TestConfiguration
    static class Events {

        final List<AbstractAuthenticationEvent> seen = new CopyOnWriteArrayList<>();

        @EventListener
        void see(InteractiveAuthenticationSuccessEvent event) {
            seen.add(event);
        }

        /// As the audit log takes them.
        @EventListener
        void see(AbstractAuthenticationFailureEvent event) {
            if (event.getAuthentication() instanceof UsernamePasswordAuthenticationToken) {
                seen.add(event);
            }
        }

        /// The names of whoever failed.
        List<String> failures() {
            return seen.stream()
                    .filter(AbstractAuthenticationFailureEvent.class::isInstance)
                    .map(event -> event.getAuthentication().getName())
                    .toList();
        }
    }
}

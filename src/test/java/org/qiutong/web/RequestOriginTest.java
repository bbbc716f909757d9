package org.qiutong.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

/// What the program believes of a request, in a bare server.
class RequestOriginTest {

    private static final String NONE = "";

    private final Tomcat server = new Tomcat();

    @TempDir Path folder;

    @AfterEach
    void stop() throws LifecycleException {
        server.stop();
        server.destroy();
    }

    /// Answers with client, scheme, host, port and security as the program gets them.
    private RawHttp start(String address, String proxies) throws LifecycleException {
        server.setBaseDir(folder.toString());
        server.setPort(0);
        server.getEngine()
                .getPipeline()
                .addValve(
                        new RequestOrigin(
                                Optional.of(address)
                                        .filter(set -> !set.isEmpty())
                                        .map(PublicAddress::parse),
                                TrustedProxies.parse(proxies)));
        var context = server.addContext("", folder.toString());
        Tomcat.addServlet(
                context,
                "echo",
                new HttpServlet() {
                    private static final long serialVersionUID = 1L;

                    @Override
                    protected void service(HttpServletRequest in, HttpServletResponse out)
                            throws IOException {
                        out.getWriter()
                                .print(
                                        "%s %s %s %d %s%s"
                                                .formatted(
                                                        in.getRemoteAddr(),
                                                        in.getScheme(),
                                                        in.getServerName(),
                                                        in.getServerPort(),
                                                        in.isSecure(),
                                                        in.getHeader("X-Forwarded-For") == null
                                                                ? ""
                                                                : " forwarded"));
                    }
                });
        context.addServletMappingDecoded("/", "echo");
        server.start();
        return new RawHttp(server.getConnector().getLocalPort());
    }

    private static String asked(RawHttp http, String headers) throws IOException {
        RawHttp.Answer answer =
                http.send("GET / HTTP/1.0\r\n" + headers.replace("|", "\r\n") + "\r\n\r\n");
        return answer.status() == 200 ? answer.body() : Integer.toString(answer.status());
    }

    @Test
    void believesNobodyUnlessItIsTold() throws Exception {
        RawHttp http = start(NONE, NONE);
        assertThat(
                        asked(
                                http,
                                "Host: localhost:9|X-Forwarded-For: 1.2.3.4|X-Forwarded-Proto:"
                                        + " https|X-Forwarded-Host: evil.example"))
                .isEqualTo("127.0.0.1 http localhost 9 false forwarded");
    }

    @Test
    void servesTheHostsItHasAndNoOther() throws Exception {
        RawHttp http = start(NONE, NONE);
        for (String host : new String[] {"127.0.0.1:80", "LOCALHOST", "localhost.", "[::1]:8"}) {
            assertThat(asked(http, "Host: " + host)).as(host).startsWith("127.0.0.1 http");
        }
        for (String host :
                new String[] {"127.0.0.2", "localhost.evil.example", "127.0.0.1.nip.io"}) {
            assertThat(asked(http, "Host: " + host)).as(host).isEqualTo("400");
        }
        assertThat(asked(http, "Accept: */*")).as("HTTP/1.0 without a host").startsWith("127");
    }

    @Test
    void hasThePublicAddressWhateverIsAskedFor() throws Exception {
        RawHttp http = start("https://Qiutong.example/institute/", NONE);
        for (String host : new String[] {"qiutong.example", "localhost:8080"}) {
            assertThat(asked(http, "Host: " + host))
                    .isEqualTo("127.0.0.1 https qiutong.example 443 true");
        }
        assertThat(asked(http, "Host: 127.0.0.2")).isEqualTo("400");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    X-Forwarded-For: 1.2.3.4                                   ; 1.2.3.4
                    X-Forwarded-For: 9.9.9.9, 1.2.3.4, 10.1.1.1                ; 1.2.3.4
                    X-Forwarded-For: 9.9.9.9|X-Forwarded-For: 1.2.3.4          ; 1.2.3.4
                    X-Forwarded-For: 1.2.3.4, evil.example                     ; 127.0.0.1
                    X-Forwarded-For: 1.2.3.4, evil.example, 10.1.1.1           ; 10.1.1.1
                    X-Forwarded-For: 10.1.1.2, 10.1.1.1                        ; 10.1.1.2
                    X-Forwarded-For: 2001:db8::1                               ; 2001:db8:0:0:0:0:0:1
                    X-Forwarded-For: ,                                         ; 127.0.0.1
                    X-Real-IP: 1.2.3.4                                         ; 127.0.0.1
                    """)
    void findsTheClientBehindTheProxies(String headers, String client) throws Exception {
        RawHttp http = start(NONE, "127.0.0.0/8, 10.0.0.0/8, ::1");
        assertThat(asked(http, "Host: localhost|" + headers))
                .isEqualTo(client + " http localhost 80 false");
    }

    @Test
    void takesSchemeAndHostFromATrustedProxy() throws Exception {
        RawHttp http = start(NONE, "127.0.0.1");
        assertThat(
                        asked(
                                http,
                                "Host: backend:8080|X-Forwarded-Proto: http, https|X-Forwarded-Host:"
                                        + " qiutong.example"))
                .isEqualTo("127.0.0.1 https qiutong.example 443 true");
        assertThat(asked(http, "Host: localhost|X-Forwarded-Host: a b\"c")).isEqualTo("400");
    }

    @Test
    void keepsBrowsersToTlsOnlyWhereThereIsTls() throws Exception {
        RawHttp http = start("https://qiutong.example", NONE);
        assertThat(http.get("/").head())
                .contains("Strict-Transport-Security: max-age=31536000; includeSubDomains")
                .contains("X-Content-Type-Options: nosniff");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "qiutong.example",
                "ftp://qiutong.example",
                "https://",
                "https://a b",
                "https://user@qiutong.example",
                "https://qiutong.example/?a",
                "https://qiutong.example/a//b",
                "https://qiutong.example/%2e"
            })
    void refusesAnAddressThatReadersCannotHave(String address) {
        assertThatThrownBy(() -> PublicAddress.parse(address)).isInstanceOf(InvalidSetting.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example", "10.0.0.0/33", "10.0.0", "*"})
    void refusesAProxyThatIsNoAddress(String proxy) {
        assertThatThrownBy(() -> TrustedProxies.parse(proxy)).isInstanceOf(InvalidSetting.class);
    }

    @ParameterizedTest
    @CsvSource({
        "https://qiutong.example, , __Host-session, /",
        "https://example.org/qiutong/, /qiutong, __Secure-session, /qiutong/",
        "http://example.org/qiutong, /qiutong, ,"
    })
    void namesTheCookieOfTheSessionByWhatProtectsIt(
            String address, String path, String cookie, String cookiePath) {
        MockEnvironment settings =
                new MockEnvironment().withProperty(PublicAddress.SETTING, address);
        new PublicAddressSettings().postProcessEnvironment(settings, new SpringApplication());
        assertThat(settings.getProperty("server.servlet.context-path")).isEqualTo(path);
        assertThat(settings.getProperty("server.servlet.session.cookie.name")).isEqualTo(cookie);
        assertThat(settings.getProperty("server.servlet.session.cookie.path"))
                .isEqualTo(cookiePath);
        assertThat(settings.getProperty("server.servlet.session.cookie.secure"))
                .isEqualTo(cookie == null ? null : "true");
    }
}

package org.qiutong.web;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/// Settings of the server that follow from the [PublicAddress]: the path under which it serves, and
/// the session's cookie. Behind TLS the browser sends it only over TLS, and takes it only from this
/// host (`__Host-`), or, as that wants the root path, from a secure one (`__Secure-`).
class PublicAddressSettings implements EnvironmentPostProcessor, Ordered {

    private static final String COOKIE = "server.servlet.session.cookie.";

    /// An address that is none is reported when the server is set up, and the log can be written.
    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment settings, SpringApplication program) {
        Map<String, Object> server = new HashMap<>();
        try {
            PublicAddress.of(settings).ifPresent(address -> follow(address, server));
        } catch (InvalidSetting _) {
            return;
        }
        settings.getPropertySources().addFirst(new MapPropertySource("publicAddress", server));
    }

    private static void follow(PublicAddress address, Map<String, Object> server) {
        if (!address.path().isEmpty()) {
            server.put("server.servlet.context-path", address.path());
        }
        if (address.isSecure()) {
            server.put(COOKIE + "secure", true);
            server.put(COOKIE + "name", cookie(address, "session"));
            server.put(COOKIE + "path", address.path() + "/");
        }
    }

    private static String cookie(PublicAddress address, String name) {
        return (address.path().isEmpty() ? "__Host-" : "__Secure-") + name;
    }

    /// After the files of settings.
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}

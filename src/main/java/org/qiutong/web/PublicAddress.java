package org.qiutong.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.env.PropertyResolver;

/// The address at which readers reach the program, from `QIUTONG_PUBLIC_URL`: what papers,
/// calendars, citations and links to be sent name, whatever the browser of whoever makes them used.
///
/// @param scheme `http` or `https`
/// @param host in lower case, an IPv6 address in brackets
/// @param port as in the address; that of the scheme if it names none
/// @param path the prefix of all paths, without a slash at its end; empty at the root
public record PublicAddress(String scheme, String host, int port, String path) {

    /// The setting.
    public static final String SETTING = "qiutong.public-url";

    /// The address that is set, if one is.
    ///
    /// @throws InvalidSetting if it is not `http` or `https`, has no host, or has a query or a user
    public static Optional<PublicAddress> of(PropertyResolver settings) {
        return Optional.ofNullable(settings.getProperty(SETTING))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .map(PublicAddress::parse);
    }

    static PublicAddress parse(String value) {
        try {
            URI uri = new URI(value);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            if (!scheme.matches("https?")
                    || uri.getHost() == null
                    || uri.getRawUserInfo() != null
                    || uri.getRawQuery() != null
                    || uri.getRawFragment() != null
                    || !uri.getRawPath().matches("(/[\\w.~-]+)*/?")) {
                throw new InvalidSetting(SETTING, value);
            }
            int usual = scheme.equals("https") ? 443 : 80;
            return new PublicAddress(
                    scheme,
                    uri.getHost().toLowerCase(Locale.ROOT),
                    uri.getPort() < 0 ? usual : uri.getPort(),
                    uri.getRawPath().replaceFirst("/$", ""));
        } catch (URISyntaxException _) {
            throw new InvalidSetting(SETTING, value);
        }
    }

    boolean isSecure() {
        return scheme.equals("https");
    }

    /// Scheme, host and port, without the port of the scheme: `https://qiutong.example`.
    public String origin() {
        boolean usual = port == (isSecure() ? 443 : 80);
        return scheme + "://" + host + (usual ? "" : ":" + port);
    }
}

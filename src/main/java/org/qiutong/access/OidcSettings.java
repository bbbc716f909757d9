package org.qiutong.access;

import java.util.List;
import java.util.Optional;
import org.qiutong.web.InvalidSetting;
import org.springframework.core.env.PropertyResolver;

/// The identity provider where people may sign in, from `QIUTONG_OIDC_ISSUER`,
/// `QIUTONG_OIDC_CLIENT_ID` and `QIUTONG_OIDC_CLIENT_SECRET`.
///
/// @param issuer the address by which the provider names itself
/// @param client how the program is registered there
/// @param secret by which the program proves that it is that client
public record OidcSettings(String issuer, String client, String secret) {

    /// The address, relative to the root, at which a sign-in there begins.
    public static final String PATH = "oauth2/authorization/" + OidcSettings.ID;

    /// The name that the provider has in addresses of this program.
    static final String ID = "institute";

    private static final String SETTING = "qiutong.oidc.";

    /// What is set, if all is.
    ///
    /// @throws InvalidSetting if a part is missing
    static Optional<OidcSettings> of(PropertyResolver settings) {
        List<String> names = List.of("issuer", "client-id", "client-secret");
        List<String> missing =
                names.stream().filter(name -> value(settings, name).isEmpty()).toList();
        if (missing.isEmpty()) {
            return Optional.of(
                    new OidcSettings(
                            value(settings, names.get(0)),
                            value(settings, names.get(1)),
                            value(settings, names.get(2))));
        }
        if (missing.size() < names.size()) {
            throw new InvalidSetting(SETTING + missing.getFirst(), "");
        }
        return Optional.empty();
    }

    private static String value(PropertyResolver settings, String name) {
        return settings.getProperty(SETTING + name, "").strip();
    }

    /// Never shows the secret.
    @Override
    public String toString() {
        return client + " at " + issuer;
    }
}

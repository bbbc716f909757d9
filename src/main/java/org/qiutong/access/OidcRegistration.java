package org.qiutong.access;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.web.client.RestClient;

/// What the identity provider says of itself. It is asked when somebody first signs in there, so
/// that the program starts without it, and asked again until it has answered once.
final class OidcRegistration implements ClientRegistrationRepository {

    private static final Duration TO_CONNECT = Duration.ofSeconds(3);
    private static final Duration TO_ANSWER = Duration.ofSeconds(5);

    private final OidcSettings settings;
    private volatile @Nullable ClientRegistration known;

    OidcRegistration(OidcSettings settings) {
        this.settings = settings;
    }

    /// A client that does not keep a visitor waiting for a provider that is out.
    static RestClient.Builder http() {
        var requests =
                new JdkClientHttpRequestFactory(
                        HttpClient.newBuilder().connectTimeout(TO_CONNECT).build());
        requests.setReadTimeout(TO_ANSWER);
        return RestClient.builder().requestFactory(requests);
    }

    /// @throws org.springframework.web.client.RestClientException if the provider does not answer
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!id.equals(OidcSettings.ID)) {
            return null;
        }
        ClientRegistration found = known;
        if (found == null) {
            found = asked();
            known = found;
        }
        return found;
    }

    private ClientRegistration asked() {
        Map<String, Object> answer =
                http().build()
                        .get()
                        .uri(
                                URI.create(
                                        settings.issuer().replaceFirst("/$", "")
                                                + "/.well-known/openid-configuration"))
                        .retrieve()
                        .body(new ParameterizedTypeReference<>() {});
        ClientRegistration found =
                ClientRegistrations.fromOidcConfiguration(Objects.requireNonNull(answer))
                        .registrationId(OidcSettings.ID)
                        .clientId(settings.client())
                        .clientSecret(settings.secret())
                        .scope("openid", "profile")
                        .build();
        if (!settings.issuer().equals(found.getProviderDetails().getIssuerUri())) {
            throw new IllegalStateException("the provider is another than QIUTONG_OIDC_ISSUER");
        }
        return found;
    }
}

package org.qiutong.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.qiutong.web.InvalidSetting;
import org.springframework.mock.env.MockEnvironment;

class OidcSettingsTest {

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void areAllOrNone() {
        assertThat(OidcSettings.of(environment)).isEmpty();
        environment.setProperty("qiutong.oidc.issuer", " ");
        assertThat(OidcSettings.of(environment)).isEmpty();
        environment.setProperty("qiutong.oidc.client-secret", "hidden");
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() -> OidcSettings.of(environment))
                .satisfies(e -> assertThat(e.setting()).isEqualTo("qiutong.oidc.issuer"))
                .withMessageNotContaining("hidden");
        environment.setProperty("qiutong.oidc.issuer", "https://id.example");
        environment.setProperty("qiutong.oidc.client-id", "qiutong");
        assertThat(OidcSettings.of(environment))
                .contains(new OidcSettings("https://id.example", "qiutong", "hidden"));
        assertThat(OidcSettings.of(environment).toString()).doesNotContain("hidden");
    }
}

package org.qiutong.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LoginAttemptsTest {

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final LoginAttempts attempts =
            new LoginAttempts(((InstantSource) () -> now).withZone(ZoneOffset.UTC));

    @Test
    void refusesAfterTooManyFailuresForAnAccount() {
        fail(LoginAttempts.PER_ACCOUNT - 1, "ann", "10.0.0.1");
        assertThat(attempts.allowed("ann", "10.0.0.1")).isTrue();
        fail(1, "Ann", "10.0.0.1");
        assertThat(attempts.allowed("ann", "10.0.0.1")).isFalse();
    }

    @Test
    void doesNotLockOutTheSameAccountElsewhere() {
        fail(LoginAttempts.PER_ACCOUNT, "ann", "10.0.0.1");
        assertThat(attempts.allowed("ann", "10.0.0.2")).isTrue();
        assertThat(attempts.allowed("ben", "10.0.0.1")).isTrue();
    }

    @Test
    void refusesAnAddressThatTriesManyAccounts() {
        for (int i = 0; i < LoginAttempts.PER_ADDRESS; i++) {
            assertThat(attempts.allowed("ann" + i, "10.0.0.1")).isTrue();
            fail(1, "ann" + i, "10.0.0.1");
        }
        assertThat(attempts.allowed("somebody", "10.0.0.1")).isFalse();
    }

    @Test
    void forgetsAfterTheWindow() {
        fail(LoginAttempts.PER_ACCOUNT, "ann", "10.0.0.1");
        now = now.plus(LoginAttempts.WINDOW).plus(Duration.ofSeconds(1));
        assertThat(attempts.allowed("ann", "10.0.0.1")).isTrue();
    }

    @Test
    void forgetsTheFailuresOfAnAccountThatLogsIn() {
        fail(LoginAttempts.PER_ACCOUNT - 1, "ann", "10.0.0.1");
        attempts.succeeded("ann", "10.0.0.1");
        fail(1, "ann", "10.0.0.1");
        assertThat(attempts.allowed("ann", "10.0.0.1")).isTrue();
    }

    private void fail(int times, String account, String address) {
        for (int i = 0; i < times; i++) {
            attempts.failed(account, address);
        }
    }
}

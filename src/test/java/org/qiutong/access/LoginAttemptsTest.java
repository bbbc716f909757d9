package org.qiutong.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LoginAttemptsTest {

    private final AtomicLong now = new AtomicLong();
    private final LoginAttempts attempts = new LoginAttempts(now::get);

    @Test
    void refusesAfterTooManyFailuresForAnAccount() {
        fail(LoginAttempts.PER_ACCOUNT - 1, "ann", "10.0.0.1");
        assertThat(attempts.take("Ann", "10.0.0.1")).isTrue();
        assertThat(attempts.take("ann", "10.0.0.1")).isFalse();
    }

    @Test
    void doesNotLockOutTheSameAccountElsewhere() {
        fail(LoginAttempts.PER_ACCOUNT, "ann", "10.0.0.1");
        assertThat(attempts.take("ann", "10.0.0.2")).isTrue();
        assertThat(attempts.take("ben", "10.0.0.1")).isTrue();
    }

    @Test
    void refusesAnAddressThatTriesManyAccounts() {
        for (int i = 0; i < LoginAttempts.PER_ADDRESS; i++) {
            assertThat(attempts.take("ann" + i, "10.0.0.1")).isTrue();
        }
        assertThat(attempts.take("somebody", "10.0.0.1")).isFalse();
        assertThat(attempts.take("somebody", "10.0.0.2")).isTrue();
    }

    @Test
    void countsOfAnAddressOnlyWhatIsTried() {
        fail(LoginAttempts.PER_ACCOUNT, "ann", "10.0.0.1");
        for (int i = 0; i < 100; i++) {
            assertThat(attempts.take("ann", "10.0.0.1")).isFalse();
        }
        assertThat(attempts.take("ben", "10.0.0.1")).isTrue();
    }

    @Test
    void forgetsAfterTheWindow() {
        fail(LoginAttempts.PER_ACCOUNT, "ann", "10.0.0.1");
        now.addAndGet(LoginAttempts.WINDOW.minus(Duration.ofSeconds(1)).toNanos());
        assertThat(attempts.take("ann", "10.0.0.1")).isFalse();
        now.addAndGet(Duration.ofSeconds(2).toNanos());
        assertThat(attempts.take("ann", "10.0.0.1")).isTrue();
    }

    @Test
    void forgetsTheFailuresOfAnAccountThatLogsIn() {
        fail(LoginAttempts.PER_ACCOUNT - 1, "ann", "10.0.0.1");
        assertThat(attempts.take("ann", "10.0.0.1")).isTrue();
        attempts.succeeded("ann", "10.0.0.1");
        fail(LoginAttempts.PER_ACCOUNT - 1, "ann", "10.0.0.1");
        assertThat(attempts.take("ann", "10.0.0.1")).isTrue();
    }

    @Test
    void countsNoAttemptThatWasNotDecided() {
        for (int i = 0; i < 100; i++) {
            assertThat(attempts.take("ann", "10.0.0.1")).isTrue();
            attempts.giveBack("ann", "10.0.0.1");
        }
    }

    private void fail(int times, String account, String address) {
        for (int i = 0; i < times; i++) {
            assertThat(attempts.take(account, address)).isTrue();
        }
    }
}

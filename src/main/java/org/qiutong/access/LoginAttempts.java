package org.qiutong.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/// Limits login attempts, by account and by address. A permit is taken before the password is
/// checked, so that concurrent attempts count too, and given back if the password was right. An
/// account is counted together with the address, so that nobody can lock out somebody else
/// remotely. A restart clears the counts.
@Component
class LoginAttempts {

    static final int PER_ACCOUNT = 5;

    /// Larger, as behind a proxy or a router many people have one address.
    static final int PER_ADDRESS = 100;

    /// Counted from the first attempt.
    static final Duration WINDOW = Duration.ofMinutes(15);

    /// Beyond this, the least recently used are dropped.
    private static final int REMEMBERED = 100_000;

    private final Cache<Key, AtomicInteger> taken;

    private record Key(String account, String address) {}

    LoginAttempts() {
        this(Ticker.systemTicker());
    }

    LoginAttempts(Ticker ticker) {
        taken =
                Caffeine.newBuilder()
                        .expireAfterWrite(WINDOW)
                        .maximumSize(REMEMBERED)
                        .ticker(ticker)
                        .build();
    }

    /// Takes a permit for one attempt.
    ///
    /// @return whether there was one
    boolean take(String account, String address) {
        if (!take(ofAddress(address), PER_ADDRESS)) {
            return false;
        }
        if (!take(ofAccount(account, address), PER_ACCOUNT)) {
            release(ofAddress(address));
            return false;
        }
        return true;
    }

    /// Gives the permit back: the attempt revealed nothing about the password.
    void giveBack(String account, String address) {
        release(ofAddress(address));
        release(ofAccount(account, address));
    }

    /// Gives the permit back, and those of earlier failures.
    void succeeded(String account, String address) {
        release(ofAddress(address));
        taken.invalidate(ofAccount(account, address));
    }

    private boolean take(Key key, int most) {
        return counter(key).getAndUpdate(count -> Math.min(count + 1, most)) < most;
    }

    /// The window may have ended since the permit was taken.
    private void release(Key key) {
        counter(key).getAndUpdate(count -> Math.max(0, count - 1));
    }

    private AtomicInteger counter(Key key) {
        return taken.get(key, _ -> new AtomicInteger());
    }

    private static Key ofAccount(String account, String address) {
        return new Key(account.toLowerCase(Locale.ROOT), address);
    }

    private static Key ofAddress(String address) {
        return new Key("", address);
    }
}

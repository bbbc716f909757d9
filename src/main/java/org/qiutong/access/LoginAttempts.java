package org.qiutong.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// Failed logins of the last quarter of an hour, by account and by address. After too many of them,
/// further attempts are refused without looking at the password. An account is counted together
/// with the address, so that nobody can lock out somebody else from afar. A restart forgets.
@Component
class LoginAttempts {

    static final int PER_ACCOUNT = 5;
    static final int PER_ADDRESS = 20;
    static final Duration WINDOW = Duration.ofMinutes(15);

    private final Clock clock;
    private final Map<Key, Deque<Instant>> failures = new ConcurrentHashMap<>();

    private record Key(String account, String address) {}

    LoginAttempts() {
        this(Clock.systemUTC());
    }

    LoginAttempts(Clock clock) {
        this.clock = clock;
    }

    /// Whether another attempt may be made.
    boolean allowed(String account, String address) {
        return count(key(account, address)) < PER_ACCOUNT && count(key("", address)) < PER_ADDRESS;
    }

    void failed(String account, String address) {
        note(key(account, address));
        note(key("", address));
    }

    void succeeded(String account, String address) {
        failures.remove(key(account, address));
    }

    private void note(Key key) {
        failures.compute(
                key,
                (_, times) -> {
                    Deque<Instant> noted = times == null ? new ArrayDeque<>() : times;
                    noted.add(clock.instant());
                    return noted;
                });
        failures.keySet().forEach(this::count);
    }

    /// How many there are within the window; what is older is forgotten.
    private int count(Key key) {
        Instant start = clock.instant().minus(WINDOW);
        Deque<Instant> left =
                failures.computeIfPresent(
                        key,
                        (_, times) -> {
                            times.removeIf(time -> time.isBefore(start));
                            return times.isEmpty() ? null : times;
                        });
        return left == null ? 0 : left.size();
    }

    private static Key key(String account, String address) {
        return new Key(account.toLowerCase(Locale.ROOT), address);
    }
}

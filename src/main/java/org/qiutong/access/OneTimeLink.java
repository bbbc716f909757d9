package org.qiutong.access;

import java.time.Duration;
import java.time.Instant;

/// A link by which somebody sets the password of an account, once. It is shown once: only its hash
/// is stored.
///
/// @param account its name
/// @param token the secret part of the address
/// @param until when it expires
public record OneTimeLink(String account, String token, Instant until) {

    /// How long a link is valid.
    public static final Duration VALID = Duration.ofDays(3);

    /// The address relative to the root.
    public String path() {
        return "welcome/" + token;
    }

    static OneTimeLink random(String account, Instant now) {
        return new OneTimeLink(account, Secrets.random(), now.plus(VALID));
    }

    String hash() {
        return Secrets.hash(token);
    }

    /// Never shows the token.
    @Override
    public String toString() {
        return "link for " + account;
    }
}

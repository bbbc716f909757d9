package org.qiutong.access;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;

/// A link by which somebody sets the password of an account, once. It is shown once: only its hash
/// is stored.
///
/// @param account its name
/// @param token the secret part of the address
/// @param until when it expires
public record OneTimeLink(String account, String token, Instant until) {

    /// How long a link is valid.
    public static final Duration VALID = Duration.ofDays(3);

    private static final int BYTES = 32;

    /// The address relative to the root.
    public String path() {
        return "welcome/" + token;
    }

    static OneTimeLink random(String account, Instant now) {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new OneTimeLink(
                account,
                Base64.getUrlEncoder().withoutPadding().encodeToString(bytes),
                now.plus(VALID));
    }

    /// The token has as many random bits as the hash, so no salt is needed.
    static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256").digest(token.getBytes(US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    String hash() {
        return hash(token);
    }

    /// Never shows the token.
    @Override
    public String toString() {
        return "link for " + account;
    }
}

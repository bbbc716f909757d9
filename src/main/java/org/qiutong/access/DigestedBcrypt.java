package org.qiutong.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.AbstractValidatingPasswordEncoder;

/// bcrypt of the password's digest: bcrypt alone reads no more than 72 bytes, which is 24 Chinese
/// characters.
final class DigestedBcrypt extends AbstractValidatingPasswordEncoder {

    private final BCryptPasswordEncoder bcrypt;

    DigestedBcrypt(int cost) {
        bcrypt = new BCryptPasswordEncoder(cost);
    }

    @Override
    protected String encodeNonNullPassword(String password) {
        return String.valueOf(bcrypt.encode(digest(password)));
    }

    @Override
    protected boolean matchesNonNull(String password, String hash) {
        return bcrypt.matches(digest(password), hash);
    }

    private static String digest(String password) {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(password.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

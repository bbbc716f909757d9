package org.qiutong.access;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/// A password that is shown on the console and must be changed at the first sign-in.
final class TemporaryPassword {

    /// No letters or digits that look alike; 20 characters are 114 bits.
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz23456789";

    private TemporaryPassword() {}

    static String random() {
        return new SecureRandom()
                .ints(20, 0, LETTERS.length())
                .mapToObj(i -> LETTERS.substring(i, i + 1))
                .collect(Collectors.joining());
    }
}

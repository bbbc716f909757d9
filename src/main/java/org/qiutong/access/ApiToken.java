package org.qiutong.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A personal token: by it a program reads through the API in the name of an account.
///
/// @param id the hash of its secret, which opens nothing
/// @param account the name of whose it is
/// @param name what it is for, of 1 to 100 characters
/// @param made when it was made
/// @param until when it ends
/// @param used the day on which it was last used
public record ApiToken(
        String id,
        String account,
        String name,
        Scope scope,
        Instant made,
        Instant until,
        Optional<LocalDate> used) {

    /// What a token allows. The names are stored.
    public enum Scope {
        /// Reading what the account may read at that moment.
        READ
    }

    /// After how many days a token can end.
    public static final List<Integer> DAYS = List.of(30, 90, 365);

    /// By this, programs that look for leaked secrets recognise one.
    private static final String PREFIX = "qiutong_";

    private static final Pattern SECRET = Pattern.compile(PREFIX + "[\\w-]{43}");

    /// @throws IllegalArgumentException if the name is none
    public ApiToken {
        if (!isName(name)) {
            throw new IllegalArgumentException("not a name for a token");
        }
    }

    /// Whether a text can say what a token is for.
    public static boolean isName(String text) {
        return Account.isDisplayName(text);
    }

    /// Whether it has ended.
    public boolean isOver() {
        return !Instant.now().isBefore(until);
    }

    static String randomSecret() {
        return PREFIX + Secrets.random();
    }

    /// The id of the token with a secret; empty if no token can have it.
    static Optional<String> id(String secret) {
        return SECRET.matcher(secret).matches()
                ? Optional.of(Secrets.hash(secret))
                : Optional.empty();
    }
}

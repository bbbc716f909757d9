package org.qiutong.access;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.qiutong.access.AccountRefused.Reason;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Decides which passwords can be chosen, and hashes them. There are no rules on kinds of
/// characters: a password is refused if it is short or quickly guessed.
@Component
class NewPassword {

    /// In characters.
    static final int SHORTEST = 12;

    static final int LONGEST = 128;

    /// A longer password is judged by its beginning, as the time to judge grows with the square.
    private static final int JUDGED = 64;

    /// The fewest characters beside names.
    private static final int BESIDE_NAMES = 8;

    /// zxcvbn's “safely unguessable”, from 10⁸ guesses on.
    private static final int SAFE = 3;

    /// The names that are known of every installation.
    private static Stream<String> product() {
        return Stream.of("qiutong", "求同", "admin", "administrator");
    }

    private final PasswordEncoder encoder;
    private final Zxcvbn estimator = new Zxcvbn();

    NewPassword(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    /// Hashes a new password. Takes a quarter of a second or more: not to be called while others
    /// wait for a lock.
    ///
    /// @throws AccountRefused if the password cannot be chosen
    String hash(String password, Account account) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw new AccountRefused(Reason.PASSWORD_SHORT);
        }
        if (length > LONGEST) {
            throw new AccountRefused(Reason.PASSWORD_LONG);
        }
        if (isGuessable(password, account)) {
            throw new AccountRefused(Reason.PASSWORD_GUESSABLE);
        }
        return Objects.requireNonNull(encoder.encode(password));
    }

    private boolean isGuessable(String password, Account account) {
        List<String> names = names(account);
        String rest = password.toLowerCase(Locale.ROOT);
        for (String name : names) {
            rest = rest.replace(name.toLowerCase(Locale.ROOT), "");
        }
        return rest.length() < BESIDE_NAMES
                || estimator
                                .measure(
                                        password.substring(0, Math.min(JUDGED, password.length())),
                                        names)
                                .getScore()
                        < SAFE;
    }

    /// What everybody knows of the program and of the account. A single letter says nothing.
    private static List<String> names(Account account) {
        Stream<String> own =
                Stream.of(
                                Stream.of(account.name()),
                                account.email().stream(),
                                Stream.of(account.displayName().split("[\\s·]+", -1)))
                        .flatMap(each -> each);
        return Stream.concat(product(), own).filter(each -> each.length() > 1).toList();
    }

    boolean matches(String password, Optional<String> hash) {
        return hash.isPresent() && encoder.matches(password, hash.get());
    }
}

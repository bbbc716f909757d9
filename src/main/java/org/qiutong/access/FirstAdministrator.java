package org.qiutong.access;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.qiutong.text.Messages;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Creates an administrator's account if there is none, and shows its password once: on the
/// console, in each language, never in the log.
@Component
@ConditionalOnWebApplication
class FirstAdministrator implements ApplicationRunner {

    private static final String NAME = "admin";

    /// No letters or digits that look alike; 20 characters are 114 bits.
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz23456789";

    private final FirstAccount first;
    private final PasswordEncoder passwords;
    private final Messages messages;

    FirstAdministrator(FirstAccount first, PasswordEncoder passwords, Messages messages) {
        this.first = first;
        this.passwords = passwords;
        this.messages = messages;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!first.isNeeded()) {
            return;
        }
        String password = password();
        first.save(administrator(password), () -> show(password));
    }

    private StoredAccount administrator(String password) {
        Account account =
                new Account(
                        NAME,
                        NAME,
                        Optional.empty(),
                        Set.of(Role.ADMINISTRATOR),
                        Optional.empty(),
                        Account.State.ACTIVE,
                        Instant.now().truncatedTo(ChronoUnit.SECONDS),
                        Optional.empty(),
                        Optional.empty());
        return new StoredAccount(
                account,
                Optional.of(Objects.requireNonNull(passwords.encode(password))),
                true,
                Optional.empty(),
                1,
                Set.of());
    }

    private void show(String password) {
        for (Locale language : messages.languages()) {
            System.out.println(
                    messages.format(
                            language,
                            "access.firstPassword",
                            Map.of("name", NAME, "password", password)));
        }
    }

    private static String password() {
        return new SecureRandom()
                .ints(20, 0, LETTERS.length())
                .mapToObj(i -> LETTERS.substring(i, i + 1))
                .collect(Collectors.joining());
    }
}

package org.qiutong.access;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Map;
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

    private final Accounts accounts;
    private final FirstAccount first;
    private final PasswordEncoder passwords;
    private final Messages messages;

    FirstAdministrator(
            Accounts accounts, FirstAccount first, PasswordEncoder passwords, Messages messages) {
        this.accounts = accounts;
        this.first = first;
        this.passwords = passwords;
        this.messages = messages;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (accounts.existsByRole(Role.ADMINISTRATOR)) {
            return;
        }
        String password = password();
        var account = new Account(NAME, passwords.encode(password), Role.ADMINISTRATOR);
        if (!first.save(account)) {
            // Another instance has just shown its password.
            return;
        }
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

package org.qiutong.access;

import java.util.Locale;
import java.util.Map;
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

    /// What the account is called.
    static final String NAME = "admin";

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
        String password = TemporaryPassword.random();
        StoredAccount administrator =
                AdminReset.administrator(NAME)
                        .withPassword(String.valueOf(passwords.encode(password)), true);
        try (var _ = Authority.ofProgram(Role.ADMINISTRATOR)) {
            first.save(administrator, () -> show(password));
        }
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
}

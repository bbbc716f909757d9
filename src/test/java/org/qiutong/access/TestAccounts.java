package org.qiutong.access;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.qiutong.browser.Browser;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/// Accounts for tests that log in to the whole program.
public final class TestAccounts {

    private TestAccounts() {}

    /// Adds an account to the program that a browser visits. Its password is hashed with the lowest
    /// bcrypt cost; the hash contains the cost, so the program can check it.
    public static void add(Browser browser, String name, String password, Role role) {
        add(browser.part(Accounts.class), browser.part(Standings.class), name, password, role);
    }

    /// Adds an account to a program.
    public static void add(ApplicationContext program, String name, String password, Role role) {
        add(
                program.getBean(Accounts.class),
                program.getBean(Standings.class),
                name,
                password,
                role);
    }

    /// Somebody who has signed in to a program with an account.
    public static Authentication signedIn(ApplicationContext program, String name) {
        return SignedIn.as(program.getBean(Accounts.class).find(name).orElseThrow())
                .authentication("");
    }

    private static void add(
            Accounts accounts, Standings standings, String name, String password, Role role) {
        accounts.save(account(name, hash(password), role));
        standings.changed(name);
    }

    /// An account that may log in.
    static StoredAccount account(String name, String passwordHash, Role role) {
        return new StoredAccount(
                new Account(
                        name,
                        name,
                        Optional.empty(),
                        Set.of(role),
                        Optional.empty(),
                        Account.State.ACTIVE,
                        Instant.EPOCH,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                Optional.of(passwordHash),
                false,
                Optional.empty(),
                1,
                Set.of());
    }

    /// The hash of a password, as in a [StoredAccount].
    public static String hash(String password) {
        return "{bcrypt}" + new BCryptPasswordEncoder(4).encode(password);
    }
}

package org.qiutong.access;

import org.qiutong.browser.Browser;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/// Accounts for tests that log in to the whole program.
public final class TestAccounts {

    private TestAccounts() {}

    /// Adds an account to the program that a browser visits. Its password is hashed with the least
    /// work that bcrypt allows: the hash says so itself, and the program checks it as it stands.
    public static void add(Browser browser, String name, String password, Role role) {
        browser.part(Accounts.class).save(new Account(name, hash(password), role));
    }

    /// Of a password, as an [Account] has it.
    public static String hash(String password) {
        return "{bcrypt}" + new BCryptPasswordEncoder(4).encode(password);
    }
}

package org.qiutong.access;

import org.qiutong.browser.Browser;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Accounts for tests that log in to the whole program.
public final class TestAccounts {

    private TestAccounts() {}

    /// Adds an account to the program that a browser visits.
    public static void add(Browser browser, String name, String password, Role role) {
        browser.part(Accounts.class)
                .save(
                        new Account(
                                name, browser.part(PasswordEncoder.class).encode(password), role));
    }
}

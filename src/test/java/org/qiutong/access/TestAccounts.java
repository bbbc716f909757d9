package org.qiutong.access;

import org.qiutong.browser.Browser;
import org.springframework.context.ApplicationContext;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/// Accounts for tests that log in to the whole program.
public final class TestAccounts {

    private TestAccounts() {}

    /// Adds an account to the program that a browser visits. Its password is hashed with the lowest
    /// bcrypt cost; the hash contains the cost, so the program can check it.
    public static void add(Browser browser, String name, String password, Role role) {
        add(browser.part(Accounts.class), name, password, role);
    }

    /// Adds an account to a program.
    public static void add(ApplicationContext program, String name, String password, Role role) {
        add(program.getBean(Accounts.class), name, password, role);
    }

    private static void add(Accounts accounts, String name, String password, Role role) {
        accounts.save(new Account(name, hash(password), role));
    }

    /// The hash of a password, as in an [Account].
    public static String hash(String password) {
        return "{bcrypt}" + new BCryptPasswordEncoder(4).encode(password);
    }
}

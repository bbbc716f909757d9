package org.qiutong.access;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.qiutong.text.LanguageTag;

/// Somebody who may sign in, as far as others may know: without password and link.
///
/// @param name identifies the account and never changes: of 1 to 60 letters, digits, `.`, `_`, `@`
///   and `-`
/// @param displayName what others see, of 1 to 100 characters
/// @param email where the person can be written to; the program sends nothing
/// @param roles at least one
/// @param language of the interface after signing in; empty for that of the browser
/// @param created when the account was made
/// @param signedIn when somebody last signed in with it
/// @param linkUntil when its one-time link expires; empty if it has none
/// @param identity who it is at the identity provider: issuer and subject; empty if it signs in
///   here, with a password
public record Account(
        String name,
        String displayName,
        Optional<String> email,
        Set<Role> roles,
        Optional<LanguageTag> language,
        State state,
        Instant created,
        Optional<Instant> signedIn,
        Optional<Instant> linkUntil,
        Optional<String> identity) {

    /// The most characters of a display name.
    public static final int LONGEST_DISPLAY_NAME = 100;

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._@-]{1,60}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>]{1,64}@[^\\s@<>]{1,180}");

    /// Whether somebody can sign in with an account.
    public enum State {
        /// Has no password yet: it waits for its one-time link to be used.
        INVITED,
        ACTIVE,
        /// Nobody can sign in with it until an administrator unlocks it.
        LOCKED
    }

    /// @throws IllegalArgumentException if a value breaks a rule
    public Account {
        if (!isName(name)) {
            throw new IllegalArgumentException("not a name for an account");
        }
        if (!isDisplayName(displayName)) {
            throw new IllegalArgumentException("not a display name");
        }
        if (email.isPresent() && !isEmail(email.get())) {
            throw new IllegalArgumentException("not an e-mail address");
        }
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("no role");
        }
        roles = Set.copyOf(roles);
    }

    /// Whether a text can be the name of an account.
    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /// Whether a text can be a display name.
    public static boolean isDisplayName(String text) {
        return !text.isBlank()
                && text.equals(text.strip())
                && text.codePointCount(0, text.length()) <= LONGEST_DISPLAY_NAME
                && text.codePoints().noneMatch(Character::isISOControl);
    }

    /// Whether a text has the form of an e-mail address.
    public static boolean isEmail(String text) {
        return EMAIL.matcher(text).matches();
    }

    /// Whether the account has a role, by itself or because another role includes it.
    public boolean has(Role role) {
        return Role.included(roles).contains(role);
    }

    /// The roles in their order.
    public Set<Role> sortedRoles() {
        return EnumSet.copyOf(roles);
    }

    Account with(State now) {
        return new Account(
                name,
                displayName,
                email,
                roles,
                language,
                now,
                created,
                signedIn,
                linkUntil,
                identity);
    }

    Account with(Set<Role> now) {
        return new Account(
                name,
                displayName,
                email,
                now,
                language,
                state,
                created,
                signedIn,
                linkUntil,
                identity);
    }

    Account with(String newDisplayName, Optional<String> newEmail) {
        return new Account(
                name,
                newDisplayName,
                newEmail,
                roles,
                language,
                state,
                created,
                signedIn,
                linkUntil,
                identity);
    }

    Account with(Optional<LanguageTag> newLanguage) {
        return new Account(
                name,
                displayName,
                email,
                roles,
                newLanguage,
                state,
                created,
                signedIn,
                linkUntil,
                identity);
    }

    Account withLinkUntil(Optional<Instant> until) {
        return new Account(
                name,
                displayName,
                email,
                roles,
                language,
                state,
                created,
                signedIn,
                until,
                identity);
    }
}

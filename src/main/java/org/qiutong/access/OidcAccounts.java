package org.qiutong.access;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qiutong.access.AccountEvent.Change;
import org.qiutong.access.AccountRefused.Reason;
import org.qiutong.graph.Outage;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureDisabledEvent;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;

/// The accounts of those who sign in at the identity provider. Each is made at the first sign-in,
/// for issuer and subject together, which name a person for good: an e-mail address or a user name
/// may pass to somebody else, and so leads to no account. Roles follow the provider at each
/// sign-in.
final class OidcAccounts {

    private static final String ROLES = "roles";

    /// Of the hash that names an account.
    private static final int DIGITS = 16;

    private final Accounts accounts;
    private final AccountChanges changes;
    private final Standings standings;
    private final ApplicationEventPublisher events;

    OidcAccounts(
            Accounts accounts,
            AccountChanges changes,
            Standings standings,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.changes = changes;
        this.standings = standings;
        this.events = events;
    }

    /// The account of whoever a valid token is about.
    ///
    /// @throws DisabledException if it is locked
    /// @throws InternalAuthenticationServiceException if the database does not answer
    StoredAccount signIn(OidcIdToken token) {
        try (var _ = Authority.ofProgram(Role.ADMINISTRATOR)) {
            StoredAccount account = current(token);
            recordSignIn(account.name());
            return account;
        } catch (RuntimeException e) {
            if (Outage.of(e).isEmpty()) {
                throw e;
            }
            throw new InternalAuthenticationServiceException("the database does not answer", e);
        }
    }

    private StoredAccount current(OidcIdToken token) {
        String identity = token.getIssuer() + " " + token.getSubject();
        String name = "oidc-" + Secrets.hash(identity).substring(0, DIGITS);
        Set<Role> roles = roles(token);
        StoredAccount account =
                accounts.find(name).orElseGet(() -> made(name, identity, token, roles));
        if (!account.account().identity().equals(Optional.of(identity))) {
            throw new BadCredentialsException("the account of that name is another");
        }
        if (!account.isActive()) {
            DisabledException locked = new DisabledException("locked");
            events.publishEvent(
                    new AuthenticationFailureDisabledEvent(
                            UsernamePasswordAuthenticationToken.unauthenticated(name, ""), locked));
            throw locked;
        }
        return account.account().roles().equals(roles)
                ? account
                : changes.change(
                        name, Change.CHANGED, each -> each.with(each.account().with(roles)));
    }

    private StoredAccount made(String name, String identity, OidcIdToken token, Set<Role> roles) {
        StoredAccount account =
                new StoredAccount(
                        new Account(
                                name,
                                displayName(token).orElse(name),
                                Optional.empty(),
                                roles,
                                Optional.empty(),
                                Account.State.ACTIVE,
                                now(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(identity)),
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        1,
                        Set.of());
        try {
            changes.create(account);
        } catch (AccountRefused e) {
            // Somebody who signs in twice at once.
            if (e.reason() != Reason.NAME_TAKEN) {
                throw e;
            }
        }
        return accounts.find(name).orElse(account);
    }

    private static Optional<String> displayName(OidcIdToken token) {
        return Stream.of("name", "preferred_username")
                .map(token::getClaimAsString)
                .flatMap(Stream::ofNullable)
                .map(String::strip)
                .filter(Account::isDisplayName)
                .findFirst();
    }

    /// The names of roles in lower case, of which unknown ones say nothing. Everybody reads.
    private static Set<Role> roles(OidcIdToken token) {
        Collection<?> named =
                token.getClaim(ROLES) instanceof Collection<?> list ? list : List.of();
        Set<Role> roles =
                Arrays.stream(Role.values())
                        .filter(role -> named.contains(role.name().toLowerCase(Locale.ROOT)))
                        .collect(Collectors.toSet());
        return roles.isEmpty() ? Set.of(Role.READER) : roles;
    }

    private void recordSignIn(String name) {
        try {
            accounts.signedIn(name, now());
        } catch (RuntimeException e) {
            // With a full disk one can still sign in, and read.
            if (Outage.of(e).isEmpty()) {
                throw e;
            }
        }
        standings.changed(name);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }
}

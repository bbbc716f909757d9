package org.qiutong.access;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.qiutong.graph.Outage;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/// Logs in by account and password, within the limit of [LoginAttempts]. An unknown account takes
/// as long as a wrong password and gets the same answer.
@Component
class PasswordLogin implements AuthenticationProvider {

    private final DaoAuthenticationProvider accounts;
    private final LoginAttempts attempts;

    private final Accounts stored;

    private final Standings standings;

    PasswordLogin(
            Accounts accounts,
            Standings standings,
            PasswordEncoder passwords,
            LoginAttempts attempts) {
        this.accounts = new DaoAuthenticationProvider(name -> user(accounts, name));
        this.accounts.setPasswordEncoder(passwords);
        // A lock is told only to whoever knows the password.
        this.accounts.setPreAuthenticationChecks(_ -> {});
        this.accounts.setPostAuthenticationChecks(PasswordLogin::refuseLocked);
        this.attempts = attempts;
        this.stored = accounts;
        this.standings = standings;
    }

    @Override
    public Authentication authenticate(Authentication login) {
        String address =
                login.getDetails() instanceof WebAuthenticationDetails details
                        ? details.getRemoteAddress()
                        : "";
        String account = login.getName();
        if (!attempts.take(account, address)) {
            throw new LockedException("too many attempts");
        }
        try {
            Authentication user = accounts.authenticate(login);
            attempts.succeeded(account, address);
            return signedIn(user);
        } catch (BadCredentialsException | DisabledException e) {
            throw e;
        } catch (RuntimeException e) {
            attempts.giveBack(account, address);
            throw e;
        }
    }

    private Authentication signedIn(Authentication user) {
        String name = user.getName();
        try {
            stored.signedIn(name, Instant.now().truncatedTo(ChronoUnit.SECONDS));
        } catch (RuntimeException e) {
            // With a full disk one can still sign in, and read.
            if (Outage.of(e).isEmpty()) {
                throw e;
            }
        }
        standings.changed(name);
        return standings
                .of(name)
                .map(SignedIn::as)
                .orElseThrow(() -> new BadCredentialsException("deleted meanwhile"))
                .authentication(Optional.ofNullable(user.getDetails()).orElse(""));
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }

    /// An account that waits for its link has no password, and is like one that is not there.
    private static UserDetails user(Accounts accounts, String name) {
        StoredAccount account =
                accounts.find(name).orElseThrow(() -> new UsernameNotFoundException(name));
        return User.withUsername(account.name())
                .password(
                        account.passwordHash()
                                .orElseThrow(() -> new UsernameNotFoundException(name)))
                .disabled(!account.isActive())
                .build();
    }

    private static void refuseLocked(UserDetails user) {
        if (!user.isEnabled()) {
            throw new DisabledException("locked");
        }
    }
}

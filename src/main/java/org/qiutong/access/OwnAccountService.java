package org.qiutong.access;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.qiutong.access.AccountEvent.Change;
import org.qiutong.access.AccountRefused.Reason;
import org.qiutong.text.LanguageTag;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.stereotype.Service;

/// What everybody who has signed in can do with their own account.
@Service
@RolesAllowed("ACCOUNT")
public class OwnAccountService {

    private final Accounts accounts;
    private final AccountChanges changes;
    private final NewPassword passwords;
    private final LoginAttempts attempts;
    private final Sessions sessions;
    private final OwnSession own;
    private final ApplicationEventPublisher events;

    OwnAccountService(
            Accounts accounts,
            AccountChanges changes,
            NewPassword passwords,
            LoginAttempts attempts,
            Sessions sessions,
            OwnSession own,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.changes = changes;
        this.passwords = passwords;
        this.attempts = attempts;
        this.sessions = sessions;
        this.own = own;
        this.events = events;
    }

    /// One's account.
    public Account account() {
        return stored().account();
    }

    private StoredAccount stored() {
        return accounts.find(name()).orElseThrow(() -> new AccountRefused(Reason.NOT_THERE));
    }

    private static String name() {
        return Acting.required().name();
    }

    /// Changes the display name, and the language of the interface after signing in.
    ///
    /// @throws IllegalArgumentException if a value breaks the rules of [Account]
    public void change(String displayName, Optional<LanguageTag> language) {
        own.become(
                changes.change(
                        name(),
                        Change.CHANGED,
                        account ->
                                account.with(
                                        account.account()
                                                .with(displayName, account.account().email())
                                                .with(language))));
    }

    /// Changes the password, and ends all other sessions.
    ///
    /// @param present the password until now
    /// @throws AccountRefused if the present password is wrong, or the next one cannot be chosen
    public void changePassword(String present, String next) {
        StoredAccount before = stored();
        String place = "own " + before.name();
        if (!attempts.take(before.name(), place)) {
            throw new AccountRefused(Reason.TOO_MANY_ATTEMPTS);
        }
        if (!passwords.matches(present, before.passwordHash())) {
            events.publishEvent(
                    new AuthenticationFailureBadCredentialsEvent(
                            UsernamePasswordAuthenticationToken.unauthenticated(before.name(), ""),
                            new BadCredentialsException("present password")));
            throw new AccountRefused(Reason.PASSWORD_WRONG);
        }
        attempts.succeeded(before.name(), place);
        if (present.equals(next)) {
            throw new AccountRefused(Reason.PASSWORD_SAME);
        }
        String hash = passwords.hash(next, before.account());
        own.become(
                changes.change(
                        before.name(),
                        Change.PASSWORD,
                        account -> account.withPassword(hash, false)));
    }

    /// Where one is signed in; the session used last comes first.
    public List<SignIn> sessions() {
        return sessions.of(name());
    }

    /// Ends one of one's sessions.
    public void end(String session) {
        sessions.end(name(), session);
    }

    /// Ends all of one's sessions but the one that asks.
    public void endOthers() {
        own.become(changes.change(name(), Change.CHANGED, StoredAccount::withoutSessions));
    }
}

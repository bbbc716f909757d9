package org.qiutong.access;

import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.qiutong.access.Account.State;
import org.qiutong.access.AccountRefused.Reason;
import org.qiutong.text.LanguageTag;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Service;

/// What somebody can do who has a one-time link.
@Service
@PermitAll
public class InvitationService {

    private final Accounts accounts;
    private final AccountChanges changes;
    private final NewPassword passwords;
    private final OwnSession own;
    private final ApplicationEventPublisher events;

    InvitationService(
            Accounts accounts,
            AccountChanges changes,
            NewPassword passwords,
            OwnSession own,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.changes = changes;
        this.passwords = passwords;
        this.own = own;
        this.events = events;
    }

    /// The account that a link is for; empty if the link is used, replaced or expired. Looking does
    /// not use it up.
    public Optional<Account> invited(String token) {
        return accounts.ofLink(Secrets.hash(token))
                .filter(InvitationService::isOpen)
                .map(StoredAccount::account);
    }

    private static boolean isOpen(StoredAccount account) {
        return account.account().state() == State.INVITED
                && account.account().linkUntil().filter(Instant.now()::isBefore).isPresent();
    }

    /// Uses a link: sets the password and signs the account in.
    ///
    /// @throws AccountRefused if the link is used, replaced or expired, or the password cannot be
    ///   chosen
    public void accept(String token, String password, Optional<LanguageTag> language) {
        Account account = invited(token).orElseThrow(() -> new AccountRefused(Reason.LINK_OVER));
        String hash = passwords.hash(password, account);
        StoredAccount now =
                changes.changeByLink(
                        Secrets.hash(token),
                        stored -> {
                            if (!isOpen(stored)) {
                                throw new AccountRefused(Reason.LINK_OVER);
                            }
                            return stored.with(stored.account().with(language))
                                    .withPassword(hash, false);
                        });
        accounts.signedIn(now.name(), Instant.now().truncatedTo(ChronoUnit.SECONDS));
        events.publishEvent(
                new InteractiveAuthenticationSuccessEvent(own.begin(now), InvitationService.class));
    }
}

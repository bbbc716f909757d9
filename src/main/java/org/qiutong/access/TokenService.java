package org.qiutong.access;

import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.qiutong.access.AccountEvent.Change;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Makes and revokes tokens.
@Service
public class TokenService {

    private final Tokens tokens;
    private final ApplicationEventPublisher events;

    TokenService(Tokens tokens, ApplicationEventPublisher events) {
        this.tokens = tokens;
        this.events = events;
    }

    /// One’s own, the latest first.
    @RolesAllowed("ACCOUNT")
    public List<ApiToken> own() {
        return tokens.of(Acting.required().name());
    }

    /// Makes a token for oneself.
    ///
    /// @param days after which it ends, one of [ApiToken#DAYS]
    /// @throws IllegalArgumentException if the name is none, or the days are not offered
    @RolesAllowed("ACCOUNT")
    @Transactional
    public NewToken make(String name, int days) {
        if (!ApiToken.DAYS.contains(days)) {
            throw new IllegalArgumentException("not offered: " + days + " days");
        }
        String secret = ApiToken.randomSecret();
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        ApiToken token =
                new ApiToken(
                        Secrets.hash(secret),
                        Acting.required().name(),
                        name,
                        ApiToken.Scope.READ,
                        now,
                        now.plus(Duration.ofDays(days)),
                        Optional.empty());
        tokens.save(token);
        events.publishEvent(new AccountEvent(Change.TOKEN_MADE, token.account()));
        return new NewToken(token, secret);
    }

    /// Revokes a token of one’s own, from the next request on.
    @RolesAllowed("ACCOUNT")
    @Transactional
    public void revokeOwn(String id) {
        drop(Acting.required().name(), id);
    }

    /// Those of an account, the latest first.
    @RolesAllowed("ADMINISTRATOR")
    public List<ApiToken> of(String account) {
        return tokens.of(account);
    }

    /// Revokes a token of somebody, from the next request on.
    @RolesAllowed("ADMINISTRATOR")
    @Transactional
    public void revoke(String account, String id) {
        drop(account, id);
    }

    private void drop(String account, String id) {
        if (tokens.drop(account, id)) {
            events.publishEvent(new AccountEvent(Change.TOKEN_REVOKED, account));
        }
    }
}

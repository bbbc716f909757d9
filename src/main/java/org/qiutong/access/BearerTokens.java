package org.qiutong.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.qiutong.graph.Outage;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets requests of the API in by a token: `Authorization: Bearer qiutong_…`. Each has the roles
/// and teams that the account of the token has at that moment.
///
/// Failures are not counted: nobody guesses 256 bits, and a program that goes on with a token that
/// has ended must not keep the people at its address from logging in.
final class BearerTokens extends OncePerRequestFilter {

    private static final RequestMatcher API = PathPatternRequestMatcher.pathPattern("/api/**");
    private static final String SCHEME = "Bearer ";

    private final Tokens tokens;
    private final Standings standings;

    BearerTokens(Tokens tokens, Standings standings) {
        this.tokens = tokens;
        this.standings = standings;
    }

    /// Whether a request is one of the API that comes with a token.
    static boolean comeWith(HttpServletRequest request) {
        return secret(request).isPresent() && API.matches(request);
    }

    private static Optional<String> secret(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(value -> value.substring(SCHEME.length()).strip());
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<StoredAccount> account = secret(request).flatMap(this::account);
        if (account.isEmpty()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                SignedIn.as(account.get()).authentication(new WebAuthenticationDetails(request)));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    private Optional<StoredAccount> account(String secret) {
        Optional<ApiToken> token =
                ApiToken.id(secret).flatMap(tokens::find).filter(each -> !each.isOver());
        Optional<StoredAccount> account =
                token.flatMap(each -> standings.of(each.account())).filter(StoredAccount::isActive);
        if (account.isPresent()) {
            token.ifPresent(this::use);
        }
        return account;
    }

    /// Recorded once a day. With a full disk one can still read.
    private void use(ApiToken token) {
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        if (token.used().filter(today::equals).isEmpty()) {
            try {
                tokens.used(token.id(), today);
            } catch (RuntimeException e) {
                if (Outage.of(e).isEmpty()) {
                    throw e;
                }
            }
        }
    }
}

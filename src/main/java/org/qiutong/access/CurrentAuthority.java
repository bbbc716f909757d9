package org.qiutong.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.qiutong.graph.Outage;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/// Gives each request the authority that its account has now, not the one of the sign-in: a role
/// that was given or taken counts from the next request on, and a session that was ended, or whose
/// account was locked or deleted, is over.
///
/// While the database does not answer, the account stays as it was last read: nothing can then be
/// read or changed that needs a role.
final class CurrentAuthority extends OncePerRequestFilter {

    private final Standings standings;
    private final Sessions sessions;
    private final HttpSessionSecurityContextRepository contexts =
            new HttpSessionSecurityContextRepository();

    CurrentAuthority(Standings standings, Sessions sessions) {
        this.standings = standings;
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null
                && session.getAttribute(
                                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                        != null) {
            Authentication user = SecurityContextHolder.getContext().getAuthentication();
            if (user != null && user.getPrincipal() instanceof SignedIn seen) {
                update(request, response, session, user, seen);
            }
        }
        chain.doFilter(request, response);
    }

    private void update(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpSession session,
            Authentication user,
            SignedIn seen) {
        Optional<StoredAccount> now;
        try {
            now = standings.of(seen.name());
        } catch (RuntimeException e) {
            if (Outage.of(e).isEmpty()) {
                throw e;
            }
            return;
        }
        Optional<SignedIn> current =
                now.filter(account -> seen.goesOn(account) && !Sessions.isOver(session))
                        .map(SignedIn::as);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        if (current.isEmpty()) {
            session.invalidate();
            SecurityContextHolder.setContext(context);
            return;
        }
        if (!current.get().equals(seen)) {
            context.setAuthentication(
                    current.get()
                            .authentication(Optional.ofNullable(user.getDetails()).orElse("")));
            SecurityContextHolder.setContext(context);
            contexts.saveContext(context, request, response);
        }
        sessions.used(request, session, seen.name());
    }
}

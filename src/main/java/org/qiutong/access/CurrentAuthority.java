package org.qiutong.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    private static final String CONTEXT =
            HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

    private final Standings standings;
    private final Sessions sessions;

    CurrentAuthority(Standings standings, Sessions sessions) {
        this.standings = standings;
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null && contextOf(session) instanceof SecurityContext context) {
            Authentication user = context.getAuthentication();
            if (user != null && user.getPrincipal() instanceof SignedIn seen) {
                read(seen).ifPresent(now -> update(request, session, user, seen, now));
            }
        }
        chain.doFilter(request, response);
    }

    private static @Nullable Object contextOf(HttpSession session) {
        try {
            return session.getAttribute(CONTEXT);
        } catch (IllegalStateException e) {
            // Another request has ended the session meanwhile.
            return null;
        }
    }

    /// The account as it is now, if there is one; nothing while the database does not answer.
    private Optional<Optional<StoredAccount>> read(SignedIn seen) {
        try {
            return Optional.of(standings.of(seen.name()));
        } catch (RuntimeException e) {
            if (Outage.of(e).isEmpty()) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private void update(
            HttpServletRequest request,
            HttpSession session,
            Authentication user,
            SignedIn seen,
            Optional<StoredAccount> stored) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        try {
            Optional<SignedIn> now =
                    stored.filter(account -> seen.goesOn(account) && !Sessions.isOver(session))
                            .map(SignedIn::as);
            if (now.isEmpty()) {
                SecurityContextHolder.setContext(context);
                session.invalidate();
                return;
            }
            if (!now.get().equals(seen)) {
                context.setAuthentication(
                        now.get()
                                .authentication(Optional.ofNullable(user.getDetails()).orElse("")));
                SecurityContextHolder.setContext(context);
                // Only to this session: one that has ended gets no successor.
                session.setAttribute(CONTEXT, context);
            }
            sessions.used(request, session, seen.name());
        } catch (IllegalStateException e) {
            // Another request has ended the session meanwhile.
            SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
        }
    }
}

package org.qiutong.access;

import java.util.Objects;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/// Roles that the current thread has for the length of a block, in addition to no login: closing it
/// puts back whoever acted before. The only way for the program to act with a role that nobody
/// logged in with.
///
/// ```java
/// try (var _ = Authority.ofProgram(Role.RESEARCHER)) {
///     imports.store(batch);
/// }
/// ```
public final class Authority implements AutoCloseable {

    private static final String PROGRAM = "qiutong";

    private final SecurityContext before = SecurityContextHolder.getContext();

    private Authority(String account, Role... roles) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        String[] authorities = new String[roles.length];
        for (int i = 0; i < roles.length; i++) {
            authorities[i] = roles[i].authority();
        }
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        account, "", AuthorityUtils.createAuthorityList(authorities)));
        SecurityContextHolder.setContext(context);
    }

    /// The program itself acts, or whoever may read its data folder.
    public static Authority ofProgram(Role... roles) {
        return new Authority(PROGRAM, roles);
    }

    /// Whoever acts now goes on in their own name, with this role in place of theirs. The caller
    /// answers for what is done with it.
    ///
    /// @throws NullPointerException if nobody is logged in
    public static Authority inOwnName(Role role) {
        Authentication user =
                Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
        return new Authority(user.getName(), role);
    }

    @Override
    public void close() {
        if (before.getAuthentication() == null) {
            SecurityContextHolder.clearContext();
        } else {
            SecurityContextHolder.setContext(before);
        }
    }
}

package org.qiutong.access;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/// Roles of the current thread for the length of a block. Closing restores whoever acted before.
/// This is the only way for the program to act with a role that nobody logged in with.
///
/// ```java
/// try (var _ = Authority.ofProgram(Role.RESEARCHER)) {
///     imports.store(batch);
/// }
/// ```
public final class Authority implements AutoCloseable {

    private static final String PROGRAM = "qiutong";

    /// Tells the program from an account of its name.
    private static final Object OF_PROGRAM = new Object();

    private final SecurityContext before = SecurityContextHolder.getContext();

    private Authority(String account, @Nullable Object details, Role... roles) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        String[] authorities = new String[roles.length];
        for (int i = 0; i < roles.length; i++) {
            authorities[i] = roles[i].authority();
        }
        var user =
                UsernamePasswordAuthenticationToken.authenticated(
                        account, "", AuthorityUtils.createAuthorityList(authorities));
        user.setDetails(details);
        context.setAuthentication(user);
        SecurityContextHolder.setContext(context);
    }

    /// Acts as the program itself, or as a user who may read its data folder.
    public static Authority ofProgram(Role... roles) {
        return new Authority(PROGRAM, OF_PROGRAM, roles);
    }

    /// Acts as the current user, with this role in place of their own. The caller is responsible
    /// for what is done with it.
    ///
    /// @throws NullPointerException if nobody is logged in
    public static Authority inOwnName(Role role) {
        Authentication user =
                Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
        return new Authority(user.getName(), user.getDetails(), role);
    }

    /// Whether it is the program itself that acts.
    public static boolean isProgram(Authentication user) {
        return user.getDetails() == OF_PROGRAM;
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

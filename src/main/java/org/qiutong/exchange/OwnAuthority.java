package org.qiutong.exchange;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/// Acts as a researcher where no login vouches for one: for the program itself, and for whoever may
/// read its data folder.
final class OwnAuthority {

    private OwnAuthority() {}

    static <T> T with(Supplier<T> action) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        "qiutong", "", List.of(new SimpleGrantedAuthority("ROLE_RESEARCHER"))));
        SecurityContextHolder.setContext(context);
        try {
            return action.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}

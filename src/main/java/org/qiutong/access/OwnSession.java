package org.qiutong.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// The session of the current request.
@Component
class OwnSession {

    private final HttpSessionSecurityContextRepository contexts =
            new HttpSessionSecurityContextRepository();

    /// Signs an account in, under a new session id, as a login does.
    Authentication begin(StoredAccount account) {
        request().getRequest().changeSessionId();
        return become(account);
    }

    /// Goes on as an account as it is now stored: in a session of it that its change would
    /// otherwise end.
    Authentication become(StoredAccount account) {
        ServletRequestAttributes now = request();
        HttpServletRequest request = now.getRequest();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        Authentication user =
                SignedIn.as(account).authentication(new WebAuthenticationDetails(request));
        context.setAuthentication(user);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, Objects.requireNonNull(now.getResponse()));
        return user;
    }

    private static ServletRequestAttributes request() {
        return (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
    }
}

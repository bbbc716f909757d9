package org.qiutong.access;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/// Who has just signed in at the identity provider, until the session has the account in its place.
record OidcPrincipal(StoredAccount account, OidcIdToken token) implements OidcUser {

    @Override
    public String getName() {
        return account.name();
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return SignedIn.as(account).authentication("").getAuthorities();
    }

    @Override
    public Map<String, Object> getClaims() {
        return token.getClaims();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return token.getClaims();
    }

    @Override
    public OidcIdToken getIdToken() {
        return token;
    }

    /// It is not asked for: the token says all that the program wants to know.
    @Override
    public @Nullable OidcUserInfo getUserInfo() {
        return null;
    }
}

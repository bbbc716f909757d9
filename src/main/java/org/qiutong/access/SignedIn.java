package org.qiutong.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qiutong.text.LanguageTag;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/// Who has signed in, as of the last request.
///
/// @param temporary whether the password must be changed first; until then the account has no role
///   but to read
/// @param generation that of the session
record SignedIn(
        String name,
        String displayName,
        Set<Role> roles,
        Optional<LanguageTag> language,
        boolean temporary,
        long generation)
        implements AuthenticatedPrincipal {

    /// The authority of everybody who has signed in, whatever their roles.
    static final String ACCOUNT = "ROLE_ACCOUNT";

    static SignedIn as(StoredAccount stored) {
        return new SignedIn(
                stored.name(),
                stored.account().displayName(),
                stored.account().roles(),
                stored.account().language(),
                stored.temporary(),
                stored.generation());
    }

    @Override
    public String getName() {
        return name;
    }

    /// Whether a session of this account may go on, as the account is now.
    boolean goesOn(StoredAccount now) {
        return now.isActive() && now.generation() == generation;
    }

    /// The authentication for the security context.
    Authentication authentication(Object details) {
        UsernamePasswordAuthenticationToken token =
                UsernamePasswordAuthenticationToken.authenticated(this, "", authorities());
        token.setDetails(details);
        return token;
    }

    /// All roles that the account's roles include, so that no other part of the program needs to
    /// know the hierarchy.
    private List<GrantedAuthority> authorities() {
        Stream<String> byRole =
                Role.included(temporary ? Set.of(Role.READER) : roles).stream()
                        .map(Role::authority);
        return Stream.concat(Stream.of(ACCOUNT), byRole)
                .<GrantedAuthority>map(SimpleGrantedAuthority::new)
                .collect(Collectors.toList());
    }
}

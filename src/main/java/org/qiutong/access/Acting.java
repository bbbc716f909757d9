package org.qiutong.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.qiutong.text.LanguageTag;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/// Who acts in the current thread: an account that has signed in, or the program itself.
///
/// @param name of the account, or `qiutong` for the program
/// @param displayName what others see
/// @param roles including those that other roles include
/// @param language of the interface that the account prefers
/// @param mustChangePassword whether nothing else can be done before the password is changed
public record Acting(
        String name,
        String displayName,
        Set<Role> roles,
        Optional<LanguageTag> language,
        boolean mustChangePassword) {

    public Acting {
        roles = Set.copyOf(roles);
    }

    /// Who acts now; empty if nobody has signed in.
    public static Optional<Acting> now() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(user -> !(user instanceof AnonymousAuthenticationToken))
                .map(Acting::as);
    }

    /// The account that acts now, for what nobody does without one.
    ///
    /// @throws IllegalStateException if nobody has signed in
    public static Acting required() {
        return now().orElseThrow(() -> new IllegalStateException("nobody has signed in"));
    }

    /// Whether whoever acts now has a role. Everybody reads.
    public static boolean has(Role role) {
        return role == Role.READER
                || now().filter(acting -> acting.roles.contains(role)).isPresent();
    }

    private static Acting as(Authentication user) {
        EnumSet<Role> roles = EnumSet.of(Role.READER);
        Arrays.stream(Role.values())
                .filter(role ->
                        user.getAuthorities().stream()
                                .anyMatch(each -> role.authority().equals(each.getAuthority())))
                .forEach(role -> roles.addAll(role.included()));
        return user.getPrincipal() instanceof SignedIn account
                ? new Acting(
                        account.name(),
                        account.displayName(),
                        roles,
                        account.language(),
                        account.temporary())
                : new Acting(user.getName(), user.getName(), roles, Optional.empty(), false);
    }
}

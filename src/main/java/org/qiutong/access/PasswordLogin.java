package org.qiutong.access;

import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/// Logs in by account and password, within the limit of [LoginAttempts]. An unknown account takes
/// as long as a wrong password and gets the same answer.
@Component
class PasswordLogin implements AuthenticationProvider {

    private final DaoAuthenticationProvider accounts;
    private final LoginAttempts attempts;

    PasswordLogin(Accounts accounts, PasswordEncoder passwords, LoginAttempts attempts) {
        this.accounts = new DaoAuthenticationProvider(name -> user(accounts, name));
        this.accounts.setPasswordEncoder(passwords);
        this.attempts = attempts;
    }

    @Override
    public Authentication authenticate(Authentication login) {
        String address =
                login.getDetails() instanceof WebAuthenticationDetails details
                        ? details.getRemoteAddress()
                        : "";
        String account = login.getName();
        if (!attempts.take(account, address)) {
            throw new LockedException("too many attempts");
        }
        try {
            Authentication user = accounts.authenticate(login);
            attempts.succeeded(account, address);
            return user;
        } catch (BadCredentialsException e) {
            throw e;
        } catch (RuntimeException e) {
            attempts.giveBack(account, address);
            throw e;
        }
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }

    private static UserDetails user(Accounts accounts, String name) {
        return accounts.findById(name)
                .map(account ->
                        new User(
                                account.name(),
                                account.passwordHash(),
                                authorities(account.role())))
                .orElseThrow(() -> new UsernameNotFoundException(name));
    }

    /// All roles that a role includes, so that no other part of the program needs to know the
    /// hierarchy.
    private static List<SimpleGrantedAuthority> authorities(Role role) {
        return role.included().stream()
                .map(Role::authority)
                .map(SimpleGrantedAuthority::new)
                .toList();
    }
}

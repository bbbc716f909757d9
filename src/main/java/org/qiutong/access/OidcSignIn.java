package org.qiutong.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.web.client.RestClientException;

/// Signs people in at the identity provider of their institute: by its code, a proof that this
/// program asked for it (PKCE), and a token that it has signed. The session then has the account,
/// as after a password, and nothing of the provider’s.
final class OidcSignIn {

    private static final Logger LOG = LoggerFactory.getLogger(OidcSignIn.class);

    private final OidcRegistration registration;
    private final OidcAccounts accounts;
    private final OwnSession own;
    private final ApplicationEventPublisher events;

    OidcSignIn(
            OidcRegistration registration,
            OidcAccounts accounts,
            OwnSession own,
            ApplicationEventPublisher events) {
        this.registration = registration;
        this.accounts = accounts;
        this.own = own;
        this.events = events;
    }

    /// @param asked the view that somebody wanted to see
    void addTo(HttpSecurity http, RequestCache asked) throws Exception {
        var onward = new SavedRequestAwareAuthenticationSuccessHandler();
        onward.setRequestCache(asked);
        http.oauth2Login(login ->
                login.loginPage("/login")
                        .clientRegistrationRepository(registration)
                        .authorizedClientRepository(new NothingKept())
                        .tokenEndpoint(to -> to.accessTokenResponseClient(tokens()))
                        .userInfoEndpoint(to -> to.oidcUserService(this::account))
                        .successHandler((request, response, user) -> {
                            become(user);
                            onward.onAuthenticationSuccess(request, response, user);
                        })
                        .failureHandler(this::failed)
                        .withObjectPostProcessor(new Beginning()));
    }

    private static RestClientAuthorizationCodeTokenResponseClient tokens() {
        var client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(
                OidcRegistration.http()
                        .configureMessageConverters(converters -> {
                            converters.addCustomConverter(new FormHttpMessageConverter());
                            converters.addCustomConverter(
                                    new OAuth2AccessTokenResponseHttpMessageConverter());
                        })
                        .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                        .build());
        return client;
    }

    private OidcPrincipal account(OidcUserRequest request) {
        OidcIdToken token = request.getIdToken();
        return new OidcPrincipal(accounts.signIn(token), token);
    }

    private void become(Authentication user) {
        if (user.getPrincipal() instanceof OidcPrincipal who) {
            own.become(who.account());
        }
    }

    private static final class Beginning
            implements ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> {

        @Override
        public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
            filter.setAuthenticationFailureHandler(OidcSignIn::notBegun);
            return filter;
        }
    }

    /// The provider could not be asked what it is.
    private static void notBegun(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        LOG.error("A sign-in at the identity provider could not begin", e);
        SecurityConfiguration.backToLogin(request, response, "unreachable");
    }

    private void failed(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException, ServletException {
        if (e instanceof DisabledException || e instanceof AuthenticationServiceException) {
            SecurityConfiguration.loginFailed(request, response, e);
        } else if (isUnreachable(e)) {
            LOG.error("A sign-in at the identity provider could not end", e);
            SecurityConfiguration.backToLogin(request, response, "unreachable");
        } else {
            // What the browser brings may be made up, so only a code is written down.
            LOG.info("A sign-in at the identity provider failed: {}", code(e));
            events.publishEvent(
                    new AuthenticationFailureBadCredentialsEvent(
                            UsernamePasswordAuthenticationToken.unauthenticated("", ""),
                            new BadCredentialsException("identity provider")));
            SecurityConfiguration.backToLogin(request, response, "elsewhere");
        }
    }

    private static boolean isUnreachable(Throwable e) {
        for (@Nullable Throwable each = e; each != null; each = each.getCause()) {
            if (each instanceof RestClientException) {
                return true;
            }
        }
        return false;
    }

    private static String code(AuthenticationException e) {
        return e instanceof OAuth2AuthenticationException refused
                ? refused.getError().getErrorCode().replaceAll("[^a-z_]", "")
                : e.getClass().getSimpleName();
    }

    /// The program asks the provider for nothing once somebody has signed in.
    private static final class NothingKept implements OAuth2AuthorizedClientRepository {

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // the interface has it
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String registration, Authentication user, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication user,
                HttpServletRequest request,
                HttpServletResponse response) {}

        @Override
        public void removeAuthorizedClient(
                String registration,
                Authentication user,
                HttpServletRequest request,
                HttpServletResponse response) {}
    }
}

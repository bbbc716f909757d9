package org.qiutong.access;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.POST;

import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.qiutong.graph.Outage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/// Access rules for HTTP. Views and services declare their own roles.
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity(prePostEnabled = false, jsr250Enabled = true)
class SecurityConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SecurityConfiguration.class);

    /// Paths open to everybody, besides the views.
    private static final String[] OPEN = {
        "/api/**",
        "/v3/api-docs/**",
        "/swagger-ui/**",
        "/swagger-ui.html",
        "/actuator/health/**",
        "/webjars/**",
        "/*.css",
        "/canvas/*.js",
        "/icon.svg"
    };

    /// The maximum length of the query of an address to return to after login, in characters.
    static final int LED_BACK = 1_000;

    /// Of bcrypt: some 0.3 s a comparison.
    private static final int COST = 12;

    /// A request of the API with a token is let in by that token or not at all, whatever session it
    /// may also bring. It reads, and leaves no session behind.
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @ConditionalOnWebApplication
    SecurityFilterChain requestsWithToken(HttpSecurity http, Tokens tokens, Standings standings)
            throws Exception {
        return http.securityMatcher(BearerTokens::comeWith)
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers(GET)
                                .permitAll()
                                .requestMatchers(HEAD)
                                .permitAll()
                                .anyRequest()
                                .denyAll())
                .sessionManagement(
                        sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(RequestCacheConfigurer::disable)
                .logout(LogoutConfigurer::disable)
                // No browser adds a token by itself.
                .csrf(CsrfConfigurer::disable)
                .headers(HeadersConfigurer::disable)
                .addFilterAfter(
                        new BearerTokens(tokens, standings), SecurityContextHolderFilter.class)
                .build();
    }

    /// Any other request is for a view, whose annotations decide, or for an address that does not
    /// exist, which `NotFoundView` reports.
    @Bean
    @ConditionalOnWebApplication
    SecurityFilterChain requests(
            HttpSecurity http,
            VaadinDefaultRequestCache views,
            RequestUtil framework,
            Standings standings,
            Sessions sessions,
            ObjectProvider<OidcSignIn> elsewhere)
            throws Exception {
        OidcSignIn signIn = elsewhere.getIfAvailable();
        if (signIn != null) {
            signIn.addTo(http, views);
        }
        views.setDelegateRequestCache(asked());
        return http.authorizeHttpRequests(
                        requests -> {
                            for (HttpMethod method : new HttpMethod[] {GET, HEAD}) {
                                requests.requestMatchers(method, OPEN).permitAll();
                            }
                            requests.requestMatchers("/api/**").authenticated();
                        })
                .anonymous(reader -> reader.authorities("ROLE_ANONYMOUS", Role.READER.authority()))
                .with(
                        vaadin(),
                        vaadin ->
                                vaadin.loginView("login")
                                        // It would take no token from the login.
                                        .enableCsrfConfiguration(false)
                                        .anyRequest(AuthorizedUrl::permitAll))
                .csrf(csrf -> csrf.ignoringRequestMatchers(framework::isFrameworkInternalRequest))
                .formLogin(login -> login.failureHandler(SecurityConfiguration::loginFailed))
                .exceptionHandling(errors ->
                        errors.defaultAuthenticationEntryPointFor(
                                        (_, response, _) -> response.sendError(401),
                                        PathPatternRequestMatcher.pathPattern("/api/**"))
                                .accessDeniedHandler(SecurityConfiguration::denied))
                .addFilterAfter(
                        new CurrentAuthority(standings, sessions),
                        SecurityContextHolderFilter.class)
                // The server writes them, to answers that never come here, too.
                .headers(HeadersConfigurer::disable)
                .build();
    }

    /// Remembers the requested view during login, without an extra parameter, unless its address is
    /// too long for the redirect header.
    @SuppressWarnings(
            "NullAway") // null means no parameter; the library's annotations do not say so
    static RequestCache asked() {
        HttpSessionRequestCache asked = new HttpSessionRequestCache();
        asked.setMatchingRequestParameterName(null);
        asked.setRequestMatcher(request ->
                request.getQueryString() == null || request.getQueryString().length() <= LED_BACK);
        return asked;
    }

    /// Returns to the login view with the reason: wrong password, too many attempts, or a locked
    /// account. If the database is out, the password cannot be checked, which is reported like any
    /// other outage.
    static void loginFailed(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        switch (e) {
            case BadCredentialsException _ -> backToLogin(request, response, "wrong");
            case DisabledException _ -> backToLogin(request, response, "disabled");
            case LockedException _ -> backToLogin(request, response, "locked");
            default -> notAnswered(request, response, e);
        }
    }

    /// A form of the login without the token of its page is shown again.
    private static void denied(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException, ServletException {
        if (PathPatternRequestMatcher.pathPattern(POST, "/login").matches(request)) {
            backToLogin(request, response, "expired");
        } else {
            new AccessDeniedHandlerImpl().handle(request, response, e);
        }
    }

    static void backToLogin(HttpServletRequest request, HttpServletResponse response, String reason)
            throws IOException {
        response.sendRedirect(request.getContextPath() + "/login?error=" + reason);
    }

    private static void notAnswered(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        Optional<Outage> outage = Outage.of(e);
        if (outage.isPresent()) {
            // The error page names the outage.
            request.setAttribute(Outage.class.getName(), outage.get());
            response.setIntHeader(HttpHeaders.RETRY_AFTER, Outage.RETRY_AFTER_SECONDS);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else {
            LOG.error("A login failed", e);
            response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }

    /// The hash names its algorithm, so that it can be replaced by a better one.
    @Bean
    static PasswordEncoder passwords() {
        return new DelegatingPasswordEncoder(
                "sha256+bcrypt",
                Map.of(
                        "sha256+bcrypt",
                        new DigestedBcrypt(COST),
                        // Of accounts that were made before.
                        "bcrypt",
                        new BCryptPasswordEncoder(COST)));
    }
}

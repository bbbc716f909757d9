package org.qiutong.operations;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/// Lets only the addresses that are set read metrics and the bill of materials. For all others
/// there is nothing at these addresses.
@Configuration(proxyBeanMethods = false)
class MetricsAccess {

    /// What a proxy adds, and what is gone from a request once a trusted one was believed.
    private static final List<String> OF_PROXIES = List.of("X-Forwarded-For", "Forwarded");

    private static final RequestMatcher OF_OPERATORS =
            new AndRequestMatcher(
                    PathPatternRequestMatcher.pathPattern("/actuator/**"),
                    new NegatedRequestMatcher(
                            PathPatternRequestMatcher.pathPattern("/actuator/health/**")));

    @Bean
    @Order(0) // before the rules for all other addresses
    @ConditionalOnWebApplication
    SecurityFilterChain metrics(
            HttpSecurity http, @Value("${qiutong.metrics-from}") List<String> from)
            throws Exception {
        List<IpAddressMatcher> allowed =
                from.stream().map(String::strip).map(IpAddressMatcher::new).toList();
        var nothingHere = new HttpStatusEntryPoint(HttpStatus.NOT_FOUND);
        return http.securityMatcher(OF_OPERATORS)
                .authorizeHttpRequests(requests ->
                        requests.anyRequest()
                                .access((_, call) ->
                                        new AuthorizationDecision(
                                                isFrom(allowed, call.getRequest()))))
                .sessionManagement(
                        sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(refused ->
                        refused.authenticationEntryPoint(nothingHere)
                                .accessDeniedHandler((request, response, e) ->
                                        response.setStatus(HttpStatus.NOT_FOUND.value())))
                .build();
    }

    private static boolean isFrom(List<IpAddressMatcher> allowed, HttpServletRequest request) {
        return OF_PROXIES.stream().allMatch(name -> request.getHeader(name) == null)
                && allowed.stream().anyMatch(each -> each.matches(request.getRemoteAddr()));
    }
}

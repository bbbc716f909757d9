package org.qiutong.access;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/// Who may ask for what.
@Configuration
class SecurityConfiguration {

    @Bean
    SecurityFilterChain requests(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(
                        requests -> requests.requestMatchers("/*.css", "/icon.svg").permitAll())
                .with(vaadin(), _ -> {})
                .build();
    }
}

package org.qiutong.access;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/// The sign-in at an identity provider, where one is set.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@Conditional(OidcConfiguration.WhereSet.class)
class OidcConfiguration {

    static class WhereSet implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return OidcSettings.of(context.getEnvironment()).isPresent();
        }
    }

    @Bean
    static OidcSettings oidcSettings(Environment environment) {
        return OidcSettings.of(environment).orElseThrow();
    }

    @Bean
    static OidcSignIn oidcSignIn(
            OidcSettings settings,
            Accounts accounts,
            AccountChanges changes,
            Standings standings,
            OwnSession own,
            ApplicationEventPublisher events) {
        return new OidcSignIn(
                new OidcRegistration(settings),
                new OidcAccounts(accounts, changes, standings, events),
                own,
                events);
    }
}

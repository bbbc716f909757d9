package org.qiutong.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// Puts [RequestOrigin] before everything else in the server.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class OriginConfiguration {

    @Bean
    static WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> originOfRequests(
            Environment settings) {
        var origin =
                new RequestOrigin(
                        PublicAddress.of(settings),
                        TrustedProxies.parse(settings.getProperty(TrustedProxies.SETTING, "")));
        return server -> server.addEngineValves(origin);
    }
}

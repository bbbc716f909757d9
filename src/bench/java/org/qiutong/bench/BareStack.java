package org.qiutong.bench;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.ServiceLoader;
import org.qiutong.Visitor;
import org.qiutong.graph.GraphServer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.web.SecurityFilterChain;

/// The stack without the program, the baseline for Qiutong's start: Spring Boot's defaults with the
/// same libraries, a public Vaadin page with one word, and the database in process.
///
/// It has no stereotype and its page no route annotation, so that Qiutong does not find them.
@EnableAutoConfiguration
class BareStack {

    /// Runs until it is stopped, or with the argument `train` until its page was loaded.
    static void main(String[] args) throws IOException, InterruptedException {
        var application = new SpringApplication(BareStack.class);
        application.setDefaultProperties(
                Map.of(
                        "spring.config.name", "bare",
                        "spring.main.banner-mode", "off",
                        "server.address", "127.0.0.1",
                        "server.port", "${qiutong.port}",
                        "spring.lifecycle.timeout-per-shutdown-phase", "1s"));
        var context = application.run();
        if (args.length > 0 && args[0].equals("train")) {
            var port = context.getEnvironment().getRequiredProperty("local.server.port");
            new Visitor(URI.create("http://127.0.0.1:" + port + "/")).explore(1);
            context.close();
            System.exit(0);
        }
    }

    @Bean
    GraphServer graph(@Value("${qiutong.data}") String data) {
        return ServiceLoader.load(GraphServer.Provider.class)
                .findFirst()
                .orElseThrow()
                .start(Path.of(data));
    }

    @Bean
    SecurityFilterChain open(HttpSecurity http) {
        return http.authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .csrf(CsrfConfigurer::disable)
                .build();
    }

    /// The page.
    public static final class OneWord extends Span {
        public OneWord() {
            super("bare");
            setId("bare");
        }
    }

    @Bean
    VaadinServiceInitListener pages() {
        return _ -> RouteConfiguration.forApplicationScope().setRoute("", OneWord.class);
    }
}

package org.qiutong.bench;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.spring.VaadinScopesConfig;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.ServiceLoader;
import org.qiutong.graph.GraphServer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.LifecycleAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;

/// The stack without the program: Spring Boot, Vaadin with one empty page, and the database in
/// process. What Qiutong's start is measured against.
///
/// It has no stereotype and its page no route annotation, so that Qiutong does not find them.
@AutoConfigurationPackage
@ImportAutoConfiguration({
    ConfigurationPropertiesAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    LifecycleAutoConfiguration.class,
    MultipartAutoConfiguration.class,
    PropertyPlaceholderAutoConfiguration.class,
    TaskExecutionAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    VaadinScopesConfig.class,
    com.vaadin.flow.spring.SpringBootAutoConfiguration.class,
    WebMvcAutoConfiguration.class
})
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
    VaadinServiceInitListener emptyPage() {
        return _ -> RouteConfiguration.forApplicationScope().setRoute("", Span.class);
    }
}

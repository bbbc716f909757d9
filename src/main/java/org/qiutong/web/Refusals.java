package org.qiutong.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// What is refused before a controller is asked is a problem too: by the login and the firewall,
/// which come after a filter, and by the server itself, which comes before. For what the server
/// refuses outside of the API there is the [ErrorPage].
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private static boolean concerns(@Nullable String path) {
        return path != null && path.startsWith("/api/");
    }

    private static void write(HttpServletResponse response, int status) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        String problem =
                """
                {"title":"%s","status":%d,"detail":"%s"}\
                """
                        .formatted(
                                HttpStatus.valueOf(status).getReasonPhrase(),
                                status,
                                detail(status));
        response.getOutputStream().write(problem.getBytes(UTF_8));
    }

    private static String detail(int status) {
        return switch (status) {
            case 401, 403 -> "whatever changes data needs an account; GET needs none";
            case 400 -> "the address or the method is not one that could be meant";
            case 500 -> "this failed inside; the log tells why";
            default -> "the request was refused";
        };
    }

    @Component
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static class BeforeLogin extends OncePerRequestFilter {

        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            return !concerns(request.getRequestURI());
        }

        @Override
        protected void doFilterInternal(
                HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws IOException {
            try {
                chain.doFilter(request, new AsProblem(response));
            } catch (ServletException | RuntimeException e) {
                LOG.error("A request of the API failed", e);
                if (!response.isCommitted()) {
                    response.resetBuffer();
                    write(response, 500);
                }
            }
        }
    }

    private static final class AsProblem extends HttpServletResponseWrapper {

        private AsProblem(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void sendError(int status) throws IOException {
            resetBuffer();
            write(this, status);
        }

        @Override
        public void sendError(int status, String reason) throws IOException {
            sendError(status);
        }
    }

    private static final class OfServer extends ErrorReportValve {

        private final ErrorPage page;

        private OfServer(ErrorPage page) {
            this.page = page;
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable e) {
            try {
                if (response.getStatus() >= 400
                        && response.getContentWritten() == 0
                        && response.setErrorReported()) {
                    if (concerns(request.getRequestURI())) {
                        write(response, response.getStatus());
                    } else {
                        page.write(request, response);
                    }
                    response.finishResponse();
                }
            } catch (IOException _) {
                // Whoever asked has gone.
            }
        }
    }

    @Bean
    static WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> refusalsOfServer(
            ErrorPage page) {
        return server ->
                server.addContextCustomizers(
                        context -> context.getParent().getPipeline().addValve(new OfServer(page)));
    }
}

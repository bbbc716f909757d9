package org.qiutong.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;
import org.qiutong.graph.Outage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Turns refusals before a controller runs into problems, too: those of the login and the firewall
/// by a filter before them, those of the server itself by a valve. What the server refuses outside
/// of the API gets the [ErrorPage].
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class Refusals {

    /// The longest query of the API, in characters. Addresses of pages may hold more: a whole scene
    /// of the graph.
    static final int LONGEST_QUERY = 8_192;

    private static final String UNKNOWN_HOST =
            "the program does not have this host name; QIUTONG_PUBLIC_URL sets the one that it has";

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    /// @param path below the path of the program
    private static boolean concerns(String path) {
        return path.startsWith("/api/");
    }

    /// @param path as it was asked for; null if the server could not read it
    static boolean concerns(HttpServletRequest request, @Nullable String path) {
        String prefix = request.getContextPath();
        return path != null && path.startsWith(prefix) && concerns(path.substring(prefix.length()));
    }

    private static void write(HttpServletResponse response, int status) throws IOException {
        write(response, status, detail(status));
    }

    static void write(HttpServletRequest request, HttpServletResponse response, int status)
            throws IOException {
        boolean host = request.getAttribute(RequestOrigin.UNKNOWN_HOST) != null;
        write(response, status, host ? UNKNOWN_HOST : detail(status));
    }

    private static void write(HttpServletResponse response, int status, String detail)
            throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        String problem =
                """
                {"title":"%s","status":%d,"detail":"%s"}\
                """
                        .formatted(HttpStatus.valueOf(status).getReasonPhrase(), status, detail);
        response.getOutputStream().write(problem.getBytes(UTF_8));
    }

    /// What the API says of an outage.
    static String detail(Outage outage) {
        return switch (outage) {
            case NO_ANSWER -> "the database does not answer; try again in a moment";
            case CONTENDED -> "others were changing the same things; try again in a moment";
            case DISK_FULL -> "the disk is full: reading works, changes are refused";
        };
    }

    /// What the API says of a refusal without a message of its own.
    static String detail(int status) {
        return switch (status) {
            case 401, 403 ->
                    "whatever changes data needs an account, and a token that is sent must be valid;"
                            + " GET needs neither";
            case 400 ->
                    "the address, its query or the method could not be meant: too long, not in"
                            + " UTF-8, or not allowed in an address";
            case 429 -> "too many requests of this client at once; try again in a moment";
            case 503 -> "too many requests at once; try again in a moment";
            case 500 -> "this failed inside; the log tells why";
            default -> "the request was refused";
        };
    }

    /// Parses the query first, so that the rest of the program only gets queries that can be read,
    /// and turns later failures into problems. It runs after the filter that sets the encoding of
    /// forms.
    @Component
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    static class BeforeLogin extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(
                HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            boolean api = concerns(request, request.getRequestURI());
            HttpServletResponse answer = api ? new AsProblem(response) : response;
            if (!readable(request, api)) {
                answer.sendError(HttpServletResponse.SC_BAD_REQUEST);
            } else if (api) {
                try {
                    chain.doFilter(request, answer);
                } catch (ServletException | RuntimeException e) {
                    tell(response, e);
                }
            } else {
                chain.doFilter(request, response);
            }
        }

        /// Whether the server can decode the parameters. Uploaded files are left alone: their
        /// handlers read them as streams.
        private static boolean readable(HttpServletRequest request, boolean api) {
            String query = request.getQueryString();
            if (api && query != null && query.length() > LONGEST_QUERY) {
                return false;
            }
            String type = request.getContentType();
            if (type != null && type.startsWith("multipart/")) {
                return true;
            }
            try {
                request.getParameterMap();
                return true;
            } catch (InvalidParameterException e) {
                LOG.debug("The parameters cannot be read", e);
                return false;
            }
        }
    }

    private static void tell(HttpServletResponse response, Exception e) throws IOException {
        Optional<Outage> outage = Outage.of(e);
        if (outage.isPresent()) {
            LOG.warn("{}: {}", outage.get(), e.getMessage());
        } else {
            LOG.error("A request of the API failed", e);
        }
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        if (outage.isPresent()) {
            response.setIntHeader(HttpHeaders.RETRY_AFTER, Outage.RETRY_AFTER_SECONDS);
            write(response, 503, detail(outage.get()));
        } else {
            write(response, 500);
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

        /// The path of the program, which a request that was not parsed is not mapped to.
        private final String prefix;

        private OfServer(ErrorPage page, String prefix) {
            this.page = page;
            this.prefix = prefix;
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable e) {
            try {
                if (response.getStatus() >= 400
                        && response.getContentWritten() == 0
                        && response.setErrorReported()) {
                    if (isOfApi(request, prefix)) {
                        write(request, response, response.getStatus());
                    } else {
                        page.write(request, response);
                    }
                    response.finishResponse();
                }
            } catch (IOException _) {
                // The client has gone.
            }
        }
    }

    /// The server has no address for a request line that it cannot parse or that is too long: then
    /// the bytes that it has read are examined.
    private static boolean isOfApi(Request request, String prefix) {
        String path = request.getRequestURI();
        if (path != null) {
            return path.startsWith(prefix) && concerns(path.substring(prefix.length()));
        }
        if (request.getCoyoteRequest().getInputBuffer() instanceof ApplicationBufferHandler input) {
            ByteBuffer read = input.getByteBuffer().duplicate().position(0);
            byte[] beginning = new byte[Math.min(32 + prefix.length(), read.remaining())];
            read.get(beginning);
            return new String(beginning, ISO_8859_1)
                    .matches("(?s)[A-Z]+ " + Pattern.quote(prefix) + "/api/.*");
        }
        return false;
    }

    @Bean
    static WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> refusalsOfServer(
            ErrorPage page) {
        return server ->
                server.addContextCustomizers(context ->
                        context.getParent()
                                .getPipeline()
                                .addValve(new OfServer(page, context.getPath())));
    }
}

package org.qiutong.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Limits how many requests are handled at once, per client and in all. Others wait in a queue for
/// a while, before anything is done for them, and are then refused: so one client cannot take the
/// processors from another, and a crowd waits here instead of in vain for a connection to the
/// database.
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class RequestLimit extends OncePerRequestFilter {

    /// Per client: as many as there are processors, at least two.
    static final int OF_CLIENT = Math.max(2, Runtime.getRuntime().availableProcessors());

    /// Queue length per client; a browser opens six connections.
    private static final int WAITING = 100;

    /// Queue length per client for its open pages: many readers may share one address. Below the
    /// number of the server's threads, in which all wait.
    static final int WAITING_PAGES = 250;

    /// For all clients together: fewer than the driver's connections, of which a request may need
    /// two.
    static final int OF_ALL = 32;

    /// How long a request waits for others of its client. If the database does not answer, it waits
    /// for these and then runs into the same timeout: a few seconds together.
    private static final Duration BEHIND_ITS_OWN = Duration.ofSeconds(2);

    /// How long it then waits for requests of all clients.
    private static final Duration BEHIND_ALL = Duration.ofSeconds(3);

    /// How long a call of an open page waits, for each of the two: its page takes a refusal for the
    /// end of the connection and stops working, and an upload would be lost.
    private static final Duration OF_OPEN_PAGE = Duration.ofSeconds(60);

    /// After how many seconds a refused client may retry.
    private static final String LATER = "1";

    /// A semaphore per client. Its running and waiting requests refer to it; without any it is
    /// dropped.
    private final Cache<String, Semaphore> clients = Caffeine.newBuilder().weakValues().build();

    private final Semaphore all = new Semaphore(OF_ALL, true);

    /// The client of a request, as [RequestOrigin] has found it.
    private static String client(HttpServletRequest request) {
        return request.getRemoteAddr();
    }

    /// The path below that of the program.
    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    /// Static files cost nothing, and health checks must always be answered.
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = path(request);
        return path.startsWith("/VAADIN/build/")
                || path.startsWith("/VAADIN/push")
                || path.startsWith("/actuator/")
                || path.startsWith("/webjars/")
                || path.matches("/(canvas/)?[^/]+\\.(css|js|svg)");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Semaphore own = clients.get(client(request), _ -> new Semaphore(OF_CLIENT, true));
        boolean page = isOfOpenPage(request);
        if (own.getQueueLength() >= (page ? WAITING_PAGES : WAITING)
                || !turn(own, page ? OF_OPEN_PAGE : BEHIND_ITS_OWN)) {
            refuse(response, 429);
            return;
        }
        try {
            if (!turn(all, page ? OF_OPEN_PAGE : BEHIND_ALL)) {
                refuse(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
                return;
            }
            try {
                chain.doFilter(request, response);
            } finally {
                all.release();
            }
        } finally {
            own.release();
        }
    }

    /// A call of the client side of the interface, or a file that it sends, in a session that
    /// exists.
    private static boolean isOfOpenPage(HttpServletRequest request) {
        String query = request.getQueryString();
        boolean ofInterface =
                path(request).startsWith("/VAADIN/dynamic/")
                        || (query != null && ("&" + query).contains("&v-r="));
        return ofInterface && request.getSession(false) != null;
    }

    private static boolean turn(Semaphore semaphore, Duration patience) {
        try {
            return semaphore.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void refuse(HttpServletResponse response, int status) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, LATER);
        response.sendError(status);
    }
}

package org.qiutong.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// The sessions of those who have signed in to this instance of the program.
///
/// Ending a session only marks it: the next request finds it over. Open pages are told at once, by
/// the event [SessionEnded].
@Component
class Sessions implements HttpSessionListener {

    private static final String ID = "qiutong.session";
    private static final String OVER = "qiutong.session.over";
    private static final int LONGEST_AGENT = 500;

    private final Map<String, Open> open = new ConcurrentHashMap<>();
    private final ApplicationEventPublisher events;

    Sessions(ApplicationEventPublisher events) {
        this.events = events;
    }

    private record Open(
            HttpSession session, String account, Device device, Instant since, Instant used) {}

    /// Whether a session was ended.
    static boolean isOver(HttpSession session) {
        return session.getAttribute(OVER) != null;
    }

    /// Records that a session is in use.
    void used(HttpServletRequest request, HttpSession session, String account) {
        String id =
                Optional.ofNullable((String) session.getAttribute(ID))
                        .orElseGet(() -> {
                            String made = UUID.randomUUID().toString();
                            session.setAttribute(ID, made);
                            return made;
                        });
        Instant now = Instant.now();
        open.compute(
                id,
                (_, known) ->
                        known != null && known.account.equals(account)
                                ? new Open(session, account, known.device, known.since, now)
                                : new Open(session, account, device(request), now, now));
    }

    private static Device device(HttpServletRequest request) {
        String agent = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
        return Device.of(agent.substring(0, Math.min(LONGEST_AGENT, agent.length())));
    }

    /// Those of an account; the one used last comes first.
    List<SignIn> of(String account) {
        Optional<String> current = current();
        return open.entrySet().stream()
                .filter(each -> each.getValue().account.equals(account))
                .map(each ->
                        new SignIn(
                                each.getKey(),
                                each.getValue().device,
                                each.getValue().since,
                                each.getValue().used,
                                current.filter(each.getKey()::equals).isPresent()))
                .sorted(Comparator.comparing(SignIn::used).reversed())
                .toList();
    }

    /// Ends all sessions of an account but the one of the current request, once the current
    /// transaction has been committed.
    void end(String account) {
        Optional<String> current = current();
        afterCommit(() -> end(account, id -> current.filter(id::equals).isEmpty()));
    }

    /// Ends one session of an account now.
    void end(String account, String session) {
        end(account, session::equals);
    }

    private void end(String account, Predicate<String> which) {
        open.forEach((id, each) -> {
            if (each.account.equals(account) && which.test(id)) {
                open.remove(id);
                try {
                    each.session.setAttribute(OVER, true);
                    events.publishEvent(new SessionEnded(each.session));
                } catch (IllegalStateException e) {
                    // It has expired meanwhile.
                }
            }
        });
    }

    private static void afterCommit(Runnable action) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(
                    new TransactionSynchronization() {
                        @Override
                        public void afterCommit() {
                            action.run();
                        }
                    });
        } else {
            action.run();
        }
    }

    /// The session of the current request.
    private static Optional<String> current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now
                ? Optional.ofNullable(now.getRequest().getSession(false))
                        .map(session -> (String) session.getAttribute(ID))
                : Optional.empty();
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        if (event.getSession().getAttribute(ID) instanceof String id) {
            open.remove(id);
        }
    }
}

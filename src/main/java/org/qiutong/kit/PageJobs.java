package org.qiutong.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/// [Jobs] for the parts of a page: starts them for whoever uses the page, in the language of the
/// interface, and shows their results there.
public final class PageJobs {

    private PageJobs() {}

    /// Starts a job for the page.
    ///
    /// @param work runs in another thread: it touches no components
    public static <T> Job<T> start(Jobs.Kind kind, Job.Work<T> work) {
        Locale locale = UI.getCurrentOrThrow().getLocale();
        VaadinService service = VaadinSession.getCurrent().getService();
        String session = VaadinSession.getCurrent().getSession().getId();
        String owner =
                kind == Jobs.Kind.READ ? session : account().orElseGet(() -> "session " + session);
        return jobs().start(
                        kind,
                        owner,
                        job -> {
                            LocaleContextHolder.setLocale(locale);
                            // Charts ask it for the texts of the interface.
                            VaadinService.setCurrent(service);
                            try {
                                return work.run(job);
                            } finally {
                                VaadinService.setCurrent(null);
                                LocaleContextHolder.resetLocaleContext();
                            }
                        });
    }

    private static Jobs jobs() {
        return VaadinSession.getCurrent().getService().getInstantiator().getOrCreate(Jobs.class);
    }

    private static Optional<String> account() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(user -> !(user instanceof AnonymousAuthenticationToken))
                .map(Authentication::getName);
    }

    /// Shows how a job stands, now and after each change, for as long as `part` is on its page. The
    /// job goes on without it: for a result that can be fetched later, or a change of stored data.
    public static <T> void show(Component part, Job<T> job, Consumer<Job.State<T>> show) {
        follow(part, job, show, () -> {});
    }

    /// Shows how a job stands, as [#show], and ends the job when `part` leaves its page: for a
    /// result that nobody else can fetch.
    public static <T> void own(Component part, Job<T> job, Consumer<Job.State<T>> show) {
        follow(part, job, show, job::cancel);
    }

    private static <T> void follow(
            Component part, Job<T> job, Consumer<Job.State<T>> show, Runnable left) {
        UI ui = UI.getCurrentOrThrow();
        AtomicReference<Job.State<T>> shown = new AtomicReference<>();
        Runnable leave =
                job.follow(_ ->
                        access(
                                ui,
                                () -> {
                                    // Several changes may have come together: the last one counts,
                                    // once.
                                    Job.State<T> now = job.state();
                                    if (part.isAttached() && !now.equals(shown.getAndSet(now))) {
                                        show.accept(now);
                                    }
                                }));
        Runnable end =
                () -> {
                    leave.run();
                    left.run();
                };
        part.addDetachListener(_ -> {
            if (ui.isClosing()) {
                end.run();
            } else {
                // When the browser has missed a message, everything on the page is detached and
                // attached again to send it anew: the page has not been left.
                ui.beforeClientResponse(
                        ui,
                        _ -> {
                            if (!part.isAttached()) {
                                end.run();
                            }
                        });
            }
        });
    }

    /// Runs a command with the lock of a page; nothing happens where the page has been left.
    static void access(UI ui, Command command) {
        try {
            Future<?> _ = ui.access(command);
        } catch (UIDetachedException e) {
            // The page is closed: nobody is left to see it.
        }
    }
}

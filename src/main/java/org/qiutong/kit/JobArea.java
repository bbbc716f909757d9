package org.qiutong.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.VaadinService;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.concurrent.DelegatingSecurityContextExecutor;

/// Where jobs that a reader starts are run and their results shown. They run off the session's
/// lock, for they may take longer than anybody waits for a click, and are not given up.
///
/// @param <T> a result; what a job may refuse is one too
public final class JobArea<T> extends Div {

    private final Function<T, Component> show;

    /// @param show makes what the reader sees of a result
    public JobArea(Function<T, Component> show) {
        this.show = show;
        getElement().setAttribute("aria-live", "polite");
    }

    public boolean isBusy() {
        return getElement().hasAttribute("aria-busy");
    }

    public void show(T result) {
        replace(show.apply(result));
    }

    /// @param job runs in another thread: it touches no components
    public void run(Supplier<T> job) {
        UI ui = UI.getCurrentOrThrow();
        getElement().setAttribute("aria-busy", "true");
        replace(Localized.text(new Paragraph(), "kit.working"));
        Future<?> _ =
                CompletableFuture.supplyAsync(
                                job,
                                new DelegatingSecurityContextExecutor(
                                        VaadinService.getCurrent().getExecutor()))
                        .whenComplete((result, failure) -> {
                            Future<?> _ = ui.access(() -> finish(job, result, failure));
                        });
    }

    private void finish(Supplier<T> job, @Nullable T result, @Nullable Throwable failure) {
        getElement().removeAttribute("aria-busy");
        if (result != null) {
            show(result);
        } else if (failure != null) {
            replace(new ProblemNote(Problem.log(failure), () -> run(job)));
        }
    }

    private void replace(Component shown) {
        removeAll();
        add(shown);
    }
}

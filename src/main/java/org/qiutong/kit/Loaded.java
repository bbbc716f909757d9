package org.qiutong.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.VaadinService;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.security.concurrent.DelegatingSecurityContextExecutor;

/// A part of a page that shows what a service returns. The service is asked outside the session's
/// lock: what is there at once is shown at once; what takes longer comes later, and until then
/// there is a skeleton or what was there before. A failure offers to try again. The page stays
/// usable meanwhile.
///
/// @param <T> what the service returns
public final class Loaded<T> extends Div {

    /// Shorter than a person notices, long enough for most queries: the page comes in one piece.
    private static final Duration AT_ONCE = Duration.ofMillis(250);

    /// Longer than the database may take; a service that has not answered by then does not.
    private static final Duration AT_LAST = Duration.ofSeconds(5);

    private final Function<T, Component> show;
    private int asked;

    /// @param show makes what the reader sees of an answer
    public Loaded(Function<T, Component> show) {
        this.show = show;
        addClassName("loaded");
    }

    /// Asks a service and shows its answer; the answer to an earlier question is dropped.
    ///
    /// @param question runs in another thread: it touches no components
    public void load(Supplier<T> question) {
        int number = ++asked;
        UI ui = UI.getCurrentOrThrow();
        CompletableFuture<T> answer =
                CompletableFuture.supplyAsync(
                                question,
                                new DelegatingSecurityContextExecutor(
                                        VaadinService.getCurrent().getExecutor()))
                        .orTimeout(AT_LAST.toMillis(), TimeUnit.MILLISECONDS);
        try {
            answer.get(AT_ONCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            busy();
        } catch (ExecutionException e) {
            // Told below.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (answer.isDone()) {
            show(question, answer);
        } else {
            Command later =
                    () -> {
                        if (number == asked) {
                            show(question, answer);
                        }
                    };
            Future<?> _ = answer.whenComplete((_, _) -> access(ui, later));
        }
    }

    private static void access(UI ui, Command command) {
        Future<?> _ = ui.access(command);
    }

    private void show(Supplier<T> question, CompletableFuture<T> answer) {
        getElement().removeAttribute("aria-busy");
        Component shown =
                switch (answer.state()) {
                    case SUCCESS -> show.apply(answer.resultNow());
                    default -> failed(question, Problem.log(answer.exceptionNow()));
                };
        if (getChildren().noneMatch(shown::equals)) {
            removeAll();
            add(shown);
        }
    }

    /// What is missing would have been the page, with its heading.
    private Component failed(Supplier<T> question, Problem problem) {
        return problem.kind() == Problem.Kind.MISSING
                ? new Div(
                        PageHeader.plain(ProblemNote.titleKey(problem)),
                        ProblemNote.withoutHeading(problem, () -> load(question)))
                : new ProblemNote(problem, () -> load(question));
    }

    private void busy() {
        getElement().setAttribute("aria-busy", "true");
        if (getComponentCount() == 0) {
            add(new Skeleton());
        }
    }

    /// Where text is going to be.
    private static final class Skeleton extends Div {
        private Skeleton() {
            addClassName("skeleton");
            Localized.attribute(this, "aria-label", "kit.loading");
            getElement().setAttribute("role", "img");
            add(new Div(), new Div(), new Div());
        }
    }
}

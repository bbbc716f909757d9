package org.qiutong.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// A part of a page that shows what a service returns. The service is asked outside the session's
/// lock: what is there at once is shown at once; what takes longer comes later, and until then
/// there is a skeleton or what was there before. A failure offers to try again. The page stays
/// usable meanwhile.
///
/// @param <T> what the service returns
public final class Loaded<T> extends Div {

    private final Function<T, Component> show;
    private Optional<Job<T>> asked = Optional.empty();

    /// @param show makes what the reader sees of an answer
    public Loaded(Function<T, Component> show) {
        this.show = show;
        addClassName("loaded");
    }

    /// Asks a service and shows its answer; the answer to an earlier question is dropped.
    ///
    /// @param question runs in another thread: it touches no components
    public void load(Supplier<T> question) {
        asked.ifPresent(Job::cancel);
        UI ui = UI.getCurrentOrThrow();
        Job<T> job = PageJobs.start(Jobs.Kind.READ, each -> answer(question, each, ui));
        asked = Optional.of(job);
        if (WaitingTime.of(ui).await(job)) {
            show(question, job);
            return;
        }
        busy();
        // A component that is detached for a moment gets its answer, too.
        job.follow(state -> {
            if (!(state instanceof Job.State.Running)) {
                PageJobs.access(ui, () -> show(question, job));
            }
        });
    }

    /// An answer that comes after the timeout replaces the note about it, unless something else has
    /// been loaded since.
    private T answer(Supplier<T> question, Job<T> job, UI ui) {
        T answer = question.get();
        if (!job.isRunning()) {
            PageJobs.access(
                    ui,
                    () -> {
                        if (isAsked(job)) {
                            replace(show.apply(answer));
                        }
                    });
        }
        return answer;
    }

    private boolean isAsked(Job<T> job) {
        return asked.filter(each -> each == job).isPresent();
    }

    private void show(Supplier<T> question, Job<T> job) {
        if (!isAsked(job)) {
            return;
        }
        getElement().removeAttribute("aria-busy");
        switch (job.state()) {
            case Job.State.Done<T>(T answer) -> {
                // The job holds the answer, which may be large: release it.
                asked = Optional.empty();
                replace(show.apply(answer));
            }
            case Job.State.Failed<T>(_, Problem problem) -> replace(failed(question, problem));
            // Only when the program ends.
            case Job.State.Running<T> _, Job.State.Cancelled<T> _ -> {}
        }
    }

    private void replace(Component shown) {
        if (getChildren().noneMatch(shown::equals)) {
            removeAll();
            add(shown);
        }
    }

    /// If the address names nothing, there is no page content with a heading, so the note brings
    /// one.
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

    /// A placeholder for text that is still loading.
    private static final class Skeleton extends Div {
        private Skeleton() {
            addClassName("skeleton");
            Localized.attribute(this, "aria-label", "kit.loading");
            getElement().setAttribute("role", "img");
            add(new Div(), new Div(), new Div());
        }
    }

    /// How long a page may hold its session's lock while it waits for data. All of its parts share
    /// this one timeout.
    private static final class WaitingTime {

        /// Shorter than a person notices, long enough for most queries: the page comes in one
        /// piece.
        private static final Duration AT_ONCE = Duration.ofMillis(250);

        private long left = AT_ONCE.toNanos();

        /// That of the answer to the browser that is being prepared.
        private static WaitingTime of(UI ui) {
            WaitingTime now = ComponentUtil.getData(ui, WaitingTime.class);
            if (now != null) {
                return now;
            }
            WaitingTime begun = new WaitingTime();
            ComponentUtil.setData(ui, WaitingTime.class, begun);
            ui.beforeClientResponse(ui, _ -> ComponentUtil.setData(ui, WaitingTime.class, null));
            return begun;
        }

        private boolean await(Job<?> job) {
            long start = System.nanoTime();
            try {
                return job.await(Duration.ofNanos(left));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            } finally {
                left = Math.max(0, left - (System.nanoTime() - start));
            }
        }
    }
}

package org.qiutong.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Function;

/// Shows the long jobs that a reader starts: their progress, results and failures.
///
/// @param <T> a result; a job's own refusal is one too
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

    /// Runs a job that only finds something out. It can be cancelled, and ends when its page is
    /// left.
    ///
    /// @param work runs in another thread: it touches no components
    public void find(Job.Work<T> work) {
        Job<T> job = begin(work);
        Button cancel = Localized.text(new Button(), "kit.cancel");
        cancel.addClickListener(_ -> job.cancel());
        add(cancel);
        PageJobs.own(this, job, state -> show(state, () -> find(work)));
    }

    /// Runs a job that changes what is stored. It goes on when its page is left.
    ///
    /// @param work runs in another thread: it touches no components
    public void store(Job.Work<T> work) {
        PageJobs.show(this, begin(work), state -> show(state, () -> store(work)));
    }

    private Job<T> begin(Job.Work<T> work) {
        getElement().setAttribute("aria-busy", "true");
        replace(Localized.text(new Paragraph(), "kit.working"));
        return PageJobs.start(Jobs.Kind.LONG, work);
    }

    private void show(Job.State<T> state, Runnable again) {
        if (state instanceof Job.State.Running) {
            return;
        }
        getElement().removeAttribute("aria-busy");
        switch (state) {
            case Job.State.Done<T>(T result) -> show(result);
            case Job.State.Failed<T>(_, Problem problem) ->
                    replace(new ProblemNote(problem, again));
            case Job.State.Cancelled<T> _ ->
                    replace(Localized.text(new Paragraph(), "kit.cancelled"));
            case Job.State.Running<T> _ -> {}
        }
    }

    private void replace(Component shown) {
        removeAll();
        add(shown);
    }
}

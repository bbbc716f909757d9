package org.qiutong.dialogue.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.Map;
import java.util.concurrent.Future;
import org.qiutong.chart.NoHanFont;
import org.qiutong.dialogue.Dialogue;
import org.qiutong.dialogue.briefing.Job;
import org.qiutong.dialogue.briefing.Job.State;
import org.qiutong.dialogue.briefing.Order;
import org.qiutong.kit.Localized;
import org.qiutong.kit.Problem;
import org.qiutong.kit.ProblemNote;

/// How far papers are, and the way to them when they are made.
final class BriefingResult extends Div {

    private final Dialogue dialogue;
    private final Job job;
    private final Runnable again;
    private final Paragraph status = new Paragraph();
    private final ProgressBar bar = new ProgressBar();
    private final Div ways = new Div();
    private Runnable leave = () -> {};

    /// @param again orders the same once more
    BriefingResult(Dialogue dialogue, Job job, Runnable again) {
        this.dialogue = dialogue;
        this.job = job;
        this.again = again;
        addClassName("briefing-result");
        status.getElement().setAttribute("role", "status");
        Localized.attribute(bar, "aria-label", "briefing.progress");
        ways.addClassName("ways");
        add(status, bar, ways);
        Button cancel = Localized.text(new Button(), "briefing.cancel");
        cancel.addClickListener(_ -> job.cancel());
        ways.add(cancel);
        say("briefing.making", Map.of());
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        UI ui = attach.getUI();
        leave =
                job.follow(state -> {
                    Future<?> _ = ui.access(() -> show(state));
                });
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        leave.run();
    }

    private void show(State state) {
        switch (state) {
            case State.Running(double done) -> bar.setValue(done);
            case State.Done made -> done(made.bytes());
            case State.Cancelled() -> ended("briefing.cancelled");
            case State.Failed failed -> failed(failed.cause());
        }
    }

    private void say(String key, Map<String, ?> arguments) {
        status.removeAll();
        status.add(Localized.text(new Span(), key, arguments));
    }

    private void ended(String key) {
        bar.removeFromParent();
        ways.removeFromParent();
        say(key, Map.of());
    }

    private void failed(Throwable cause) {
        if (cause instanceof NoHanFont) {
            ended("briefing.noHanFont");
        } else {
            ended("briefing.failed");
            add(new ProblemNote(Problem.log(cause), again));
        }
    }

    private void done(byte[] bytes) {
        bar.removeFromParent();
        say("briefing.done", Map.of("kilobytes", (bytes.length + 1023) / 1024));
        Order.Format format = job.order().format();
        Download file =
                new Download(
                        "qiutong-briefing-" + dialogue.version() + "." + format.extension(),
                        format.mediaType(),
                        () -> bytes);
        ways.removeAll();
        Anchor keep = Localized.text(new Anchor(), "briefing.get", Map.of("format", format.name()));
        keep.setHref(file.asFile());
        keep.getElement().setAttribute("download", file.name());
        ways.add(keep);
        if (format == Order.Format.HTML) {
            Anchor read = Localized.text(new Anchor(), "briefing.read");
            read.setHref(file.asPage());
            read.setTarget(AnchorTarget.BLANK);
            ways.add(read);
        }
    }
}

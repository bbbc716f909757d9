package org.qiutong.briefing.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.Map;
import org.qiutong.briefing.Order;
import org.qiutong.chart.NoHanFont;
import org.qiutong.kit.Job;
import org.qiutong.kit.Localized;
import org.qiutong.kit.PageJobs;
import org.qiutong.kit.ProblemNote;

/// How far papers are, and the way to them when they are made.
final class BriefingResult extends Div {

    private final String name;
    private final Order.Format format;
    private final Job<byte[]> making;
    private final boolean sent;
    private final Runnable again;
    private final Paragraph status = new Paragraph();
    private final ProgressBar bar = new ProgressBar();
    private final Div ways = new Div();

    /// Papers that can be fetched later: the page may be left meanwhile.
    ///
    /// @param name of the file, without its ending
    /// @param again orders the same once more
    static BriefingResult kept(
            String name, Order.Format format, Job<byte[]> making, Runnable again) {
        return new BriefingResult(name, format, making, false, again);
    }

    /// Papers that the browser gets as soon as they are made, and that end with the page.
    ///
    /// @param name of the file, without its ending
    /// @param again orders the same once more
    static BriefingResult sending(
            String name, Order.Format format, Job<byte[]> making, Runnable again) {
        return new BriefingResult(name, format, making, true, again);
    }

    private BriefingResult(
            String name, Order.Format format, Job<byte[]> making, boolean sent, Runnable again) {
        this.name = name;
        this.format = format;
        this.making = making;
        this.sent = sent;
        this.again = again;
        addClassName("briefing-result");
        status.getElement().setAttribute("role", "status");
        Localized.attribute(bar, "aria-label", "briefing.progress");
        ways.addClassName("ways");
        add(status, bar, ways);
        Button cancel = Localized.text(new Button(), "briefing.cancel");
        cancel.addClickListener(_ -> making.cancel());
        ways.add(cancel);
        say("briefing.making", Map.of());
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        if (attach.isInitialAttach()) {
            if (sent) {
                PageJobs.own(this, making, this::show);
            } else {
                PageJobs.show(this, making, this::show);
            }
        }
    }

    private void show(Job.State<byte[]> state) {
        switch (state) {
            case Job.State.Running<byte[]>(double done) -> bar.setValue(done);
            case Job.State.Done<byte[]>(byte[] bytes) -> done(bytes);
            case Job.State.Cancelled<byte[]> _ -> ended("briefing.cancelled");
            case Job.State.Failed<byte[]> failed -> failed(failed);
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

    private void failed(Job.State.Failed<byte[]> failed) {
        if (failed.cause() instanceof NoHanFont) {
            ended("briefing.noHanFont");
        } else {
            ended("briefing.failed");
            add(new ProblemNote(failed.problem(), again));
        }
    }

    private void done(byte[] bytes) {
        bar.removeFromParent();
        say("briefing.done", Map.of("kilobytes", (bytes.length + 1023) / 1024));
        Download file =
                new Download(name + "." + format.extension(), format.mediaType(), () -> bytes);
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
        if (sent) {
            keep.getElement().executeJs("this.click()");
        }
    }
}

package org.qiutong.briefing;

import java.util.List;
import java.util.Locale;
import org.qiutong.export.Paper;
import org.qiutong.kit.Job;

/// Makes the file of a brief.
///
/// @param languages one, or two beside each other, the first one leading
public record BriefJob(
        BriefService briefs, Brief brief, List<Locale> languages, Order.Format format)
        implements Job.Work<byte[]> {

    @Override
    public byte[] run(Job<byte[]> job) {
        Paper paper = briefs.paper(brief, languages);
        job.reached(Pulse.READING);
        return format.write(paper, new Pulse(job, paper.texts().size()));
    }
}

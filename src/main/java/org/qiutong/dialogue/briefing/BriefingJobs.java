package org.qiutong.dialogue.briefing;

import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.qiutong.dialogue.Dialogue;
import org.qiutong.dialogue.Roster;
import org.qiutong.dialogue.RosterService;
import org.qiutong.export.Paper;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/// Makes papers in the background. What was made is kept in memory until there are too many, and is
/// there for whoever ordered it only.
@Service
public class BriefingJobs {

    private static final int KEPT = 20;

    /// Of the whole, what reading the evidence is.
    private static final double READING = 0.1;

    private final BriefingService briefings;
    private final RosterService rosters;
    private final Deque<Job> jobs = new ArrayDeque<>();

    /// Papers take a processor each: more at once would only make all of them late.
    private final Semaphore places = new Semaphore(2);

    BriefingJobs(BriefingService briefings, RosterService rosters) {
        this.briefings = briefings;
        this.rosters = rosters;
    }

    /// Begins to make papers.
    ///
    /// @param permalink makes the whole address of a page of one that is relative to the root
    @RolesAllowed("CONVENOR")
    public Job start(Dialogue dialogue, Order order, Function<String, String> permalink) {
        Job job = new Job(UUID.randomUUID().toString(), account(), dialogue.id(), order);
        keep(job);
        Thread.ofVirtual()
                .name("briefing")
                .start(new DelegatingSecurityContextRunnable(() -> run(job, dialogue, permalink)));
        return job;
    }

    /// One that the account has ordered for a dialogue, while it is kept.
    @RolesAllowed("CONVENOR")
    public Optional<Job> job(String dialogue, String id) {
        String account = account();
        synchronized (jobs) {
            return jobs.stream()
                    .filter(job -> job.id().equals(id) && job.isOf(account, dialogue))
                    .findFirst();
        }
    }

    private void keep(Job job) {
        synchronized (jobs) {
            jobs.addFirst(job);
            while (jobs.size() > KEPT) {
                jobs.removeLast().cancel();
            }
        }
    }

    private void run(Job job, Dialogue dialogue, Function<String, String> permalink) {
        try {
            places.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            job.cancel();
            return;
        }
        try {
            job.reached(0);
            Pack pack = briefings.pack(dialogue, invited(dialogue), permalink);
            job.reached(READING);
            Paper paper = briefings.paper(pack, job.order());
            Pulse pulse = new Pulse(job, paper.texts().size());
            job.end(new Job.State.Done(briefings.write(paper, job.order().format(), pulse)));
        } catch (CancellationException e) {
            job.cancel();
        } catch (RuntimeException | Error e) {
            job.end(new Job.State.Failed(e));
            if (e instanceof VirtualMachineError error) {
                throw error;
            }
        } finally {
            places.release();
        }
    }

    private List<Guests.Guest> invited(Dialogue dialogue) {
        Roster roster = rosters.roster(dialogue.id());
        return rosters.panel(roster).pool().stream()
                .filter(each -> roster.invited().contains(each.id()))
                .map(each -> new Guests.Guest(each.name(), each.community(), each.institution()))
                .toList();
    }

    private static String account() {
        return Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication())
                .getName();
    }

    /// Counts the steps of the work.
    private static final class Pulse implements Runnable {

        /// About so often is each text laid out, for its least and its greatest width and in place.
        private static final int PASSES = 3;

        private final Job job;
        private final int all;
        private int count;

        private Pulse(Job job, int texts) {
            this.job = job;
            all = Math.max(1, PASSES * texts);
        }

        @Override
        public void run() {
            count++;
            job.reached(READING + (1 - READING) * Math.min(0.95, (double) count / all));
        }
    }
}

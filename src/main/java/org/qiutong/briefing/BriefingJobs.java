package org.qiutong.briefing;

import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.qiutong.dialogue.Dialogue;
import org.qiutong.export.Paper;
import org.qiutong.id.DialogueId;
import org.qiutong.kit.Job;
import org.qiutong.kit.JobRefused;
import org.qiutong.kit.Jobs;
import org.qiutong.participants.Roster;
import org.qiutong.participants.RosterService;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/// Makes papers in the background. The results are kept in memory, a few per account, and only for
/// the account that ordered them.
@Service
public class BriefingJobs {

    /// The most finished papers kept per account: each may have some megabytes.
    private static final int KEPT = 5;

    private final BriefingService briefings;
    private final RosterService rosters;
    private final Jobs jobs;
    private final Map<String, Deque<PaperJob>> byAccount = new HashMap<>();

    BriefingJobs(BriefingService briefings, RosterService rosters, Jobs jobs) {
        this.briefings = briefings;
        this.rosters = rosters;
        this.jobs = jobs;
    }

    /// Begins to make papers, unless too many are being made: then the job has failed already.
    ///
    /// @param permalink turns a page's address relative to the root into an absolute one
    @RolesAllowed("CONVENOR")
    public PaperJob start(Dialogue dialogue, Order order, Function<String, String> permalink) {
        String account = account();
        Job<byte[]> making =
                jobs.start(Jobs.Kind.HEAVY, account, job -> make(job, dialogue, order, permalink));
        PaperJob ordered =
                new PaperJob(UUID.randomUUID().toString(), account, dialogue.id(), order, making);
        if (!(making.state() instanceof Job.State.Failed<byte[]>(JobRefused _, _))) {
            keep(ordered);
        }
        return ordered;
    }

    /// Papers that the account has ordered for a dialogue, while they are kept.
    @RolesAllowed("CONVENOR")
    public Optional<PaperJob> job(DialogueId dialogue, String id) {
        String account = account();
        synchronized (byAccount) {
            return byAccount.getOrDefault(account, new ArrayDeque<>()).stream()
                    .filter(job -> job.id().equals(id) && job.dialogue().equals(dialogue))
                    .findFirst();
        }
    }

    /// Drops the account's oldest finished papers. Running jobs stay: the job runner limits how
    /// many there are.
    private void keep(PaperJob ordered) {
        synchronized (byAccount) {
            Deque<PaperJob> own =
                    byAccount.computeIfAbsent(ordered.account(), _ -> new ArrayDeque<>());
            own.addFirst(ordered);
            List<PaperJob> finished =
                    own.stream().filter(each -> !each.making().isRunning()).toList();
            own.removeAll(finished.subList(Math.min(KEPT, finished.size()), finished.size()));
        }
    }

    private byte[] make(
            Job<byte[]> job, Dialogue dialogue, Order order, Function<String, String> permalink) {
        Pack pack = briefings.pack(dialogue, invited(dialogue), permalink);
        job.reached(Pulse.READING);
        Paper paper = briefings.paper(pack, order);
        return order.format().write(paper, new Pulse(job, paper.texts().size()));
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
}

package org.qiutong.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.qiutong.ProgramTest;
import org.qiutong.access.Role;
import org.qiutong.dialogue.Dialogue;
import org.qiutong.dialogue.DialogueService;
import org.qiutong.dialogue.Setting;
import org.qiutong.id.CommunityId;
import org.qiutong.kit.Job;
import org.qiutong.kit.JobRefused;
import org.qiutong.kit.Jobs;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/// What several accounts order at once.
@ProgramTest
class BriefingJobsTest {

    private static final CommunityId CN = new CommunityId("CN");
    private static final CommunityId UK = new CommunityId("UK");

    private static final Order ORDER =
            new Order(List.of(Locale.ENGLISH), Set.of(Section.PARTICIPANTS), Order.Format.HTML);

    @Autowired BriefingJobs papers;
    @Autowired DialogueService dialogues;
    @Autowired Jobs jobs;
    @Autowired Driver driver;

    private final CountDownLatch gate = new CountDownLatch(1);

    @AfterEach
    void putBack() {
        gate.countDown();
        try (var session = driver.session()) {
            session.run("MATCH (d:Dialogue) DETACH DELETE d").consume();
        }
        SecurityContextHolder.clearContext();
    }

    @Test
    void losesNobodysPapersHoweverManyOthersOrder() {
        as("ann");
        Dialogue anns = begin();
        PaperJob finished = order(anns);
        assertThat(ended(finished)).isInstanceOf(Job.State.Done.class);
        List<Job<String>> others = occupyProcessors();
        PaperJob waiting = order(anns);
        assertThat(waiting.making().isRunning()).isTrue();

        as("bo");
        Dialogue bos = begin();
        List<PaperJob> ordered = new ArrayList<>();
        for (int i = 0; i < 21; i++) {
            ordered.add(order(bos));
        }
        assertThat(ordered)
                .filteredOn(each ->
                        each.making().state()
                                        instanceof Job.State.Failed<byte[]>(JobRefused refused, _)
                                && refused.reason() == JobRefused.Reason.OWN_LIMIT)
                .as("refused, and told so")
                .hasSize(18);
        assertThat(waiting.making().isRunning()).as("somebody else's").isTrue();
        gate.countDown();
        assertThat(ended(waiting)).isInstanceOf(Job.State.Done.class);
        assertThat(ordered.subList(0, 3)).allMatch(each -> ended(each) instanceof Job.State.Done);

        List<PaperJob> more = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            PaperJob next = order(bos);
            assertThat(ended(next)).isInstanceOf(Job.State.Done.class);
            more.add(next);
        }
        assertThat(papers.job(bos.id(), ordered.getFirst().id())).as("the oldest one").isEmpty();
        assertThat(papers.job(bos.id(), more.getLast().id())).contains(more.getLast());
        assertThat(papers.job(anns.id(), finished.id())).as("somebody else's").isEmpty();
        as("ann");
        assertThat(papers.job(anns.id(), finished.id())).contains(finished);
        assertThat(papers.job(anns.id(), waiting.id())).contains(waiting);
        assertThat(others).noneMatch(job -> job.state() instanceof Job.State.Cancelled);
    }

    @Test
    void endsWhatIsCancelled() {
        as("ann");
        Dialogue dialogue = begin();
        occupyProcessors();
        PaperJob waiting = order(dialogue);
        waiting.making().cancel();
        assertThat(ended(waiting)).isEqualTo(new Job.State.Cancelled<byte[]>());
        assertThat(papers.job(dialogue.id(), waiting.id())).contains(waiting);
    }

    /// As many jobs of other accounts as run at once.
    private List<Job<String>> occupyProcessors() {
        List<Job<String>> all = new ArrayList<>();
        for (int i = 0; i < Math.max(2, Runtime.getRuntime().availableProcessors() / 2); i++) {
            all.add(
                    jobs.start(
                            Jobs.Kind.HEAVY,
                            "other " + i,
                            _ -> {
                                try {
                                    return String.valueOf(gate.await(1, TimeUnit.MINUTES));
                                } catch (InterruptedException e) {
                                    throw new IllegalStateException(e);
                                }
                            }));
        }
        return all;
    }

    private PaperJob order(Dialogue dialogue) {
        return papers.start(dialogue, ORDER, "https://example.org/"::concat);
    }

    private static Job.State<byte[]> ended(PaperJob job) {
        CompletableFuture<Job.State<byte[]>> ended = new CompletableFuture<>();
        job.making()
                .follow(state -> {
                    if (!(state instanceof Job.State.Running)) {
                        ended.complete(state);
                    }
                });
        assertThat(ended).succeedsWithin(Duration.ofMinutes(1));
        return ended.join();
    }

    private Dialogue begin() {
        return dialogues.create(
                Setting.first(
                        LocalizedText.of(LanguageTag.EN, "Open models"),
                        List.of(LanguageTag.EN),
                        List.of(UK, CN)));
    }

    private static void as(String account) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        account,
                        "",
                        AuthorityUtils.createAuthorityList(
                                Role.CONVENOR.included().stream()
                                        .map(each -> "ROLE_" + each)
                                        .toList())));
        SecurityContextHolder.setContext(context);
    }
}

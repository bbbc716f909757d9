package org.qiutong.participants.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.server.VaadinSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.Driver;
import org.qiutong.ProgramTest;
import org.qiutong.Words;
import org.qiutong.codebook.CodebookService;
import org.qiutong.dialogue.Dialogue;
import org.qiutong.dialogue.DialogueService;
import org.qiutong.dialogue.Setting;
import org.qiutong.dialogue.frame.Draft;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.id.CommunityId;
import org.qiutong.kit.Job;
import org.qiutong.kit.Jobs;
import org.qiutong.participants.Participant;
import org.qiutong.participants.Roster;
import org.qiutong.participants.RosterService;
import org.qiutong.participants.seating.Candidate;
import org.qiutong.participants.seating.Fact;
import org.qiutong.participants.seating.Outcome;
import org.qiutong.participants.seating.Search;
import org.qiutong.people.PeopleService;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.test.context.support.WithMockUser;

/// Searches for whom to invite and for groups that go wrong, are left, or are too many.
@ProgramTest
@ViewPackages(packages = "org.qiutong")
@ExtendWith(OutputCaptureExtension.class)
@WithMockUser(
        username = "ann",
        roles = {"READER", "ANALYST", "CONVENOR"})
class SearchesOnPageTest extends SpringBrowserlessTest {

    private static final CommunityId CN = new CommunityId("CN");
    private static final CommunityId UK = new CommunityId("UK");

    @Autowired DialogueService dialogues;
    @Autowired RosterService rosters;
    @Autowired CodebookService codebook;
    @Autowired PeopleService people;
    @Autowired Jobs jobs;
    @Autowired Driver driver;

    private final CountDownLatch gate = new CountDownLatch(1);

    @BeforeEach
    void inEnglish() {
        VaadinSession.getCurrent().setLocale(Locale.ENGLISH);
        runPendingSignalsTasks();
    }

    @AfterEach
    void putBack() {
        gate.countDown();
        try (var session = driver.session()) {
            session.run(
                            "MATCH (d:Dialogue) OPTIONAL MATCH (d)-[:HAS_ITEM|HAS_ROSTER]->(i)"
                                    + " OPTIONAL MATCH (i)-[:CONSIDERS|HAS_GROUP]->(p)"
                                    + " DETACH DELETE d, i, p")
                    .consume();
        }
    }

    @Test
    void groupsThatCannotBeFoundAreToldAndCanBeTriedAgain(CapturedOutput output) {
        List<String> runs = new ArrayList<>();
        GroupsSection section =
                new GroupsSection(
                        desk(),
                        (seating, invited, grouping, seed, search) -> {
                            runs.add("run");
                            if (runs.size() == 1) {
                                throw new IllegalStateException("a secret of the inside");
                            }
                            return seating.groups(invited, grouping, seed, search);
                        });
        UI.getCurrent().add(section);
        Button again = button(Words.en("seating.groups.again"));
        test(again).click();
        until(again::isEnabled);
        assertThat(text(section)).contains(Words.en("error.internal")).doesNotContain("secret");
        assertThat(output.getAll()).contains("ERROR " + reference(section));
        test(again).click();
        until(() -> text(section).contains("Round 1"));
        assertThat(again.isEnabled()).isTrue();
        assertThat(text(section)).doesNotContain(Words.en("error.internal"));
    }

    @Test
    void aProposalThatCannotBeFoundIsToldAndCanBeTriedAgain(CapturedOutput output) {
        ProposeSection section =
                new ProposeSection(
                        desk(),
                        (_, _, _, _) -> {
                            throw new IllegalStateException("a secret of the inside");
                        });
        UI.getCurrent().add(section);
        Button propose = button(Words.en("seating.propose"));
        test(propose).click();
        until(propose::isEnabled);
        assertThat(text(section)).contains(Words.en("error.internal")).doesNotContain("secret");
        assertThat(output.getAll()).contains("ERROR " + reference(section));
    }

    @Test
    void aSearchEndsWhenItsPageIsLeft(CapturedOutput output) {
        AtomicReference<Search> begun = new AtomicReference<>();
        CountDownLatch ended = new CountDownLatch(1);
        ProposeSection section =
                new ProposeSection(
                        desk(),
                        (seating, grouping, seed, search) -> {
                            begun.set(search);
                            pass(gate);
                            try {
                                return seating.propose(grouping, seed, search);
                            } finally {
                                ended.countDown();
                            }
                        });
        UI.getCurrent().add(section);
        test(button(Words.en("seating.propose"))).click();
        until(() -> begun.get() != null);
        UI.getCurrent().remove(section);
        roundTrip();
        gate.countDown();
        pass(ended);
        roundTrip();
        assertThat(output.getAll()).doesNotContain("ERROR", "Exception");
    }

    @Test
    void tooManySearchesOfOneAccountAreToldAndDisturbNobody() {
        List<Job<Outcome>> own = new ArrayList<>();
        do {
            own.add(
                    jobs.start(
                            Jobs.Kind.HEAVY,
                            "ann",
                            _ -> {
                                pass(gate);
                                throw new IllegalStateException("not reached by a result");
                            }));
            own.getLast().follow(_ -> {});
        } while (own.getLast().isRunning());
        GroupsSection section = new GroupsSection(desk());
        UI.getCurrent().add(section);
        Button again = button(Words.en("seating.groups.again"));
        test(again).click();
        until(again::isEnabled);
        assertThat(text(section)).contains(Words.en("error.tooManyJobs"));
        assertThat(own.subList(0, own.size() - 1)).allMatch(Job::isRunning);
        gate.countDown();
        until(() -> {
            test(again).click();
            until(again::isEnabled);
            return text(section).contains("Round 1");
        });
    }

    private RosterDesk desk() {
        Dialogue dialogue =
                dialogues.create(
                        Setting.first(
                                LocalizedText.of(LanguageTag.EN, "Open models"),
                                List.of(LanguageTag.EN, LanguageTag.ZH_HANS),
                                List.of(UK, CN)));
        Roster roster = rosters.roster(dialogue.id());
        for (String name : List.of("a", "b", "c", "d")) {
            roster = roster.with(person(name));
        }
        Roster stored =
                rosters.save(
                        roster.asking(List.of(), List.of(), 2, 1)
                                .inviting(List.of("a", "b", "c", "d")));
        RosterDesk desk =
                new RosterDesk(
                        rosters,
                        new Draft(dialogues, dialogue, () -> {}),
                        Labels.load(codebook, people),
                        stored,
                        rosters.panel(stored));
        UI.getCurrent().add(desk);
        return desk;
    }

    private static Participant person(String name) {
        return new Participant(
                new Candidate(
                        name,
                        name,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Set.of(),
                        Fact.UNKNOWN,
                        Set.of(),
                        Set.of(),
                        Map.of(),
                        Fact.UNKNOWN),
                Optional.empty(),
                Participant.Hold.FREE);
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }

    private static String text(Component part) {
        return part.getElement().getTextRecursively();
    }

    private static String reference(Component part) {
        return text(part).replaceAll("(?s).*Reference for a report: ([0-9a-f]{8}).*", "$1");
    }

    private static void pass(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void until(BooleanSupplier done) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        boolean is;
        do {
            roundTrip();
            runPendingSignalsTasks(50, TimeUnit.MILLISECONDS);
            is = done.getAsBoolean();
        } while (!is && System.nanoTime() < end);
        assertThat(is).isTrue();
    }
}

package org.qiutong.participants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.qiutong.ProgramTest;
import org.qiutong.access.Role;
import org.qiutong.briefing.BriefingJobs;
import org.qiutong.briefing.Order;
import org.qiutong.briefing.Section;
import org.qiutong.dialogue.Agenda;
import org.qiutong.dialogue.AgendaItem;
import org.qiutong.dialogue.Dialogue;
import org.qiutong.dialogue.DialogueRefused;
import org.qiutong.dialogue.DialogueService;
import org.qiutong.dialogue.Setting;
import org.qiutong.evidence.Stance;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.ExpertId;
import org.qiutong.kit.Job;
import org.qiutong.participants.Condition.Kind;
import org.qiutong.participants.Condition.Strength;
import org.qiutong.participants.Participant.Hold;
import org.qiutong.participants.seating.Candidate;
import org.qiutong.participants.seating.Demand;
import org.qiutong.participants.seating.Fact;
import org.qiutong.participants.seating.Outcome;
import org.qiutong.participants.seating.Round;
import org.qiutong.participants.seating.Rule;
import org.qiutong.participants.seating.Search;
import org.qiutong.participants.seating.Trait;
import org.qiutong.people.Sector;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/// Rosters on a real database, with the founding study.
@ProgramTest
class RosterServiceTest {

    private static final CommunityId CN = new CommunityId("CN");
    private static final CommunityId UK = new CommunityId("UK");

    private static final LocalDate DAY = LocalDate.of(2027, 3, 8);

    @Autowired DialogueService dialogues;
    @Autowired RosterService rosters;
    @Autowired BriefingJobs jobs;
    @Autowired Driver driver;

    @BeforeEach
    void convenor() {
        as("ann", Role.CONVENOR);
    }

    @AfterEach
    void putBack() {
        run(
                "MATCH (d:Dialogue) OPTIONAL MATCH (d)-[:HAS_ITEM|HAS_ROSTER]->(i)"
                        + " OPTIONAL MATCH (i)-[:CONSIDERS|HAS_GROUP]->(p) DETACH DELETE d, i, p");
        SecurityContextHolder.clearContext();
    }

    @Test
    void keepsAllThatIsEntered() {
        Dialogue dialogue = begin();
        Roster empty = rosters.roster(dialogue.id());
        assertThat(empty.version()).isZero();
        Roster full = full(empty);
        Roster stored = rosters.save(full);
        assertThat(stored).isEqualTo(full.written(1, stored.changed(), "ann"));
        assertThat(rosters.roster(dialogue.id())).isEqualTo(stored);
        assertThat(
                        count(
                                "MATCH (:Dialogue)-[:INVITES]->(:Expert {id: 'itif-2024/2-UK'}) RETURN count(*)"))
                .isOne();
        assertThat(
                        count(
                                "MATCH (:Dialogue)-[:INVITES]->(:Participant {name: '王敏'}) RETURN count(*)"))
                .isOne();
        Roster fewer = rosters.save(stored.without("guest"));
        assertThat(rosters.roster(dialogue.id())).isEqualTo(fewer);
        assertThat(fewer.invited()).containsExactly("itif-2024/2-UK");
        assertThat(count("MATCH (p:Participant) RETURN count(*)")).isEqualTo(2);
        dialogues.save(dialogue, dialogue.setting().titled(title("Renamed")));
        assertThat(rosters.roster(dialogue.id())).as("saving the dialogue").isEqualTo(fewer);
        assertThat(count("MATCH (:Dialogue)-[:INVITES]->() RETURN count(*)")).isOne();
    }

    @Test
    void storesNothingOverWhatAnotherStored() {
        Dialogue dialogue = begin();
        Roster seen = rosters.roster(dialogue.id());
        Roster theirs = rosters.save(seen.with(person("theirs")));
        assertThatThrownBy(() -> rosters.save(seen.with(person("ours"))))
                .isInstanceOfSatisfying(
                        RosterConflict.class,
                        conflict -> assertThat(conflict.now()).isEqualTo(theirs));
        assertThat(rosters.roster(dialogue.id())).isEqualTo(theirs);
    }

    @Test
    void isThereForThoseForWhomTheDialogueIs() {
        Dialogue dialogue = begin();
        Roster seen = rosters.roster(dialogue.id());
        as("bo", Role.CONVENOR);
        assertThatThrownBy(() -> rosters.roster(dialogue.id())).isInstanceOf(DialogueRefused.class);
        assertThatThrownBy(() -> rosters.save(seen)).isInstanceOf(DialogueRefused.class);
        assertThatThrownBy(() -> rosters.panel(seen)).isInstanceOf(DialogueRefused.class);
        as("cai", Role.RESEARCHER);
        assertThatThrownBy(() -> rosters.roster(dialogue.id()))
                .isInstanceOf(AccessDeniedException.class);
        as("ann", Role.CONVENOR);
        dialogues.archive(dialogue.id(), true);
        assertThat(rosters.roster(dialogue.id())).isEqualTo(seen);
        assertThatThrownBy(() -> rosters.save(seen.with(person("late"))))
                .isInstanceOf(DialogueRefused.class);
    }

    /// What the founding study does not say of its experts is unknown, and nothing else is.
    @Test
    void knowsWhatIsOnRecordAndInventsNothing() {
        Dialogue begun = begin();
        List<AgendaItem> items =
                List.of(
                        new AgendaItem(new ConceptId("itif-2024/misuse"), 30),
                        new AgendaItem(new ConceptId("itif-2024/who-should-lead"), 30));
        dialogues.save(begun, new Agenda(items));
        Panel panel = rosters.panel(full(rosters.roster(begun.id())));
        Candidate expert = panel.pool().getFirst();
        assertThat(expert.name()).isEqualTo("2-UK");
        assertThat(expert.community()).contains(UK);
        assertThat(expert.sector()).isEmpty();
        assertThat(expert.institution()).isEmpty();
        assertThat(expert.languages()).isEmpty();
        assertThat(expert.technical()).isEqualTo(Fact.UNKNOWN);
        assertThat(expert.bridges()).isEqualTo(Fact.UNKNOWN);
        assertThat(expert.stances()).isNotEmpty();
        List<Rule> rules = panel.demands().stream().map(Demand::rule).toList();
        assertThat(rules)
                .contains(
                        new Rule.Seats(12),
                        new Rule.Must("guest"),
                        new Rule.MustNot("itif-2024/3-CN"),
                        new Rule.AtLeast(new Trait.Technical(), 3),
                        new Rule.Balance(
                                List.of(new Trait.InCommunity(UK), new Trait.InCommunity(CN)), 1));
        assertThat(rules)
                .as("a question has the sides of its answers")
                .anySatisfy(rule ->
                        assertThat(rule)
                                .isInstanceOfSatisfying(
                                        Rule.Cover.class,
                                        cover ->
                                                assertThat(cover.traits())
                                                        .hasSize(2)
                                                        .allMatch(Trait.Voices.class::isInstance)));
    }

    @Test
    void proposesFromTheFoundingStudyAlone() {
        Dialogue begun = begin();
        Roster roster = rosters.roster(begun.id());
        for (String code :
                List.of(
                        "1-UK", "2-UK", "3-UK", "4-UK", "1-CN", "2-CN", "3-CN", "4-CN", "5-CN",
                        "7-CN")) {
            roster = roster.with(expert(code, Hold.FREE));
        }
        dialogues.save(begun, seats(begun, 8));
        Panel panel = rosters.panel(roster);
        Outcome outcome = panel.seating().propose(panel.grouping(), 1, new Search(_ -> {}));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Proposed.class,
                        found ->
                                assertThat(found.proposal().invited())
                                        .hasSize(8)
                                        .contains("itif-2024/1-UK"));
        dialogues.save(dialogues.dialogue(begun.id()).orElseThrow(), seats(begun, 11));
        Panel tooMany = rosters.panel(roster);
        assertThat(tooMany.seating().propose(tooMany.grouping(), 1, new Search(_ -> {})))
                .isInstanceOfSatisfying(
                        Outcome.Impossible.class,
                        impossible ->
                                assertThat(impossible.conflict().demands())
                                        .containsExactly(Demand.must(new Rule.Seats(11))));
    }

    /// As far as the rule of the dialogue lets them be told.
    @Test
    void tellsThePapersWhoIsInvited() {
        Dialogue begun = begin();
        rosters.save(full(rosters.roster(begun.id())));
        assertThat(participants(begun))
                .contains("2 people are invited.", "China: 1", "United Kingdom: 1")
                .doesNotContain("王敏", "2-UK", "A laboratory");
        Setting open =
                setting(begun, begun.setting().seats(), Setting.Confidentiality.ON_THE_RECORD);
        assertThat(participants(dialogues.save(begun, open)))
                .contains("2 people are invited.", "王敏", "2-UK", "A laboratory")
                .doesNotContain("3-CN");
    }

    private String participants(Dialogue dialogue) {
        Order order =
                new Order(List.of(Locale.ENGLISH), Set.of(Section.PARTICIPANTS), Order.Format.HTML);
        CompletableFuture<Job.State<byte[]>> ended = new CompletableFuture<>();
        jobs.start(dialogue, order, "https://example.org/"::concat)
                .making()
                .follow(state -> {
                    if (!(state instanceof Job.State.Running)) {
                        ended.complete(state);
                    }
                });
        assertThat(ended).succeedsWithin(Duration.ofMinutes(1)).isInstanceOf(Job.State.Done.class);
        return new String(((Job.State.Done<byte[]>) ended.join()).result(), StandardCharsets.UTF_8);
    }

    private static Setting seats(Dialogue dialogue, int seats) {
        return setting(dialogue, seats, dialogue.setting().confidentiality());
    }

    private static Setting setting(
            Dialogue dialogue, int seats, Setting.Confidentiality confidentiality) {
        Setting setting = dialogue.setting();
        return new Setting(
                setting.title(),
                setting.purpose(),
                setting.days(),
                setting.sessions(),
                setting.minutes(),
                setting.format(),
                setting.languages(),
                seats,
                setting.communities(),
                confidentiality);
    }

    private static Roster full(Roster empty) {
        Candidate guest =
                new Candidate(
                        "guest",
                        "王敏",
                        Optional.of(CN),
                        Optional.of(Sector.COMPANY),
                        Optional.of("A laboratory"),
                        Set.of(LanguageTag.EN, LanguageTag.ZH_HANS),
                        Fact.YES,
                        Set.of("evaluation", "生物安全"),
                        Set.of(DAY, DAY.plusDays(1)),
                        Map.of(new ConceptId("itif-2024/misuse"), Stance.SUPPORT),
                        Fact.NO);
        return empty.with(expert("2-UK", Hold.FREE))
                .with(expert("3-CN", Hold.EXCLUDED))
                .with(new Participant(guest, Optional.empty(), Hold.LOCKED))
                .asking(
                        List.of(
                                new Condition(Kind.COMMUNITIES, 1, Strength.MUST),
                                new Condition(Kind.TECHNICAL, 3, Strength.WISH),
                                new Condition(Kind.VOICES, 0, Strength.STRONG_WISH),
                                new Condition(Kind.TOPICS, 0, Strength.WISH)),
                        List.of("evaluation"),
                        2,
                        2)
                .inviting(List.of("guest", "itif-2024/2-UK"))
                .seated(
                        List.of(
                                new Round(
                                        Optional.of(DAY),
                                        List.of(List.of("guest", "itif-2024/2-UK"), List.of())),
                                new Round(
                                        Optional.empty(),
                                        List.of(List.of("itif-2024/2-UK"), List.of("guest")))));
    }

    private static Participant expert(String code, Hold hold) {
        return new Participant(
                candidate("itif-2024/" + code, code),
                Optional.of(new ExpertId("itif-2024/" + code)),
                hold);
    }

    private static Participant person(String name) {
        return new Participant(candidate(name, name), Optional.empty(), Hold.FREE);
    }

    private static Candidate candidate(String id, String name) {
        return new Candidate(
                id,
                name,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Fact.UNKNOWN,
                Set.of(),
                Set.of(),
                Map.of(),
                Fact.UNKNOWN);
    }

    private Dialogue begin() {
        return dialogues.create(
                Setting.first(
                        title("Open models"),
                        List.of(LanguageTag.EN, LanguageTag.ZH_HANS),
                        List.of(UK, CN)));
    }

    private static LocalizedText title(String title) {
        return LocalizedText.of(LanguageTag.EN, title);
    }

    private static void as(String account, Role role) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        account,
                        "",
                        AuthorityUtils.createAuthorityList(
                                role.included().stream().map(each -> "ROLE_" + each).toList())));
        SecurityContextHolder.setContext(context);
    }

    private void run(String statement) {
        try (var session = driver.session()) {
            session.run(statement).consume();
        }
    }

    private long count(String statement) {
        try (var session = driver.session()) {
            return session.run(statement).single().get(0).asLong();
        }
    }
}

package org.qiutong.dialogue.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qiutong.ProgramTest;
import org.qiutong.dialogue.Agenda;
import org.qiutong.dialogue.Dialogue;
import org.qiutong.dialogue.DialogueTest;
import org.qiutong.dialogue.Hosting;
import org.qiutong.dialogue.Outcomes;
import org.qiutong.dialogue.Setting;
import org.qiutong.dialogue.agenda.AgendaService.Obstacle;
import org.qiutong.dialogue.agenda.AgendaService.Topic;
import org.qiutong.ground.Label;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.DialogueId;
import org.qiutong.id.StudyId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

/// Proposals from the founding study, compared with a reading of its report.
@ProgramTest
@WithMockUser(
        username = "ann",
        roles = {"ANALYST", "CONVENOR"})
class AgendaServiceTest {

    private static final CommunityId CN = new CommunityId("CN");
    private static final CommunityId UK = new CommunityId("UK");

    @Autowired AgendaService agenda;

    /// The report: shared benefits and the shared top concern about open source; what UK experts
    /// and what some Chinese experts worry about; and who should lead, on which they differ.
    @Test
    void proposesWhatTheReportSupports() {
        AgendaProposal proposal = agenda.plan(dialogue(2, 90)).proposal();
        List<ConceptId> concepts =
                proposal.items().stream().map(AgendaProposal.Proposed::concept).toList();
        assertThat(concepts)
                .startsWith(new ConceptId("itif-2024/open-source-benefits"))
                .endsWith(new ConceptId("itif-2024/who-should-lead"));
        assertThat(proposal.items().getFirst().row().label()).isInstanceOf(Label.Shared.class);
        List<Label> oneSided =
                proposal.items().stream()
                        .filter(item -> item.why().stage() == Stage.ONE_SIDED)
                        .map(item -> item.row().label())
                        .toList();
        assertThat(oneSided)
                .as("one of each side")
                .extracting(label -> ((Label.OneSide) label).raisedBy())
                .containsExactlyInAnyOrder(List.of(UK), List.of(CN));
        assertThat(proposal.agenda().time()).isEqualTo(180);
    }

    @Test
    void proposesMoreWhereThereIsMoreTime() {
        AgendaProposal proposal = agenda.plan(dialogue(6, 90)).proposal();
        assertThat(proposal.items())
                .extracting(AgendaProposal.Proposed::concept)
                .contains(
                        new ConceptId("itif-2024/open-source-benefits"),
                        new ConceptId("itif-2024/existential-risk"),
                        new ConceptId("itif-2024/who-should-lead"))
                .doesNotContain(
                        new ConceptId("itif-2024/geopolitical-uncertainty"),
                        new ConceptId("itif-2024/third-country-leads"));
        assertThat(proposal.items())
                .extracting(item -> item.why().stage())
                .isSorted()
                .contains(Stage.COMMON, Stage.ONE_SIDED, Stage.CONTESTED);
        assertThat(proposal.agenda().time()).isEqualTo(540);
    }

    @Test
    void hasTheWordsOfBothSides() {
        Topic topic = agenda.topic(new ConceptId("itif-2024/who-should-lead"), List.of(UK, CN));
        assertThat(topic.quotations().keySet()).containsExactly(UK, CN);
        assertThat(topic.findings())
                .flatExtracting(finding -> finding.community().stream().toList())
                .contains(UK, CN);
        assertThat(topic.barriers())
                .extracting(each -> each.barrier().id())
                .contains(
                        new ConceptId("itif-2024/geopolitical-uncertainty"),
                        new ConceptId("itif-2024/trust-issues"));
    }

    @Test
    void hasNoBarriersWhereTheReportNamesNone() {
        assertThat(agenda.topic(new ConceptId("itif-2024/misuse"), List.of(UK, CN)).barriers())
                .isEmpty();
    }

    @Test
    void knowsWhatIsProposedAgainstBarriers() {
        assertThat(agenda.barriers(Optional.of(new StudyId("itif-2024"))))
                .filteredOn(each -> !each.remedies().isEmpty())
                .extracting(each -> each.barrier().id(), Obstacle::remedies)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(
                                new ConceptId("itif-2024/trust-issues"),
                                List.of(new ConceptId("itif-2024/neutral-platforms"))),
                        org.assertj.core.groups.Tuple.tuple(
                                new ConceptId("itif-2024/cultural-differences"),
                                List.of(new ConceptId("itif-2024/joint-research"))),
                        org.assertj.core.groups.Tuple.tuple(
                                new ConceptId("itif-2024/language-barriers"),
                                List.of(new ConceptId("itif-2024/multilingual-communication"))));
    }

    @Test
    @WithMockUser(roles = "RESEARCHER")
    void isForConvenors() {
        assertThatThrownBy(() -> agenda.plan(dialogue(2, 90)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> agenda.topic(new ConceptId("itif-2024/misuse"), List.of()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> agenda.barriers(Optional.empty()))
                .isInstanceOf(AccessDeniedException.class);
    }

    private static Dialogue dialogue(int sessions, int minutes) {
        Setting first = DialogueTest.setting();
        return new Dialogue(
                new DialogueId("d"),
                new Setting(
                        first.title(),
                        first.purpose(),
                        first.days(),
                        sessions,
                        minutes,
                        first.format(),
                        first.languages(),
                        first.seats(),
                        first.communities(),
                        first.confidentiality()),
                Agenda.NONE,
                Hosting.NONE,
                Outcomes.NONE,
                "ann",
                List.of(),
                false,
                1,
                Instant.EPOCH,
                "ann");
    }
}

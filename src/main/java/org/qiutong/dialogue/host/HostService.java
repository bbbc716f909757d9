package org.qiutong.dialogue.host;

import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qiutong.codebook.CodebookService;
import org.qiutong.codebook.CodebookService.ConceptFilter;
import org.qiutong.codebook.Concept;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.dialogue.Dialogue;
import org.qiutong.dialogue.agenda.AgendaService;
import org.qiutong.dialogue.agenda.AgendaService.Obstacle;
import org.qiutong.dialogue.agenda.Plan;
import org.qiutong.evidence.EvidenceFilter;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.evidence.Statement;
import org.qiutong.ground.CommonGround;
import org.qiutong.id.ConceptId;
import org.qiutong.id.StudyId;
import org.qiutong.people.Institution;
import org.qiutong.people.PeopleService;
import org.springframework.stereotype.Service;

/// The evidence on who should host a dialogue and on the barriers to it.
@Service
public class HostService {

    private final AgendaService agenda;
    private final CodebookService codebook;
    private final EvidenceService evidence;
    private final PeopleService people;

    HostService(
            AgendaService agenda,
            CodebookService codebook,
            EvidenceService evidence,
            PeopleService people) {
        this.agenda = agenda;
        this.codebook = codebook;
        this.evidence = evidence;
        this.people = people;
    }

    /// @param questions that were asked in the themes that have barriers, each with its answers
    /// @param proposals that are related to an answer or meant against a barrier
    /// @param barriers all that there are, with the proposals against them
    public record Advice(
            List<Question> questions,
            List<Proposal> proposals,
            List<Obstacle> barriers,
            List<Institution> institutions) {}

    /// A question of who should lead or host, and its answers.
    public record Question(CommonGround question, List<CommonGround> answers) {}

    /// Something proposed that a host may follow.
    ///
    /// @param authors statements by the authors of a source; empty where an expert proposed it
    public record Proposal(CommonGround row, List<Statement> authors) {}

    /// The advice for the communities of a dialogue.
    @RolesAllowed("CONVENOR")
    public Advice advice(Dialogue dialogue) {
        Plan plan = agenda.plan(dialogue);
        Set<StudyId> studies =
                plan.rows().values().stream()
                        .map(row -> row.concept().study())
                        .collect(Collectors.toSet());
        List<Obstacle> barriers =
                agenda.barriers(Optional.empty()).stream()
                        .filter(each -> studies.contains(each.barrier().study()))
                        .toList();
        Set<ConceptId> themes =
                barriers.stream()
                        .flatMap(each -> each.barrier().broader().stream())
                        .collect(Collectors.toSet());
        List<Question> questions =
                concepts(ConceptKind.QUESTION).stream()
                        .filter(each -> each.broader().filter(themes::contains).isPresent())
                        .flatMap(each -> question(each, plan).stream())
                        .toList();
        return new Advice(
                questions, proposals(questions, barriers, plan), barriers, people.institutions());
    }

    private List<Concept> concepts(ConceptKind kind) {
        return codebook.concepts(ConceptFilter.of(kind));
    }

    private Optional<Question> question(Concept question, Plan plan) {
        return Optional.ofNullable(plan.rows().get(question.id()))
                .map(row ->
                        new Question(
                                row,
                                codebook.below(question.id()).answers().stream()
                                        .flatMap(id -> Stream.ofNullable(plan.rows().get(id)))
                                        .toList()));
    }

    private List<Proposal> proposals(List<Question> questions, List<Obstacle> barriers, Plan plan) {
        Set<ConceptId> wanted = new LinkedHashSet<>();
        questions.stream()
                .flatMap(each -> each.answers().stream())
                .forEach(answer -> wanted.addAll(answer.concept().links().related()));
        barriers.forEach(each -> wanted.addAll(each.remedies()));
        List<Proposal> proposals = new ArrayList<>();
        for (ConceptId id : wanted) {
            Stream.ofNullable(plan.rows().get(id))
                    .filter(row -> row.concept().kind() == ConceptKind.PROPOSAL)
                    .map(row ->
                            new Proposal(
                                    row, evidence.statements(EvidenceFilter.ALL.ofConcept(id))))
                    .forEach(proposals::add);
        }
        return proposals;
    }
}

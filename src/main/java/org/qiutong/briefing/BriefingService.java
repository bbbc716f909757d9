package org.qiutong.briefing;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qiutong.codebook.CodebookService;
import org.qiutong.codebook.CodebookService.ConceptFilter;
import org.qiutong.codebook.Concept;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.dialogue.AgendaItem;
import org.qiutong.dialogue.Dialogue;
import org.qiutong.dialogue.Hosting;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.evidence.WordsBehind;
import org.qiutong.evidence.cards.Citations;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.export.Paper;
import org.qiutong.ground.GroundFilter;
import org.qiutong.ground.GroundService;
import org.qiutong.ground.Thresholds;
import org.qiutong.id.ConceptId;
import org.qiutong.id.StudyId;
import org.qiutong.people.PeopleService;
import org.qiutong.study.StudyService;
import org.qiutong.text.Messages;
import org.springframework.stereotype.Service;

/// Makes the papers for a dialogue.
@Service
public class BriefingService {

    private final GroundService ground;
    private final EvidenceService evidence;
    private final CodebookService codebook;
    private final PeopleService people;
    private final StudyService studies;
    private final Messages messages;

    BriefingService(
            GroundService ground,
            EvidenceService evidence,
            CodebookService codebook,
            PeopleService people,
            StudyService studies,
            Messages messages) {
        this.ground = ground;
        this.evidence = evidence;
        this.codebook = codebook;
        this.people = people;
        this.studies = studies;
        this.messages = messages;
    }

    /// Reads all that may be told for a dialogue.
    ///
    /// @param invited who takes part; the pack tells of them what the dialogue's rule allows
    /// @param permalink turns a page's address relative to the root into an absolute one
    @RolesAllowed("CONVENOR")
    public Pack pack(
            Dialogue dialogue,
            Collection<Guests.Guest> invited,
            Function<String, String> permalink) {
        Disclosure disclosure = new Disclosure(dialogue.setting().confidentiality());
        List<Pack.Item> items =
                dialogue.agenda().items().stream()
                        .flatMap(planned ->
                                codebook.concept(planned.concept()).stream()
                                        .map(concept ->
                                                item(dialogue, planned, concept, disclosure)))
                        .toList();
        List<StudyId> of = items.stream().map(item -> item.concept().study()).distinct().toList();
        Optional<Hosting.Choice> choice = dialogue.hosting().choice();
        return new Pack(
                dialogue,
                items,
                barriers(dialogue, of),
                choice.flatMap(Hosting.Choice::institution).flatMap(people::institution),
                choice.flatMap(Hosting.Choice::option)
                        .flatMap(codebook::concept)
                        .map(Concept::label),
                disclosure.guests(invited),
                studies.studies().stream().filter(study -> of.contains(study.id())).toList(),
                Citations.load(studies, Labels.load(codebook, people), permalink),
                LocalDate.now(ZoneId.systemDefault()),
                permalink.apply("dialogues/" + dialogue.id()));
    }

    /// For a question, with what is said on its answers.
    private Pack.Item item(
            Dialogue dialogue, AgendaItem planned, Concept concept, Disclosure disclosure) {
        List<ConceptId> answers = codebook.below(concept.id()).answers();
        WordsBehind words =
                evidence.behind(Stream.concat(Stream.of(concept.id()), answers.stream()).toList());
        return new Pack.Item(
                planned,
                concept,
                ground.on(concept.id(), among(dialogue)),
                words.findings(),
                Disclosure.quotations(words.quotations(), people::experts),
                Stream.of(
                                Stream.of(concept),
                                concepts(answers),
                                concepts(concept.links().related()))
                        .flatMap(each -> each)
                        .distinct()
                        .toList(),
                dialogue.outcomes().on(concept.id()),
                dialogue.outcomes().said().stream()
                        .filter(said -> said.concept().equals(concept.id()))
                        .map(disclosure::said)
                        .toList());
    }

    private static GroundFilter among(Dialogue dialogue) {
        return new GroundFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                dialogue.setting().communities(),
                Optional.empty(),
                Optional.empty(),
                Thresholds.STANDARD,
                false);
    }

    private List<Pack.Hindrance> barriers(Dialogue dialogue, List<StudyId> of) {
        return codebook.concepts(ConceptFilter.of(ConceptKind.BARRIER)).stream()
                .filter(barrier -> of.contains(barrier.study()))
                .map(barrier ->
                        new Pack.Hindrance(
                                barrier,
                                concepts(codebook.below(barrier.id()).remedies()).toList(),
                                dialogue.hosting().on(barrier.id())))
                .toList();
    }

    private Stream<Concept> concepts(List<ConceptId> ids) {
        Map<ConceptId, Concept> found =
                codebook.concepts(ids).stream()
                        .collect(Collectors.toMap(Concept::id, Function.identity()));
        return ids.stream().flatMap(id -> Stream.ofNullable(found.get(id)));
    }

    /// Lays out a pack as ordered.
    @RolesAllowed("CONVENOR")
    public Paper paper(Pack pack, Order order) {
        return PackPaper.of(
                pack,
                order.languages().stream()
                        .map(language ->
                                new Speech(language, messages::format, pack.citations().labels()))
                        .toList(),
                order.sections());
    }
}

package org.qiutong.ground;

import static java.util.Comparator.comparing;

import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.qiutong.codebook.CodebookService;
import org.qiutong.codebook.Concept;
import org.qiutong.evidence.EvidenceFilter;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.graph.Window;
import org.qiutong.ground.index.StanceIndex;
import org.qiutong.ground.index.Stances;
import org.qiutong.people.PeopleService;
import org.qiutong.study.Study;
import org.qiutong.study.StudyService;
import org.springframework.stereotype.Service;

/// What communities hold in common, computed afresh for each question from one state of the
/// evidence.
@Service
public class GroundService {

    private final Stances stances;
    private final CodebookService codebook;
    private final PeopleService people;
    private final EvidenceService evidence;
    private final StudyService studies;
    private final AtomicReference<Optional<Corpus>> current =
            new AtomicReference<>(Optional.empty());

    GroundService(
            Stances stances,
            CodebookService codebook,
            PeopleService people,
            EvidenceService evidence,
            StudyService studies) {
        this.stances = stances;
        this.codebook = codebook;
        this.people = people;
        this.evidence = evidence;
        this.studies = studies;
    }

    /// Common ground on each concept that the filter leaves.
    @PermitAll
    public GroundList list(GroundFilter filter, GroundOrder order) {
        return new GroundReading(corpus(), filter).list(order);
    }

    /// Common ground on one concept, whatever else the filter asks of it.
    @PermitAll
    public Optional<CommonGround> on(String concept, GroundFilter filter) {
        return new GroundReading(corpus(), filter).on(concept);
    }

    /// What one study found of a concept.
    public record Moment(Study study, CommonGround row) {}

    /// A concept in the study that it comes from and in those that took it over, the oldest first.
    /// Each has a sample of its own; none counts for another.
    @PermitAll
    public List<Moment> overTime(String concept, GroundFilter filter) {
        Corpus corpus = corpus();
        return corpus.concept(concept).stream()
                .flatMap(from ->
                        Stream.concat(
                                Stream.of(from),
                                from.links().related().stream()
                                        .flatMap(id -> corpus.concept(id).stream())
                                        .filter(each ->
                                                each.id()
                                                        .equals(
                                                                Concept.idIn(
                                                                        each.study(), concept)))))
                .flatMap(each ->
                        studies
                                .study(each.study())
                                .flatMap(study ->
                                        new GroundReading(corpus, filter)
                                                .on(each.id())
                                                .map(row -> new Moment(study, row)))
                                .stream())
                .sorted(comparing(moment -> moment.study().from()))
                .toList();
    }

    /// One question about common ground, for whoever works on from its answer.
    @PermitAll
    public GroundReading reading(GroundFilter filter) {
        return new GroundReading(corpus(), filter);
    }

    /// The evidence as it is now. What is read beside the index belongs to the same state: if the
    /// evidence changes meanwhile, all is read again.
    private Corpus corpus() {
        while (true) {
            StanceIndex index = stances.snapshot();
            Optional<Corpus> held = current.get().filter(each -> each.index() == index);
            if (held.isPresent()) {
                return held.get();
            }
            Corpus read =
                    new Corpus(
                            index,
                            people.communities(),
                            codebook.concepts(
                                    CodebookService.ConceptFilter.ALL.withModerated(true),
                                    Window.ALL),
                            evidence.findings(EvidenceFilter.ALL, Window.ALL));
            if (stances.snapshot() == index) {
                current.set(Optional.of(read));
                return read;
            }
        }
    }
}

package org.qiutong.ground;

import static java.util.Comparator.comparing;

import jakarta.annotation.security.PermitAll;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qiutong.codebook.Codebook;
import org.qiutong.codebook.CodebookService;
import org.qiutong.codebook.Concept;
import org.qiutong.evidence.EvidenceFilter;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.evidence.Finding;
import org.qiutong.graph.Cached;
import org.qiutong.graph.PerTeams;
import org.qiutong.graph.Revision;
import org.qiutong.graph.Revisions;
import org.qiutong.ground.GroundReading.GroundList;
import org.qiutong.ground.index.StanceIndex;
import org.qiutong.ground.index.Stances;
import org.qiutong.id.ConceptId;
import org.qiutong.id.StudyId;
import org.qiutong.people.Community;
import org.qiutong.people.PeopleService;
import org.qiutong.study.Study;
import org.qiutong.study.StudyDesign;
import org.qiutong.study.StudyService;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Service;

/// What communities hold in common, computed anew for each query from one snapshot of the evidence.
@Service
public class GroundService {

    /// The most attempts at a consistent snapshot while the evidence keeps changing.
    private static final int MOST_READINGS = 3;

    private final Stances stances;
    private final StudyService studies;
    private final Revisions revisions;
    private final Cached<Beside> beside;
    private final Cached<Codebook> codebook;
    private final PerTeams<Held> current = new PerTeams<>();

    /// What is read under the same revision as the index.
    private record Beside(
            List<Community> communities,
            List<Finding> findings,
            Map<StudyId, StudyDesign> designs) {}

    private record Held(long stances, long codebook, Corpus corpus) {

        boolean isOf(Revisions.Numbers now) {
            return stances == now.of(Revision.STANCES) && codebook == now.of(Revision.CODEBOOK);
        }
    }

    GroundService(
            Stances stances,
            CodebookService codebook,
            PeopleService people,
            EvidenceService evidence,
            StudyService studies,
            Revisions revisions) {
        this.stances = stances;
        this.studies = studies;
        this.revisions = revisions;
        this.beside =
                Cached.consistent(
                        revisions,
                        Revision.STANCES,
                        () ->
                                new Beside(
                                        people.communities(),
                                        evidence.findings(EvidenceFilter.ALL),
                                        designs(studies)));
        this.codebook = Cached.relaxed(revisions, Revision.CODEBOOK, codebook::codebook);
    }

    private static Map<StudyId, StudyDesign> designs(StudyService studies) {
        return studies.studies().stream().collect(Collectors.toMap(Study::id, Study::design));
    }

    /// Common ground on each concept that passes the filter.
    @PermitAll
    public GroundList list(GroundFilter filter, GroundOrder order) {
        return new GroundReading(corpus(), filter).list(order);
    }

    /// Common ground on one concept, even if it does not pass the filter for concepts.
    @PermitAll
    public Optional<CommonGround> on(ConceptId concept, GroundFilter filter) {
        return new GroundReading(corpus(), filter).on(concept);
    }

    /// The concepts of which at most a given share is expected not to be shared by all communities,
    /// the likeliest first. Only counted studies have any; the filter's label does not restrict.
    ///
    /// @param wrong from 0 to 1
    @PermitAll
    public SharedList shared(GroundFilter filter, double wrong) {
        return new GroundReading(corpus(), filter).shared(wrong);
    }

    /// What one study found of a concept.
    public record Moment(Study study, CommonGround row) {}

    /// A concept in the study that it comes from and in those that took it over, the oldest first,
    /// and those last of which nobody says when they asked. Each has a sample of its own; none
    /// counts for another.
    @PermitAll
    public List<Moment> overTime(ConceptId concept, GroundReading reading) {
        Codebook codebook = reading.codebook();
        List<CommonGround> rows =
                codebook.concept(concept).stream()
                        .flatMap(from ->
                                Stream.concat(
                                        Stream.of(from),
                                        from.links().related().stream()
                                                .flatMap(id -> codebook.concept(id).stream())
                                                .filter(each ->
                                                        each.id()
                                                                .equals(
                                                                        Concept.idIn(
                                                                                each.study(),
                                                                                concept)))))
                        .flatMap(each -> reading.on(each.id()).stream())
                        .toList();
        Map<StudyId, Study> all =
                studies.studies().stream()
                        .collect(Collectors.toMap(Study::id, Function.identity()));
        return rows.stream()
                .flatMap(row ->
                        Stream.ofNullable(all.get(row.concept().study()))
                                .map(study -> new Moment(study, row)))
                .sorted(
                        comparing(moment ->
                                moment.study()
                                        .fieldwork()
                                        .map(Study.Fieldwork::from)
                                        .orElse(YearMonth.of(Year.MAX_VALUE, 12))))
                .toList();
    }

    /// One query for common ground, for callers that need more than one answer from its snapshot.
    @PermitAll
    public GroundReading reading(GroundFilter filter) {
        return new GroundReading(corpus(), filter);
    }

    /// A consistent snapshot of the current evidence; only texts of concepts may be newer. If it
    /// changes faster than it is read, the last consistent snapshot.
    ///
    /// @throws org.springframework.dao.TransientDataAccessException if there is none yet
    private Corpus corpus() {
        // A reader who joins a team meanwhile must not have its data kept as everybody's.
        Set<StudyId> teams = revisions.scope();
        return revisions.reading(teams, () -> corpus(teams));
    }

    private Corpus corpus(Set<StudyId> teams) {
        for (int i = 0; i < MOST_READINGS; i++) {
            Revisions.Numbers now = revisions.now();
            Optional<Held> held = current.get(teams).filter(each -> each.isOf(now));
            if (held.isPresent()) {
                return held.get().corpus();
            }
            Cached.State<StanceIndex> index = stances.at(now);
            Cached.State<Beside> beside = this.beside.at(now);
            // Not older than the index; not newer either if the index turns out to be the latest.
            long codebookNow = revisions.settled(Revision.CODEBOOK);
            Cached.State<Codebook> codebook =
                    this.codebook.at(new Revisions.Numbers(Map.of(Revision.CODEBOOK, codebookNow)));
            if (index.number() == beside.number()
                    && index.number() == revisions.settled(Revision.STANCES)) {
                Corpus read =
                        new Corpus(
                                index.value(),
                                beside.value().communities(),
                                codebook.value(),
                                beside.value().findings(),
                                beside.value().designs());
                current.put(teams, new Held(index.number(), codebook.number(), read));
                return read;
            }
        }
        return current.get(teams)
                .map(Held::corpus)
                .orElseThrow(() ->
                        new PessimisticLockingFailureException(
                                "the evidence changes faster than it is read"));
    }
}

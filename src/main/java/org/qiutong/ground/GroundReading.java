package org.qiutong.ground;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.qiutong.codebook.Codebook;
import org.qiutong.codebook.Concept;
import org.qiutong.evidence.Stance;
import org.qiutong.ground.Side.CommunityEvidence;
import org.qiutong.ground.Side.OnRecord;
import org.qiutong.ground.index.Crosstab;
import org.qiutong.ground.index.Slice;
import org.qiutong.ground.index.StanceIndex;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.StudyId;
import org.qiutong.people.Community;
import org.qiutong.people.Sector;
import org.qiutong.study.StudyDesign;

/// One query for common ground on one snapshot of the evidence, so that all its answers are
/// consistent.
public final class GroundReading {

    private final Corpus corpus;
    private final GroundFilter filter;

    GroundReading(Corpus corpus, GroundFilter filter) {
        this.corpus = corpus;
        this.filter = filter;
    }

    /// The stances that it counts.
    public StanceIndex index() {
        return corpus.index();
    }

    /// All that can be talked about, whatever the filter asks.
    public Codebook codebook() {
        return corpus.codebook();
    }

    /// All communities, whatever the filter asks.
    public List<Community> communities() {
        return corpus.allCommunities();
    }

    /// The concepts that pass the filter, in the order of the codebooks.
    public List<Concept> concepts() {
        return corpus.concepts().stream().filter(this::wanted).toList();
    }

    /// Those who were asked about these concepts.
    public Slice slice() {
        List<Concept> wanted = concepts();
        return new Slice(
                wanted.stream().map(Concept::id).toList(),
                wanted.stream()
                        .map(Concept::study)
                        .distinct()
                        .flatMap(study -> communities(study).stream())
                        .distinct()
                        .toList(),
                filter.study().map(Set::of).orElse(Set.of()),
                sectors(),
                Optional.empty());
    }

    /// Common ground on each of these concepts that has the filter's label.
    public GroundList list(GroundOrder order) {
        List<CommonGround> rows = rows();
        return list(
                rows.stream().filter(this::labelled).sorted(order.comparator()).toList(),
                Answer.of(rows));
    }

    /// What common ground on these concepts comes to, whatever label the filter asks for.
    public Answer answer() {
        return Answer.of(rows());
    }

    /// The concepts of which at most a given share is expected not to be shared by all communities,
    /// the likeliest first.
    ///
    /// @param wrong from 0 to 1
    public SharedList shared(double wrong) {
        return SharedList.of(rows(), wrong);
    }

    /// These rows, which this reading gave, with what they have in common.
    public GroundList list(List<CommonGround> rows) {
        return list(rows, Answer.of(rows));
    }

    private GroundList list(List<CommonGround> rows, Answer answer) {
        return new GroundList(
                rows,
                answer,
                inOrder(rows),
                LabelTotals.of(rows.stream().map(CommonGround::assessment).toList()),
                (int) corpus.concepts().stream().filter(each -> !each.moderated()).count());
    }

    private List<CommonGround> rows() {
        List<Concept> wanted = concepts();
        Map<ConceptId, Assessment> assessments = assess(withAnswers(wanted));
        Map<ConceptId, OptionalDouble> contested = contestedShares(wanted, assessments);
        return wanted.stream()
                .filter(concept -> !communities(concept.study()).isEmpty())
                .map(concept -> row(concept, assessments, contested))
                .toList();
    }

    private boolean labelled(CommonGround row) {
        return filter.label().map(row.label().kind()::equals).orElse(true);
    }

    /// Common ground on one concept, even if it does not pass the filter for concepts.
    public Optional<CommonGround> on(ConceptId id) {
        return corpus.codebook()
                .concept(id)
                .filter(concept -> !communities(concept.study()).isEmpty())
                .map(concept ->
                        row(concept, assess(withAnswers(List.of(concept))), new HashMap<>()));
    }

    /// What the communities have in common on concepts of several studies that mean the same, as if
    /// they were one.
    ///
    /// @param concepts the first gives its kind and its name
    public GroundTogether together(List<ConceptId> concepts) {
        return new GroundTogether.Reading(corpus, filter).on(concepts);
    }

    /// The communities in scope of a study's concepts.
    private List<CommunityId> communities(StudyId study) {
        return corpus.sampledBy(study).stream()
                .filter(each ->
                        filter.communities().isEmpty() || filter.communities().contains(each))
                .toList();
    }

    private boolean wanted(Concept concept) {
        return (filter.moderated() || !concept.moderated())
                && filter.study().map(concept.study()::equals).orElse(true)
                && filter.kind().map(kind -> kind == concept.kind()).orElse(true)
                && filter.theme()
                        .map(theme -> corpus.codebook().isBelow(concept, theme))
                        .orElse(true);
    }

    /// With the answers to questions and the answers that exclude an answer.
    private List<Concept> withAnswers(List<Concept> wanted) {
        Map<ConceptId, Concept> all = new LinkedHashMap<>();
        for (Concept concept : wanted) {
            all.put(concept.id(), concept);
            corpus.codebook().answers(concept.id()).forEach(each -> all.put(each.id(), each));
            corpus.codebook().rivals(concept.id()).forEach(each -> all.put(each.id(), each));
        }
        for (Concept answer : List.copyOf(all.values())) {
            corpus.codebook().rivals(answer.id()).forEach(each -> all.put(each.id(), each));
        }
        return List.copyOf(all.values());
    }

    private Map<ConceptId, Assessment> assess(List<Concept> concepts) {
        Map<ConceptId, Assessment> assessments = new HashMap<>();
        concepts.stream()
                .collect(
                        groupingBy(
                                Concept::study, LinkedHashMap::new, mapping(Concept::id, toList())))
                .forEach((study, ids) -> assessments.putAll(assess(study, ids)));
        return assessments;
    }

    private Map<ConceptId, Assessment> assess(StudyId study, List<ConceptId> concepts) {
        List<CommunityId> communities = communities(study);
        StudyDesign design = corpus.design(study);
        Slice slice = new Slice(concepts, communities, Set.of(study), sectors(), Optional.empty());
        Crosstab counts = corpus.index().counts(slice);
        Map<ConceptId, Assessment> assessments = new HashMap<>();
        for (int i = 0; i < concepts.size(); i++) {
            ConceptId concept = concepts.get(i);
            List<CommunityEvidence> cells = new ArrayList<>();
            for (int j = 0; j < communities.size(); j++) {
                cells.add(
                        new CommunityEvidence(
                                communities.get(j),
                                design,
                                counts.cell(i, j),
                                design == StudyDesign.EXCERPTS
                                        ? people(slice, concept, communities.get(j))
                                        : List.of(),
                                reported(concept, Optional.of(communities.get(j)))));
            }
            assessments.put(
                    concept,
                    Assessment.of(cells, reported(concept, Optional.empty()), filter.thresholds()));
        }
        return assessments;
    }

    private List<OnRecord> people(Slice slice, ConceptId concept, CommunityId community) {
        Slice cell = slice.inCommunities(List.of(community));
        return Stream.of(Stance.values())
                .flatMap(stance ->
                        corpus.index().holders(cell, concept, stance).stream()
                                .map(expert -> new OnRecord(expert, stance)))
                .toList();
    }

    private Set<String> sectors() {
        return filter.sector().map(Sector::name).map(Set::of).orElse(Set.of());
    }

    /// What sources report speaks of whole communities, not of one sector in them.
    private List<Reported> reported(ConceptId concept, Optional<CommunityId> community) {
        return filter.sector().isPresent() ? List.of() : corpus.reported(concept, community);
    }

    private CommonGround row(
            Concept concept,
            Map<ConceptId, Assessment> assessments,
            Map<ConceptId, OptionalDouble> contested) {
        OptionalDouble share =
                corpus.codebook()
                        .theme(concept)
                        .map(each -> contested.getOrDefault(each, OptionalDouble.empty()))
                        .orElse(OptionalDouble.empty());
        Assessment own = requireNonNull(assessments.get(concept.id()));
        List<Concept> positions = corpus.codebook().answers(concept.id());
        if (positions.isEmpty()) {
            return CommonGround.of(
                    concept, own, follows(concept, assessments), alike(concept, own), share);
        }
        Map<ConceptId, Assessment> evidence = new LinkedHashMap<>();
        Map<ConceptId, Assessment> withoutReadings = new LinkedHashMap<>();
        for (Concept position : positions) {
            Assessment onIt = requireNonNull(assessments.get(position.id()));
            evidence.put(position.id(), onIt);
            withoutReadings.put(position.id(), onIt.withoutReadings());
        }
        boolean exclusive = concept.links().exclusive();
        Label label = new Question(own, evidence, exclusive).label();
        return new CommonGround(
                concept,
                own,
                label,
                positions.stream().map(each -> row(each, assessments, contested)).toList(),
                List.of(),
                !label.equals(
                        new Question(own.withoutReadings(), withoutReadings, exclusive).label()),
                List.of(),
                share);
    }

    /// Where a label or a list of people looks like more than it is. Of other figures nobody is
    /// asked, since that takes time.
    private List<CommonGround.Alike> alike(Concept concept, Assessment assessment) {
        if (corpus.index().sectors().isEmpty()) {
            return List.of();
        }
        return assessment.sides().stream()
                .filter(side -> side.counts().support() > 1)
                .filter(side ->
                        assessment.label().kind() == Label.Kind.SHARED || side.figures().isEmpty())
                .flatMap(side ->
                        corpus
                                .index()
                                .onlySector(
                                        new Slice(
                                                List.of(concept.id()),
                                                List.of(side.community()),
                                                Set.of(concept.study()),
                                                Set.of(),
                                                Optional.empty()),
                                        concept.id(),
                                        Stance.SUPPORT)
                                .map(Sector::valueOf)
                                .map(sector -> new CommonGround.Alike(side.community(), sector))
                                .stream())
                .toList();
    }

    /// Who supports an answer that excludes this one, in each community.
    private List<Follows> follows(Concept answer, Map<ConceptId, Assessment> assessments) {
        List<Follows> follows = new ArrayList<>();
        for (Concept rival : corpus.codebook().rivals(answer.id())) {
            for (Side side : requireNonNull(assessments.get(rival.id())).sides()) {
                int least = Math.min(side.least(), side.counts().of());
                if (least > 0) {
                    follows.add(
                            new Follows(side.community(), rival.id(), least, side.counts().of()));
                }
            }
        }
        return follows;
    }

    private Map<ConceptId, OptionalDouble> contestedShares(
            List<Concept> concepts, Map<ConceptId, Assessment> assessments) {
        Map<ConceptId, List<Assessment>> byTheme = new HashMap<>();
        for (Concept concept : concepts) {
            corpus.codebook()
                    .theme(concept)
                    .ifPresent(theme ->
                            byTheme.computeIfAbsent(theme, _ -> new ArrayList<>())
                                    .add(assessments.get(concept.id())));
        }
        Map<ConceptId, OptionalDouble> shares = new HashMap<>();
        byTheme.forEach((theme, all) -> shares.put(theme, LabelTotals.of(all).contestedShare()));
        return shares;
    }

    private List<CommunityId> inOrder(List<CommonGround> rows) {
        return corpus.communities().stream()
                .filter(community ->
                        rows.stream().anyMatch(row -> row.assessment().side(community).isPresent()))
                .toList();
    }

    /// Common ground on all concepts that pass a filter.
    ///
    /// @param answer what they come to, with those of other labels than the filter asks for
    /// @param communities those that any of the rows compares, in their order
    /// @param listing totals over the rows
    /// @param all how many concepts there are without the filter
    public record GroundList(
            List<CommonGround> rows,
            Answer answer,
            List<CommunityId> communities,
            LabelTotals listing,
            int all) {

        public GroundList {
            rows = List.copyOf(rows);
            communities = List.copyOf(communities);
        }
    }
}

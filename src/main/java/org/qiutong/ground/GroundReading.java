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
import org.qiutong.codebook.Codebook;
import org.qiutong.codebook.Concept;
import org.qiutong.ground.Side.CommunityEvidence;
import org.qiutong.ground.index.Crosstab;
import org.qiutong.ground.index.Slice;
import org.qiutong.ground.index.StanceIndex;
import org.qiutong.id.ConceptId;
import org.qiutong.people.Community;
import org.qiutong.people.Sector;

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
        List<Concept> wanted = concepts();
        Map<ConceptId, Assessment> assessments = assess(withAnswers(wanted));
        Map<ConceptId, OptionalDouble> contested = contestedShares(wanted, assessments);
        List<CommonGround> rows =
                wanted.stream()
                        .filter(concept -> !communities(concept.study()).isEmpty())
                        .map(concept -> row(concept, assessments, contested))
                        .filter(row -> filter.label().map(row.label().kind()::equals).orElse(true))
                        .sorted(order.comparator())
                        .toList();
        return new GroundList(
                rows,
                inOrder(rows),
                LabelTotals.of(rows.stream().map(CommonGround::assessment).toList()),
                (int) corpus.concepts().stream().filter(each -> !each.moderated()).count());
    }

    /// Common ground on one concept, even if it does not pass the filter for concepts.
    public Optional<CommonGround> on(ConceptId id) {
        return corpus.codebook()
                .concept(id)
                .filter(concept -> !communities(concept.study()).isEmpty())
                .map(concept ->
                        row(concept, assess(withAnswers(List.of(concept))), new HashMap<>()));
    }

    /// The communities in scope of a study's concepts.
    private List<String> communities(String study) {
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

    private List<Concept> withAnswers(List<Concept> wanted) {
        Map<ConceptId, Concept> all = new LinkedHashMap<>();
        for (Concept concept : wanted) {
            all.put(concept.id(), concept);
            corpus.codebook().exclusiveAnswers(concept).forEach(each -> all.put(each.id(), each));
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

    private Map<ConceptId, Assessment> assess(String study, List<ConceptId> concepts) {
        List<String> communities = communities(study);
        Crosstab counts =
                corpus.index()
                        .counts(
                                new Slice(
                                        concepts,
                                        communities,
                                        Set.of(study),
                                        sectors(),
                                        Optional.empty()));
        Map<ConceptId, Assessment> assessments = new HashMap<>();
        for (int i = 0; i < concepts.size(); i++) {
            ConceptId concept = concepts.get(i);
            List<CommunityEvidence> cells = new ArrayList<>();
            for (int j = 0; j < communities.size(); j++) {
                cells.add(
                        new CommunityEvidence(
                                communities.get(j),
                                counts.cell(i, j),
                                reported(concept, Optional.of(communities.get(j)))));
            }
            assessments.put(
                    concept,
                    Assessment.of(cells, reported(concept, Optional.empty()), filter.thresholds()));
        }
        return assessments;
    }

    private Set<String> sectors() {
        return filter.sector().map(Sector::name).map(Set::of).orElse(Set.of());
    }

    /// What sources report speaks of whole communities, not of one sector in them.
    private List<Reported> reported(ConceptId concept, Optional<String> community) {
        return filter.sector().isPresent() ? List.of() : corpus.reported(concept, community);
    }

    private CommonGround row(
            Concept concept,
            Map<ConceptId, Assessment> assessments,
            Map<ConceptId, OptionalDouble> contested) {
        Assessment own = requireNonNull(assessments.get(concept.id()));
        Map<ConceptId, Label> positions = new LinkedHashMap<>();
        corpus.codebook()
                .exclusiveAnswers(concept)
                .forEach(each ->
                        positions.put(
                                each.id(), requireNonNull(assessments.get(each.id())).label()));
        OptionalDouble share =
                corpus.codebook()
                        .theme(concept)
                        .map(each -> contested.getOrDefault(each, OptionalDouble.empty()))
                        .orElse(OptionalDouble.empty());
        if (positions.isEmpty()) {
            return new CommonGround(concept, own, own.label(), List.of(), share);
        }
        Question question = Question.of(positions);
        return new CommonGround(concept, own, question.label(), question.answers(), share);
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

    private List<String> inOrder(List<CommonGround> rows) {
        return corpus.communities().stream()
                .filter(community ->
                        rows.stream().anyMatch(row -> row.assessment().side(community).isPresent()))
                .toList();
    }

    /// Common ground on all concepts that pass a filter.
    ///
    /// @param communities those that any of the rows compares, in their order
    /// @param listing totals over the rows
    /// @param all how many concepts there are without the filter
    public record GroundList(
            List<CommonGround> rows, List<String> communities, LabelTotals listing, int all) {

        public GroundList {
            rows = List.copyOf(rows);
            communities = List.copyOf(communities);
        }
    }
}

package org.qiutong.ground;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.qiutong.codebook.Concept;
import org.qiutong.evidence.Stance;
import org.qiutong.ground.Side.CommunityEvidence;
import org.qiutong.ground.Side.OnRecord;
import org.qiutong.ground.index.Counts;
import org.qiutong.ground.index.Slice;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.ExpertId;
import org.qiutong.id.StudyId;
import org.qiutong.people.Community;
import org.qiutong.people.Sector;
import org.qiutong.study.StudyDesign;

/// What communities have in common on concepts of several studies that mean the same. Samples are
/// added up, and so are those who spoke; of one study, each person counts once. Who took part in
/// several studies is known by a code in each, and counts in each.
///
/// @param row with the label over all; none if they cannot be counted together
/// @param apart why they cannot
public record GroundTogether(Optional<CommonGround> row, Optional<Apart> apart) {

    /// Why evidence on several concepts is not counted together.
    public enum Apart {
        /// Themes and questions with answers have no stances of their own.
        NO_STANCES,
        /// A stance on one is no stance on the other.
        OTHER_KIND,
        /// A stance is a count in one study, and none in another.
        OTHER_DESIGN,
        /// Fewer than two are there for this reader.
        GONE
    }

    /// Counts in one snapshot of the evidence.
    record Reading(Corpus corpus, GroundFilter filter) {

        GroundTogether on(List<ConceptId> ids) {
            List<Concept> concepts =
                    ids.stream().flatMap(id -> corpus.codebook().concept(id).stream()).toList();
            Optional<Apart> apart = apart(concepts);
            return apart.isPresent()
                    ? new GroundTogether(Optional.empty(), apart)
                    : new GroundTogether(Optional.of(count(concepts)), Optional.empty());
        }

        private Optional<Apart> apart(List<Concept> concepts) {
            if (concepts.size() < 2) {
                return Optional.of(Apart.GONE);
            }
            if (concepts.stream().anyMatch(each -> !each.kind().hasStances())
                    || concepts.stream()
                            .anyMatch(each -> !corpus.codebook().answers(each.id()).isEmpty())) {
                return Optional.of(Apart.NO_STANCES);
            }
            Concept first = concepts.getFirst();
            if (concepts.stream().anyMatch(each -> !each.kind().isComparableWith(first.kind()))) {
                return Optional.of(Apart.OTHER_KIND);
            }
            StudyDesign design = corpus.design(first.study());
            return concepts.stream().allMatch(each -> corpus.design(each.study()) == design)
                    ? Optional.empty()
                    : Optional.of(Apart.OTHER_DESIGN);
        }

        private CommonGround count(List<Concept> concepts) {
            Concept first = concepts.getFirst();
            List<ConceptId> ids = concepts.stream().map(Concept::id).toList();
            Set<StudyId> studies = concepts.stream().map(Concept::study).collect(toSet());
            List<CommunityId> communities = communities(studies);
            Slice slice =
                    new Slice(
                            ids,
                            communities,
                            studies,
                            filter.sector().map(Sector::name).map(Set::of).orElse(Set.of()),
                            Optional.empty());
            List<Counts> counts = corpus.index().together(slice);
            StudyDesign design = corpus.design(first.study());
            List<CommunityEvidence> cells = new ArrayList<>();
            for (int i = 0; i < communities.size(); i++) {
                CommunityId community = communities.get(i);
                cells.add(
                        new CommunityEvidence(
                                community,
                                design,
                                counts.get(i),
                                design == StudyDesign.EXCERPTS
                                        ? people(slice.inCommunities(List.of(community)))
                                        : List.of(),
                                reported(ids, Optional.of(community))));
            }
            return CommonGround.of(
                    first,
                    Assessment.of(cells, reported(ids, Optional.empty()), filter.thresholds()),
                    List.of(),
                    List.of(),
                    OptionalDouble.empty());
        }

        private List<CommunityId> communities(Set<StudyId> studies) {
            return corpus.allCommunities().stream()
                    .filter(each ->
                            each.sampleSizes().keySet().stream().anyMatch(studies::contains))
                    .map(Community::id)
                    .filter(each ->
                            filter.communities().isEmpty() || filter.communities().contains(each))
                    .toList();
        }

        private List<OnRecord> people(Slice cell) {
            Map<ExpertId, Stance> people = new LinkedHashMap<>();
            for (Stance stance : Stance.values()) {
                for (ConceptId concept : cell.concepts()) {
                    corpus.index()
                            .holders(cell, concept, stance)
                            .forEach(each ->
                                    people.merge(
                                            each,
                                            stance,
                                            (one, other) -> one == other ? one : Stance.MIXED));
                }
            }
            return people.entrySet().stream()
                    .map(each -> new OnRecord(each.getKey(), each.getValue()))
                    .toList();
        }

        private List<Reported> reported(List<ConceptId> ids, Optional<CommunityId> community) {
            return filter.sector().isPresent()
                    ? List.of()
                    : ids.stream()
                            .flatMap(each -> corpus.reported(each, community).stream())
                            .toList();
        }
    }
}

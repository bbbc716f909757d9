package org.qiutong.alignment.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qiutong.alignment.AlignmentService;
import org.qiutong.alignment.LikelyPair;
import org.qiutong.alignment.Likeness;
import org.qiutong.alignment.Mapping;
import org.qiutong.codebook.CodebookService;
import org.qiutong.codebook.Concept;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.ground.GroundFilter;
import org.qiutong.ground.GroundReading;
import org.qiutong.ground.GroundService;
import org.qiutong.ground.GroundTogether;
import org.qiutong.id.ConceptId;
import org.qiutong.id.StudyId;
import org.qiutong.kit.Rows;
import org.springframework.stereotype.Component;

/// Reads the pairs of two studies for the page.
@Component
class PairRows {

    private final AlignmentService alignment;
    private final CodebookService codebook;
    private final EvidenceService evidence;
    private final GroundService ground;

    PairRows(
            AlignmentService alignment,
            CodebookService codebook,
            EvidenceService evidence,
            GroundService ground) {
        this.alignment = alignment;
        this.codebook = codebook;
        this.evidence = evidence;
        this.ground = ground;
    }

    /// What the page is asked for.
    ///
    /// @param only a pair to look at, whether it is proposed or not
    record Asked(StudyId one, StudyId other, Show show, Optional<Chosen> only) {}

    record Chosen(ConceptId one, ConceptId other) {}

    enum Show {
        /// Proposed and not decided.
        OPEN,
        DECIDED
    }

    /// How many there are, and some of them.
    Rows<Asked, PairRow> rows() {
        return new Rows<>(
                asked -> {
                    int found = pairs(asked).size();
                    return new Rows.Found(found, found);
                },
                (asked, offset, limit) ->
                        shown(pairs(asked).stream().skip(offset).limit(limit).toList()));
    }

    private record Pair(
            ConceptId one, ConceptId other, List<Likeness> likenesses, Optional<Mapping> mapping) {

        static Pair of(Mapping mapping) {
            return new Pair(mapping.from(), mapping.to(), List.of(), Optional.of(mapping));
        }

        static Pair of(LikelyPair pair) {
            return new Pair(
                    pair.one().id(), pair.other().id(), pair.likenesses(), Optional.empty());
        }
    }

    private List<Pair> pairs(Asked asked) {
        if (asked.only().isPresent()) {
            return List.of(chosen(asked, asked.only().get()));
        }
        return switch (asked.show()) {
            case OPEN ->
                    alignment.proposals(asked.one(), asked.other()).stream().map(Pair::of).toList();
            case DECIDED ->
                    alignment.mappings(asked.one(), asked.other()).stream().map(Pair::of).toList();
        };
    }

    private Pair chosen(Asked asked, Chosen only) {
        return alignment.mappings(asked.one(), asked.other()).stream()
                .filter(each -> each.from().equals(only.one()) && each.to().equals(only.other()))
                .map(Pair::of)
                .findFirst()
                .orElseGet(() -> new Pair(only.one(), only.other(), List.of(), Optional.empty()));
    }

    private List<PairRow> shown(List<Pair> pairs) {
        List<ConceptId> ids =
                pairs.stream()
                        .flatMap(each -> Stream.of(each.one(), each.other()))
                        .distinct()
                        .toList();
        Map<ConceptId, Concept> concepts =
                codebook.concepts(ids).stream()
                        .collect(Collectors.toMap(Concept::id, Function.identity()));
        Map<ConceptId, Integer> uses = new HashMap<>();
        evidence.tallies(ids)
                .forEach(each ->
                        uses.merge(
                                each.concept(),
                                each.quotations() + each.votes() + each.findings(),
                                Integer::sum));
        GroundReading reading = ground.reading(GroundFilter.ALL);
        return pairs.stream()
                .filter(each -> concepts.keySet().containsAll(List.of(each.one(), each.other())))
                .map(each ->
                        new PairRow(
                                used(each.one(), concepts, uses),
                                used(each.other(), concepts, uses),
                                each.likenesses(),
                                each.mapping(),
                                each.mapping()
                                        .filter(mapping -> mapping.grade().counts())
                                        .map(_ -> together(reading, each))))
                .toList();
    }

    private static GroundTogether together(GroundReading reading, Pair pair) {
        return reading.together(List.of(pair.one(), pair.other()));
    }

    private static PairRow.Used used(
            ConceptId id, Map<ConceptId, Concept> concepts, Map<ConceptId, Integer> uses) {
        return new PairRow.Used(Objects.requireNonNull(concepts.get(id)), uses.getOrDefault(id, 0));
    }
}

package org.qiutong.alignment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qiutong.alignment.AlignmentService;
import org.qiutong.alignment.Mapping;
import org.qiutong.alignment.MatchGrade;
import org.qiutong.codebook.Concept;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.ground.CommonGround;
import org.qiutong.ground.GroundFilter;
import org.qiutong.ground.GroundReading;
import org.qiutong.ground.GroundService;
import org.qiutong.ground.GroundTogether;
import org.qiutong.id.ConceptId;
import org.qiutong.id.StudyId;
import org.qiutong.kit.Loaded;
import org.qiutong.kit.PageOffer;
import org.qiutong.study.Study;
import org.qiutong.study.StudyService;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;

/// Shows on the page of a concept what it is in other codebooks, and what all these studies have in
/// common on it.
@org.springframework.stereotype.Component
@ConditionalOnWebApplication
class AlignedOffer implements PageOffer {

    private final AlignmentService alignment;
    private final GroundService ground;
    private final StudyService studies;

    AlignedOffer(AlignmentService alignment, GroundService ground, StudyService studies) {
        this.alignment = alignment;
        this.ground = ground;
        this.studies = studies;
    }

    /// What is decided of a concept.
    ///
    /// @param mappings read from it, without those that are no match
    /// @param together on it and those that are the same, if there are any
    /// @param apart each of these for itself
    record Aligned(
            ConceptId concept,
            List<Mapping> mappings,
            Map<ConceptId, Concept> concepts,
            Map<StudyId, Study> studies,
            Optional<GroundTogether> together,
            List<CommonGround> apart,
            Labels labels) {}

    @Override
    public Optional<Component> on(About about, String id) {
        if (about != About.CONCEPT) {
            return Optional.empty();
        }
        Loaded<Aligned> loaded =
                new Loaded<>(
                        each -> each.mappings().isEmpty() ? new Div() : new AlignedSection(each));
        loaded.load(() -> aligned(new ConceptId(id)));
        return Optional.of(loaded);
    }

    private Aligned aligned(ConceptId concept) {
        List<Mapping> mappings =
                alignment.mappings(concept).stream()
                        .filter(each -> each.grade() != MatchGrade.NONE)
                        .toList();
        GroundReading reading = ground.reading(GroundFilter.ALL);
        List<ConceptId> same =
                Stream.concat(
                                Stream.of(concept),
                                mappings.stream()
                                        .filter(each -> each.grade().counts())
                                        .map(Mapping::to))
                        .toList();
        return new Aligned(
                concept,
                mappings,
                mappings.stream()
                        .flatMap(each -> reading.codebook().concept(each.to()).stream())
                        .collect(Collectors.toMap(Concept::id, Function.identity())),
                studies.studies().stream()
                        .collect(Collectors.toMap(Study::id, Function.identity())),
                same.size() < 2 ? Optional.empty() : Optional.of(reading.together(same)),
                same.size() < 2
                        ? List.of()
                        : same.stream().flatMap(each -> reading.on(each).stream()).toList(),
                Labels.of(reading.codebook(), reading.communities()));
    }
}

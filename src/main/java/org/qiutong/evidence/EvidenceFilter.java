package org.qiutong.evidence;

import java.util.Optional;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.ExpertId;
import org.qiutong.id.StudyId;

/// Selects quotations or findings; an absent part does not restrict.
///
/// @param theme a concept's id: evidence on it and on everything below it
/// @param kind evidence on concepts of this kind
/// @param concept evidence on exactly this concept
/// @param expert quotations of this expert; no finding matches, since findings are about groups
/// @param stance findings with this stance
public record EvidenceFilter(
        Optional<StudyId> study,
        Optional<CommunityId> community,
        Optional<ConceptId> theme,
        Optional<ConceptKind> kind,
        Optional<ConceptId> concept,
        Optional<ExpertId> expert,
        Optional<Stance> stance) {

    public static final EvidenceFilter ALL =
            new EvidenceFilter(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    public EvidenceFilter ofStudy(StudyId id) {
        return new EvidenceFilter(Optional.of(id), community, theme, kind, concept, expert, stance);
    }

    public EvidenceFilter ofCommunity(CommunityId id) {
        return new EvidenceFilter(study, Optional.of(id), theme, kind, concept, expert, stance);
    }

    public EvidenceFilter ofTheme(ConceptId id) {
        return new EvidenceFilter(study, community, Optional.of(id), kind, concept, expert, stance);
    }

    public EvidenceFilter ofConcept(ConceptId id) {
        return new EvidenceFilter(study, community, theme, kind, Optional.of(id), expert, stance);
    }

    public EvidenceFilter ofExpert(ExpertId id) {
        return new EvidenceFilter(study, community, theme, kind, concept, Optional.of(id), stance);
    }

    /// Whether it restricts by what the evidence is about.
    boolean byConcept() {
        return theme.isPresent() || kind.isPresent() || concept.isPresent();
    }
}

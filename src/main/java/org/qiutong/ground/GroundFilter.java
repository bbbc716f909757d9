package org.qiutong.ground;

import java.util.List;
import java.util.Optional;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.StudyId;
import org.qiutong.people.Sector;

/// What common ground is asked for; an absent part does not restrict.
///
/// @param theme a concept's id: only concepts below it
/// @param communities compare only these; empty for all that a concept's study sampled
/// @param sector experts of this sector only; reports on whole communities then do not count
/// @param label only concepts with this label
/// @param moderated whether statements that were moderated out are included
public record GroundFilter(
        Optional<StudyId> study,
        Optional<ConceptId> theme,
        Optional<ConceptKind> kind,
        List<CommunityId> communities,
        Optional<Sector> sector,
        Optional<Label.Kind> label,
        Thresholds thresholds,
        boolean moderated) {

    public static final GroundFilter ALL =
            new GroundFilter(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Thresholds.STANDARD,
                    false);

    public GroundFilter {
        communities = List.copyOf(communities);
    }

    public GroundFilter ofStudy(StudyId id) {
        return new GroundFilter(
                Optional.of(id), theme, kind, communities, sector, label, thresholds, moderated);
    }

    /// Concepts below a theme only.
    public GroundFilter ofTheme(ConceptId below) {
        return new GroundFilter(
                study, Optional.of(below), kind, communities, sector, label, thresholds, moderated);
    }

    /// Concepts with this label only.
    public GroundFilter withLabel(Label.Kind kept) {
        return new GroundFilter(
                study, theme, kind, communities, sector, Optional.of(kept), thresholds, moderated);
    }

    /// With or without statements that were moderated out.
    public GroundFilter withModerated(boolean too) {
        return new GroundFilter(study, theme, kind, communities, sector, label, thresholds, too);
    }
}

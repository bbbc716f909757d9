package org.qiutong.inquiry;

import java.util.List;
import java.util.Optional;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.evidence.Stance;
import org.qiutong.ground.Reported;
import org.qiutong.ground.Side;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.StudyId;

/// "Which concerns are supported by at least two experts of each of these communities?"
///
/// @param study concepts of this study only
/// @param kind concepts of this kind only
/// @param theme a concept's id: concepts below it only
/// @param communities those in question; empty for all that a concept's study sampled
/// @param least the minimum number of experts, 1 or more
public record Inquiry(
        Optional<StudyId> study,
        Optional<ConceptKind> kind,
        Optional<ConceptId> theme,
        Position position,
        Scope scope,
        List<CommunityId> communities,
        int least,
        Basis basis) {

    /// The position that the experts must take on the concept.
    public enum Position {
        SUPPORTED,
        OPPOSED,
        /// Addressed, on whichever side.
        ADDRESSED
    }

    /// Whether that must hold for each community or for any.
    public enum Scope {
        EACH,
        ANY
    }

    /// What the number of experts rests on.
    public enum Basis {
        /// What experts say, or what sources report.
        EITHER,
        /// Experts known individually.
        EXPERTS,
        /// What sources report about a community: the lowest number that their words allow.
        REPORTED
    }

    /// Everything that somebody in each community supports.
    public static final Inquiry ALL =
            new Inquiry(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Position.SUPPORTED,
                    Scope.EACH,
                    List.of(),
                    1,
                    Basis.EITHER);

    /// @throws IllegalArgumentException if `least` is below 1
    public Inquiry {
        communities = communities.stream().distinct().toList();
        if (least < 1) {
            throw new IllegalArgumentException("at least " + least);
        }
    }

    /// Whether a concept meets the inquiry, given its sides: one for each community in question
    /// that its study sampled. Silence never counts.
    public boolean matches(List<Side> sides) {
        return switch (scope) {
            case EACH ->
                    !sides.isEmpty()
                            && (communities.isEmpty() || sides.size() == communities.size())
                            && sides.stream().allMatch(this::matches);
            case ANY -> sides.stream().anyMatch(this::matches);
        };
    }

    /// Whether enough experts of one community take the position.
    public boolean matches(Side side) {
        return (basis != Basis.REPORTED && experts(side) >= least)
                || (basis != Basis.EXPERTS && reported(side) >= least);
    }

    /// The number of experts of a community who take the position.
    public int experts(Side side) {
        return switch (position) {
            case SUPPORTED -> side.counts().support();
            case OPPOSED -> side.counts().oppose();
            case ADDRESSED -> side.counts().stances();
        };
    }

    /// The minimum number of a community who take the position, as sources report it.
    public int reported(Side side) {
        return side.reported().stream()
                .filter(each ->
                        switch (position) {
                            case SUPPORTED -> each.stance() == Stance.SUPPORT;
                            case OPPOSED -> each.stance() == Stance.OPPOSE;
                            case ADDRESSED -> true;
                        })
                .mapToInt(Reported::lower)
                .max()
                .orElse(0);
    }
}

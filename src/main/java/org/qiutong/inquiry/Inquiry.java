package org.qiutong.inquiry;

import java.util.List;
import java.util.Optional;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.evidence.Stance;
import org.qiutong.ground.Reported;
import org.qiutong.ground.Side;

/// "Which concerns are supported by at least two experts of each of these communities?"
///
/// @param study concepts of this study only
/// @param kind concepts of this kind only
/// @param theme a concept's id: concepts below it only
/// @param communities those asked about; none for all that a concept's study sampled
/// @param least how many experts at least, 1 or more
public record Inquiry(
        Optional<String> study,
        Optional<ConceptKind> kind,
        Optional<String> theme,
        Position position,
        Scope scope,
        List<String> communities,
        int least,
        Basis basis) {

    /// How the experts are to stand on the concept.
    public enum Position {
        SUPPORTED,
        OPPOSED,
        /// Addressed, on whichever side.
        ADDRESSED
    }

    /// Of how many of the communities that has to hold.
    public enum Scope {
        EACH,
        ANY
    }

    /// What the number of experts rests on.
    public enum Basis {
        /// What experts say, or what sources report.
        EITHER,
        /// Experts who are known one by one.
        EXPERTS,
        /// What sources report of a community: the least number that their words allow.
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

    /// @throws IllegalArgumentException if nobody would suffice
    public Inquiry {
        communities = communities.stream().distinct().toList();
        if (least < 1) {
            throw new IllegalArgumentException("at least " + least);
        }
    }

    /// Whether the sides of a concept, one for each community in question that its study sampled,
    /// are what is asked for. Silence never is.
    public boolean matches(List<Side> sides) {
        return switch (scope) {
            case EACH ->
                    !sides.isEmpty()
                            && (communities.isEmpty() || sides.size() == communities.size())
                            && sides.stream().allMatch(this::matches);
            case ANY -> sides.stream().anyMatch(this::matches);
        };
    }

    /// Whether enough of one community stand as asked for.
    public boolean matches(Side side) {
        return (basis != Basis.REPORTED && experts(side) >= least)
                || (basis != Basis.EXPERTS && reported(side) >= least);
    }

    /// How many experts of a community stand as asked for.
    public int experts(Side side) {
        return switch (position) {
            case SUPPORTED -> side.counts().support();
            case OPPOSED -> side.counts().oppose();
            case ADDRESSED -> side.counts().stances();
        };
    }

    /// How many of a community at least stand as asked for, by what sources report.
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

package org.qiutong.ground;

import java.util.List;

/// The communities that support a concept, out of `of`.
///
/// @param leaning those that lean to it only
public record Coalition(List<String> established, List<String> leaning, int of) {

    public Coalition {
        established = List.copyOf(established);
        leaning = List.copyOf(leaning);
    }

    static Coalition of(List<Side> sides) {
        return new Coalition(
                PositionLabels.names(sides, side -> side.supports(Certainty.ESTABLISHED)),
                PositionLabels.names(
                        sides,
                        side ->
                                side.supports(Certainty.LEANING)
                                        && !side.supports(Certainty.ESTABLISHED)),
                sides.size());
    }
}

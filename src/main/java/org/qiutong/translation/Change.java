package org.qiutong.translation;

import java.util.Optional;

/// What somebody does to a rendering in one go.
///
/// @param text the rendering as it is to be
/// @param move where it goes with that text
/// @param note why, for those who read the history; may be empty
public record Change(String text, Optional<Move> move, String note) {

    public static Change of(String text) {
        return new Change(text, Optional.empty(), "");
    }

    public Change with(Move step) {
        return new Change(text, Optional.of(step), note);
    }

    public Change with(String why) {
        return new Change(text, move, why);
    }
}

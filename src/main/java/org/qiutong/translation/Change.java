package org.qiutong.translation;

import java.util.Optional;

/// A change to a translation.
///
/// @param text the new text
/// @param move the step in the workflow that goes with it
/// @param note the reason, for the history; may be empty
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

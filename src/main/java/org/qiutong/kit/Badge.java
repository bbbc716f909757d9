package org.qiutong.kit;

import com.vaadin.flow.component.html.Span;

/// A word or two on the state of something, with a mark whose shape tells it apart without colour.
public final class Badge extends Span {

    /// The mark before the words.
    public enum Mark {
        /// Not begun, or nothing behind it.
        EMPTY,
        QUARTER,
        HALF,
        /// Done, or everything behind it.
        FULL,
        /// Made by a machine.
        SQUARE,
        /// Disputed.
        DIAMOND,
        /// To be careful with.
        TRIANGLE
    }

    public Badge(Mark mark, String key) {
        addClassNames("badge", mark.name().toLowerCase(java.util.Locale.ROOT));
        add(Localized.text(new Span(), key));
    }
}

package org.qiutong.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.Optional;
import org.qiutong.kit.Badge;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.Localized;
import org.qiutong.search.FoundText;

/// The texts of a search result.
final class MarkedText {

    private MarkedText() {}

    /// A text with its matches marked, its origin, and whether it matched.
    static Component of(FoundText passage) {
        Div text = new Div(words(passage));
        badge(passage).ifPresent(text::add);
        if (passage.matched()) {
            text.add(matched());
        }
        return text;
    }

    /// Says that a text matched.
    static Component matched() {
        Span matched = Localized.text(new Span(), "search.matched");
        matched.addClassName("matched");
        return matched;
    }

    /// The origin of a text in its language; for a text of the study, which field it is.
    private static Optional<Badge> badge(FoundText passage) {
        return switch (passage.standing()) {
            case ORIGINAL -> Optional.of(new Badge(Badge.Mark.DIAMOND, "words.original"));
            case PUBLISHED -> Optional.of(new Badge(Badge.Mark.FULL, "words.published"));
            case FINAL -> Optional.of(new Badge(Badge.Mark.FULL, "name.Rendering.Status.FINAL"));
            case REVIEWED ->
                    Optional.of(new Badge(Badge.Mark.HALF, "name.Rendering.Status.REVIEWED"));
            case DRAFT -> Optional.of(new Badge(Badge.Mark.EMPTY, "search.draft"));
            case STUDY ->
                    switch (passage.field()) {
                        case LABEL, WORDS -> Optional.empty();
                        case ALTERNATIVE ->
                                Optional.of(new Badge(Badge.Mark.HALF, "search.alternative"));
                        case DESCRIPTION ->
                                Optional.of(new Badge(Badge.Mark.QUARTER, "search.description"));
                    };
        };
    }

    /// The text alone, with its matches marked.
    static Component words(FoundText passage) {
        LanguageText words = LanguageText.of(passage.language(), "");
        int done = 0;
        for (FoundText.Range mark : passage.marks()) {
            piece(words, "span", passage.text().substring(done, mark.start()));
            piece(words, "mark", passage.text().substring(mark.start(), mark.end()));
            done = mark.end();
        }
        piece(words, "span", passage.text().substring(done));
        return words;
    }

    private static void piece(LanguageText words, String tag, String text) {
        if (!text.isEmpty()) {
            Element piece = new Element(tag);
            piece.setText(text);
            words.getElement().appendChild(piece);
        }
    }
}

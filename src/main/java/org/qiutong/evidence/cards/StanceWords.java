package org.qiutong.evidence.cards;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Map;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.evidence.Stance;
import org.qiutong.kit.Localized;
import org.qiutong.text.Phrases;

/// What a stance is called. It depends on the kind of concept: a concern is raised and a barrier is
/// named, while a proposal or a position has supporters and opponents.
public final class StanceWords {

    private StanceWords() {}

    /// In two or three words, such as "raised as a concern".
    public static String of(Stance stance, ConceptKind kind, Locale locale) {
        return of(stance, kind, locale, Localized::message);
    }

    /// In two or three words, where there is no page.
    public static String of(Stance stance, ConceptKind kind, Locale locale, Phrases phrases) {
        return phrases.say(
                locale, "stance.of", Map.of("stance", stance.name(), "kind", kind.name()));
    }

    /// In two or three words, in the language of the page.
    public static Span span(Stance stance, ConceptKind kind) {
        return Localized.text(new Span(), locale -> of(stance, kind, locale));
    }

    /// Before those who take a stance, such as "not considered a concern: "; nothing before those
    /// who hold or raise it.
    public static String before(Stance stance, ConceptKind kind, Locale locale, Phrases phrases) {
        return phrases.say(
                locale, "stance.before", Map.of("stance", stance.name(), "kind", kind.name()));
    }

    /// Before those who take a stance, in the language of the page.
    public static Span beforeSpan(Stance stance, ConceptKind kind) {
        return Localized.text(
                new Span(), locale -> before(stance, kind, locale, Localized::message));
    }
}

package org.qiutong.ground.cards;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.ground.Answer;
import org.qiutong.ground.Answer.Part;
import org.qiutong.kit.Localized;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.qiutong.web.Names;

/// What common ground comes to, as a sentence, each part of which leads to the concepts it counts.
public final class AnswerSentence extends Paragraph {

    private static final int MOST_IN_WORDS = 10;

    private final Answer answer;
    private final Optional<LocalizedText> theme;
    private final Function<String, String> address;

    /// Whether numbers are written in digits. One sentence does not mix digits and words.
    private final boolean digits;

    /// @param theme what the concepts are all about; none for all themes
    /// @param address of the list of the concepts with a label, by its name in addresses
    public AnswerSentence(
            Answer answer, Optional<LocalizedText> theme, Function<String, String> address) {
        this.answer = answer;
        this.theme = theme;
        this.address = address;
        digits = answer.parts().stream().anyMatch(part -> part.count() > MOST_IN_WORDS);
        addClassName("answer");
        Localized.effect(this, this::write);
    }

    private void write(Locale locale) {
        removeAll();
        add(new Span(scope(locale)));
        Optional<ConceptKind> before = Optional.empty();
        boolean first = true;
        for (Part part : answer.parts()) {
            if (!first) {
                add(new Span(Localized.message(locale, "ground.answer.between")));
            }
            boolean named = first || !before.equals(part.kind());
            add(new Anchor(address.apply(Names.of(part.label())), words(part, named, locale)));
            before = part.kind();
            first = false;
        }
        add(
                new Span(
                        Localized.message(
                                locale, first ? "ground.answer.none" : "ground.answer.end")));
    }

    private String scope(Locale locale) {
        return theme.map(each ->
                        Localized.message(
                                locale,
                                "ground.answer.on",
                                Map.of("theme", each.best(LanguageTag.of(locale)).text())))
                .orElseGet(() -> Localized.message(locale, "ground.answer.onAll"));
    }

    /// @param named whether it says what it counts, or only how many
    private String words(Part part, boolean named, Locale locale) {
        String kind = part.kind().map(Enum::name).orElse("SEVERAL");
        String number =
                Localized.message(
                        locale,
                        "ground.answer.number",
                        Map.of("count", part.count(), "digits", digits ? "yes" : "no"));
        return Localized.message(
                locale,
                "ground.answer.of." + part.label(),
                Map.of(
                        "counted",
                        Localized.message(
                                locale,
                                "ground.answer.counted",
                                Map.of(
                                        "number",
                                        number,
                                        "count",
                                        part.count(),
                                        "kind",
                                        named ? kind : "NOT_NAMED")),
                        "count",
                        part.count(),
                        "kind",
                        kind,
                        "sides",
                        answer.sides().orElse(0)));
    }
}

package org.qiutong.ground.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.ground.Answer;
import org.qiutong.ground.Label;
import org.qiutong.kit.Localized;
import org.qiutong.text.Phrases;

/// What common ground comes to, as a sentence in one language: "On AI safety priorities: three
/// concerns are raised on both sides; one concern is reported without saying whose."
///
/// @param scope what the concepts are about, in this language; none for all themes
/// @param digits whether numbers are written in digits: one sentence does not mix digits and words
record AnswerWords(
        Answer answer, Optional<String> scope, boolean digits, Locale locale, Phrases phrases) {

    private static final int MOST_IN_WORDS = 10;

    /// More kinds than these would make a sentence that nobody reads.
    private static final int MOST_KINDS = 2;

    /// A piece of the sentence.
    ///
    /// @param counts the label of the concepts that the piece counts
    record Piece(String text, Optional<Label.Kind> counts) {}

    static AnswerWords of(Answer answer, Optional<String> scope, Locale locale, Phrases phrases) {
        return new AnswerWords(
                answer,
                scope,
                answer.parts().stream().anyMatch(part -> part.count() > MOST_IN_WORDS),
                locale,
                phrases);
    }

    /// The pieces that make the sentence, one after the other.
    List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(
                scope.map(each -> plain("ground.answer.on", Map.of("theme", each)))
                        .orElseGet(() -> plain("ground.answer.onAll", Map.of())));
        Optional<ConceptKind> before = Optional.empty();
        boolean first = true;
        for (Answer.Part part : answer.parts()) {
            if (!first) {
                pieces.add(plain("ground.answer.between", Map.of()));
            }
            boolean named = first || part.kind().isEmpty() || !before.equals(part.kind());
            pieces.add(new Piece(words(part, named), Optional.of(part.label())));
            before = part.kind();
            first = false;
        }
        pieces.add(plain(first ? "ground.answer.none" : "ground.answer.end", Map.of()));
        return pieces;
    }

    String sentence() {
        return pieces().stream().map(Piece::text).collect(Collectors.joining());
    }

    private Piece plain(String key, Map<String, ?> arguments) {
        return new Piece(phrases.say(locale, key, arguments), Optional.empty());
    }

    /// @param named whether it says what it counts, or only how many
    private String words(Answer.Part part, boolean named) {
        String kind = part.kind().map(Enum::name).orElse("SEVERAL");
        List<String> counted =
                named && part.kinds().size() <= MOST_KINDS
                        ? part.kinds().entrySet().stream()
                                .map(each -> counted(each.getValue(), each.getKey().name()))
                                .toList()
                        : List.of(counted(part.count(), named ? "SEVERAL" : "NOT_NAMED"));
        return phrases.say(
                locale,
                "ground.answer.of." + part.label(),
                Map.of(
                        "counted",
                        Localized.list(locale, counted),
                        "count",
                        part.count(),
                        "kind",
                        LabelWords.verb(part.label(), part.putForward(), kind),
                        "sides",
                        answer.sides().orElse(0)));
    }

    /// How many, and of what kind.
    private String counted(int count, String kind) {
        String number =
                phrases.say(
                        locale,
                        "ground.answer.number",
                        Map.of("count", count, "digits", digits ? "yes" : "no"));
        return phrases.say(
                locale,
                "ground.answer.counted",
                Map.of("number", number, "count", count, "kind", kind));
    }
}

package org.qiutong.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;

/// What stands above what, and what counts for or against what.
class CodebookTest {

    private static final Concept.Links NO_LINKS =
            new Concept.Links(Optional.empty(), false, List.of(), List.of());
    private static final Concept THEME = concept("theme", ConceptKind.THEME);
    private static final Concept WHO = question("who", true);
    private static final Concept WHEN = question("when", false);
    private static final Concept STATES = position("states", "who");
    private static final Concept NOBODY = position("nobody", "who");
    private static final Concept NOW = position("now", "when");
    private static final Concept LATER = position("later", "when");
    private static final Concept PART = below("part", "who");

    private static final Codebook CODEBOOK =
            new Codebook(List.of(THEME, WHO, WHEN, STATES, NOBODY, NOW, LATER, PART));

    @Test
    void countsTheOtherAnswersWhereTheyExcludeOneAnother() {
        assertThat(CODEBOOK.counting("s/states")).containsExactly("s/states", "s/nobody");
        assertThat(CODEBOOK.counting("s/nobody")).containsExactly("s/nobody", "s/states");
        assertThat(CODEBOOK.counting("s/who")).containsExactly("s/who", "s/states", "s/nobody");
        assertThat(CODEBOOK.counting("s/now")).containsExactly("s/now");
        assertThat(CODEBOOK.counting("s/when")).containsExactly("s/when");
        assertThat(CODEBOOK.counting("s/unknown")).containsExactly("s/unknown");
        assertThat(CODEBOOK.answers("s/when")).containsExactly(NOW, LATER);
        assertThat(CODEBOOK.exclusiveAnswers(WHEN)).isEmpty();
        assertThat(CODEBOOK.rivals("s/states")).containsExactly(NOBODY);
        assertThat(CODEBOOK.rivals("s/now")).isEmpty();
    }

    @Test
    void putsAPositionIntoTheThemeOfItsQuestion() {
        assertThat(CODEBOOK.above(STATES)).containsExactly("s/who", "s/theme");
        assertThat(CODEBOOK.theme(STATES)).contains("s/theme");
        assertThat(CODEBOOK.theme(THEME)).isEmpty();
        assertThat(CODEBOOK.isBelow(STATES, "s/theme")).isTrue();
        assertThat(CODEBOOK.isBelow(PART, "s/theme")).isTrue();
        assertThat(CODEBOOK.isBelow(THEME, "s/theme")).isFalse();
        assertThat(CODEBOOK.isBelow(THEME, "s/states")).isFalse();
    }

    @Test
    void endsOnACircleAndAtAnyDepth() {
        Concept one = below("one", "two");
        Concept two = below("two", "one");
        Codebook circle = new Codebook(List.of(one, two));
        assertThat(circle.above(one)).containsExactly("s/two", "s/one");
        assertThat(circle.isBelow(one, "s/one")).isTrue();
        assertThat(circle.isBelow(one, "s/elsewhere")).isFalse();
        List<Concept> chain =
                IntStream.range(0, 10_001)
                        .mapToObj(i ->
                                i == 0
                                        ? concept("c0", ConceptKind.CONCERN)
                                        : below("c" + i, "c" + (i - 1)))
                        .toList();
        Codebook deep = new Codebook(chain);
        assertThat(deep.theme(chain.getLast())).contains("s/c0");
        assertThat(deep.isBelow(chain.getLast(), "s/c0")).isTrue();
    }

    private static Concept question(String name, boolean exclusive) {
        return concept(
                name,
                ConceptKind.QUESTION,
                Optional.of("s/theme"),
                new Concept.Links(Optional.empty(), exclusive, List.of(), List.of()));
    }

    private static Concept concept(String name, ConceptKind kind) {
        return concept(name, kind, Optional.empty(), NO_LINKS);
    }

    private static Concept below(String name, String broader) {
        return concept(name, ConceptKind.CONCERN, Optional.of("s/" + broader), NO_LINKS);
    }

    private static Concept position(String name, String question) {
        return concept(
                name,
                ConceptKind.POSITION,
                Optional.empty(),
                new Concept.Links(Optional.of("s/" + question), false, List.of(), List.of()));
    }

    private static Concept concept(
            String name, ConceptKind kind, Optional<String> broader, Concept.Links links) {
        return Concept.builder("s/" + name, "s", kind, LocalizedText.of(LanguageTag.EN, name))
                .broader(broader)
                .links(links)
                .build();
    }
}

package org.qiutong.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.qiutong.id.ConceptId;
import org.qiutong.id.StudyId;
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
        assertThat(CODEBOOK.counting(new ConceptId("s/states")))
                .containsExactly(new ConceptId("s/states"), new ConceptId("s/nobody"));
        assertThat(CODEBOOK.counting(new ConceptId("s/nobody")))
                .containsExactly(new ConceptId("s/nobody"), new ConceptId("s/states"));
        assertThat(CODEBOOK.counting(new ConceptId("s/who")))
                .containsExactly(
                        new ConceptId("s/who"),
                        new ConceptId("s/states"),
                        new ConceptId("s/nobody"));
        assertThat(CODEBOOK.counting(new ConceptId("s/now")))
                .containsExactly(new ConceptId("s/now"));
        assertThat(CODEBOOK.counting(new ConceptId("s/when")))
                .containsExactly(new ConceptId("s/when"));
        assertThat(CODEBOOK.counting(new ConceptId("s/unknown")))
                .containsExactly(new ConceptId("s/unknown"));
        assertThat(CODEBOOK.answers(new ConceptId("s/when"))).containsExactly(NOW, LATER);
        assertThat(CODEBOOK.exclusiveAnswers(WHEN)).isEmpty();
        assertThat(CODEBOOK.rivals(new ConceptId("s/states"))).containsExactly(NOBODY);
        assertThat(CODEBOOK.rivals(new ConceptId("s/now"))).isEmpty();
    }

    @Test
    void putsAPositionIntoTheThemeOfItsQuestion() {
        assertThat(CODEBOOK.above(STATES))
                .containsExactly(new ConceptId("s/who"), new ConceptId("s/theme"));
        assertThat(CODEBOOK.theme(STATES)).contains(new ConceptId("s/theme"));
        assertThat(CODEBOOK.theme(THEME)).isEmpty();
        assertThat(CODEBOOK.isBelow(STATES, new ConceptId("s/theme"))).isTrue();
        assertThat(CODEBOOK.isBelow(PART, new ConceptId("s/theme"))).isTrue();
        assertThat(CODEBOOK.isBelow(THEME, new ConceptId("s/theme"))).isFalse();
        assertThat(CODEBOOK.isBelow(THEME, new ConceptId("s/states"))).isFalse();
    }

    @Test
    void endsOnACircleAndAtAnyDepth() {
        Concept one = below("one", "two");
        Concept two = below("two", "one");
        Codebook circle = new Codebook(List.of(one, two));
        assertThat(circle.above(one))
                .containsExactly(new ConceptId("s/two"), new ConceptId("s/one"));
        assertThat(circle.isBelow(one, new ConceptId("s/one"))).isTrue();
        assertThat(circle.isBelow(one, new ConceptId("s/elsewhere"))).isFalse();
        List<Concept> chain =
                IntStream.range(0, 10_001)
                        .mapToObj(i ->
                                i == 0
                                        ? concept("c0", ConceptKind.CONCERN)
                                        : below("c" + i, "c" + (i - 1)))
                        .toList();
        Codebook deep = new Codebook(chain);
        assertThat(deep.theme(chain.getLast())).contains(new ConceptId("s/c0"));
        assertThat(deep.isBelow(chain.getLast(), new ConceptId("s/c0"))).isTrue();
    }

    private static Concept question(String name, boolean exclusive) {
        return concept(
                name,
                ConceptKind.QUESTION,
                Optional.of(new ConceptId("s/theme")),
                new Concept.Links(Optional.empty(), exclusive, List.of(), List.of()));
    }

    private static Concept concept(String name, ConceptKind kind) {
        return concept(name, kind, Optional.empty(), NO_LINKS);
    }

    private static Concept below(String name, String broader) {
        return concept(
                name, ConceptKind.CONCERN, Optional.of(new ConceptId("s/" + broader)), NO_LINKS);
    }

    private static Concept position(String name, String question) {
        return concept(
                name,
                ConceptKind.POSITION,
                Optional.empty(),
                new Concept.Links(
                        Optional.of(new ConceptId("s/" + question)), false, List.of(), List.of()));
    }

    private static Concept concept(
            String name, ConceptKind kind, Optional<ConceptId> broader, Concept.Links links) {
        return Concept.builder(
                        new ConceptId("s/" + name),
                        new StudyId("s"),
                        kind,
                        LocalizedText.of(LanguageTag.EN, name))
                .broader(broader)
                .links(links)
                .build();
    }
}

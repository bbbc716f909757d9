package org.qiutong.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.qiutong.ground.Side.CommunityEvidence;
import org.qiutong.ground.index.Counts;
import org.qiutong.id.CommunityId;
import org.qiutong.study.StudyDesign;

class MeasuresTest {

    private static final CommunityId UK = new CommunityId("UK");

    @Test
    void hasNoIdOrColumnTwice() {
        assertThat(Stream.concat(Measures.OF_SIDES.stream(), Measures.OF_CONCEPTS.stream()))
                .extracting(Measure::id)
                .doesNotHaveDuplicates();
        assertThat(
                        Stream.concat(
                                        Measures.OF_SIDES.stream()
                                                .flatMap(each -> each.columns().stream()),
                                        Measures.OF_CONCEPTS.stream()
                                                .flatMap(each -> each.columns().stream()))
                                .map(Measure.Column::id))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyColumnHoldsAPartOfItsMeasure() {
        Side side = side(new Counts(3, 1, 0, 4, 5));
        for (Measure<Side> measure : Measures.OF_SIDES) {
            assertThat(measure.columns())
                    .as(measure.id())
                    .isNotEmpty()
                    .extracting(column -> column.of(measure.of(side)))
                    .doesNotContain(new Value.Nothing())
                    .noneMatch(Value.Several.class::isInstance);
        }
    }

    @Test
    void isEmptyOnAPageWhereItSaysNothingOfAny() {
        Side heard = side(new Counts(3, 1, 0, 4, 5));
        Side silent = side(new Counts(0, 0, 0, 4, 5));
        assertThat(Measures.INTERVAL.emptyOnPage(List.of(silent, silent))).isTrue();
        assertThat(Measures.INTERVAL.emptyOnPage(List.of(silent, heard))).isFalse();
        assertThat(Measures.BOUNDS.emptyOnPage(List.of(heard))).isTrue();
        assertThat(Measures.BOUNDS.of(heard))
                .isEqualTo(
                        Value.several(
                                "bounds",
                                Value.part("lower", 3),
                                Value.part("upper", 4),
                                Value.part("of", 5),
                                new Value.Part("contradiction", new Value.Flag(false))));
    }

    @Test
    void infersNothingWhereAStanceIsNoCount() {
        Side quoted = side(StudyDesign.EXCERPTS, new Counts(3, 1, 0, 4, 5));
        assertThat(Measures.OF_SIDES)
                .filteredOn(measure -> measure.of(quoted) instanceof Value.Nothing)
                .extracting(Measure::id)
                .containsExactly("asked", "interval", "q");
    }

    private static Side side(Counts counts) {
        return side(StudyDesign.CODED, counts);
    }

    private static Side side(StudyDesign design, Counts counts) {
        return Side.of(
                new CommunityEvidence(UK, design, counts, List.of(), List.of()),
                Thresholds.STANDARD);
    }
}

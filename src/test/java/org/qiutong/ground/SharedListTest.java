package org.qiutong.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.qiutong.codebook.Concept;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.ground.Side.CommunityEvidence;
import org.qiutong.ground.index.Counts;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.StudyId;
import org.qiutong.study.StudyDesign;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;

/// The list of which at most one in ten is expected to be wrong: its rule, and how often it is
/// wrong in made-up worlds whose truth is known.
class SharedListTest {

    private static final int DRAWS = 300;
    private static final int CONCEPTS = 60;

    /// What share of each of the two communities really holds a concept.
    private record Truth(double one, double other) {

        boolean shared() {
            return one > 0.5 && other > 0.5;
        }
    }

    private record Counted(CommonGround row, Truth truth) {}

    @Test
    void takesTheLikeliestWhileTheMeanStaysWithinTheShare() {
        Random random = new Random(3);
        for (int i = 0; i < 200; i++) {
            List<CommonGround> all =
                    world(random, random.nextInt(3)).stream().map(Counted::row).toList();
            double wrong = random.nextInt(30) / 100.0;
            SharedList list = SharedList.of(all, wrong);
            List<Double> likeliest =
                    all.stream()
                            .flatMap(row -> row.assessment().heldByAll().stream().boxed())
                            .sorted((one, other) -> Double.compare(other, one))
                            .toList();
            int longest = 0;
            for (int n = 1; n <= likeliest.size(); n++) {
                if (expectedWrong(likeliest, n) <= wrong * n) {
                    longest = n;
                }
            }
            assertThat(list.rows()).hasSize(longest);
            assertThat(list.expectedWrong())
                    .isEqualTo(expectedWrong(likeliest, longest), within(1e-9));
            assertThat(list.rows())
                    .extracting(row -> row.assessment().heldByAll().orElseThrow())
                    .isEqualTo(likeliest.subList(0, longest));
        }
    }

    private static double expectedWrong(List<Double> likeliest, int n) {
        return likeliest.subList(0, n).stream().mapToDouble(held -> 1 - held).sum();
    }

    /// Samples of 19 and of 5, as in studies at hand; shares that are independent of each other,
    /// close to each other, or mostly divided.
    @Test
    void isWrongInAtMostOneCaseOfTen() {
        int listed = 0;
        int wrong = 0;
        int established = 0;
        Random random = new Random(20240812);
        for (int draw = 0; draw < DRAWS; draw++) {
            List<Counted> world = world(random, draw % 3);
            List<CommonGround> list =
                    SharedList.of(world.stream().map(Counted::row).toList(), SharedList.ONE_IN_TEN)
                            .rows();
            for (Counted each : world) {
                if (list.contains(each.row())) {
                    listed++;
                    wrong += each.truth().shared() ? 0 : 1;
                }
                established +=
                        each.row().label() instanceof Label.Shared(var sense, var certainty)
                                        && sense != Label.Shared.Sense.REJECTION
                                        && certainty == Certainty.ESTABLISHED
                                ? 1
                                : 0;
            }
        }
        assertThat((double) wrong / listed).isLessThanOrEqualTo(0.12);
        // The list is worth having: it is longer than that of the labels that are established.
        assertThat(listed).isGreaterThan(established);
    }

    @Test
    void hasNothingThatIsNotCounted() {
        CommonGround quoted =
                row(
                        "s/quoted",
                        StudyDesign.EXCERPTS,
                        new Counts(5, 0, 0, 5, 5),
                        new Counts(9, 0, 0, 9, 9));
        CommonGround few =
                row(
                        "s/few",
                        StudyDesign.CODED,
                        new Counts(2, 0, 0, 2, 5),
                        new Counts(19, 0, 0, 19, 19));
        assertThat(SharedList.of(List.of(quoted, few), 1).rows()).isEmpty();
    }

    private static List<Counted> world(Random random, int kind) {
        List<Counted> world = new ArrayList<>();
        for (int i = 0; i < CONCEPTS; i++) {
            Truth truth = truth(random, kind);
            world.add(
                    new Counted(
                            row(
                                    "s/c" + i,
                                    i % 2 == 0 ? StudyDesign.VOTES : StudyDesign.CODED,
                                    drawn(random, truth.one(), 19),
                                    drawn(random, truth.other(), 5)),
                            truth));
        }
        return world;
    }

    private static Truth truth(Random random, int kind) {
        double share = random.nextDouble();
        return switch (kind) {
            case 0 -> new Truth(share, random.nextDouble());
            case 1 -> new Truth(share, Math.clamp(share + 0.2 * random.nextGaussian(), 0, 1));
            default -> new Truth(share, random.nextInt(4) == 0 ? random.nextDouble() : 1 - share);
        };
    }

    private static Counts drawn(Random random, double share, int n) {
        int support = 0;
        for (int i = 0; i < n; i++) {
            support += random.nextDouble() < share ? 1 : 0;
        }
        return new Counts(support, n - support, 0, n, n);
    }

    private static CommonGround row(String id, StudyDesign design, Counts one, Counts other) {
        Concept concept =
                Concept.builder(
                                new ConceptId(id),
                                new StudyId("s"),
                                ConceptKind.CONCERN,
                                LocalizedText.of(LanguageTag.EN, id))
                        .build();
        Assessment assessment =
                Assessment.of(
                        List.of(
                                new CommunityEvidence(
                                        new CommunityId("g"), design, one, List.of(), List.of()),
                                new CommunityEvidence(
                                        new CommunityId("h"), design, other, List.of(), List.of())),
                        List.of(),
                        Thresholds.STANDARD);
        return CommonGround.of(concept, assessment, List.of(), List.of(), OptionalDouble.empty());
    }
}

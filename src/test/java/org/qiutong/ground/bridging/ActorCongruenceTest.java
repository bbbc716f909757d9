package org.qiutong.ground.bridging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qiutong.evidence.State;
import org.qiutong.ground.bridging.ActorCongruence.Edge;
import org.qiutong.ground.bridging.ActorCongruence.Measure;
import org.qiutong.ground.bridging.ActorCongruence.Normalization;
import org.qiutong.ground.index.SideMatrix;
import org.qiutong.ground.index.Slice;
import org.qiutong.ground.index.SmallWorld;
import org.qiutong.ground.index.StanceIndex;
import org.qiutong.ground.index.StanceIndexBuilder;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.ExpertId;
import org.qiutong.id.StudyId;

/// One and two agree on a and b, disagree on c, and each addresses something that the other does
/// not; two is of two minds on d. Three takes part in nothing of that.
class ActorCongruenceTest {

    private static final SideMatrix SIDES =
            sides(
                    new String[][] {
                        {"one", "a+", "b-", "c+", "d+", "e-"},
                        {"two", "a+", "b-", "c-", "d±", "f+"},
                        {"three", "g+"}
                    });

    @Test
    void countsConceptsThatBothAddressed() {
        assertThat(of(Measure.CONGRUENCE, Normalization.NONE)).isEqualTo(2);
        assertThat(of(Measure.CONFLICT, Normalization.NONE)).isEqualTo(1);
        assertThat(of(Measure.SUBTRACT, Normalization.NONE)).isEqualTo(1);
    }

    @Test
    void dividesByActivity() {
        assertThat(of(Measure.CONGRUENCE, Normalization.AVERAGE_ACTIVITY)).isEqualTo(2 / 5.0);
        assertThat(of(Measure.CONFLICT, Normalization.JACCARD)).isCloseTo(1 / 6.0, within(1e-15));
    }

    @Test
    void listsEachPairOnce() {
        ActorCongruence all = ActorCongruence.of(SIDES, Measure.CONGRUENCE, Normalization.NONE);
        assertThat(all.actors())
                .containsExactly(new ExpertId("one"), new ExpertId("three"), new ExpertId("two"));
        assertThat(all.edges())
                .containsExactly(new Edge(new ExpertId("one"), new ExpertId("two"), 2));
        assertThat(all.weight(0, 0)).isZero();
        assertThat(all.weight(0, 1)).isZero();
        assertThat(all.weight(2, 0)).isEqualTo(all.weight(0, 2)).isEqualTo(2);
    }

    /// Every pair of made-up experts, concept by concept.
    @ParameterizedTest
    @CsvSource({"CONGRUENCE, NONE", "CONFLICT, AVERAGE_ACTIVITY", "SUBTRACT, JACCARD"})
    void weighsAsTheDefinitionsDo(Measure measure, Normalization normalization) {
        int pairs = 0;
        for (int seed = 0; seed < 40; seed++) {
            SmallWorld world = new SmallWorld(seed, new Random(seed));
            StanceIndex index = world.index();
            Slice all = index.all();
            ActorCongruence congruence =
                    ActorCongruence.of(index.sides(all), measure, normalization);
            List<Edge> expected = new ArrayList<>();
            List<ExpertId> actors = congruence.actors();
            assertThat(actors).containsExactlyInAnyOrderElementsOf(world.members(all, index));
            for (int i = 0; i < actors.size(); i++) {
                for (int j = 0; j < actors.size(); j++) {
                    Map<ConceptId, State> one = world.states(actors.get(i), all.concepts());
                    Map<ConceptId, State> other = world.states(actors.get(j), all.concepts());
                    double weight = i == j ? 0 : weight(one, other, measure, normalization);
                    assertThat(congruence.weight(i, j)).isCloseTo(weight, within(1e-12));
                    if (i < j && weight != 0) {
                        expected.add(
                                new Edge(actors.get(i), actors.get(j), congruence.weight(i, j)));
                    }
                }
            }
            assertThat(congruence.edges()).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(congruence.strongest(5))
                    .hasSize(Math.min(5, expected.size()))
                    .isSubsetOf(expected)
                    .extracting(edge -> Math.abs(edge.weight()))
                    .containsExactlyElementsOf(
                            expected.stream()
                                    .map(edge -> Math.abs(edge.weight()))
                                    .sorted(Comparator.reverseOrder())
                                    .limit(5)
                                    .toList());
            assertThat(congruence.strongest(10_000)).containsExactlyInAnyOrderElementsOf(expected);
            pairs += expected.size();
        }
        assertThat(pairs).isGreaterThan(100);
    }

    private static double weight(
            Map<ConceptId, State> one,
            Map<ConceptId, State> other,
            Measure measure,
            Normalization normalization) {
        int same = 0;
        int opposite = 0;
        Set<ConceptId> either = new HashSet<>(one.keySet());
        either.addAll(other.keySet());
        for (ConceptId concept : either) {
            State mine = one.get(concept);
            State theirs = other.get(concept);
            if (mine != null && theirs != null && mine != State.MIXED && theirs != State.MIXED) {
                same += mine == theirs ? 1 : 0;
                opposite += mine == theirs ? 0 : 1;
            }
        }
        double count =
                switch (measure) {
                    case CONGRUENCE -> same;
                    case CONFLICT -> opposite;
                    case SUBTRACT -> same - opposite;
                };
        double by =
                switch (normalization) {
                    case NONE -> 1;
                    case AVERAGE_ACTIVITY -> (one.size() + other.size()) / 2.0;
                    case JACCARD -> either.size();
                };
        return count == 0 ? 0 : count / by;
    }

    private static double of(Measure measure, Normalization normalization) {
        return ActorCongruence.of(SIDES, measure, normalization).edges().getFirst().weight();
    }

    private static SideMatrix sides(String[][] people) {
        StanceIndexBuilder builder = new StanceIndexBuilder();
        builder.community(new CommunityId("g"));
        for (char concept = 'a'; concept <= 'g'; concept++) {
            builder.concept(new ConceptId(String.valueOf(concept)));
        }
        for (String[] person : people) {
            int expert =
                    builder.expert(
                            new ExpertId(person[0]),
                            new StudyId("s"),
                            Optional.of(new CommunityId("g")),
                            Optional.empty());
            for (int i = 1; i < person.length; i++) {
                State state =
                        switch (person[i].charAt(1)) {
                            case '+' -> State.SUPPORT;
                            case '-' -> State.OPPOSE;
                            default -> State.MIXED;
                        };
                builder.stance(expert, new ConceptId(person[i].substring(0, 1)), state);
            }
        }
        StanceIndex index = builder.build();
        return index.sides(index.all());
    }
}

package org.qiutong.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.qiutong.evidence.Stance;
import org.qiutong.evidence.State;
import org.qiutong.ground.Assessment.Heard;
import org.qiutong.ground.index.Counts;

/// Many small worlds, the same ones each time, against the definitions. A failure names its seed.
class WorldsTest {

    private static final int WORLDS = 4_000;

    @Test
    void labelsAsTheDefinitionsDo() {
        Set<Label.Kind> seen = EnumSet.noneOf(Label.Kind.class);
        forEach((world, assessment) -> {
            seen.add(assessment.label().kind());
            assertThat(words(assessment.label())).isEqualTo(new Definitions(world).label());
        });
        assertThat(seen).containsExactlyInAnyOrder(Label.Kind.values());
    }

    @Test
    void measuresAsTheDefinitionsDo() {
        forEach((world, assessment) -> {
            Definitions definitions = new Definitions(world);
            double gic = 1;
            double right = 1;
            for (int g = 0; g < world.states().size(); g++) {
                Side side = assessment.sides().get(g);
                assertThat(side.supporting())
                        .isEqualTo(definitions.q(g, State.SUPPORT), within(1e-13));
                assertThat(side.opposing())
                        .isEqualTo(definitions.q(g, State.OPPOSE), within(1e-13));
                assertThat(side.salience()).isEqualTo(definitions.salience(g), within(1e-13));
                gic *= (world.count(g, State.SUPPORT) + 1.0) / (world.stances(g) + 2.0);
                right *=
                        words(assessment.label()).startsWith("SHARED REJECTION")
                                ? definitions.q(g, State.OPPOSE)
                                : definitions.q(g, State.SUPPORT);
            }
            assertThat(assessment.gic()).isEqualTo(gic, within(1e-12));
            if (assessment.wrong().isPresent()) {
                assertThat(assessment.wrong().orElseThrow()).isEqualTo(1 - right, within(1e-12));
            }
            int heard =
                    (int)
                            IntStream.range(0, world.states().size())
                                    .filter(g -> world.stances(g) > 0)
                                    .count();
            assertThat(assessment.agreement() instanceof Heard.All<Agreement>)
                    .isEqualTo(heard > 0 && heard == world.states().size());
        });
    }

    /// Every way to fill in what is unknown is tried: the bounds are those of the ways that agree
    /// with every finding.
    @Test
    void boundsSupportByWhateverIsPossible() {
        forEach((world, assessment) -> {
            for (int g = 0; g < world.states().size(); g++) {
                Counts counts = assessment.sides().get(g).counts();
                List<Integer> possible = possibleSupport(counts, world.reported().get(g));
                switch (assessment.sides().get(g).supporters()) {
                    case Bounds.Range range -> {
                        if (!possible.isEmpty()) {
                            assertThat(range.lower()).isEqualTo(possible.getFirst());
                            assertThat(range.upper()).isEqualTo(possible.getLast());
                        } else {
                            // Then it is the findings of opposition that contradict.
                            assertThat(assessment.sides().get(g).opponents())
                                    .isInstanceOf(Bounds.Contradiction.class);
                        }
                    }
                    case Bounds.Contradiction _ -> assertThat(possible).isEmpty();
                }
            }
        });
    }

    private static List<Integer> possibleSupport(Counts counts, List<Reported> findings) {
        int n = counts.of();
        return IntStream.rangeClosed(counts.support(), n)
                .filter(a ->
                        IntStream.rangeClosed(counts.oppose(), n - a - counts.mixed())
                                .anyMatch(d -> findings.stream().allMatch(f -> agrees(f, a, d))))
                .boxed()
                .toList();
    }

    private static boolean agrees(Reported finding, int a, int d) {
        int count = finding.stance() == Stance.SUPPORT ? a : d;
        return finding.lower() <= count && (finding.derived() || count <= finding.upper());
    }

    @Test
    void saysWhatOneMoreVoiceMakesOfALabel() {
        forEach((world, assessment) ->
                assessment
                        .oneMoreVoice()
                        .ifPresent(voice -> {
                            int g = Integer.parseInt(voice.community().substring(1));
                            World then =
                                    world.with(
                                            g,
                                            voice.stance() == Stance.SUPPORT
                                                    ? State.SUPPORT
                                                    : State.OPPOSE);
                            assertThat(words(voice.label()))
                                    .isEqualTo(new Definitions(then).label());
                            if (assessment.label().kind() == Label.Kind.SHARED) {
                                assertThat(voice.flips())
                                        .isEqualTo(
                                                !words(voice.label())
                                                        .equals(words(assessment.label())));
                            }
                        }));
    }

    /// The explanation evaluates the rules again; it must agree with the label.
    @Test
    void explainsTheLabelThatItGave() {
        forEach((world, assessment) -> {
            List<Check> why = assessment.why();
            assertThat(why.stream().filter(Check::matched).count())
                    .isEqualTo(assessment.label() instanceof Label.Decided ? 1 : 0);
            for (Check check : why) {
                if (EnumSet.of(Check.Rule.SHARED_POSITION, Check.Rule.SHARED_REJECTION)
                        .contains(check.rule())) {
                    assertThat(check.matched())
                            .isEqualTo(
                                    !world.states().isEmpty()
                                            && check.conditions().stream()
                                                    .filter(c ->
                                                            c.measure()
                                                                    != RuleCondition.Quantity
                                                                            .SALIENCE)
                                                    .allMatch(RuleCondition::met));
                }
                if (check.rule() == Check.Rule.CONTESTED_BETWEEN) {
                    Set<RuleCondition.Quantity> met =
                            check.conditions().stream()
                                    .filter(RuleCondition::met)
                                    .map(RuleCondition::measure)
                                    .collect(Collectors.toSet());
                    assertThat(check.matched()).isEqualTo(met.size() == 2);
                }
            }
        });
    }

    private static void forEach(BiConsumer<World, Assessment> check) {
        for (long seed = 0; seed < WORLDS; seed++) {
            World world = World.random(new Random(seed));
            Assessment assessment =
                    Assessment.of(world.cells(), world.wholeSample(), world.thresholds());
            try {
                check.accept(world, assessment);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + world, e);
            }
        }
    }

    private static String words(Label label) {
        return switch (label) {
            case Label.ContestedBetween l ->
                    "CONTESTED %s %s %s".formatted(l.supporting(), l.opposing(), l.certainty());
            case Label.ContestedWithin l ->
                    "CONTESTED within " + l.communities() + " " + l.certainty();
            case Label.ContestedInSample _ -> "CONTESTED in the sample REPORTED";
            case Label.Shared l -> "SHARED " + l.sense() + " " + l.certainty();
            case Label.RaisedOnBothSides _ -> "RAISED_ON_BOTH_SIDES REPORTED";
            case Label.OneSided l -> "ONE_SIDED " + l.raisedBy() + " " + l.certainty();
            case Label.Insufficient _ -> "INSUFFICIENT";
        };
    }
}

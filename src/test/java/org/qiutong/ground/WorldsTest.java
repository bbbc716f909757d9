package org.qiutong.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.qiutong.evidence.Stance;
import org.qiutong.evidence.State;
import org.qiutong.ground.Comparison.Heard;
import org.qiutong.ground.Side.Figures;
import org.qiutong.ground.Side.Salience;
import org.qiutong.ground.index.Counts;
import org.qiutong.study.StudyDesign;

/// Many small worlds of all three designs, the same ones each time, against the definitions. A
/// failure names its seed.
class WorldsTest {

    private static final int WORLDS = 6_000;

    @Test
    void labelsAsTheDefinitionsDo() {
        Set<String> seen = new TreeSet<>();
        forEach((world, assessment) -> {
            seen.add(world.design() + " " + assessment.label().kind());
            assertThat(words(assessment.label())).isEqualTo(new Definitions(world).label());
        });
        assertThat(seen)
                .containsExactly(
                        "CODED CONTESTED",
                        "CODED INSUFFICIENT",
                        "CODED ONE_SIDE",
                        "CODED RAISED_COMMUNITY_NOT_STATED",
                        "CODED RAISED_ON_EVERY_SIDE",
                        "CODED SHARED",
                        "EXCERPTS CONTESTED",
                        "EXCERPTS INSUFFICIENT",
                        "EXCERPTS ONE_SIDE",
                        "EXCERPTS RAISED_COMMUNITY_NOT_STATED",
                        "EXCERPTS RAISED_ON_EVERY_SIDE",
                        "EXCERPTS SHARED",
                        "VOTES CONTESTED",
                        "VOTES INSUFFICIENT",
                        "VOTES ONE_SIDE",
                        "VOTES RAISED_COMMUNITY_NOT_STATED",
                        "VOTES RAISED_ON_EVERY_SIDE",
                        "VOTES SHARED");
    }

    @Test
    void measuresAsTheDefinitionsDo() {
        forEach((world, assessment) -> {
            if (world.design() == StudyDesign.EXCERPTS) {
                return;
            }
            Definitions definitions = new Definitions(world);
            double gic = 1;
            double right = 1;
            for (int g = 0; g < world.states().size(); g++) {
                Figures figures = assessment.sides().get(g).figures().orElseThrow();
                assertThat(figures.supporting())
                        .isEqualTo(definitions.q(g, State.SUPPORT), within(1e-13));
                assertThat(figures.opposing())
                        .isEqualTo(definitions.q(g, State.OPPOSE), within(1e-13));
                assertThat(figures.salience().isPresent())
                        .isEqualTo(world.design() == StudyDesign.CODED);
                if (figures.salience().isPresent()) {
                    Salience salience = figures.salience().get();
                    assertThat(salience.sigma()).isEqualTo(definitions.salience(g), within(1e-13));
                }
                gic *= (world.count(g, State.SUPPORT) + 1.0) / (world.stances(g) + 2.0);
                right *=
                        words(assessment.label()).startsWith("SHARED REJECTION")
                                ? definitions.q(g, State.OPPOSE)
                                : definitions.q(g, State.SUPPORT);
            }
            assertThat(assessment.comparison().isPresent()).isEqualTo(!world.states().isEmpty());
            if (assessment.wrong().isPresent()) {
                assertThat(assessment.wrong().orElseThrow()).isEqualTo(1 - right, within(1e-12));
            }
            if (assessment.comparison().isEmpty()) {
                return;
            }
            Comparison comparison = assessment.comparison().get();
            assertThat(comparison.gic().isPresent()).isEqualTo(world.design() == StudyDesign.VOTES);
            if (comparison.gic().isPresent()) {
                assertThat(comparison.gic().getAsDouble()).isEqualTo(gic, within(1e-12));
            }
            assertThat(comparison.agreement() instanceof Heard.All<Agreement>)
                    .isEqualTo(
                            IntStream.range(0, world.states().size())
                                    .allMatch(g -> world.stances(g) > 0));
        });
    }

    @Test
    void infersNothingFromPeopleWhomAuthorsChoseToQuote() {
        forEach((world, assessment) -> {
            if (world.design() != StudyDesign.EXCERPTS) {
                return;
            }
            assertThat(assessment.comparison()).isEmpty();
            assertThat(assessment.wrong()).isEmpty();
            assertThat(assessment.heldByAll()).isEmpty();
            assertThat(assessment.comparable()).isFalse();
            for (int g = 0; g < world.states().size(); g++) {
                Side side = assessment.sides().get(g);
                assertThat(side.figures()).isEmpty();
                assertThat(side.hidden()).isEmpty();
                assertThat(side.people()).hasSize(world.stances(g));
            }
            if (assessment.label() instanceof Label.Decided decided) {
                assertThat(decided.certainty().counted()).isFalse();
            }
        });
    }

    @Test
    void saysWhatRestsOnAReading() {
        int[] read = {0};
        forEach((world, assessment) -> {
            String without = new Definitions(world.withoutReadings()).label();
            assertThat(assessment.reading()).isEqualTo(!words(assessment.label()).equals(without));
            assertThat(words(assessment.withoutReadings().label())).isEqualTo(without);
            read[0] += assessment.reading() ? 1 : 0;
        });
        assertThat(read[0]).isGreaterThan(100);
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
        return finding.lower() <= count && count <= finding.upper();
    }

    @Test
    void saysWhatOneMoreVoiceMakesOfALabel() {
        forEach((world, assessment) ->
                assessment
                        .comparison()
                        .flatMap(Comparison::oneMoreVoice)
                        .ifPresent(voice -> {
                            int g = Integer.parseInt(voice.community().value().substring(1));
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
        forEach((_, assessment) -> {
            List<Check> why = assessment.why();
            assertThat(why.stream().filter(Check::matched).count())
                    .isEqualTo(assessment.label() instanceof Label.Decided ? 1 : 0);
            for (Check check : why) {
                assertThat(check.conditions()).as(check.toString()).isNotEmpty();
                assertThat(check.conditions().stream().allMatch(RuleCondition::met))
                        .as(check.toString())
                        .isEqualTo(check.matched());
            }
        });
    }

    private static void forEach(BiConsumer<World, Assessment> check) {
        for (long seed = 0; seed < WORLDS; seed++) {
            World world = World.random(new Random(seed));
            try {
                check.accept(world, world.assessment());
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + world, e);
            }
        }
    }

    static String words(Label label) {
        return switch (label) {
            case Label.ContestedBetween l ->
                    "CONTESTED %s %s %s".formatted(l.supporting(), l.opposing(), l.certainty());
            case Label.ContestedWithin l ->
                    "CONTESTED within " + l.communities() + " " + l.certainty();
            case Label.Shared l -> "SHARED " + l.sense() + " " + l.certainty();
            case Label.RaisedOnEverySide l -> "RAISED_ON_EVERY_SIDE " + l.certainty();
            case Label.OneSide l -> "ONE_SIDE " + l.raisedBy() + " " + l.certainty();
            case Label.RaisedCommunityNotStated l -> "RAISED_COMMUNITY_NOT_STATED " + l.certainty();
            case Label.SameAnswer l -> "SAME_ANSWER " + l.answer() + " " + l.certainty();
            case Label.DifferentAnswers l -> "DIFFERENT_ANSWERS " + l.held() + " " + l.certainty();
            case Label.OpinionsVary l -> "OPINIONS_VARY " + l.toldApart() + " " + l.certainty();
            case Label.Insufficient _ -> "INSUFFICIENT";
        };
    }
}

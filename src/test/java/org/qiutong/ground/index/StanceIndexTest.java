package org.qiutong.ground.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qiutong.evidence.Stance;
import org.qiutong.evidence.State;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.ExpertId;
import org.qiutong.id.StudyId;

/// What the index counts is what a count by hand gives.
class StanceIndexTest {

    private static final CommunityId G = new CommunityId("g");
    private static final CommunityId UNHEARD = new CommunityId("unheard");

    /// How many experts there are decides how many sets are dense.
    @ParameterizedTest
    @ValueSource(ints = {1, 7, 64, 65, 200, 700})
    void countsAsByHand(int experts) {
        for (int seed = 0; seed < 40; seed++) {
            SmallWorld world = new SmallWorld(experts, new Random(seed));
            StanceIndex index = world.index();
            Random random = new Random(seed);
            for (int i = 0; i < 5; i++) {
                Slice slice = slice(index, random);
                assertThat(index.counts(slice).rows())
                        .as("seed %d, %s", seed, slice)
                        .isEqualTo(world.counts(slice, index));
                assertThat(index.together(slice))
                        .as("seed %d, %s together", seed, slice)
                        .isEqualTo(world.together(slice, index));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 65, 300})
    void comparesConceptsAsByHand(int experts) {
        for (int seed = 0; seed < 20; seed++) {
            SmallWorld world = new SmallWorld(experts, new Random(seed));
            StanceIndex index = world.index();
            Slice slice = slice(index, new Random(seed));
            ConceptPairs pairs = index.pairs(slice);
            List<ExpertId> members = world.members(slice, index);
            for (int i = 0; i < slice.concepts().size(); i++) {
                for (int j = 0; j < slice.concepts().size(); j++) {
                    ConceptId one = slice.concepts().get(i);
                    ConceptId other = slice.concepts().get(j);
                    assertThat(pairs.bothSupport(i, j))
                            .isEqualTo(
                                    world.both(members, one, State.SUPPORT, other, State.SUPPORT));
                    assertThat(pairs.bothOppose(i, j))
                            .isEqualTo(world.both(members, one, State.OPPOSE, other, State.OPPOSE));
                    assertThat(pairs.opposite(i, j))
                            .isEqualTo(
                                    world.both(members, one, State.SUPPORT, other, State.OPPOSE)
                                            + world.both(
                                                    members,
                                                    one,
                                                    State.OPPOSE,
                                                    other,
                                                    State.SUPPORT));
                }
            }
        }
    }

    @Test
    void comparesExpertsAsByHand() {
        for (int seed = 0; seed < 20; seed++) {
            SmallWorld world = new SmallWorld(40, new Random(seed));
            StanceIndex index = world.index();
            Slice slice = slice(index, new Random(seed));
            SideMatrix sides = index.sides(slice);
            assertThat(sides.experts())
                    .containsExactlyInAnyOrderElementsOf(world.members(slice, index));
            for (int i = 0; i < sides.experts().size(); i++) {
                Map<ConceptId, State> mine = world.states(sides.experts().get(i), slice.concepts());
                assertThat(Optional.of(sides.community(i)))
                        .isEqualTo(world.community(sides.experts().get(i)));
                assertThat(sides.activity(i)).isEqualTo(mine.size());
                for (int j = 0; j < sides.experts().size(); j++) {
                    Map<ConceptId, State> theirs =
                            world.states(sides.experts().get(j), slice.concepts());
                    int same = 0;
                    int opposite = 0;
                    int both = 0;
                    for (ConceptId concept : mine.keySet()) {
                        State one = mine.get(concept);
                        State other = theirs.get(concept);
                        both += other == null ? 0 : 1;
                        same += one == other && one != State.MIXED ? 1 : 0;
                        opposite +=
                                Set.of(State.SUPPORT, State.OPPOSE).equals(sides(one, other))
                                        ? 1
                                        : 0;
                    }
                    assertThat(sides.same(i, j)).isEqualTo(same);
                    assertThat(sides.opposite(i, j)).isEqualTo(opposite);
                    assertThat(sides.both(i, j)).isEqualTo(both);
                }
            }
        }
    }

    @Test
    void listsWhatAnExpertHolds() {
        SmallWorld world = new SmallWorld(50, new Random(1));
        StanceIndex index = world.index();
        for (int ordinal = 0; ordinal < index.experts(); ordinal++) {
            ExpertId expert = index.expert(ordinal);
            assertThat(index.ordinal(expert)).hasValue(ordinal);
            Map<ConceptId, Stance> stances = new TreeMap<>();
            world.states(expert, index.concepts())
                    .forEach(
                            (concept, state) -> stances.put(concept, Stance.valueOf(state.name())));
            assertThat(index.stances(expert)).containsExactlyInAnyOrderEntriesOf(stances);
            for (ConceptId concept : index.concepts()) {
                for (Stance stance : Stance.values()) {
                    assertThat(index.experts(concept, stance).get(ordinal))
                            .isEqualTo(stances.get(concept) == stance);
                }
            }
        }
        assertThat(index.stances(new ExpertId("nobody"))).isEmpty();
        assertThat(index.ordinal(new ExpertId("nobody"))).isEmpty();
    }

    @Test
    void tellsTheOnlySectorBehindAFigureAndNoneOfThoseWhoAreOnlyCounted() {
        int told = 0;
        for (int seed = 0; seed < 300; seed++) {
            SmallWorld world = new SmallWorld(14, new Random(seed));
            StanceIndex named = world.index();
            StanceIndex counted = index(world, Hidden.COUNTED);
            Map<ExpertId, Optional<String>> sectors = new TreeMap<>();
            world.people.forEach(each -> sectors.put(each.id(), each.sector()));
            for (CommunityId community : world.communities) {
                Slice slice = named.all().inCommunities(List.of(community));
                for (ConceptId concept : world.concepts) {
                    List<ExpertId> holders = named.holders(slice, concept, Stance.SUPPORT);
                    Set<Optional<String>> theirs = new HashSet<>();
                    holders.forEach(each -> theirs.add(sectors.get(each)));
                    Optional<String> only =
                            holders.size() > 1 && theirs.size() == 1
                                    ? theirs.iterator().next()
                                    : Optional.empty();
                    assertThat(named.onlySector(slice, concept, Stance.SUPPORT))
                            .as("seed %d, %s, %s", seed, community, concept)
                            .isEqualTo(only);
                    told += only.isPresent() ? 1 : 0;
                    if (!counted.holders(slice, concept, Stance.SUPPORT).equals(holders)) {
                        assertThat(counted.onlySector(slice, concept, Stance.SUPPORT)).isEmpty();
                    }
                }
            }
        }
        assertThat(told).isGreaterThan(10);
    }

    /// How the people of a world are taken who are only counted, and their stances.
    private enum Hidden {
        NAMED,
        COUNTED,
        LEFT_OUT
    }

    /// Every third person is only counted, and so is every fifth stance of the others.
    private static StanceIndex index(SmallWorld world, Hidden hidden) {
        StanceIndexBuilder builder = new StanceIndexBuilder();
        world.communities.forEach(builder::community);
        world.samples.forEach(each -> builder.sample(each.community(), each.study(), each.size()));
        world.concepts.forEach(builder::concept);
        Map<ExpertId, Integer> numbers = new TreeMap<>();
        Set<ExpertId> counted = new TreeSet<>();
        for (int i = 0; i < world.people.size(); i++) {
            SmallWorld.Person each = world.people.get(i);
            if (i % 3 == 0) {
                counted.add(each.id());
            }
            if (hidden == Hidden.NAMED || i % 3 != 0) {
                numbers.put(
                        each.id(),
                        builder.expert(each.id(), each.study(), each.community(), each.sector()));
            } else if (hidden == Hidden.COUNTED) {
                numbers.put(each.id(), builder.respondent(each.study(), each.community()));
            }
        }
        for (int i = 0; i < world.said.size(); i++) {
            SmallWorld.Said said = world.said.get(i);
            Integer number = numbers.get(said.expert());
            boolean hides = i % 5 == 0 || counted.contains(said.expert());
            if (number != null && hides && hidden == Hidden.COUNTED) {
                builder.counted(number, said.concept(), said.state());
            } else if (number != null && (!hides || hidden == Hidden.NAMED)) {
                builder.stance(number, said.concept(), said.state());
            }
        }
        return builder.build();
    }

    /// Counts are those of everybody. Whatever is keyed by expert is as if those who are only
    /// counted, and stances that are only counted, were not there.
    @Test
    void countsWithoutNamingThoseWhoAreOnlyCounted() {
        for (int seed = 0; seed < 20; seed++) {
            SmallWorld world = new SmallWorld(40, new Random(seed));
            StanceIndex everybody = index(world, Hidden.NAMED);
            StanceIndex counting = index(world, Hidden.COUNTED);
            StanceIndex named = index(world, Hidden.LEFT_OUT);
            Slice slice = everybody.all();
            assertThat(counting.counts(slice).rows()).isEqualTo(everybody.counts(slice).rows());
            SideMatrix sides = counting.sides(slice);
            SideMatrix fewer = named.sides(slice);
            assertThat(sides.experts()).isEqualTo(fewer.experts()).doesNotContainNull();
            for (int i = 0; i < sides.experts().size(); i++) {
                for (int j = 0; j <= i; j++) {
                    assertThat(sides.same(i, j)).isEqualTo(fewer.same(i, j));
                    assertThat(sides.both(i, j)).isEqualTo(fewer.both(i, j));
                }
                ExpertId expert = sides.experts().get(i);
                assertThat(counting.stances(expert)).isEqualTo(named.stances(expert));
            }
            for (ConceptId concept : slice.concepts()) {
                for (Stance stance : Stance.values()) {
                    assertThat(counting.holders(slice, concept, stance))
                            .isEqualTo(named.holders(slice, concept, stance));
                }
            }
        }
    }

    @Test
    void takesBothSidesForMixed() {
        StanceIndexBuilder builder = new StanceIndexBuilder();
        builder.community(G);
        builder.concept(new ConceptId("c"));
        int expert =
                builder.expert(
                        new ExpertId("e"), new StudyId("s"), Optional.of(G), Optional.empty());
        builder.stance(expert, new ConceptId("c"), State.ASKED_SILENT);
        builder.stance(expert, new ConceptId("c"), State.SUPPORT);
        builder.stance(expert, new ConceptId("c"), State.OPPOSE);
        builder.stance(expert, new ConceptId("c"), State.UNKNOWN);
        assertThat(builder.build().stances(new ExpertId("e")))
                .isEqualTo(Map.of(new ConceptId("c"), Stance.MIXED));
        assertThatThrownBy(() -> builder.stance(expert, new ConceptId("d"), State.SUPPORT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void countsTheSampleUnlessExpertsArePicked() {
        StanceIndexBuilder builder = new StanceIndexBuilder();
        builder.community(G);
        builder.community(UNHEARD);
        builder.sample(G, new StudyId("s"), 5);
        builder.sample(G, new StudyId("t"), 1);
        builder.sample(UNHEARD, new StudyId("s"), 19);
        builder.concept(new ConceptId("c"));
        builder.expert(
                new ExpertId("1"), new StudyId("s"), Optional.of(G), Optional.of("INDUSTRY"));
        builder.expert(
                new ExpertId("2"), new StudyId("t"), Optional.of(G), Optional.of("INDUSTRY"));
        builder.expert(new ExpertId("3"), new StudyId("t"), Optional.of(G), Optional.empty());
        builder.expert(
                new ExpertId("4"), new StudyId("t"), Optional.empty(), Optional.of("INDUSTRY"));
        StanceIndex index = builder.build();
        Slice all = index.all();
        assertThat(of(index, all)).containsExactly(5 + 2, 19);
        assertThat(of(index, all.ofStudies(Set.of(new StudyId("s"))))).containsExactly(5, 19);
        assertThat(of(index, all.ofStudies(Set.of(new StudyId("t"))))).containsExactly(2, 0);
        assertThat(of(index, all.ofSectors(Set.of("INDUSTRY")))).containsExactly(2, 0);
        assertThat(of(index, all.among(new BitSet()))).containsExactly(0, 0);
        assertThat(of(index, all.inCommunities(List.of(UNHEARD, new CommunityId("nowhere")))))
                .containsExactly(19, 0);
        assertThat(
                        index.counts(all.onConcepts(List.of(new ConceptId("unknown"))))
                                .rows()
                                .getFirst())
                .containsExactly(new Counts(0, 0, 0, 0, 7), new Counts(0, 0, 0, 0, 19));
    }

    private static Set<State> sides(State one, @Nullable State other) {
        return other == null || one == other ? Set.of() : Set.of(one, other);
    }

    private static List<Integer> of(StanceIndex index, Slice slice) {
        return index.counts(slice).rows().getFirst().stream().map(Counts::of).toList();
    }

    /// Any concepts and communities in any order, and each filter half of the time.
    private static Slice slice(StanceIndex index, Random random) {
        Slice slice =
                index.all()
                        .onConcepts(some(index.concepts(), random))
                        .inCommunities(some(index.communities(), random));
        if (random.nextBoolean()) {
            slice = slice.ofStudies(new HashSet<>(some(SmallWorld.STUDIES, random)));
        }
        if (random.nextBoolean()) {
            slice = slice.ofSectors(new HashSet<>(some(SmallWorld.SECTORS, random)));
        }
        if (random.nextBoolean()) {
            BitSet among = new BitSet();
            IntStream.range(0, index.experts())
                    .filter(_ -> random.nextBoolean())
                    .forEach(among::set);
            slice = slice.among(among);
        }
        return slice;
    }

    private static <T> List<T> some(List<T> all, Random random) {
        List<T> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, 1 + random.nextInt(shuffled.size()));
    }
}

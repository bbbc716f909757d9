package org.qiutong.ground.index;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.qiutong.evidence.State;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.ExpertId;
import org.qiutong.id.StudyId;

/// A made-up world of experts, with counts from the definitions, one expert after the other.
public final class SmallWorld {

    static final List<StudyId> STUDIES =
            List.of(new StudyId("s0"), new StudyId("s1"), new StudyId("s2"));
    private static final List<State> STATES = List.of(State.values());
    static final List<String> SECTORS = List.of("ACADEMIA", "INDUSTRY");

    /// One thing that is recorded of an expert on a concept; there may be several.
    record Said(ExpertId expert, ConceptId concept, State state) {}

    record Person(
            ExpertId id, StudyId study, Optional<CommunityId> community, Optional<String> sector) {}

    record Sample(CommunityId community, StudyId study, int size) {}

    final List<CommunityId> communities =
            IntStream.range(0, 4).mapToObj(i -> new CommunityId("g" + i)).toList();

    final List<ConceptId> concepts =
            IntStream.range(0, 9).mapToObj(i -> new ConceptId("c" + i)).toList();

    final List<Person> people = new ArrayList<>();
    final List<Sample> samples = new ArrayList<>();
    final List<Said> said = new ArrayList<>();

    private final Map<ExpertId, Map<ConceptId, Set<State>>> states = new TreeMap<>();

    public SmallWorld(int experts, Random random) {
        for (CommunityId community : communities) {
            for (StudyId study : STUDIES) {
                if (random.nextBoolean()) {
                    samples.add(new Sample(community, study, random.nextInt(experts + 1)));
                }
            }
        }
        for (int i = 0; i < experts; i++) {
            people.add(
                    new Person(
                            new ExpertId("e" + i),
                            STUDIES.get(random.nextInt(3)),
                            random.nextInt(8) == 0
                                    ? Optional.empty()
                                    : Optional.of(communities.get(random.nextInt(4))),
                            random.nextInt(3) == 0
                                    ? Optional.empty()
                                    : Optional.of(SECTORS.get(random.nextInt(2)))));
        }
        for (Person person : people) {
            concepts.forEach(concept -> speak(person.id(), concept, random));
        }
        said.forEach(this::add);
    }

    /// The first concepts are rarely spoken of, the last ones often.
    private void speak(ExpertId expert, ConceptId concept, Random random) {
        int frequency = concept.value().charAt(1) - '0' + 1;
        while (random.nextInt(12) < frequency) {
            State state = STATES.get(random.nextInt(STATES.size()));
            said.add(new Said(expert, concept, state));
        }
    }

    private void add(Said said) {
        states.computeIfAbsent(said.expert(), _ -> new TreeMap<>())
                .computeIfAbsent(said.concept(), _ -> new TreeSet<>())
                .add(said.state());
    }

    public StanceIndex index() {
        StanceIndexBuilder builder = new StanceIndexBuilder();
        communities.forEach(builder::community);
        samples.forEach(each -> builder.sample(each.community(), each.study(), each.size()));
        concepts.forEach(builder::concept);
        Map<ExpertId, Integer> numbers = new TreeMap<>();
        people.forEach(each ->
                numbers.put(
                        each.id(),
                        builder.expert(each.id(), each.study(), each.community(), each.sector())));
        said.forEach(each ->
                builder.stance(
                        numbers.getOrDefault(each.expert(), -1), each.concept(), each.state()));
        return builder.build();
    }

    Optional<CommunityId> community(ExpertId expert) {
        return people.stream()
                .filter(each -> each.id().equals(expert))
                .findFirst()
                .flatMap(Person::community);
    }

    /// The stances of an expert on those of the concepts that the expert addressed.
    public Map<ConceptId, State> states(ExpertId expert, List<ConceptId> among) {
        Map<ConceptId, State> addressed = new TreeMap<>();
        for (ConceptId concept : among) {
            State state = state(expert, concept);
            if (state.addressed()) {
                addressed.put(concept, state);
            }
        }
        return addressed;
    }

    private State state(ExpertId expert, ConceptId concept) {
        return state(expert, List.of(concept));
    }

    /// On all of them as if they were one.
    private State state(ExpertId expert, List<ConceptId> concepts) {
        Set<State> all = new TreeSet<>();
        concepts.forEach(each ->
                all.addAll(states.getOrDefault(expert, Map.of()).getOrDefault(each, Set.of())));
        boolean support = all.contains(State.SUPPORT);
        boolean oppose = all.contains(State.OPPOSE);
        if (all.contains(State.MIXED) || (support && oppose)) {
            return State.MIXED;
        }
        if (support || oppose) {
            return support ? State.SUPPORT : State.OPPOSE;
        }
        return all.stream().filter(State::hadOpportunity).findFirst().orElse(State.UNKNOWN);
    }

    /// One row a concept, with the counts of each community.
    List<List<Counts>> counts(Slice slice, StanceIndex index) {
        return slice.concepts().stream()
                .map(concept ->
                        slice.communities().stream()
                                .map(community -> counts(List.of(concept), community, slice, index))
                                .toList())
                .toList();
    }

    /// All concepts as if they were one.
    List<Counts> together(Slice slice, StanceIndex index) {
        return slice.communities().stream()
                .map(community -> counts(slice.concepts(), community, slice, index))
                .toList();
    }

    private Counts counts(
            List<ConceptId> concepts, CommunityId community, Slice slice, StanceIndex index) {
        Map<State, Integer> of = new EnumMap<>(State.class);
        int known = 0;
        for (Person person : people) {
            if (isIn(person, slice, index) && person.community().equals(Optional.of(community))) {
                of.merge(state(person.id(), concepts), 1, Integer::sum);
                known++;
            }
        }
        int support = of.getOrDefault(State.SUPPORT, 0);
        int oppose = of.getOrDefault(State.OPPOSE, 0);
        int mixed = of.getOrDefault(State.MIXED, 0);
        int silent = of.getOrDefault(State.ASKED_SILENT, 0) + of.getOrDefault(State.NOT_RAISED, 0);
        boolean picked = !slice.sectors().isEmpty() || slice.among().isPresent();
        return new Counts(
                support,
                oppose,
                mixed,
                support + oppose + mixed + silent,
                picked ? known : size(community, slice));
    }

    private int size(CommunityId community, Slice slice) {
        int size = 0;
        for (StudyId study : STUDIES) {
            if (slice.studies().isEmpty() || slice.studies().contains(study)) {
                int known =
                        (int)
                                people.stream()
                                        .filter(each -> each.study().equals(study))
                                        .filter(each ->
                                                each.community().equals(Optional.of(community)))
                                        .count();
                int sampled =
                        samples.stream()
                                .filter(each -> each.study().equals(study))
                                .filter(each -> each.community().equals(community))
                                .mapToInt(Sample::size)
                                .sum();
                size += Math.max(known, sampled);
            }
        }
        return size;
    }

    public List<ExpertId> members(Slice slice, StanceIndex index) {
        return people.stream()
                .filter(each -> isIn(each, slice, index))
                .filter(each -> each.community().filter(slice.communities()::contains).isPresent())
                .map(Person::id)
                .toList();
    }

    private static boolean isIn(Person person, Slice slice, StanceIndex index) {
        return (slice.studies().isEmpty() || slice.studies().contains(person.study()))
                && (slice.sectors().isEmpty()
                        || person.sector().filter(slice.sectors()::contains).isPresent())
                && slice.among()
                        .map(each -> each.get(index.ordinal(person.id()).orElseThrow()))
                        .orElse(true);
    }

    int both(List<ExpertId> experts, ConceptId one, State first, ConceptId other, State second) {
        return (int)
                experts.stream()
                        .filter(each -> state(each, one) == first && state(each, other) == second)
                        .count();
    }
}

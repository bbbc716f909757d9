package org.qiutong.participants.seating;

import ai.timefold.solver.core.api.score.SimpleScore;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.SwapMoveSelectorConfig;
import ai.timefold.solver.core.config.solver.SolverConfig;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/// Parts people into groups, so that they meet new people each round.
final class Groups {

    private static final long MOVES = 40_000;

    private Groups() {}

    static List<Round> of(List<Candidate> people, Grouping grouping, long seed, Search search) {
        List<GroupSeat> chairs = chairs(people, grouping, new Random(seed));
        GroupScoring scoring = new GroupScoring(people, grouping.groups());
        GroupPlan room = new GroupPlan(scoring, grouping.rounds().size(), chairs);
        // Nothing can change places where there is one group, or nobody.
        if (grouping.groups() > 1 && chairs.size() > 1) {
            room =
                    search.improve(
                            new SolverConfig()
                                    .withSolutionClass(GroupPlan.class)
                                    .withEntityClasses(GroupSeat.class)
                                    .withEasyScoreCalculatorClass(GroupPlan.Calculator.class),
                            new SwapMoveSelectorConfig(),
                            SimpleScore.ZERO,
                            MOVES,
                            seed,
                            room);
        }
        return rounds(people, grouping, room.plan());
    }

    /// How well groups meet the criteria; a person in no group is away.
    static List<GroupVerdict> verdicts(List<Candidate> people, List<Round> rounds) {
        int groups = rounds.stream().mapToInt(each -> each.groups().size()).max().orElse(1);
        int[][] plan =
                rounds.stream()
                        .map(round ->
                                people.stream().mapToInt(each -> groupOf(each, round)).toArray())
                        .toArray(int[][]::new);
        return new GroupScoring(people, groups).verdicts(plan);
    }

    private static int groupOf(Candidate person, Round round) {
        return IntStream.range(0, round.groups().size())
                .filter(group -> round.groups().get(group).contains(person.id()))
                .findFirst()
                .orElse(GroupScoring.AWAY);
    }

    /// Groups of about equal size to begin with: the solver only swaps people, which keeps sizes.
    private static List<GroupSeat> chairs(
            List<Candidate> people, Grouping grouping, Random random) {
        List<GroupSeat> chairs = new ArrayList<>();
        for (int round = 0; round < grouping.rounds().size(); round++) {
            int[] sizes = new int[grouping.groups()];
            List<Integer> free = new ArrayList<>();
            for (int person = 0; person < people.size(); person++) {
                if (away(people.get(person), grouping.rounds().get(round))) {
                    continue;
                }
                Optional<Integer> settled = settled(people.get(person), round, grouping);
                if (settled.isPresent()) {
                    int group = settled.orElseThrow();
                    sizes[group]++;
                    chairs.add(new GroupSeat(round, person, grouping.groups(), group, true));
                } else {
                    free.add(person);
                }
            }
            Collections.shuffle(free, random);
            for (int person : free) {
                int group = smallest(sizes);
                sizes[group]++;
                chairs.add(new GroupSeat(round, person, grouping.groups(), group, false));
            }
        }
        return chairs;
    }

    private static boolean away(Candidate person, Optional<LocalDate> day) {
        return day.map(each -> new Trait.Present(each).of(person) == Fact.NO).orElse(false);
    }

    private static Optional<Integer> settled(Candidate person, int round, Grouping grouping) {
        return grouping.fixed().stream()
                .filter(place -> place.round() == round && place.person().equals(person.id()))
                .map(Grouping.Place::group)
                .findFirst();
    }

    private static int smallest(int[] sizes) {
        int smallest = 0;
        for (int group = 1; group < sizes.length; group++) {
            smallest = sizes[group] < sizes[smallest] ? group : smallest;
        }
        return smallest;
    }

    private static List<Round> rounds(List<Candidate> people, Grouping grouping, int[][] plan) {
        List<Round> rounds = new ArrayList<>();
        for (int round = 0; round < plan.length; round++) {
            int[] places = plan[round];
            List<List<String>> groups = new ArrayList<>();
            for (int group = 0; group < grouping.groups(); group++) {
                int wanted = group;
                groups.add(
                        IntStream.range(0, people.size())
                                .filter(person -> places[person] == wanted)
                                .mapToObj(person -> people.get(person).id())
                                .toList());
            }
            rounds.add(new Round(grouping.rounds().get(round), groups));
        }
        return rounds;
    }
}

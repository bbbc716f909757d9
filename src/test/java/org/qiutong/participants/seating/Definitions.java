package org.qiutong.participants.seating;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A naive reference implementation of demands, person by person, to check the optimised counting.
final class Definitions {

    private Definitions() {}

    /// Whether a rule may hold for these people, for all that is known: every way to fill in what
    /// is unknown is as good as another.
    static boolean possible(Rule rule, Collection<Candidate> people) {
        return switch (rule) {
            case Rule.Seats seats -> people.size() == seats.count();
            case Rule.Must must -> people.stream().anyMatch(p -> p.id().equals(must.person()));
            case Rule.MustNot not -> people.stream().noneMatch(p -> p.id().equals(not.person()));
            case Rule.AtLeast least ->
                    people.stream().filter(p -> least.trait().of(p) != Fact.NO).count()
                            >= least.count();
            case Rule.AtMost most -> count(most.trait(), people) <= most.count();
            case Rule.PerInstitution cap ->
                    people.stream()
                            .filter(p -> p.institution().isPresent())
                            .collect(
                                    Collectors.groupingBy(
                                            p -> p.institution().orElseThrow(),
                                            Collectors.counting()))
                            .values()
                            .stream()
                            .allMatch(n -> n <= cap.most());
            case Rule.Cover cover ->
                    cover.traits().stream()
                            .allMatch(t -> people.stream().anyMatch(p -> t.of(p) != Fact.NO));
            case Rule.Balance balance -> {
                List<Integer> counts =
                        new ArrayList<>(
                                balance.groups().stream().map(t -> count(t, people)).toList());
                long unknown =
                        people.stream()
                                .filter(p ->
                                        balance.groups().stream()
                                                .anyMatch(t -> t.of(p) == Fact.UNKNOWN))
                                .count();
                // People whose attribute is unknown are assigned to the smallest group.
                for (long i = 0; i < unknown; i++) {
                    int smallest = counts.indexOf(counts.stream().min(Integer::compare).get());
                    if (spread(counts) > balance.tolerance()) {
                        counts.set(smallest, counts.get(smallest) + 1);
                    }
                }
                yield spread(counts) <= balance.tolerance();
            }
        };
    }

    /// How far a rule is met by what is known, from 0 to 1.
    static double met(Rule rule, Collection<Candidate> people) {
        return switch (rule) {
            case Rule.Seats _, Rule.Must _, Rule.MustNot _ -> possible(rule, people) ? 1 : 0;
            case Rule.AtLeast least ->
                    Math.min(1, (double) count(least.trait(), people) / least.count());
            case Rule.AtMost most ->
                    1 - Math.max(0.0, count(most.trait(), people) - most.count()) / people.size();
            case Rule.PerInstitution cap -> {
                Set<String> names = new HashSet<>();
                people.forEach(p -> p.institution().ifPresent(names::add));
                double excess = 0;
                for (String name : names) {
                    long n =
                            people.stream()
                                    .filter(p -> p.institution().filter(name::equals).isPresent())
                                    .count();
                    excess += Math.max(0, n - cap.most());
                }
                yield 1 - excess / people.size();
            }
            case Rule.Cover cover ->
                    (double) cover.traits().stream().filter(t -> count(t, people) > 0).count()
                            / cover.traits().size();
            case Rule.Balance balance -> {
                int spread = spread(balance.groups().stream().map(t -> count(t, people)).toList());
                yield 1 - Math.max(0.0, spread - balance.tolerance()) / people.size();
            }
        };
    }

    static double score(List<Demand> demands, Collection<Candidate> people) {
        return demands.stream().mapToDouble(d -> d.weight() * met(d.rule(), people)).sum();
    }

    static boolean feasible(List<Demand> demands, Collection<Candidate> people) {
        return demands.stream().filter(Demand::hard).allMatch(d -> possible(d.rule(), people));
    }

    /// All sets of people, of any size.
    static List<List<Candidate>> sets(List<Candidate> pool) {
        return IntStream.range(0, 1 << pool.size())
                .mapToObj(bits ->
                        IntStream.range(0, pool.size())
                                .filter(i -> (bits & 1 << i) != 0)
                                .mapToObj(pool::get)
                                .toList())
                .toList();
    }

    private static int count(Trait trait, Collection<Candidate> people) {
        return (int) people.stream().filter(p -> trait.of(p) == Fact.YES).count();
    }

    private static int spread(List<Integer> counts) {
        return counts.stream().max(Integer::compare).get()
                - counts.stream().min(Integer::compare).get();
    }
}

package org.qiutong.participants.seating;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.qiutong.participants.seating.Members.TraitMembers;

/// A rule, prepared for evaluation on many subsets of one pool.
sealed interface PreparedRule {

    RuleScore of(Members invited);

    static PreparedRule of(Rule rule, List<Candidate> pool) {
        return switch (rule) {
            case Rule.Seats seats -> new Size(seats.count());
            case Rule.Must must -> new Person(place(must.person(), pool), true);
            case Rule.MustNot not -> new Person(place(not.person(), pool), false);
            case Rule.AtLeast least ->
                    new Least(TraitMembers.of(least.trait(), pool), least.count());
            case Rule.AtMost most -> new Most(TraitMembers.of(most.trait(), pool), most.count());
            case Rule.Balance balance -> {
                List<Members> groups =
                        balance.groups().stream()
                                .map(each -> TraitMembers.of(each, pool).yes())
                                .toList();
                yield new Spread(groups, unplaced(balance.groups(), pool), balance.tolerance());
            }
            case Rule.PerInstitution cap ->
                    new Cap(
                            List.copyOf(institutions(pool).values()),
                            Members.where(pool.size(), i -> pool.get(i).institution().isEmpty()),
                            cap.most());
            case Rule.Cover cover ->
                    new All(
                            cover.traits().stream()
                                    .map(each -> TraitMembers.of(each, pool))
                                    .toList(),
                            Members.where(
                                    pool.size(),
                                    i ->
                                            cover.traits().stream()
                                                    .anyMatch(each ->
                                                            each.of(pool.get(i)) == Fact.UNKNOWN)));
        };
    }

    /// Those who may belong to any of the groups, for all that is known.
    static Members unplaced(List<Trait> groups, List<Candidate> pool) {
        return Members.where(
                pool.size(),
                i -> groups.stream().anyMatch(each -> each.of(pool.get(i)) == Fact.UNKNOWN));
    }

    /// The candidates of each institution of which there are several.
    static Map<String, Members> institutions(List<Candidate> pool) {
        Map<String, List<Integer>> byName =
                IntStream.range(0, pool.size())
                        .boxed()
                        .filter(i -> pool.get(i).institution().isPresent())
                        .collect(
                                Collectors.groupingBy(
                                        i -> pool.get(i).institution().orElseThrow(),
                                        TreeMap::new,
                                        Collectors.toList()));
        Map<String, Members> members = new TreeMap<>();
        byName.forEach((name, indexes) -> members.put(name, Members.of(pool.size(), indexes)));
        return members;
    }

    private static int place(String person, List<Candidate> pool) {
        return IntStream.range(0, pool.size())
                .filter(i -> pool.get(i).id().equals(person))
                .findFirst()
                .orElse(-1);
    }

    record Size(int wanted) implements PreparedRule {
        @Override
        public RuleScore of(Members invited) {
            int size = invited.size();
            int off = Math.abs(wanted - size);
            return new RuleScore(
                    Math.max(0, RuleScore.ALL - RuleScore.ALL * off / wanted),
                    off,
                    off == 0,
                    size,
                    0);
        }
    }

    /// @param index in the pool, or -1 for somebody who is not in it
    record Person(int index, boolean wanted) implements PreparedRule {
        @Override
        public RuleScore of(Members invited) {
            boolean there = index >= 0 && invited.has(index);
            boolean met = there == wanted;
            return new RuleScore(met ? RuleScore.ALL : 0, met ? 0 : 1, met, there ? 1 : 0, 0);
        }
    }

    record Least(TraitMembers sides, int wanted) implements PreparedRule {
        @Override
        public RuleScore of(Members invited) {
            return RuleScore.atLeast(
                    wanted, sides.yes().common(invited), sides.unknown().common(invited));
        }
    }

    record Most(TraitMembers sides, int wanted) implements PreparedRule {
        @Override
        public RuleScore of(Members invited) {
            return RuleScore.atMost(
                    wanted,
                    sides.yes().common(invited),
                    sides.unknown().common(invited),
                    invited.size());
        }
    }

    record Spread(List<Members> groups, Members unplaced, int tolerance) implements PreparedRule {
        @Override
        public RuleScore of(Members invited) {
            int[] counts = groups.stream().mapToInt(each -> each.common(invited)).toArray();
            int largest = IntStream.of(counts).max().orElse(0);
            int smallest = IntStream.of(counts).min().orElse(0);
            int unknown = unplaced.common(invited);
            int excess = Math.max(0, largest - smallest - tolerance);
            int missing = 0;
            for (int count : counts) {
                missing += Math.max(0, largest - tolerance - count);
            }
            return new RuleScore(
                    RuleScore.ALL - RuleScore.ALL * excess / Math.max(1, invited.size()),
                    Math.max(0, missing - unknown),
                    largest + unknown - smallest <= tolerance,
                    largest - smallest,
                    unknown);
        }
    }

    record Cap(List<Members> institutions, Members unknown, int most) implements PreparedRule {
        @Override
        public RuleScore of(Members invited) {
            int excess = 0;
            int largest = 0;
            for (Members institution : institutions) {
                int count = institution.common(invited);
                largest = Math.max(largest, count);
                excess += Math.max(0, count - most);
            }
            int open = unknown.common(invited);
            return new RuleScore(
                    RuleScore.ALL - RuleScore.ALL * excess / Math.max(1, invited.size()),
                    excess,
                    largest + open <= most,
                    largest,
                    open);
        }
    }

    record All(List<TraitMembers> traits, Members unknown) implements PreparedRule {
        @Override
        public RuleScore of(Members invited) {
            int covered = 0;
            int broken = 0;
            for (TraitMembers trait : traits) {
                boolean known = trait.yes().common(invited) > 0;
                covered += known ? 1 : 0;
                broken += !known && trait.unknown().common(invited) == 0 ? 1 : 0;
            }
            return new RuleScore(
                    RuleScore.ALL * covered / traits.size(),
                    broken,
                    covered == traits.size(),
                    covered,
                    unknown.common(invited));
        }
    }
}

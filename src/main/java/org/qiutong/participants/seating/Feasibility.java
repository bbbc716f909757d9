package org.qiutong.participants.seating;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.qiutong.participants.seating.Members.TraitMembers;

/// Whether rules can hold together, exactly. Candidates who are alike to the rules form a class;
/// how many of it to choose is a variable. Bounds are tightened as far as the rules allow, and then
/// both branches are searched.
///
/// What is unknown of somebody counts in favour of the rule.
final class Feasibility {

    /// What was found out.
    sealed interface Answer {

        /// These candidates, by index in the pool, break no rule.
        record Possible(List<Integer> indexes) implements Answer {

            public Possible {
                indexes = List.copyOf(indexes);
            }
        }

        record Impossible() implements Answer {}

        /// Too many ways to try them all.
        record Undecided() implements Answer {}
    }

    /// The most steps of the full search before it is given up.
    private static final int STEPS = 20_000;

    /// How many short searches, each with the pool shuffled, come before the full one: a solution
    /// is mostly found in few steps if the first ones are right.
    private static final int STARTS = 20;

    private static final int STEPS_EACH = 400;

    /// At least `least` and at most `most` of the members.
    private record Row(Members members, int least, int most) {}

    /// A balance; its groups and its unknown members are rows without bounds.
    private record Spread(List<Members> groups, Members unknown, int tolerance) {}

    private static final class TooManySteps extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final List<List<Integer>> classes;
    private final List<int[]> rows = new ArrayList<>();
    private final List<int[]> bounds = new ArrayList<>();
    private final List<List<int[]>> groups = new ArrayList<>();
    private final List<int[]> unplaced = new ArrayList<>();
    private final List<Integer> tolerances = new ArrayList<>();
    private final int most;
    private int steps;

    /// @param order of the places in the pool
    /// @param most steps
    private Feasibility(List<Candidate> pool, List<Rule> rules, List<Integer> order, int most) {
        this.most = most;
        List<Row> linear = new ArrayList<>();
        List<Spread> spreads = new ArrayList<>();
        for (Rule rule : rules) {
            add(rule, pool, linear, spreads);
        }
        for (Rule rule : rules) {
            if (rule instanceof Rule.Seats seats) {
                linear.addAll(others(linear, pool.size(), seats.count()));
            }
        }
        List<Members> telling = new ArrayList<>(linear.stream().map(Row::members).toList());
        spreads.forEach(spread -> {
            telling.addAll(spread.groups());
            telling.add(spread.unknown());
        });
        Map<BitSet, List<Integer>> alike = new LinkedHashMap<>();
        for (int i : order) {
            BitSet signature = new BitSet();
            for (int t = 0; t < telling.size(); t++) {
                signature.set(t, telling.get(t).has(i));
            }
            alike.computeIfAbsent(signature, _ -> new ArrayList<>()).add(i);
        }
        classes = List.copyOf(alike.values());
        for (Row row : linear) {
            rows.add(classesIn(row.members()));
            bounds.add(new int[] {row.least(), row.most()});
        }
        for (Spread spread : spreads) {
            groups.add(spread.groups().stream().map(this::classesIn).toList());
            unplaced.add(classesIn(spread.unknown()));
            tolerances.add(spread.tolerance());
        }
    }

    /// Looks for people of a pool who break none of the rules.
    static Answer of(List<Candidate> pool, List<Rule> rules) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, pool.size()).boxed().toList());
        for (int start = 0; start < STARTS; start++) {
            Answer answer = new Feasibility(pool, rules, order, STEPS_EACH).answer();
            if (!(answer instanceof Answer.Undecided)) {
                return answer;
            }
            Collections.shuffle(order, new Random(start));
        }
        return new Feasibility(pool, rules, order, STEPS).answer();
    }

    private static void add(Rule rule, List<Candidate> pool, List<Row> rows, List<Spread> spreads) {
        int n = pool.size();
        switch (rule) {
            case Rule.Seats seats ->
                    rows.add(new Row(Members.where(n, _ -> true), seats.count(), seats.count()));
            case Rule.Must must -> rows.add(new Row(person(must.person(), pool), 1, n));
            case Rule.MustNot not -> rows.add(new Row(person(not.person(), pool), 0, 0));
            case Rule.AtLeast least ->
                    rows.add(new Row(possible(least.trait(), pool), least.count(), n));
            case Rule.AtMost most ->
                    rows.add(new Row(TraitMembers.of(most.trait(), pool).yes(), 0, most.count()));
            case Rule.Cover cover ->
                    cover.traits().forEach(each -> rows.add(new Row(possible(each, pool), 1, n)));
            case Rule.PerInstitution cap ->
                    PreparedRule.institutions(pool)
                            .values()
                            .forEach(each -> rows.add(new Row(each, 0, cap.most())));
            case Rule.Balance balance ->
                    spreads.add(
                            new Spread(
                                    balance.groups().stream()
                                            .map(each -> TraitMembers.of(each, pool).yes())
                                            .toList(),
                                    PreparedRule.unplaced(balance.groups(), pool),
                                    balance.tolerance()));
        }
    }

    /// The complements of rows, since the number of invited is fixed: their bounds tighten sooner.
    private static List<Row> others(List<Row> rows, int pool, int seats) {
        return rows.stream()
                .map(row ->
                        new Row(
                                Members.where(pool, i -> !row.members().has(i)),
                                seats - row.most(),
                                seats - row.least()))
                .toList();
    }

    private static Members person(String id, List<Candidate> pool) {
        return Members.where(pool.size(), i -> pool.get(i).id().equals(id));
    }

    private static Members possible(Trait trait, List<Candidate> pool) {
        return Members.where(pool.size(), i -> trait.of(pool.get(i)) != Fact.NO);
    }

    private int[] classesIn(Members members) {
        return IntStream.range(0, classes.size())
                .filter(c -> members.has(classes.get(c).getFirst()))
                .toArray();
    }

    private Answer answer() {
        int[] low = new int[classes.size()];
        int[] high = classes.stream().mapToInt(List::size).toArray();
        try {
            return search(low, high)
                    .<Answer>map(Answer.Possible::new)
                    .orElseGet(Answer.Impossible::new);
        } catch (TooManySteps e) {
            return new Answer.Undecided();
        }
    }

    private Optional<List<Integer>> search(int[] low, int[] high) {
        if (++steps > most) {
            throw new TooManySteps();
        }
        if (!tighten(low, high)) {
            return Optional.empty();
        }
        int open = next(low, high);
        if (open < 0) {
            List<Integer> chosen = new ArrayList<>();
            for (int c = 0; c < low.length; c++) {
                chosen.addAll(classes.get(c).subList(0, low[c]));
            }
            return Optional.of(chosen);
        }
        boolean wanted = needed(low);
        int[] taken = low.clone();
        int[] left = high.clone();
        taken[open]++;
        left[open] = low[open];
        var first = wanted ? search(taken, high.clone()) : search(low.clone(), left);
        return first.isPresent()
                ? first
                : wanted ? search(low.clone(), left) : search(taken, high.clone());
    }

    /// Whether any row is still below its minimum.
    private boolean needed(int[] low) {
        for (int r = 0; r < rows.size(); r++) {
            if (sum(rows.get(r), low) < bounds.get(r)[0]) {
                return true;
            }
        }
        return false;
    }

    /// The class to branch on: in the row with the least slack, the one that helps most rows and
    /// fills fewest; -1 if all is decided.
    private int next(int[] low, int[] high) {
        int[] help = new int[low.length];
        int[] scarcest = IntStream.range(0, low.length).toArray();
        int least = Integer.MAX_VALUE;
        for (int r = 0; r < rows.size(); r++) {
            int taken = sum(rows.get(r), low);
            int spare = sum(rows.get(r), high) - bounds.get(r)[0];
            boolean missing = taken < bounds.get(r)[0];
            for (int c : rows.get(r)) {
                help[c] += missing ? 4 : bounds.get(r)[1] - taken < 2 ? -1 : 0;
            }
            if (missing && spare < least) {
                least = spare;
                scarcest = rows.get(r);
            }
        }
        int best = -1;
        for (int c : scarcest) {
            if (low[c] < high[c] && (best < 0 || help[c] > help[best])) {
                best = c;
            }
        }
        for (int c = 0; best < 0 && c < low.length; c++) {
            best = low[c] < high[c] ? c : -1;
        }
        return best;
    }

    private static int sum(int[] members, int[] values) {
        int sum = 0;
        for (int c : members) {
            sum += values[c];
        }
        return sum;
    }

    /// Tightens the bounds until nothing changes.
    ///
    /// @return false if a rule cannot hold within them
    private boolean tighten(int[] low, int[] high) {
        int before;
        int after = spread(low, high);
        do {
            before = after;
            for (int r = 0; r < rows.size(); r++) {
                if (!within(rows.get(r), bounds.get(r)[0], bounds.get(r)[1], low, high)) {
                    return false;
                }
            }
            for (int b = 0; b < groups.size(); b++) {
                if (!balanced(groups.get(b), unplaced.get(b), tolerances.get(b), low, high)) {
                    return false;
                }
            }
            after = spread(low, high);
        } while (after < before);
        return true;
    }

    private static int spread(int[] low, int[] high) {
        return Arrays.stream(high).sum() - Arrays.stream(low).sum();
    }

    private static boolean within(int[] members, int least, int most, int[] low, int[] high) {
        int fewest = sum(members, low);
        int all = sum(members, high);
        if (fewest > most || all < least) {
            return false;
        }
        for (int c : members) {
            high[c] = Math.min(high[c], most - fewest + low[c]);
        }
        all = sum(members, high);
        for (int c : members) {
            int needed = least - all + high[c];
            if (needed > low[c]) {
                low[c] = needed;
            }
        }
        return true;
    }

    private static boolean balanced(
            List<int[]> sides, int[] unknown, int tolerance, int[] low, int[] high) {
        int open = sum(unknown, high);
        int smallest = Integer.MAX_VALUE;
        int largest = 0;
        for (int[] side : sides) {
            smallest = Math.min(smallest, sum(side, high));
            largest = Math.max(largest, sum(side, low));
        }
        int missing = 0;
        for (int[] side : sides) {
            missing += Math.max(0, largest - tolerance - sum(side, high));
        }
        if (missing > open) {
            return false;
        }
        for (int[] side : sides) {
            if (!within(side, largest - tolerance - open, smallest + tolerance + open, low, high)) {
                return false;
            }
        }
        return true;
    }
}

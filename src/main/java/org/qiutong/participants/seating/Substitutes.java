package org.qiutong.participants.seating;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.qiutong.participants.seating.Scorecard.Contribution;
import org.qiutong.participants.seating.Scorecard.Reserve;
import org.qiutong.participants.seating.Scorecard.Verdict;

/// Who could take whose seat, and at what loss: tries everybody who is not invited in the seat of
/// each person, while the others stay.
final class Substitutes {

    private final Scoring scoring;
    private final List<Integer> invited;
    private final List<Integer> others;
    private final Scoring.Score now;

    /// By invited person, their best substitutes.
    private final Map<Integer, List<Integer>> best = new LinkedHashMap<>();

    Substitutes(Scoring scoring, List<Integer> invited) {
        this.scoring = scoring;
        this.invited = invited;
        others =
                IntStream.range(0, scoring.pool().size())
                        .boxed()
                        .filter(i -> !invited.contains(i))
                        .toList();
        now = scoring.of(members(invited));
        invited.forEach(person -> best.put(person, bestFor(person)));
    }

    private List<Integer> bestFor(int person) {
        List<Integer> found = new ArrayList<>();
        long most = Long.MIN_VALUE;
        for (int other : others) {
            Scoring.Score then = scoring.of(members(instead(person, Optional.of(other))));
            if (then.broken() <= now.broken() && then.points() >= most) {
                if (then.points() > most) {
                    found.clear();
                    most = then.points();
                }
                found.add(other);
            }
        }
        return found;
    }

    List<Contribution> standings() {
        List<Verdict> verdicts = scoring.verdicts(members(invited));
        return invited.stream().map(person -> standing(person, verdicts)).toList();
    }

    private Contribution standing(int person, List<Verdict> before) {
        Optional<Integer> substitute = best.getOrDefault(person, List.of()).stream().findFirst();
        List<Verdict> after = scoring.verdicts(members(instead(person, substitute)));
        Map<Demand, Double> worse = new LinkedHashMap<>();
        double lost = 0;
        for (int i = 0; i < before.size(); i++) {
            double less = before.get(i).points() - after.get(i).points();
            lost += less;
            if (less > 0) {
                worse.put(before.get(i).demand(), less);
            }
        }
        return new Contribution(id(person), lost, substitute.map(this::id), worse);
    }

    /// Greedy: next comes whoever is a best substitute for most of the seats left.
    List<Reserve> reserves() {
        Map<Integer, List<Integer>> left = new LinkedHashMap<>(best);
        List<Reserve> reserves = new ArrayList<>();
        left.values().removeIf(List::isEmpty);
        while (!left.isEmpty()) {
            int next =
                    Collections.max(
                            others,
                            Comparator.<Integer>comparingLong(other -> has(other, left))
                                    .thenComparing(Comparator.reverseOrder()));
            List<Integer> replaced =
                    left.entrySet().stream()
                            .filter(each -> each.getValue().contains(next))
                            .map(Map.Entry::getKey)
                            .toList();
            reserves.add(new Reserve(id(next), replaced.stream().map(this::id).toList()));
            left.keySet().removeAll(replaced);
        }
        return reserves;
    }

    private static long has(int other, Map<Integer, List<Integer>> left) {
        return left.values().stream().filter(each -> each.contains(other)).count();
    }

    private List<Integer> instead(int person, Optional<Integer> other) {
        return Stream.concat(invited.stream().filter(each -> each != person), other.stream())
                .toList();
    }

    private Members members(List<Integer> indexes) {
        return Members.of(scoring.pool().size(), indexes);
    }

    private String id(int index) {
        return scoring.pool().get(index).id();
    }
}

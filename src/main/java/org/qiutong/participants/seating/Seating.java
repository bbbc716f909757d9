package org.qiutong.participants.seating;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.qiutong.participants.seating.Outcome.Alternative;
import org.qiutong.participants.seating.Outcome.Proposal;
import org.qiutong.participants.seating.Scorecard.Verdict;

/// Proposes whom of a pool to invite.
///
/// Hard demands are checked first, exactly: the result is an initial set, or the fewest demands in
/// conflict. From there on the set only gets better, so that no hard demand is ever broken.
public final class Seating {

    private final List<Candidate> pool;
    private final List<Demand> demands;
    private final Scoring scoring;

    /// @param pool everybody who may be invited
    /// @throws IllegalArgumentException if two have the same id, or the demands do not include
    ///   exactly one hard number of seats
    public Seating(List<Candidate> pool, List<Demand> demands) {
        this.pool = List.copyOf(pool);
        this.demands = List.copyOf(demands);
        if (pool.stream().map(Candidate::id).distinct().count() < pool.size()
                || demands.stream().filter(each -> each.rule() instanceof Rule.Seats).count() != 1
                || demands.stream()
                        .anyMatch(each -> each.rule() instanceof Rule.Seats && !each.hard())) {
            throw new IllegalArgumentException("no pool, or no seats");
        }
        scoring = new Scoring(this.pool, this.demands);
    }

    /// The same seed, pool and demands give the same outcome.
    ///
    /// @throws java.util.concurrent.CancellationException if the search is cancelled
    public Outcome propose(Grouping grouping, long seed, Search search) {
        search.at(Search.Stage.CHECKING);
        List<Demand> hard = demands.stream().filter(Demand::hard).toList();
        return switch (Feasibility.of(pool, hard.stream().map(Demand::rule).toList())) {
            case Feasibility.Answer.Impossible _ ->
                    new Outcome.Impossible(Conflicts.among(pool, hard));
            case Feasibility.Answer.Possible possible ->
                    propose(possible.indexes(), grouping, seed, search);
            case Feasibility.Answer.Undecided _ -> propose(anybody(), grouping, seed, search);
        };
    }

    private List<Integer> anybody() {
        int seats =
                demands.stream()
                        .filter(each -> each.rule() instanceof Rule.Seats)
                        .mapToInt(each -> ((Rule.Seats) each.rule()).count())
                        .sum();
        return IntStream.range(0, Math.min(seats, pool.size())).boxed().toList();
    }

    private Outcome propose(List<Integer> start, Grouping grouping, long seed, Search search) {
        search.at(Search.Stage.SELECTING);
        List<Integer> best = SelectionSolver.improve(scoring, start, seed, search);
        if (scoring.of(Members.of(pool.size(), best)).broken() > 0) {
            return new Outcome.NotFound();
        }
        search.at(Search.Stage.COMPARING);
        List<Alternative> alternatives = new ArrayList<>();
        add(alternatives, Alternative.Leaning.AS_WEIGHED, best);
        add(
                alternatives,
                Alternative.Leaning.BALANCE_FIRST,
                leaning(Rule.Aspect.BALANCE, best, seed, search));
        add(
                alternatives,
                Alternative.Leaning.COVERAGE_FIRST,
                leaning(Rule.Aspect.COVERAGE, best, seed, search));
        search.at(Search.Stage.GROUPING);
        return new Outcome.Proposed(
                new Proposal(ids(best), alternatives, groups(ids(best), grouping, seed, search)));
    }

    /// Parts those who are invited into groups.
    ///
    /// @throws java.util.concurrent.CancellationException if the search is cancelled
    public List<Round> groups(List<String> invited, Grouping grouping, long seed, Search search) {
        return Groups.of(people(invited), grouping, seed, search);
    }

    /// How good those are who are invited; quick enough to be asked at each change.
    public Scorecard card(List<String> invited) {
        List<Integer> indexes =
                IntStream.range(0, pool.size())
                        .filter(i -> invited.contains(pool.get(i).id()))
                        .boxed()
                        .toList();
        Members members = Members.of(pool.size(), indexes);
        List<Verdict> verdicts = scoring.verdicts(members);
        Substitutes substitutes = new Substitutes(scoring, indexes);
        return new Scorecard(verdicts, substitutes.standings(), substitutes.reserves());
    }

    /// How well groups meet the criteria, however they were made.
    public List<GroupVerdict> verdicts(List<String> invited, List<Round> rounds) {
        return Groups.verdicts(people(invited), rounds);
    }

    private List<Candidate> people(List<String> invited) {
        Set<String> wanted = new HashSet<>(invited);
        return pool.stream().filter(each -> wanted.contains(each.id())).toList();
    }

    private List<Integer> leaning(
            Rule.Aspect aspect, List<Integer> start, long seed, Search search) {
        if (demands.stream().noneMatch(each -> each.rule().aspect() == aspect)) {
            return start;
        }
        ToIntFunction<Demand> weight =
                each -> each.rule().aspect() == aspect ? each.weight() * 20 : each.weight();
        return SelectionSolver.improve(new Scoring(pool, demands, weight), start, seed, search);
    }

    /// Drops an alternative that another one equals or betters in both respects.
    private void add(
            List<Alternative> alternatives, Alternative.Leaning leaning, List<Integer> indexes) {
        Scorecard card =
                new Scorecard(
                        scoring.verdicts(Members.of(pool.size(), indexes)), List.of(), List.of());
        Alternative added =
                new Alternative(
                        leaning,
                        ids(indexes),
                        met(card, Rule.Aspect.BALANCE),
                        met(card, Rule.Aspect.COVERAGE),
                        card.score());
        if (alternatives.stream()
                .noneMatch(each ->
                        each.balance() >= added.balance() && each.coverage() >= added.coverage())) {
            alternatives.add(added);
        }
    }

    private static double met(Scorecard card, Rule.Aspect aspect) {
        List<Verdict> some =
                card.verdicts().stream()
                        .filter(each -> each.demand().rule().aspect() == aspect)
                        .toList();
        double most = some.stream().mapToDouble(each -> each.demand().weight()).sum();
        return most == 0 ? 1 : some.stream().mapToDouble(Verdict::points).sum() / most;
    }

    private List<String> ids(List<Integer> indexes) {
        return indexes.stream().map(i -> pool.get(i).id()).toList();
    }
}

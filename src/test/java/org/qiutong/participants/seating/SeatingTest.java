package org.qiutong.participants.seating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.qiutong.bench.SyntheticPanel;
import org.qiutong.participants.seating.Outcome.Alternative;
import org.qiutong.participants.seating.Outcome.Conflict;
import org.qiutong.participants.seating.Outcome.Proposal;
import org.qiutong.participants.seating.Scorecard.Contribution;
import org.qiutong.participants.seating.Scorecard.Verdict;

/// Compares with every possible set, on many small pools; a failure names its seed.
class SeatingTest {

    private static final int PANELS = 60;
    private static final int LARGE = 2;

    @Test
    void proposesTheBestSetOrOneWithinAHundredthOfIt() {
        int proposed = 0;
        for (long seed = 0; seed < PANELS; seed++) {
            Panel panel = Panel.random(new Random(seed));
            List<List<Candidate>> sets =
                    Definitions.sets(panel.pool()).stream()
                            .filter(set -> Definitions.feasible(panel.demands(), set))
                            .toList();
            OptionalDouble most =
                    sets.stream().mapToDouble(set -> Definitions.score(panel.demands(), set)).max();
            Outcome outcome = propose(panel, seed);
            assertThat(outcome instanceof Outcome.Proposed)
                    .as("seed %d: %s", seed, outcome)
                    .isEqualTo(most.isPresent());
            if (outcome instanceof Outcome.Proposed found) {
                List<Candidate> invited = people(panel.pool(), found.proposal().invited());
                assertThat(Definitions.feasible(panel.demands(), invited))
                        .as("seed %d", seed)
                        .isTrue();
                double score = Definitions.score(panel.demands(), invited);
                assertThat(score)
                        .as("seed %d", seed)
                        .isGreaterThanOrEqualTo(0.99 * most.orElseThrow());
                proposed++;
            }
        }
        assertThat(proposed).isGreaterThan(PANELS / 3);
    }

    @Test
    void scoresAsTheDefinitionsDo() {
        for (long seed = 0; seed < PANELS; seed++) {
            Random random = new Random(seed);
            Panel panel = Panel.random(random);
            List<Candidate> some = panel.pool().stream().filter(_ -> random.nextBoolean()).toList();
            if (some.isEmpty()) {
                continue;
            }
            Scorecard card = new Seating(panel.pool(), panel.demands()).card(ids(some));
            assertThat(card.feasible()).isEqualTo(Definitions.feasible(panel.demands(), some));
            for (Verdict verdict : card.verdicts()) {
                Rule rule = verdict.demand().rule();
                assertThat(verdict.state() == Verdict.State.FAILED)
                        .as("seed %d: %s", seed, verdict)
                        .isNotEqualTo(Definitions.possible(rule, some));
                if (!(rule instanceof Rule.Seats)) {
                    assertThat(verdict.met())
                            .as("seed %d: %s", seed, verdict)
                            .isEqualTo(Definitions.met(rule, some), within(2e-3));
                }
            }
        }
    }

    @Test
    void explainsWhatCannotBeByTheFewestDemandsInConflict() {
        int conflicts = 0;
        for (long seed = 0; seed < 3 * PANELS; seed++) {
            Panel panel = Panel.random(new Random(seed));
            List<Demand> hard = panel.demands().stream().filter(Demand::hard).toList();
            List<List<Candidate>> sets = Definitions.sets(panel.pool());
            if (sets.stream().anyMatch(set -> Definitions.feasible(hard, set))) {
                continue;
            }
            Conflict conflict = ((Outcome.Impossible) propose(panel, seed)).conflict();
            assertThat(conflict.smallest()).isTrue();
            assertThat(hard).containsAll(conflict.demands());
            assertThat(sets)
                    .as("seed %d: %s", seed, conflict)
                    .noneMatch(set -> Definitions.feasible(conflict.demands(), set));
            int fewest =
                    IntStream.range(1, 1 << hard.size())
                            .filter(bits ->
                                    sets.stream()
                                            .noneMatch(set ->
                                                    Definitions.feasible(some(hard, bits), set)))
                            .map(Integer::bitCount)
                            .min()
                            .orElseThrow();
            assertThat(conflict.demands()).as("seed %d", seed).hasSize(fewest);
            conflicts++;
        }
        assertThat(conflicts).isGreaterThan(20);
    }

    @Test
    void breaksNoDemandOnLargePoolsAndPlansTheSameAgain() {
        for (long seed = 0; seed < LARGE; seed++) {
            SyntheticPanel panel = SyntheticPanel.of(seed);
            Seating seating = new Seating(panel.pool(), panel.demands());
            Proposal proposal = proposed(seating.propose(panel.grouping(), seed, quiet()));
            assertThat(
                            Definitions.feasible(
                                    panel.demands(), people(panel.pool(), proposal.invited())))
                    .as("seed %d", seed)
                    .isTrue();
            assertThat(proposal.rounds()).hasSize(4);
            for (Round round : proposal.rounds()) {
                assertThat(round.groups()).hasSize(4);
                assertThat(sizes(round).max(Comparator.naturalOrder()).orElseThrow())
                        .isLessThanOrEqualTo(
                                sizes(round).min(Comparator.naturalOrder()).orElseThrow() + 1);
                assertThat(round.groups().stream().flatMap(List::stream).toList())
                        .doesNotHaveDuplicates()
                        .isSubsetOf(proposal.invited());
            }
            assertThat(proposed(seating.propose(panel.grouping(), seed, quiet())))
                    .isEqualTo(proposal);
        }
    }

    private static java.util.stream.Stream<Integer> sizes(Round round) {
        return round.groups().stream().map(List::size);
    }

    @Test
    void saysWhatEachPersonAddsAndWhoStandsIn() {
        for (long seed = 0; seed < PANELS; seed++) {
            Panel panel = Panel.random(new Random(seed));
            if (!(propose(panel, seed) instanceof Outcome.Proposed found)) {
                continue;
            }
            List<String> invited = found.proposal().invited();
            Scorecard card = new Seating(panel.pool(), panel.demands()).card(invited);
            List<Candidate> now = people(panel.pool(), invited);
            for (Contribution standing : card.standings()) {
                OptionalDouble then =
                        panel.pool().stream()
                                .filter(other -> !invited.contains(other.id()))
                                .map(other -> instead(now, standing.person(), other))
                                .filter(set -> Definitions.feasible(panel.demands(), set))
                                .mapToDouble(set -> Definitions.score(panel.demands(), set))
                                .max();
                assertThat(standing.substitute().isPresent())
                        .as("seed %d: %s", seed, standing)
                        .isEqualTo(then.isPresent());
                if (then.isPresent()) {
                    assertThat(standing.lost())
                            .isEqualTo(
                                    Definitions.score(panel.demands(), now) - then.getAsDouble(),
                                    within(0.1));
                }
            }
            assertThat(
                            card.reserves().stream()
                                    .flatMap(reserve -> reserve.replaces().stream())
                                    .collect(Collectors.toSet()))
                    .isEqualTo(
                            card.standings().stream()
                                    .filter(each -> each.substitute().isPresent())
                                    .map(Contribution::person)
                                    .collect(Collectors.toSet()));
        }
    }

    @Test
    void offersAlternativesOfWhichNoneIsBetterInBoth() {
        int several = 0;
        for (long seed = 0; seed < PANELS; seed++) {
            if (propose(Panel.random(new Random(seed)), seed) instanceof Outcome.Proposed found) {
                List<Alternative> offered = found.proposal().alternatives();
                several += offered.size() > 1 ? 1 : 0;
                assertThat(offered.getFirst().invited()).isEqualTo(found.proposal().invited());
                for (Alternative one : offered.subList(1, offered.size())) {
                    assertThat(offered.subList(0, offered.indexOf(one)))
                            .noneMatch(other ->
                                    other.balance() >= one.balance()
                                            && other.coverage() >= one.coverage());
                }
            }
        }
        assertThat(several).isPositive();
    }

    @Test
    void stopsWhenCancelled() {
        SyntheticPanel panel = SyntheticPanel.of(1);
        List<Search> running = new ArrayList<>();
        Search search =
                new Search(stage -> {
                    if (stage == Search.Stage.COMPARING) {
                        running.getFirst().cancel();
                    }
                });
        running.add(search);
        assertThatThrownBy(() ->
                        new Seating(panel.pool(), panel.demands())
                                .propose(panel.grouping(), 1, search))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void wantsToKnowHowManySeats() {
        assertThatThrownBy(() -> new Seating(List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static Outcome propose(Panel panel, long seed) {
        return new Seating(panel.pool(), panel.demands()).propose(Grouping.NONE, seed, quiet());
    }

    static Search quiet() {
        return new Search(_ -> {});
    }

    private static Proposal proposed(Outcome outcome) {
        return ((Outcome.Proposed) outcome).proposal();
    }

    private static List<Candidate> instead(List<Candidate> now, String person, Candidate other) {
        List<Candidate> then = new ArrayList<>(now);
        then.removeIf(each -> each.id().equals(person));
        then.add(other);
        return then;
    }

    private static List<Demand> some(List<Demand> demands, int bits) {
        return IntStream.range(0, demands.size())
                .filter(i -> (bits & 1 << i) != 0)
                .mapToObj(demands::get)
                .toList();
    }

    private static List<Candidate> people(List<Candidate> pool, List<String> ids) {
        Set<String> wanted = Set.copyOf(ids);
        return pool.stream().filter(each -> wanted.contains(each.id())).toList();
    }

    private static List<String> ids(List<Candidate> people) {
        return people.stream().map(Candidate::id).toList();
    }
}

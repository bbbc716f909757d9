package org.qiutong.participants.seating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.qiutong.id.CommunityId;
import org.qiutong.participants.seating.GroupVerdict.Kind;
import org.qiutong.text.LanguageTag;

/// Compares with every partition of a few people.
class GroupsTest {

    private static final int PANELS = 40;
    private static final LocalDate DAY = Panel.DAY;

    @Test
    void partsAsWellAsCanBe() {
        for (long seed = 0; seed < PANELS; seed++) {
            Random random = new Random(seed);
            int size = 4 + random.nextInt(4);
            List<Candidate> people = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                people.add(Panel.person("p" + i, random));
            }
            Grouping grouping = grouping(2, 2, Set.of());
            List<Round> rounds = Groups.of(people, grouping, seed, SeatingTest.quiet());
            assertThat(penalty(people, rounds)).as("seed %d", seed).isEqualTo(fewest(people));
        }
    }

    /// Of all plans of two rounds with two groups that differ by one person at most.
    private static int fewest(List<Candidate> people) {
        List<int[]> halves =
                IntStream.range(0, 1 << people.size())
                        .filter(bits -> Math.abs(2 * Integer.bitCount(bits) - people.size()) <= 1)
                        .mapToObj(bits ->
                                IntStream.range(0, people.size()).map(i -> bits >> i & 1).toArray())
                        .toList();
        GroupScoring scoring = new GroupScoring(people, 2);
        return halves.stream()
                .flatMapToInt(first ->
                        halves.stream()
                                .mapToInt(second -> scoring.penalty(new int[][] {first, second})))
                .min()
                .orElseThrow();
    }

    /// Sixteen people can meet in four rounds of four groups without anyone meeting twice.
    @Test
    void letsPeopleMeetNewPeople() {
        List<Candidate> people =
                IntStream.range(0, 16)
                        .mapToObj(i -> person("p" + i, "CN", Set.of(LanguageTag.EN)))
                        .toList();
        List<Round> rounds = Groups.of(people, grouping(4, 4, Set.of()), 1, SeatingTest.quiet());
        assertThat(of(Kind.MET_BEFORE, people, rounds).count()).isLessThanOrEqualTo(6);
        assertThat(of(Kind.MET_BEFORE, people, rounds).of()).isEqualTo(4 * 4 * 6);
    }

    @Test
    void leavesWhatWasSettledByHandAndThoseWhoAreAway() {
        List<Candidate> people = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            people.add(person("p" + i, i % 2 == 0 ? "CN" : "UK", Set.of(LanguageTag.EN)));
        }
        people.set(3, on(people.get(3), DAY.plusDays(1)));
        Set<Grouping.Place> fixed =
                Set.of(new Grouping.Place(0, "p0", 1), new Grouping.Place(0, "p2", 1));
        List<Round> rounds =
                Groups.of(
                        people,
                        new Grouping(2, List.of(Optional.of(DAY), Optional.empty()), fixed),
                        1,
                        SeatingTest.quiet());
        assertThat(rounds.getFirst().groups().get(1)).contains("p0", "p2");
        assertThat(rounds.getFirst().groups().stream().flatMap(List::stream))
                .hasSize(7)
                .doesNotContain("p3");
        assertThat(rounds.get(1).groups().stream().flatMap(List::stream)).hasSize(8);
    }

    @Test
    void tellsWhatIsUnknownFromWhatIsWrong() {
        List<Candidate> people =
                List.of(
                        person("en", "UK", Set.of(LanguageTag.EN)),
                        person("zh", "CN", Set.of(LanguageTag.ZH_HANS)),
                        person("both", "CN", Set.of(LanguageTag.EN, LanguageTag.ZH_HANS)),
                        person("unknown", "UK", Set.of()));
        assertThat(language(people, "en", "zh")).isEqualTo(verdict(1, 1));
        assertThat(language(people, "en", "zh", "both")).isEqualTo(verdict(0, 1));
        assertThat(language(people, "en", "unknown")).isEqualTo(verdict(0, 1));
        assertThat(language(people, "en", "zh", "unknown")).isEqualTo(verdict(1, 1));
    }

    private static GroupVerdict verdict(int count, int unknown) {
        return new GroupVerdict(Kind.NO_LANGUAGE, count, 1, unknown);
    }

    private static GroupVerdict language(List<Candidate> people, String... group) {
        return of(
                Kind.NO_LANGUAGE,
                people,
                List.of(new Round(Optional.empty(), List.of(List.of(group)))));
    }

    private static GroupVerdict of(Kind kind, List<Candidate> people, List<Round> rounds) {
        return Groups.verdicts(people, rounds).stream()
                .filter(each -> each.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static int penalty(List<Candidate> people, List<Round> rounds) {
        return Groups.verdicts(people, rounds).stream().mapToInt(GroupVerdict::penalty).sum();
    }

    private static Grouping grouping(int groups, int rounds, Set<Grouping.Place> fixed) {
        return new Grouping(
                groups,
                IntStream.range(0, rounds).mapToObj(_ -> Optional.<LocalDate>empty()).toList(),
                fixed);
    }

    private static Candidate person(String id, String community, Set<LanguageTag> languages) {
        return new Candidate(
                id,
                id,
                Optional.of(new CommunityId(community)),
                Optional.empty(),
                Optional.empty(),
                languages,
                Fact.YES,
                Set.of(),
                Set.of(),
                Map.of(),
                Fact.UNKNOWN);
    }

    private static Candidate on(Candidate person, LocalDate day) {
        return new Candidate(
                person.id(),
                person.name(),
                person.community(),
                person.sector(),
                person.institution(),
                person.languages(),
                person.technical(),
                person.expertise(),
                Set.of(day),
                person.stances(),
                person.bridges());
    }
}

package org.qiutong.ground.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.qiutong.bench.Differencing;
import org.qiutong.bench.Differencing.Disclosure;
import org.qiutong.bench.MadeUpPanel;
import org.qiutong.codebook.Codebook;
import org.qiutong.codebook.Concept;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.StudyId;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;

/// Nobody finds out from tables where somebody stands, whatever else they see and know; and whoever
/// searches for it finds it where the rule is weaker.
class DifferencingTest {

    private static final CommunityId G = new CommunityId("g");

    private static final int ANALYSTS = 3;
    private static final int ALL = 5;
    private static final StudyId STUDY = new StudyId("s");
    private static final LocalizedText NAME = LocalizedText.of(LanguageTag.EN, "made up");

    @Test
    void keepsWhereEverybodyStands() {
        Set<List<Integer>> onStatements = new HashSet<>();
        Set<List<Integer>> onQuestions = new HashSet<>();
        for (int seed = 0; seed < 60; seed++) {
            MadeUpPanel panel = MadeUpPanel.of(seed);
            panel.statements()
                    .values()
                    .forEach(each ->
                            each.values().forEach(people -> onStatements.add(list(people))));
            panel.choices().values().forEach(people -> onQuestions.add(list(people)));
        }
        int shown = 0;
        for (List<Integer> each : onStatements) {
            shown += assertKept(each, DifferencingTest::onStatement);
        }
        for (List<Integer> each : onQuestions) {
            shown += assertKept(each, DifferencingTest::onQuestion);
        }
        assertThat(shown).isGreaterThan(50);
    }

    /// How many gave no answer follows from answers that exclude each other.
    @Test
    void keepsTheFewWhoGaveNoAnswer() {
        for (List<Integer> each :
                List.of(List.of(6, 5, 6, 3), List.of(8, 4, 3, 1), List.of(5, 6, 4, 2))) {
            assertKept(each, DifferencingTest::onQuestion);
        }
        assertThat(onQuestion(new int[] {6, 5, 6, 3}, ALL)).isEmpty();
        assertThat(onQuestion(new int[] {6, 5, 6, 5}, ALL)).hasSize(3);
        assertThat(onQuestion(new int[] {6, 5, 6, 0}, ALL)).hasSize(3);
    }

    private interface Shown {
        List<SideCounts> to(int[] people, int least);
    }

    /// Analysts see what everybody sees, too.
    ///
    /// @return how many lines they see
    private static int assertKept(List<Integer> people, Shown shown) {
        int[][] truth = {people.stream().mapToInt(Integer::intValue).toArray()};
        assertThat(Differencing.find(truth, ALL, way -> shown.to(way[0], ALL)))
                .as(people.toString())
                .isEmpty();
        assertThat(
                        Differencing.find(
                                truth,
                                ANALYSTS,
                                way -> List.of(shown.to(way[0], ALL), shown.to(way[0], ANALYSTS))))
                .as(people.toString())
                .isEmpty();
        return shown.to(truth[0], ANALYSTS).size();
    }

    /// After a withdrawal there is no table: beside the one of before it would tell.
    @Test
    void keepsWhereSomebodyStoodWhoHasWithdrawn() {
        int[][] people = {{5, 6, 0}, {1, 0, 0}};
        assertThat(Differencing.find(people, ALL, way -> onStatement(together(way), ALL)))
                .doesNotContain(Disclosure.A_PERSON);
        assertThat(
                        Differencing.find(
                                people,
                                ALL,
                                way ->
                                        List.of(
                                                onStatement(together(way), ALL),
                                                onStatement(way[0], ALL))))
                .contains(Disclosure.A_PERSON);
    }

    @Test
    void findsWhatCommunitiesOfOneMindTell() {
        assertThat(Differencing.find(new int[][] {{7, 0, 0}}, ALL, way -> list(way[0])))
                .contains(Disclosure.A_PERSON);
    }

    @Test
    void findsWhatTellsOfAFew() {
        assertThat(Differencing.find(new int[][] {{6, 5, 2}}, ALL, way -> withoutFew(way[0], 3)))
                .as("what is left out of a line")
                .contains(Disclosure.A_FEW);
        assertThat(Differencing.find(new int[][] {{5, 5, 4, 0}}, ALL, way -> withoutFew(way[0], 3)))
                .as("all but one of the answers that exclude each other")
                .contains(Disclosure.A_FEW);
        assertThat(
                        Differencing.find(
                                new int[][] {{5, 5, 0}, {3, 4, 0}},
                                ALL,
                                way ->
                                        List.of(
                                                onStatement(way[0], ALL),
                                                onStatement(way[1], ALL),
                                                onStatement(together(way), ALL))))
                .as("a total")
                .contains(Disclosure.A_FEW);
    }

    private static List<Integer> list(int[] people) {
        return IntStream.of(people).boxed().toList();
    }

    /// The first sides, those with few people left out.
    private static List<Integer> withoutFew(int[] people, int sides) {
        return list(people).stream().limit(sides).map(each -> each < ALL ? -1 : each).toList();
    }

    private static int[] together(int[][] groups) {
        return IntStream.range(0, groups[0].length)
                .map(side -> Stream.of(groups).mapToInt(each -> each[side]).sum())
                .toArray();
    }

    /// @param people for, against, neither
    private static List<SideCounts> onStatement(int[] people, int least) {
        return shown(
                List.of(new SideCounts(people[0], people[1], people[2])),
                new Codebook(
                        List.of(
                                Concept.builder(id(0), STUDY, ConceptKind.STATEMENT, NAME)
                                        .build())),
                least);
    }

    /// @param people for each of the answers, and none
    private static List<SideCounts> onQuestion(int[] people, int least) {
        int all = IntStream.of(people).sum();
        List<SideCounts> counts =
                IntStream.range(0, people.length - 1)
                        .mapToObj(each -> new SideCounts(people[each], 0, all - people[each]))
                        .toList();
        return shown(counts, QUESTION, least);
    }

    private static final Codebook QUESTION =
            new Codebook(
                    Stream.concat(
                                    Stream.of(
                                            Concept.builder(
                                                            new ConceptId("s/q"),
                                                            STUDY,
                                                            ConceptKind.QUESTION,
                                                            NAME)
                                                    .links(links(Optional.empty(), true))
                                                    .build()),
                                    IntStream.range(0, 3)
                                            .mapToObj(each ->
                                                    Concept.builder(
                                                                    id(each),
                                                                    STUDY,
                                                                    ConceptKind.POSITION,
                                                                    NAME)
                                                            .links(
                                                                    links(
                                                                            Optional.of(
                                                                                    new ConceptId(
                                                                                            "s/q")),
                                                                            false))
                                                            .build()))
                            .toList());

    private static Concept.Links links(Optional<ConceptId> answers, boolean exclusive) {
        return new Concept.Links(answers, exclusive, List.of(), List.of());
    }

    private static ConceptId id(int number) {
        return new ConceptId("s/" + number);
    }

    private static List<SideCounts> shown(List<SideCounts> counts, Codebook codebook, int least) {
        Map<ConceptId, Map<CommunityId, SideCounts>> people = new HashMap<>();
        for (int i = 0; i < counts.size(); i++) {
            people.put(id(i), Map.of(G, counts.get(i)));
        }
        return new CountedStudy(STUDY, NAME, Map.of(G, NAME), codebook, people)
                .shownTo(least).tables().stream()
                        .flatMap(each -> each.lines().stream())
                        .map(FixedTable.Line::people)
                        .toList();
    }
}

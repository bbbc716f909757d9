package org.qiutong.bench;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.qiutong.codebook.Concept;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.evidence.Consent;
import org.qiutong.evidence.Holding;
import org.qiutong.evidence.State;
import org.qiutong.exchange.Counting;
import org.qiutong.exchange.ImportBatch;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.ExpertId;
import org.qiutong.id.SourceId;
import org.qiutong.id.StudyId;
import org.qiutong.people.Community;
import org.qiutong.people.Expert;
import org.qiutong.study.Source;
import org.qiutong.study.Study;
import org.qiutong.study.StudyAccess;
import org.qiutong.study.StudyDesign;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;

/// A made-up confidential study: up to four communities of 1 to 20 people, who stand somewhere on
/// four statements and may each give one of three answers to a question. One in ten is for the team
/// alone, two in ten are only counted.
///
/// @param id of the study
/// @param communities how many there are
public record MadeUpPanel(StudyId id, int communities, List<Person> people) {

    private static final int STATEMENTS = 4;
    private static final int ANSWERS = 3;
    private static final int NOTHING = -1;

    /// What is said of a statement: the last two are on neither side.
    private static final List<State> STATES =
            List.of(State.SUPPORT, State.OPPOSE, State.MIXED, State.UNKNOWN);

    /// @param states by statement
    /// @param answer its number; -1 for none
    record Person(int community, Consent consent, List<State> states, int answer) {}

    /// @param seed of people and stances
    public static MadeUpPanel of(long seed) {
        Random random = new Random(seed);
        int communities = 1 + random.nextInt(4);
        List<Person> people = new ArrayList<>();
        for (int community = 0; community < communities; community++) {
            List<double[]> weights =
                    IntStream.rangeClosed(0, STATEMENTS).mapToObj(_ -> weights(random)).toList();
            int size = 1 + random.nextInt(20);
            for (int i = 0; i < size; i++) {
                int answer = one(weights.getLast(), random);
                people.add(
                        new Person(
                                community,
                                consent(random),
                                weights.subList(0, STATEMENTS).stream()
                                        .map(each -> STATES.get(one(each, random)))
                                        .toList(),
                                answer < ANSWERS ? answer : NOTHING));
            }
        }
        return new MadeUpPanel(new StudyId("panel-" + seed), communities, List.copyOf(people));
    }

    /// The first in which groups are small enough to be kept from some readers and not from others.
    ///
    /// @param few groups of so many people are kept from some
    /// @param more groups of so many people are kept from nobody
    public static MadeUpPanel showing(int few, int more) {
        return LongStream.iterate(0, seed -> seed + 1)
                .mapToObj(MadeUpPanel::of)
                .filter(each -> each.countLines(few) > each.countLines(more))
                .filter(each -> each.countLines(more) > 0)
                .findFirst()
                .orElseThrow();
    }

    /// How many communities are on two sides of a statement at least, with so many people on each
    /// side that has any.
    private long countLines(int least) {
        return statements().values().stream()
                .flatMap(each -> each.values().stream())
                .map(each -> IntStream.of(each).filter(side -> side > 0).toArray())
                .filter(each -> each.length > 1 && IntStream.of(each).min().orElse(0) >= least)
                .count();
    }

    /// Of four, often with two or three that nobody takes.
    private static double[] weights(Random random) {
        return IntStream.range(0, STATES.size())
                .mapToDouble(_ -> random.nextInt(5) < 2 ? 0 : random.nextDouble())
                .toArray();
    }

    private static int one(double[] weights, Random random) {
        double at =
                random.nextDouble()
                        * IntStream.range(0, weights.length)
                                .mapToDouble(each -> weights[each])
                                .sum();
        for (int i = 0; i < weights.length; i++) {
            at -= weights[i];
            if (at < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    private static Consent consent(Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> Consent.TEAM_ONLY;
            case 1, 2 -> Consent.COUNTS_ONLY;
            default -> Consent.CODE_AND_COUNTRY;
        };
    }

    /// By statement and community, how many of those who may be counted are for it, against it, and
    /// neither.
    public Map<ConceptId, Map<CommunityId, int[]>> statements() {
        Map<ConceptId, Map<CommunityId, int[]>> all = new HashMap<>();
        for (int statement = 0; statement < STATEMENTS; statement++) {
            int at = statement;
            all.put(
                    concept("s" + at),
                    byCommunity(3, each -> Math.min(2, STATES.indexOf(each.states().get(at)))));
        }
        return all;
    }

    /// By community, how many of those who may be counted give each answer, and none.
    public Map<CommunityId, int[]> choices() {
        return byCommunity(ANSWERS + 1, each -> each.answer() == NOTHING ? ANSWERS : each.answer());
    }

    private Map<CommunityId, int[]> byCommunity(int sides, ToIntFunction<Person> side) {
        Map<CommunityId, int[]> counts = new TreeMap<>();
        for (int i = 0; i < communities; i++) {
            counts.put(community(i), new int[sides]);
        }
        people.stream()
                .filter(each -> each.consent().counts())
                .forEach(each ->
                        counts.getOrDefault(community(each.community()), new int[sides])[
                                side.applyAsInt(each)]++);
        return counts;
    }

    /// The answers to the question, in their order.
    public List<ConceptId> answers() {
        return IntStream.range(0, ANSWERS).mapToObj(each -> concept("a" + each)).toList();
    }

    private CommunityId community(int number) {
        return new CommunityId(id + "-g" + number);
    }

    private ConceptId concept(String name) {
        return new ConceptId(id + "/" + name);
    }

    /// All of it, as an import brings it.
    public ImportBatch batch() {
        List<Expert> experts = new ArrayList<>();
        List<Holding> holdings = new ArrayList<>();
        List<Counting> countings = new ArrayList<>();
        List<ExpertId> teamOnly = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            Person person = people.get(i);
            ExpertId expert = new ExpertId(id + "/p" + i);
            Optional<CommunityId> community = Optional.of(community(person.community()));
            if (person.consent() == Consent.COUNTS_ONLY) {
                countings.add(
                        new Counting(expert, false, community, Optional.empty(), held(person)));
                continue;
            }
            experts.add(Expert.builder(expert, id, "p" + i).community(community).build());
            held(person)
                    .forEach((concept, state) ->
                            holdings.add(new Holding(expert, concept, state, Holding.Basis.VOTE)));
            if (person.consent() == Consent.TEAM_ONLY) {
                teamOnly.add(expert);
            }
        }
        return ImportBatch.builder(id.value(), "made-up", study())
                .communities(
                        IntStream.range(0, communities)
                                .mapToObj(
                                        i -> new Community(community(i), name(), name(), Map.of()))
                                .toList())
                .experts(experts)
                .concepts(concepts())
                .sources(
                        List.of(
                                Source.builder(
                                                new SourceId(id + "/report"),
                                                id,
                                                Source.Kind.REPORT,
                                                name())
                                        .citation(id.value())
                                        .build()))
                .holdings(holdings)
                .countings(countings)
                .teamOnly(teamOnly)
                .build();
    }

    private Map<ConceptId, State> held(Person person) {
        Map<ConceptId, State> held = new HashMap<>();
        for (int i = 0; i < STATEMENTS; i++) {
            held.put(concept("s" + i), person.states().get(i));
        }
        if (person.answer() != NOTHING) {
            held.put(answers().get(person.answer()), State.SUPPORT);
        }
        return held;
    }

    private List<Concept> concepts() {
        ConceptId question = concept("q");
        return Stream.of(
                        IntStream.range(0, STATEMENTS)
                                .mapToObj(i ->
                                        Concept.builder(
                                                concept("s" + i),
                                                id,
                                                ConceptKind.STATEMENT,
                                                name())),
                        Stream.of(
                                Concept.builder(question, id, ConceptKind.QUESTION, name())
                                        .links(
                                                new Concept.Links(
                                                        Optional.empty(),
                                                        true,
                                                        List.of(),
                                                        List.of()))),
                        answers().stream()
                                .map(each ->
                                        Concept.builder(each, id, ConceptKind.POSITION, name())
                                                .links(
                                                        new Concept.Links(
                                                                Optional.of(question),
                                                                false,
                                                                List.of(),
                                                                List.of()))))
                .flatMap(each -> each)
                .map(Concept.Builder::build)
                .toList();
    }

    private Study study() {
        Map<CommunityId, Integer> samples = new TreeMap<>();
        people.forEach(each -> samples.merge(community(each.community()), 1, Integer::sum));
        return Study.builder(id, name())
                .access(StudyAccess.CONFIDENTIAL)
                .design(StudyDesign.VOTES)
                .fieldwork(new Study.Fieldwork(YearMonth.of(2026, 1), YearMonth.of(2026, 2)))
                .published(LocalDate.of(2026, 3, 1))
                .samples(samples)
                .report(new SourceId(id + "/report"))
                .build();
    }

    private LocalizedText name() {
        return new LocalizedText(
                new TreeMap<>(Map.of(LanguageTag.EN, id.value(), LanguageTag.ZH_HANS, "虚构" + id)));
    }
}

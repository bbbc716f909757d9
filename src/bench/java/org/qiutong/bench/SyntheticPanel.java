package org.qiutong.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.qiutong.evidence.Stance;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.participants.seating.Candidate;
import org.qiutong.participants.seating.Demand;
import org.qiutong.participants.seating.Fact;
import org.qiutong.participants.seating.Grouping;
import org.qiutong.participants.seating.Rule;
import org.qiutong.participants.seating.Trait;
import org.qiutong.people.Sector;
import org.qiutong.text.LanguageTag;

/// 200 made-up people for 24 seats and four rounds of four groups on two days, and demands as a
/// convenor would have them. A tenth of what one would like to know of people is unknown.
public record SyntheticPanel(List<Candidate> pool, List<Demand> demands, Grouping grouping) {

    private static final int PEOPLE = 200;
    private static final int SEATS = 24;
    private static final LocalDate DAY = LocalDate.of(2027, 3, 8);
    private static final List<String> COMMUNITIES = List.of("CN", "UK", "EU");
    private static final List<String> TOPICS =
            List.of("law", "chips", "biosecurity", "standards", "evaluation", "labour", "energy");
    private static final List<String> ITEMS = List.of("a", "b", "c", "d");

    /// @param seed of people and demands
    public static SyntheticPanel of(long seed) {
        Random random = new Random(seed);
        List<Candidate> pool = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            pool.add(person("p" + i, random));
        }
        return new SyntheticPanel(
                List.copyOf(pool),
                demands(pool, random),
                new Grouping(
                        4,
                        List.of(
                                Optional.of(DAY),
                                Optional.of(DAY),
                                Optional.of(DAY.plusDays(1)),
                                Optional.of(DAY.plusDays(1))),
                        Set.of()));
    }

    private static Candidate person(String id, Random random) {
        // Four in nine are of the first community, two of the last.
        String community = COMMUNITIES.get(Math.min(2, random.nextInt(9) / 4 + random.nextInt(2)));
        Set<LanguageTag> languages = new HashSet<>();
        languages.add(community.equals("CN") ? LanguageTag.ZH_HANS : LanguageTag.EN);
        if (random.nextInt(4) == 0) {
            languages.addAll(Set.of(LanguageTag.EN, LanguageTag.ZH_HANS));
        }
        Set<LocalDate> days = new HashSet<>(Set.of(DAY, DAY.plusDays(1)));
        if (random.nextInt(4) == 0) {
            days.remove(DAY.plusDays(random.nextInt(2)));
        }
        Map<ConceptId, Stance> stances = new HashMap<>();
        for (String item : ITEMS) {
            if (random.nextInt(4) == 0) {
                stances.put(
                        new ConceptId(item),
                        random.nextInt(3) == 0 ? Stance.OPPOSE : Stance.SUPPORT);
            }
        }
        return new Candidate(
                id,
                id,
                known(random) ? Optional.of(new CommunityId(community)) : Optional.empty(),
                known(random)
                        ? Optional.of(
                                List.of(Sector.values())
                                        .get(random.nextInt(Sector.values().length)))
                        : Optional.empty(),
                known(random) ? Optional.of("i" + random.nextInt(60)) : Optional.empty(),
                known(random) ? languages : Set.of(),
                known(random) ? (random.nextInt(3) == 0 ? Fact.YES : Fact.NO) : Fact.UNKNOWN,
                known(random) ? Set.of(TOPICS.get(random.nextInt(TOPICS.size()))) : Set.of(),
                known(random) ? days : Set.of(),
                stances,
                known(random) ? (random.nextInt(10) == 0 ? Fact.YES : Fact.NO) : Fact.UNKNOWN);
    }

    private static boolean known(Random random) {
        return random.nextInt(10) > 0;
    }

    private static List<Demand> demands(List<Candidate> pool, Random random) {
        List<Trait> voices = new ArrayList<>();
        for (String item : ITEMS) {
            voices.add(new Trait.Voices(new ConceptId(item), Stance.SUPPORT));
            voices.add(new Trait.Voices(new ConceptId(item), Stance.OPPOSE));
        }
        List<Demand> demands = new ArrayList<>();
        demands.add(Demand.must(new Rule.Seats(SEATS)));
        demands.add(
                Demand.must(
                        new Rule.Balance(
                                COMMUNITIES.stream()
                                        .map(CommunityId::new)
                                        .<Trait>map(Trait.InCommunity::new)
                                        .toList(),
                                random.nextInt(3))));
        demands.add(Demand.must(new Rule.PerInstitution(1 + random.nextInt(2))));
        demands.add(Demand.must(new Rule.Cover(voices)));
        demands.add(Demand.must(new Rule.AtLeast(new Trait.Technical(), 6 + random.nextInt(6))));
        demands.add(Demand.must(new Rule.AtLeast(new Trait.Bridges(), 1 + random.nextInt(3))));
        demands.add(
                Demand.must(
                        new Rule.AtLeast(
                                new Trait.Speaks(Set.of(LanguageTag.EN, LanguageTag.ZH_HANS)), 6)));
        demands.add(
                Demand.must(
                        new Rule.AtMost(
                                new Trait.NeedsInterpreter(Set.of(LanguageTag.EN)),
                                3 + random.nextInt(3))));
        for (int day = 0; day < 2; day++) {
            demands.add(
                    Demand.must(
                            new Rule.AtLeast(
                                    new Trait.Present(DAY.plusDays(day)), 20 + random.nextInt(5))));
        }
        // A mandatory participant must be available, or no proposal is possible.
        String must =
                pool.stream()
                        .filter(each -> each.days().size() == 2)
                        .skip(random.nextInt(20))
                        .findFirst()
                        .orElseThrow()
                        .id();
        demands.add(Demand.must(new Rule.Must(must)));
        demands.add(Demand.must(new Rule.MustNot("p" + (100 + random.nextInt(100)))));
        demands.add(
                Demand.wish(
                        new Rule.Balance(
                                Arrays.stream(Sector.values())
                                        .<Trait>map(Trait.InSector::new)
                                        .toList(),
                                1),
                        5));
        demands.add(
                Demand.wish(
                        new Rule.Cover(TOPICS.stream().<Trait>map(Trait.Knows::new).toList()), 5));
        demands.add(Demand.wish(new Rule.AtLeast(new Trait.InSector(Sector.COMPANY), 6), 3));
        return List.copyOf(demands);
    }
}

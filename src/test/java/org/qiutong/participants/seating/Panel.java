package org.qiutong.participants.seating;

import java.time.LocalDate;
import java.util.ArrayList;
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
import org.qiutong.people.Sector;
import org.qiutong.text.LanguageTag;

/// A small made-up pool of people, much of it unknown, and demands of any kind on it.
record Panel(List<Candidate> pool, List<Demand> demands) {

    private static final CommunityId CN = new CommunityId("CN");
    private static final CommunityId UK = new CommunityId("UK");

    static final LocalDate DAY = LocalDate.of(2027, 3, 8);

    static Panel random(Random random) {
        int size = 6 + random.nextInt(5);
        List<Candidate> pool = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            pool.add(person("p" + i, random));
        }
        List<Demand> demands = new ArrayList<>();
        demands.add(Demand.must(new Rule.Seats(2 + random.nextInt(size / 2))));
        int count = 2 + random.nextInt(7);
        for (int i = 0; i < count; i++) {
            Rule rule = rule(random, size);
            demands.add(
                    random.nextInt(3) == 0
                            ? Demand.must(rule)
                            : Demand.wish(rule, 1 + random.nextInt(Demand.HEAVIEST)));
        }
        return new Panel(pool, demands.stream().distinct().toList());
    }

    static Candidate person(String id, Random random) {
        Set<LanguageTag> languages = new HashSet<>();
        if (random.nextInt(5) > 0) {
            languages.add(random.nextBoolean() ? LanguageTag.EN : LanguageTag.ZH_HANS);
            if (random.nextInt(3) == 0) {
                languages.addAll(Set.of(LanguageTag.EN, LanguageTag.ZH_HANS));
            }
        }
        Map<ConceptId, Stance> stances = new HashMap<>();
        for (String concept : List.of("a", "b")) {
            if (random.nextInt(3) == 0) {
                stances.put(
                        new ConceptId(concept),
                        random.nextBoolean() ? Stance.SUPPORT : Stance.OPPOSE);
            }
        }
        Set<LocalDate> days = new HashSet<>();
        if (random.nextBoolean()) {
            days.add(random.nextInt(3) == 0 ? DAY.plusDays(1) : DAY);
        }
        return new Candidate(
                id,
                id,
                maybe(random, CN, UK, CN),
                maybe(random, Sector.COMPANY, Sector.UNIVERSITY, Sector.GOVERNMENT),
                maybe(random, "X", "Y", "Z"),
                languages,
                List.of(Fact.values()).get(random.nextInt(3)),
                random.nextInt(3) == 0 ? Set.of() : Set.of(random.nextBoolean() ? "law" : "chips"),
                days,
                stances,
                List.of(Fact.values()).get(random.nextInt(3)));
    }

    @SafeVarargs
    private static <T> Optional<T> maybe(Random random, T... values) {
        int chosen = random.nextInt(values.length + 1);
        return chosen == values.length ? Optional.empty() : Optional.of(values[chosen]);
    }

    private static Rule rule(Random random, int size) {
        return switch (random.nextInt(8)) {
            case 0 -> new Rule.Must("p" + random.nextInt(size));
            case 1 -> new Rule.MustNot("p" + random.nextInt(size));
            case 2, 3 -> new Rule.AtLeast(trait(random), 1 + random.nextInt(4));
            case 4 -> new Rule.AtMost(trait(random), random.nextInt(3));
            case 5 -> new Rule.PerInstitution(1 + random.nextInt(2));
            case 6 ->
                    new Rule.Cover(
                            List.of(
                                    new Trait.Voices(new ConceptId("a"), Stance.SUPPORT),
                                    new Trait.Voices(new ConceptId("a"), Stance.OPPOSE),
                                    new Trait.Voices(new ConceptId("b"), Stance.SUPPORT),
                                    new Trait.Knows("chips")));
            default ->
                    random.nextBoolean()
                            ? new Rule.Balance(
                                    List.of(new Trait.InCommunity(CN), new Trait.InCommunity(UK)),
                                    random.nextInt(2))
                            : new Rule.Balance(
                                    List.of(
                                            new Trait.InSector(Sector.COMPANY),
                                            new Trait.InSector(Sector.UNIVERSITY),
                                            new Trait.InSector(Sector.GOVERNMENT)),
                                    random.nextInt(2));
        };
    }

    private static Trait trait(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> new Trait.InCommunity(UK);
            case 1 -> new Trait.InSector(Sector.COMPANY);
            case 2 -> new Trait.Speaks(Set.of(LanguageTag.EN, LanguageTag.ZH_HANS));
            case 3 -> new Trait.NeedsInterpreter(Set.of(LanguageTag.EN));
            case 4 -> new Trait.Technical();
            case 5 -> new Trait.Knows("law");
            case 6 -> new Trait.Bridges();
            default -> new Trait.Present(DAY);
        };
    }
}

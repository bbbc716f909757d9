package org.qiutong.participants;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qiutong.evidence.Stance;
import org.qiutong.graph.Properties;
import org.qiutong.graph.Queries;
import org.qiutong.graph.Row;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.DialogueId;
import org.qiutong.id.ExpertId;
import org.qiutong.participants.Participant.Hold;
import org.qiutong.participants.seating.Candidate;
import org.qiutong.participants.seating.Fact;
import org.qiutong.participants.seating.Round;
import org.qiutong.people.Sector;
import org.qiutong.text.LanguageTag;
import org.springframework.stereotype.Component;

@Component
class Neo4jRosters {

    private final Queries queries;

    Neo4jRosters(Queries queries) {
        this.queries = queries;
    }

    Optional<Roster> roster(DialogueId dialogue) {
        return queries.first(
                "participants/findRoster", Map.of("id", dialogue), Neo4jRosters::roster);
    }

    /// What studies say of these experts, by id; unknown ids are left out.
    Map<ExpertId, ExpertRecord> onRecord(List<ExpertId> experts) {
        return queries
                .list("participants/findStances", Map.of("ids", experts), Neo4jRosters::onRecord)
                .stream()
                .collect(Collectors.toMap(ExpertRecord::expert, each -> each));
    }

    void drop(DialogueId dialogue) {
        queries.run("participants/dropRoster", Map.of("id", dialogue));
    }

    /// Takes experts of studies off all rosters.
    void drop(Set<ExpertId> experts) {
        queries.run("participants/dropExperts", Map.of("experts", experts));
    }

    void save(Roster roster) {
        Properties properties =
                Properties.of(roster.dialogue())
                        .with(
                                "conditions",
                                texts(
                                        roster.conditions(),
                                        each ->
                                                each.kind()
                                                        + " "
                                                        + each.number()
                                                        + " "
                                                        + each.strength()))
                        .with("topics", roster.topics())
                        .with("groups", roster.groups())
                        .with("rounds", roster.rounds())
                        .with("version", roster.version())
                        .with("changed", roster.changed().toString())
                        .with("changedBy", roster.changedBy());
        List<Map<String, Object>> pool = new ArrayList<>();
        for (Participant each : roster.pool()) {
            pool.add(person(each, roster, pool.size()));
        }
        queries.run(
                "participants/saveRoster",
                Map.of(
                        "id",
                        roster.dialogue(),
                        "properties",
                        properties.map(),
                        "pool",
                        pool,
                        "groups",
                        groups(roster.seating())));
    }

    private static Map<String, Object> person(Participant each, Roster roster, int position) {
        Candidate person = each.person();
        return Properties.of(roster.dialogue() + "/" + person.id())
                .with("person", person.id())
                .with("position", position)
                .with("expert", each.expert())
                .with("hold", each.hold())
                .with("invited", roster.invited().contains(person.id()))
                .with("name", person.name())
                .with("community", person.community())
                .with("sector", person.sector())
                .with("institution", person.institution())
                .with("languages", texts(person.languages(), LanguageTag::value))
                .with("technical", person.technical())
                .with("expertise", texts(person.expertise(), topic -> topic))
                .with("days", texts(person.days(), LocalDate::toString))
                .with(
                        "stances",
                        texts(
                                person.stances().entrySet(),
                                stance -> stance.getKey() + " " + stance.getValue()))
                .with("bridges", person.bridges())
                .map();
    }

    /// In a stable order, since sets have none.
    private static <T> List<String> texts(Iterable<T> values, Function<T, String> text) {
        List<String> texts = new ArrayList<>();
        values.forEach(each -> texts.add(text.apply(each)));
        return values instanceof List ? texts : texts.stream().sorted().toList();
    }

    private static List<Map<String, @Nullable Object>> groups(List<Round> rounds) {
        List<Map<String, @Nullable Object>> groups = new ArrayList<>();
        for (int round = 0; round < rounds.size(); round++) {
            List<List<String>> seated = rounds.get(round).groups();
            for (int number = 0; number < seated.size(); number++) {
                Map<String, @Nullable Object> group = new HashMap<>();
                group.put("round", round);
                group.put("number", number);
                group.put("day", rounds.get(round).day().map(LocalDate::toString).orElse(null));
                group.put("people", seated.get(number));
                groups.add(group);
            }
        }
        return groups;
    }

    private static Roster roster(Row row) {
        List<Row> pool = row.rows("pool");
        return new Roster(
                row.id("id", DialogueId::new),
                pool.stream().map(Neo4jRosters::participant).toList(),
                row.texts("conditions").stream().map(Neo4jRosters::condition).toList(),
                row.texts("topics"),
                row.number("groups"),
                row.number("rounds"),
                pool.stream()
                        .filter(each -> each.flag("invited"))
                        .map(each -> each.text("person"))
                        .toList(),
                rounds(row.rows("seating")),
                row.number("version"),
                Instant.parse(row.text("changed")),
                row.text("changedBy"));
    }

    private static Condition condition(String text) {
        String[] parts = text.split(" ", 3);
        return new Condition(
                Condition.Kind.valueOf(parts[0]),
                Integer.parseInt(parts[1]),
                Condition.Strength.valueOf(parts[2]));
    }

    private static Participant participant(Row row) {
        return new Participant(
                new Candidate(
                        row.text("person"),
                        row.text("name"),
                        row.optionalId("community", CommunityId::new),
                        row.optionalConstant("sector", Sector.class),
                        row.optional("institution"),
                        row.texts("languages").stream()
                                .map(LanguageTag::new)
                                .collect(Collectors.toSet()),
                        row.constant("technical", Fact.class),
                        Set.copyOf(row.texts("expertise")),
                        row.texts("days").stream()
                                .map(LocalDate::parse)
                                .collect(Collectors.toSet()),
                        stances(row.texts("stances")),
                        row.constant("bridges", Fact.class)),
                row.optionalId("expert", ExpertId::new),
                row.constant("hold", Hold.class));
    }

    private static List<Round> rounds(List<Row> groups) {
        List<Round> rounds = new ArrayList<>();
        for (Row group : groups) {
            int round = group.number("round");
            List<List<String>> seated =
                    new ArrayList<>(round < rounds.size() ? rounds.get(round).groups() : List.of());
            seated.add(group.texts("people"));
            Round now = new Round(group.optional("day").map(LocalDate::parse), seated);
            if (round < rounds.size()) {
                rounds.set(round, now);
            } else {
                rounds.add(now);
            }
        }
        return rounds;
    }

    private static ExpertRecord onRecord(Row row) {
        Set<String> texts = new HashSet<>(row.texts("stances"));
        texts.addAll(row.texts("votes"));
        return new ExpertRecord(
                row.id("id", ExpertId::new),
                row.optionalId("community", CommunityId::new),
                row.optionalConstant("sector", Sector.class),
                stances(texts));
    }

    /// Whoever is on record on both sides of a concept is on neither.
    private static Map<ConceptId, Stance> stances(Iterable<String> texts) {
        Map<ConceptId, Stance> stances = new HashMap<>();
        texts.forEach(each -> {
            int blank = each.lastIndexOf(' ');
            stances.merge(
                    new ConceptId(each.substring(0, blank)),
                    Stance.valueOf(each.substring(blank + 1)),
                    (one, other) -> one == other ? one : Stance.MIXED);
        });
        return stances;
    }
}

package org.qiutong.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.qiutong.graph.Queries;

/// A made-up graph of 1,000,000 nodes and about 5,000,000 relationships, or a share of it; the same
/// one each time. Two concepts are each spoken of by more than 100,000 experts, two communities
/// have as many members, three statements as many votes; most nodes have few neighbours.
final class SyntheticGraph {

    private static final int STUDIES = 48;
    private static final int SOURCES = 10;
    private static final int COMMUNITIES = 10;
    private static final int PORTION = 500;
    private static final String VOTED = "walk/v0";
    private static final List<String> MORE_VOTED = List.of("walk/v1", "walk/v2");

    private final Random random = new Random(20240812);

    /// Chooses the queries, the same whether the graph is created now or was created before.
    private final Random asked = new Random(20240813);

    private final Driver driver;
    private final int experts;
    private final int quotations;
    private final int concepts;

    /// @param share 1 for all of it, 20 for a twentieth
    SyntheticGraph(Driver driver, int share) {
        this.driver = driver;
        this.experts = 240_000 / share;
        this.quotations = 750_000 / share;
        this.concepts = 9_980 / share;
    }

    String expert(int number) {
        return "walk/e" + number;
    }

    String concept(int number) {
        return "walk/c" + number;
    }

    /// Any expert, each as likely.
    String anyExpert() {
        return expert(asked.nextInt(experts));
    }

    /// A concept, chosen in proportion to how many speak of it: a hub every third time.
    String anyConcept() {
        return concept(spokenOf(asked));
    }

    /// Creates the parts that an earlier run has not created.
    void store() {
        if (count("bench/countSpoken", expert(experts - 1)) == 0) {
            storeSpeakers();
        }
        for (int i = 0; i < MORE_VOTED.size(); i++) {
            if (count("bench/countVotes", MORE_VOTED.get(i)) == 0) {
                storeVotes(i);
            }
        }
    }

    private long count(String statement, String id) {
        try (Session session = driver.session()) {
            return session.run(Queries.statement(statement), Map.of("id", id))
                    .single()
                    .get(0)
                    .asLong();
        }
    }

    /// Every other expert votes on one statement, and the others on the next.
    private void storeVotes(int number) {
        String voted = MORE_VOTED.get(number);
        run("bench/saveVoted", List.of(concept(voted, concepts + 1 + number)));
        List<String> voters =
                IntStream.range(0, experts)
                        .filter(i -> i % MORE_VOTED.size() == number)
                        .mapToObj(this::expert)
                        .toList();
        for (int from = 0; from < voters.size(); from += PORTION) {
            run(
                    "bench/saveVotes",
                    Map.of(
                            "id",
                            voted,
                            "rows",
                            voters.subList(from, Math.min(voters.size(), from + PORTION))));
        }
    }

    private void storeSpeakers() {
        run(
                "bench/saveCommunities",
                IntStream.range(0, COMMUNITIES)
                        .mapToObj(i ->
                                Map.<String, Object>of(
                                        "id",
                                        community(i),
                                        "label_en",
                                        "Community " + i,
                                        "experts_en",
                                        "Experts " + i,
                                        "position",
                                        i))
                        .toList());
        run(
                "bench/saveSources",
                IntStream.range(0, SOURCES)
                        .mapToObj(i ->
                                Map.<String, Object>of(
                                        "id", "walk/s" + i, "title_en", "Source " + i))
                        .toList());
        List<Map<String, Object>> codebook = new ArrayList<>();
        IntStream.range(0, concepts).forEach(i -> codebook.add(concept(concept(i), i)));
        run("bench/saveConcepts", codebook);
        run("bench/saveVoted", List.of(concept(VOTED, concepts)));
        List<Map<String, Object>> rows = new ArrayList<>();
        int said = 0;
        for (int i = 0; i < experts; i++) {
            int until = (int) ((i + 1L) * quotations / experts);
            rows.add(speaker(i, said, until));
            said = until;
            if (rows.size() == PORTION || i == experts - 1) {
                run("bench/saveSpeakers", rows);
                rows.clear();
            }
        }
        for (int i = 0; i < STUDIES; i++) {
            Map<String, Object> parameters = new HashMap<>();
            parameters.put("study", study(i));
            parameters.put("experts", null);
            run("evidence/linkSpeakers", parameters);
        }
    }

    private static Map<String, Object> concept(String id, int position) {
        Map<String, Object> concept = new HashMap<>();
        concept.put("id", id);
        concept.put("study", study(0));
        concept.put("kind", "CONCERN");
        concept.put("label_en", "Concept " + position);
        concept.put("label_zh_Hans", "概念" + position);
        concept.put("position", position);
        return concept;
    }

    private Map<String, Object> speaker(int number, int from, int until) {
        return Map.of(
                "community",
                community(random.nextInt(10) < 9 ? number % 2 : random.nextInt(COMMUNITIES)),
                "properties",
                Map.of(
                        "id",
                        expert(number),
                        "study",
                        study(number % STUDIES),
                        "code",
                        "e" + number),
                "voted",
                random.nextInt(2) == 0 ? List.of(VOTED) : List.of(),
                "quotations",
                IntStream.range(from, until).mapToObj(this::quotation).toList());
    }

    private Map<String, Object> quotation(int number) {
        Set<String> about = new LinkedHashSet<>();
        int codings = 1 + random.nextInt(3);
        while (about.size() < codings) {
            about.add(concept(about.isEmpty() ? spokenOf(random) : skewed(random)));
        }
        return Map.of(
                "id",
                "walk/q" + number,
                "source",
                "walk/s" + random.nextInt(SOURCES),
                "text",
                "What somebody said, number " + number + ".",
                "concepts",
                List.copyOf(about));
    }

    /// A hub more than every third time.
    private int spokenOf(Random random) {
        int chance = random.nextInt(100);
        return chance < 19 ? 0 : chance < 38 ? 1 : skewed(random);
    }

    private int skewed(Random random) {
        return 2 + (int) (Math.pow(random.nextDouble(), 2.5) * (concepts - 2));
    }

    private static String community(int number) {
        return "W" + number;
    }

    private static String study(int number) {
        return "walk-" + number;
    }

    private void run(String statement, List<Map<String, Object>> rows) {
        run(statement, Map.of("rows", rows));
    }

    private void run(String statement, Map<String, Object> parameters) {
        try (Session session = driver.session()) {
            session.run(Queries.statement(statement), parameters).consume();
        }
    }
}

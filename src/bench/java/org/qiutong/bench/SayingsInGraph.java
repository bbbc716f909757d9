package org.qiutong.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.qiutong.codebook.CodebookService;
import org.qiutong.codebook.Concept;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.graph.Queries;
import org.qiutong.id.ConceptId;
import org.qiutong.id.StudyId;
import org.qiutong.search.SearchIndex;
import org.qiutong.text.LocalizedText;

/// [Sayings] as the quotations of some studies with a common codebook, in the graph and made
/// findable by the program: the same ones for the same number.
final class SayingsInGraph {

    private static final int STUDY = 20_000;
    private static final int EXPERTS = 200;
    private static final int PORTION = 2_000;
    private static final String CODEBOOK = study(0);

    private final Driver driver;
    private final int quotations;

    SayingsInGraph(Driver driver, int quotations) {
        this.driver = driver;
        this.quotations = quotations;
    }

    /// A study is the unit in which the program makes things findable.
    static String study(int number) {
        return "sayings-%02d".formatted(number);
    }

    void store(CodebookService codebook, SearchIndex index) {
        run(
                "bench/saveCommunities",
                List.of(Map.of("id", "Y0", "label_en", "Sayers", "label_zh_Hans", "说话者")));
        codebook.save(
                CODEBOOK,
                IntStream.range(0, Sayings.TOPICS.size())
                        .mapToObj(SayingsInGraph::concept)
                        .toList());
        for (int number = 0; number * STUDY < quotations; number++) {
            String study = study(number);
            store(study, new Sayings(number), Math.min(STUDY, quotations - number * STUDY));
            index.update(new StudyId(study));
            System.out.printf("%,d quotations%n", (number + 1) * STUDY);
        }
    }

    private void store(String study, Sayings sayings, int count) {
        run("bench/saveSources", List.of(Map.of("id", study + "/s", "title_en", "Sayings")));
        run(
                "bench/saveExperts",
                IntStream.range(0, EXPERTS)
                        .mapToObj(i ->
                                Map.<String, Object>of(
                                        "community",
                                        "Y0",
                                        "properties",
                                        Map.of("id", study + "/e" + i, "study", study)))
                        .toList());
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(row(study, i, sayings.next()));
            if (rows.size() == PORTION || i == count - 1) {
                run("bench/saveSayings", rows);
                rows.clear();
            }
        }
    }

    private static Map<String, Object> row(String study, int number, Sayings.Saying saying) {
        String id = "%s/q%05d".formatted(study, number);
        Map<String, Object> quotation = new HashMap<>();
        quotation.put("id", id);
        quotation.put("study", study);
        quotation.put("originalLanguage", "en");
        quotation.put("original", saying.words().english());
        Map<String, Object> rendering = new HashMap<>();
        rendering.put("id", id + "/zh-Hans");
        rendering.put("language", "zh-Hans");
        rendering.put("text", saying.words().chinese());
        rendering.put("basis", saying.words().english());
        rendering.put("method", "MACHINE");
        rendering.put("status", "DRAFT");
        rendering.put("date", "2024-03-01");
        rendering.put("version", 1);
        return Map.of(
                "quotation",
                quotation,
                "rendering",
                rendering,
                "expert",
                study + "/e" + number % EXPERTS,
                "source",
                study + "/s",
                "concepts",
                saying.topics().stream().map(SayingsInGraph::conceptId).toList());
    }

    private static Concept concept(int number) {
        Sayings.Pair topic = Sayings.TOPICS.get(number);
        return Concept.builder(
                        new ConceptId(conceptId(number)),
                        new StudyId(CODEBOOK),
                        ConceptKind.CONCERN,
                        LocalizedText.of(Map.of("en", topic.english(), "zh-Hans", topic.chinese())))
                .position(number)
                .build();
    }

    private static String conceptId(int number) {
        return "%s/t%02d".formatted(CODEBOOK, number);
    }

    private void run(String statement, List<Map<String, Object>> rows) {
        try (Session session = driver.session()) {
            session.run(Queries.statement(statement), Map.of("rows", rows)).consume();
        }
    }
}

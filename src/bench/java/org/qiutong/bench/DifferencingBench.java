package org.qiutong.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.qiutong.access.Authority;
import org.qiutong.access.Role;
import org.qiutong.exchange.ImportService;
import org.qiutong.ground.tables.FixedTable;
import org.qiutong.ground.tables.FixedTableService;
import org.qiutong.ground.tables.StudyTables;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.StudyId;
import org.qiutong.text.LocalizedText;

/// What everybody and what analysts find out about the people of 1,000 made-up confidential
/// studies, from all tables of them; and whether the API tells anything else.
final class DifferencingBench implements Bench {

    private static final int PANELS = 1_000;

    /// Groups of fewer people are kept from everybody, and from analysts.
    private static final int EVERYBODY = 5;

    private static final int ANALYSTS = 3;

    private static final List<String> ADDRESSES =
            List.of(
                    "studies?size=200",
                    "communities?size=200",
                    "experts?size=200",
                    "concepts?size=200",
                    "quotations?size=200",
                    "findings?size=200",
                    "common-ground?size=200",
                    "common-ground/shared?wrong=1",
                    "bridging",
                    "search?q=panel",
                    "search/suggestions?q=panel");

    private final Class<?> program;
    private final Map<Object, Integer> solved = new HashMap<>();
    private int lines;

    /// @param program the Spring Boot application to measure
    DifferencingBench(Class<?> program) {
        this.program = program;
    }

    @Override
    public String name() {
        return "differencing";
    }

    @Override
    public List<Figure> measure() throws Exception {
        try (Trial trial = new Trial(program)) {
            try (var _ = Authority.ofProgram(Role.RESEARCHER)) {
                for (int seed = 0; seed < PANELS; seed++) {
                    trial.part(ImportService.class).store(MadeUpPanel.of(seed).batch(), "bench");
                }
            }
            FixedTableService tables = trial.part(FixedTableService.class);
            int others = 0;
            int disclosed = 0;
            int disclosedToAnalysts = 0;
            List<Double> times = new ArrayList<>();
            for (int seed = 0; seed < PANELS; seed++) {
                MadeUpPanel panel = MadeUpPanel.of(seed);
                StudyTables toAll = seen(tables, panel.id(), EVERYBODY);
                StudyTables toAnalysts;
                try (var _ = Authority.ofProgram(Role.ANALYST)) {
                    times.add(Stopwatch.time(() -> tables.of(panel.id())));
                    toAnalysts = seen(tables, panel.id(), ANALYSTS);
                }
                others += otherThanTheRule(panel, toAll) + otherThanTheRule(panel, toAnalysts);
                disclosed += disclosed(panel, new int[] {toAll.least()});
                disclosedToAnalysts +=
                        disclosed(panel, new int[] {toAnalysts.least(), toAll.least()});
            }
            return List.of(
                    Figure.withoutBar("lines that analysts see", lines, ""),
                    new Figure("lines other than the rule says", others, 0, ""),
                    new Figure("disclosures to everybody", disclosed, 0, ""),
                    new Figure("disclosures to analysts", disclosedToAnalysts, 0, ""),
                    new Figure("answers that name such a study", named(trial), 0, ""),
                    Figure.withoutBar("the tables of one of them, p95", Figure.p95(times), "ms"));
        }
    }

    /// A study without a table is not there.
    private static StudyTables seen(FixedTableService tables, StudyId study, int least) {
        return tables.of(study)
                .orElseGet(() ->
                        new StudyTables(study, LocalizedText.NONE, least, Map.of(), List.of()));
    }

    /// The lines that are shown and should not be, or the other way round, or with other numbers.
    private int otherThanTheRule(MadeUpPanel panel, StudyTables shown) {
        Map<String, String> expected = new HashMap<>();
        panel.statements()
                .forEach((concept, communities) ->
                        communities.forEach((community, people) ->
                                expect(expected, concept, community, line(people, shown.least()))));
        panel.choices()
                .forEach((community, people) -> {
                    List<String> answers = answers(people, shown.least());
                    for (int i = 0; i < answers.size(); i++) {
                        expect(expected, panel.answers().get(i), community, answers.get(i));
                    }
                });
        Map<String, String> found = new HashMap<>();
        for (FixedTable table : shown.tables()) {
            for (FixedTable.Line line : table.lines()) {
                expect(
                        found,
                        table.concept(),
                        line.community(),
                        Arrays.toString(
                                new int[] {
                                    line.people().support(),
                                    line.people().oppose(),
                                    line.people().neither()
                                }));
            }
        }
        lines = Math.addExact(lines, shown.least() == 3 ? found.size() : 0);
        Map<String, String> other = new HashMap<>(expected);
        other.entrySet().removeAll(found.entrySet());
        found.entrySet().removeAll(expected.entrySet());
        return other.size() + found.size();
    }

    private static void expect(
            Map<String, String> lines, ConceptId concept, CommunityId community, String line) {
        if (!line.isEmpty()) {
            lines.put(concept + " " + community, line);
        }
    }

    /// @param least of each of the sets of tables that the reader sees, its own first
    private int disclosed(MadeUpPanel panel, int[] least) {
        int found = 0;
        for (Map<CommunityId, int[]> communities : panel.statements().values()) {
            for (int[] people : communities.values()) {
                found += disclosed(people, least, DifferencingBench::line);
            }
        }
        for (int[] people : panel.choices().values()) {
            found += disclosed(people, least, DifferencingBench::answers);
        }
        return found;
    }

    private interface Shown {
        Object to(int[] people, int least);
    }

    private int disclosed(int[] people, int[] least, Shown shown) {
        return solved.computeIfAbsent(
                List.of(Arrays.toString(people), least.length),
                _ ->
                        Differencing.find(
                                        new int[][] {people},
                                        least[0],
                                        way ->
                                                IntStream.of(least)
                                                        .mapToObj(each -> shown.to(way[0], each))
                                                        .toList())
                                .size());
    }

    /// What the rule says of a community on a statement; empty if it is not shown.
    private static String line(int[] people, int least) {
        return IntStream.of(people).filter(each -> each > 0).count() > 1
                        && IntStream.of(people).allMatch(each -> each == 0 || each >= least)
                ? Arrays.toString(people)
                : "";
    }

    /// What the rule says of a community on answers that exclude each other.
    private static List<String> answers(int[] people, int least) {
        int all = IntStream.of(people).sum();
        List<String> lines =
                IntStream.range(0, people.length - 1)
                        .mapToObj(each ->
                                line(new int[] {people[each], 0, all - people[each]}, least))
                        .toList();
        int none = people[people.length - 1];
        return lines.contains("") || (none > 0 && none < least) ? List.of() : lines;
    }

    /// How many answers of the API, to everybody, have the id of a made-up study or a part of one.
    private static int named(Trial trial) throws IOException, InterruptedException {
        int named = 0;
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String address : ADDRESSES) {
                HttpResponse<String> answer =
                        client.send(
                                HttpRequest.newBuilder(
                                                URI.create(trial.address() + "/api/v1/" + address))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() != 200) {
                    throw new IOException(address + ": " + answer.statusCode());
                }
                named += answer.body().contains("panel-") ? 1 : 0;
            }
        }
        return named;
    }
}

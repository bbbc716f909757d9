package org.qiutong.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.qiutong.access.Role;
import org.qiutong.codebook.CodebookService;
import org.qiutong.graph.Queries;
import org.qiutong.id.StudyId;
import org.qiutong.search.SearchFilter;
import org.qiutong.search.SearchIndex;
import org.qiutong.search.SearchResult;
import org.qiutong.search.SearchService;

/// The search among 1,000,000 quotations, compared with the bare call of the full-text index that
/// has most of the answer, in turn in the same process; and how fast texts become findable, beside
/// the statement that stores them with keys that are there already.
final class SearchBench implements Bench {

    private static final int ROUNDS = 60;
    private static final int PAGE = 20;
    private static final int INDEXED = 3;

    /// A search as somebody types it.
    ///
    /// @param index that has most of the answer
    /// @param bare the same asked of that index, as one would write it
    private record Typed(String words, String index, String bare) {

        static Typed english(String words) {
            return new Typed(words, "search_latin", all(words));
        }

        static Typed chinese(String words, String simplified) {
            return new Typed(words, "search_han", "+\"" + simplified + "\"");
        }

        static Typed character(String character) {
            return new Typed(character, "search_han", "*" + character + "*");
        }

        static Typed mixed(String words) {
            return new Typed(words, "search_han", all(words));
        }

        static Typed pinyin(String words, String syllables) {
            return new Typed(words, "search_pinyin", "\"" + syllables + "\"");
        }

        static String all(String words) {
            return "+\"" + words.replace(" ", "\" +\"") + "\"";
        }
    }

    /// The times of a search, in milliseconds.
    private record Times(Typed of, List<Double> ours, List<Double> bare) {

        static Times of(Typed typed) {
            return new Times(typed, new ArrayList<>(), new ArrayList<>());
        }

        void print() {
            System.out.printf(
                    "%-30s %8.2f ms, bare %8.2f ms%n",
                    of.words(), Figure.median(ours), Figure.median(bare));
        }
    }

    private static final List<Typed> QUERIES =
            List.of(
                    Typed.english("trust"),
                    Typed.english("data"),
                    Typed.english("artificial intelligence"),
                    Typed.english("open source companies"),
                    Typed.english("lighthouses"),
                    Typed.english("Reykjavik"),
                    Typed.english("ceramics Edinburgh"),
                    Typed.english("conductors quantum computing"),
                    Typed.chinese("信任", "信任"),
                    Typed.chinese("人工智能", "人工智能"),
                    Typed.chinese("出口管制", "出口管制"),
                    Typed.chinese("红绿灯", "红绿灯"),
                    Typed.chinese("雷克雅未克", "雷克雅未克"),
                    Typed.chinese("量子计算", "量子计算"),
                    Typed.chinese("數據", "数据"),
                    Typed.chinese("監管", "监管"),
                    Typed.chinese("開源", "开源"),
                    Typed.chinese("燈塔", "灯塔"),
                    Typed.chinese("稅收扣除", "税收扣除"),
                    Typed.pinyin("xinren", "xin ren"),
                    Typed.pinyin("ren gong zhi neng", "ren gong zhi neng"),
                    Typed.pinyin("yinhang", "yin hang"),
                    Typed.pinyin("chongqing", "chong qing"),
                    Typed.pinyin("dengta", "deng ta"),
                    Typed.pinyin("zhong yao", "zhong yao"),
                    Typed.mixed("医院 红绿灯"),
                    Typed.mixed("北京 数据"),
                    new Typed("GPT模型", "search_han", Typed.all("GPT 模型")),
                    new Typed("5G 網絡", "search_han", Typed.all("5G 网络")),
                    Typed.character("灯"),
                    Typed.character("税"),
                    Typed.character("人"),
                    Typed.character("據"));

    private final Class<?> program;
    private final int quotations;

    /// @param program the Spring Boot application to measure
    SearchBench(Class<?> program, int quotations) {
        this.program = program;
        this.quotations = quotations;
    }

    @Override
    public String name() {
        return "search";
    }

    @Override
    public List<Figure> measure() throws IOException {
        try (Trial trial = new Trial(program)) {
            return measure(trial);
        }
    }

    private List<Figure> measure(Trial trial) {
        trial.as(Role.RESEARCHER);
        Driver driver = trial.part(Driver.class);
        SearchIndex index = trial.part(SearchIndex.class);
        try (Session session = driver.session()) {
            if (size(session) < quotations) {
                new SayingsInGraph(driver, quotations)
                        .store(trial.part(CodebookService.class), index);
                size(session);
            }
            List<Figure> figures =
                    new ArrayList<>(search(trial.part(SearchService.class), session));
            figures.addAll(index(index, session));
            return figures;
        }
    }

    private static long size(Session session) {
        var size = session.run(Queries.statement("bench/countTexts")).single();
        System.out.printf(
                "%,d quotations, %,d texts%n", size.get(0).asLong(), size.get(1).asLong());
        return size.get(0).asLong();
    }

    /// Of a reader on no team, in all studies.
    private static Map<String, @Nullable Object> parameters(Typed typed) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("index", typed.index());
        parameters.put("query", typed.bare());
        parameters.put("limit", PAGE);
        parameters.put("teams", List.of());
        parameters.put("study", null);
        return parameters;
    }

    private static List<Figure> search(SearchService search, Session session) {
        List<Times> all = QUERIES.stream().map(Times::of).toList();
        List<Double> suggestions = new ArrayList<>();
        for (int round = -ROUNDS; round < ROUNDS; round++) {
            for (Times times : all) {
                Typed typed = times.of();
                double own = Stopwatch.time(() -> found(search, typed));
                double other = Stopwatch.time(() -> bare(session, typed));
                double suggested =
                        Stopwatch.time(() -> search.suggest(typed.words(), SearchFilter.ALL, 8));
                // The first half warms up.
                if (round >= 0) {
                    times.ours().add(own);
                    times.bare().add(other);
                    suggestions.add(suggested);
                }
            }
        }
        all.forEach(Times::print);
        double ours = p95(all, Times::ours);
        double bare = p95(all, Times::bare);
        return List.of(
                new Figure("search, p95", ours, 100, "ms"),
                new Figure("search, p95 / bare call of the index", ours / bare, 1.5, ""),
                new Figure("suggestions, p95", Figure.p95(suggestions), 20, "ms"));
    }

    private static double p95(List<Times> all, Function<Times, List<Double>> which) {
        return Figure.p95(all.stream().map(which).flatMap(List::stream).toList());
    }

    private static SearchResult found(SearchService search, Typed typed) {
        SearchResult result = search.search(typed.words(), SearchFilter.ALL, PAGE);
        if (result.words().isEmpty()) {
            throw new IllegalStateException("nothing has " + typed.words());
        }
        return result;
    }

    private static Object bare(Session session, Typed typed) {
        return session.executeRead(
                tx -> tx.run(Queries.statement("search/findTexts"), parameters(typed)).list());
    }

    /// Texts a second, of a study that is read and made findable again, and of the same texts
    /// stored with the keys that they have.
    private static List<Figure> index(SearchIndex index, Session session) {
        String study = SayingsInGraph.study(0);
        List<Double> ours = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        for (int round = -1; round < INDEXED; round++) {
            List<Map<String, Object>> rows =
                    session.run(Queries.statement("bench/findTextsOfStudy"), Map.of("study", study))
                            .list(row -> row.get(0).asMap());
            double mine =
                    Stopwatch.time(() -> {
                        index.update(new StudyId(study));
                        return rows;
                    });
            double other = Stopwatch.time(() -> store(session, study, rows));
            if (round >= 0) {
                ours.add(rows.size() * 1e3 / mine);
                bare.add(rows.size() * 1e3 / other);
            }
        }
        return List.of(
                Figure.atLeast("texts made findable a second", Figure.median(ours), 1_000, ""),
                Figure.atLeast(
                        "texts a second / stored with ready keys",
                        Figure.median(ours) / Figure.median(bare),
                        0.5,
                        ""));
    }

    private static Object store(Session session, String study, List<Map<String, Object>> rows) {
        return session.executeWrite(tx -> {
            tx.run(Queries.statement("search/dropTexts"), Map.of("study", study)).consume();
            for (int from = 0; from < rows.size(); from += 5_000) {
                tx.run(
                                Queries.statement("search/saveTexts"),
                                Map.of(
                                        "rows",
                                        rows.subList(from, Math.min(rows.size(), from + 5_000))))
                        .consume();
            }
            return rows;
        });
    }
}

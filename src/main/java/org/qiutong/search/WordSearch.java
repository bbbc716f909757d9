package org.qiutong.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qiutong.graph.Queries;
import org.qiutong.graph.Row;
import org.qiutong.text.FoldedText;

/// Asks the full-text indexes. Their degrees of relevance cannot be compared with each other, so
/// what one finds comes before what the next finds.
final class WordSearch {

    /// A thing has several texts.
    private static final int TEXTS_A_THING = 5;

    /// A thing that is called just as was typed comes before all others.
    private static final double JUST_SO = 1_000;

    /// Which text of a thing.
    record Key(String of, String text) {

        static Key of(SearchText text) {
            return new Key(text.of(), text.text());
        }
    }

    private record Candidate(String of, Kind kind, double score) {}

    /// What was found, the best first.
    ///
    /// @param complete whether everything that was found has all that was looked for
    record Found(Map<String, Kind> things, Set<Key> matched, boolean complete) {

        List<String> ids() {
            return List.copyOf(things.keySet());
        }

        List<String> of(Kind kind) {
            return things.entrySet().stream()
                    .filter(thing -> thing.getValue() == kind)
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    private final Queries queries;

    WordSearch(Queries queries) {
        this.queries = queries;
    }

    Found find(SearchQuery query, Optional<Kind> kind, int limit) {
        Collector strict = new Collector(query, kind, limit);
        if (!query.hasHan()) {
            strict.add("search_latin", query.all());
        }
        if (query.hasHan()) {
            strict.add("search_han", query.all());
        }
        query.pinyin()
                .filter(_ -> strict.isEmpty() || query.readings().getFirst().size() > 1)
                .ifPresent(sound -> strict.add("search_pinyin", sound));
        if (!query.hasHan()) {
            strict.add("search_han", query.all());
        }
        if (strict.isEmpty()) {
            query.pinyinApart().ifPresent(sound -> strict.add("search_pinyin", sound));
        }
        if (!strict.isEmpty()) {
            return strict.found(true);
        }
        Collector loose = new Collector(query, kind, limit);
        loose.add(query.hasHan() ? "search_han" : "search_latin", query.some());
        if (query.hasLatin()) {
            loose.add(query.hasHan() ? "search_latin" : "search_han", query.some());
        }
        return loose.found(false);
    }

    private final class Collector {

        private final SearchQuery query;
        private final Optional<Kind> kind;
        private final int limit;
        private final Map<String, Kind> things = new LinkedHashMap<>();
        private final Set<Key> matched = new HashSet<>();

        Collector(SearchQuery query, Optional<Kind> kind, int limit) {
            this.query = query;
            this.kind = kind;
            this.limit = limit;
        }

        boolean isEmpty() {
            return things.isEmpty();
        }

        void add(String index, String asked) {
            Map<String, Object> parameters = new HashMap<>();
            parameters.put("index", index);
            parameters.put("query", asked);
            parameters.put("limit", limit * TEXTS_A_THING);
            parameters.put("kind", kind.map(Enum::name).orElse(null));
            Map<String, Candidate> best = new HashMap<>();
            for (Row row : queries.list("search/findTexts", parameters, row -> row)) {
                Candidate candidate = candidate(row);
                matched.add(new Key(candidate.of(), row.text("text")));
                best.merge(
                        candidate.of(),
                        candidate,
                        (one, other) -> one.score() >= other.score() ? one : other);
            }
            List<Candidate> sorted = new ArrayList<>(best.values());
            sorted.sort(
                    Comparator.comparingDouble(Candidate::score)
                            .reversed()
                            .thenComparing(Candidate::kind)
                            .thenComparing(Candidate::of));
            sorted.forEach(candidate -> things.putIfAbsent(candidate.of(), candidate.kind()));
        }

        private Candidate candidate(Row row) {
            Field field = row.constant("field", Field.class);
            double score = Double.parseDouble(row.text("score")) * field.weight();
            boolean justSo = query.is(FoldedText.key(row.text("text")));
            return new Candidate(
                    row.text("of"),
                    row.constant("kind", Kind.class),
                    justSo ? score + JUST_SO : score);
        }

        Found found(boolean complete) {
            Map<String, Kind> first = new LinkedHashMap<>();
            things.forEach((id, each) -> {
                if (first.size() < limit) {
                    first.put(id, each);
                }
            });
            return new Found(first, matched, complete);
        }
    }
}

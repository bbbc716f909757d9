package org.qiutong.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiutong.graph.Queries;
import org.qiutong.graph.Row;
import org.qiutong.id.StudyId;

/// Queries the full-text indexes. Scores of different indexes cannot be compared, so the results of
/// one index come before those of the next.
final class Neo4jWords {

    /// How many texts to read for each thing wanted. Mostly fewer texts of a thing match; if those
    /// read belong to too few things, more are read.
    private static final int TEXTS_A_THING = 3;

    private static final int MOST_TEXTS_A_THING = 10;

    /// The score of a thing whose name equals the input: it ranks first.
    private static final double JUST_SO = 1_000;

    private enum Index {
        HAN("search_han", "keyHan"),
        LATIN("search_latin", "keyLatin"),
        PINYIN("search_pinyin", "keyPinyin");

        private final String title;
        private final String key;

        Index(String title, String key) {
            this.title = title;
            this.key = key;
        }

        /// The index filters, as there may be few things of one kind, or of one study, among many
        /// others. It may take one id of a study for another.
        String query(String asked, SearchFilter filter) {
            return "+"
                    + key
                    + ":("
                    + asked
                    + ")"
                    + filter.kind().map(only -> " +kind:" + only + "^0").orElse("")
                    + filter.study().map(only -> " +" + ofStudy(only) + "^0").orElse("");
        }

        private static String ofStudy(StudyId study) {
            return "(study:\"" + study + "\" kind:" + Kind.INSTITUTION + ")";
        }
    }

    /// A thing that can be found. Things of different kinds may have the same id.
    record Thing(Kind kind, String id) {

        static Thing of(SearchText text) {
            return new Thing(text.kind(), text.of());
        }

        Map<String, Object> row() {
            return Map.of("kind", kind.name(), "of", id);
        }
    }

    /// Identifies a text of a thing.
    record Key(Thing of, String text) {

        static Key of(SearchText text) {
            return new Key(Thing.of(text), text.text());
        }
    }

    private record Candidate(Thing of, double score) {}

    /// The results, the best first.
    ///
    /// @param complete whether every result contains all words
    record Found(List<Thing> things, Set<Key> matched, boolean complete) {

        Stream<String> of(Kind kind) {
            return things.stream().filter(thing -> thing.kind() == kind).map(Thing::id);
        }
    }

    private final Queries queries;

    Neo4jWords(Queries queries) {
        this.queries = queries;
    }

    Found find(SearchQuery query, SearchFilter filter, int limit) {
        Collector strict = new Collector(query, filter, limit);
        if (!query.hasHan()) {
            strict.add(Index.LATIN, query.all());
        }
        if (query.hasHan()) {
            strict.add(Index.HAN, query.all());
        }
        query.pinyin()
                .filter(_ -> strict.isEmpty() || query.readings().getFirst().size() > 1)
                .ifPresent(sound -> strict.add(Index.PINYIN, sound));
        if (!query.hasHan()) {
            strict.add(Index.HAN, query.all());
        }
        if (strict.isEmpty()) {
            query.pinyinApart().ifPresent(sound -> strict.add(Index.PINYIN, sound));
        }
        if (!strict.isEmpty()) {
            return strict.found(true);
        }
        Collector loose = new Collector(query, filter, limit);
        loose.add(query.hasHan() ? Index.HAN : Index.LATIN, query.some());
        if (query.hasLatin()) {
            loose.add(query.hasHan() ? Index.LATIN : Index.HAN, query.some());
        }
        return loose.found(false);
    }

    private final class Collector {

        private final SearchQuery query;
        private final SearchFilter filter;
        private final int limit;
        private final Set<Thing> things = new LinkedHashSet<>();
        private final Set<Key> matched = new HashSet<>();

        Collector(SearchQuery query, SearchFilter filter, int limit) {
            this.query = query;
            this.filter = filter;
            this.limit = limit;
        }

        boolean isEmpty() {
            return things.isEmpty();
        }

        void add(Index index, String asked) {
            if (things.size() >= limit) {
                return; // Anything else would rank after these.
            }
            int most = limit * TEXTS_A_THING;
            int read = read(index, asked, most);
            if (read == most && things.size() < limit) {
                read(index, asked, limit * MOST_TEXTS_A_THING);
            }
        }

        /// @return the number of texts read, at most `most`
        private int read(Index index, String asked, int most) {
            Map<String, @Nullable Object> parameters = new HashMap<>();
            parameters.put("index", index.title);
            parameters.put("query", index.query(asked, filter));
            parameters.put("study", filter.study().orElse(null));
            parameters.put("limit", most);
            Map<Thing, Candidate> best = new HashMap<>();
            List<Row> rows = queries.list("search/findTexts", parameters, row -> row);
            for (Row row : rows) {
                if (row.optional("of").isEmpty()) {
                    continue; // Only a team may see it, or it is of another study.
                }
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
                            .thenComparing(candidate -> candidate.of().kind())
                            .thenComparing(candidate -> candidate.of().id()));
            sorted.forEach(candidate -> things.add(candidate.of()));
            return rows.size();
        }

        private Candidate candidate(Row row) {
            Field field = row.constant("field", Field.class);
            double score = Double.parseDouble(row.text("score")) * field.weight();
            boolean justSo = query.is(row.text("text"));
            return new Candidate(
                    new Thing(row.constant("kind", Kind.class), row.text("of")),
                    justSo ? score + JUST_SO : score);
        }

        Found found(boolean complete) {
            return new Found(things.stream().limit(limit).toList(), matched, complete);
        }
    }
}

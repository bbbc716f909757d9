package org.qiutong.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qiutong.graph.Queries;
import org.qiutong.graph.Row;
import org.qiutong.search.Neo4jWords.Thing;

/// The texts of all that a search shows, read at once: each question to the database takes about as
/// long as the next, whatever it asks.
///
/// @param found of each thing that has the words
/// @param related of each quotation about the same concepts
/// @param concepts of each of these concepts
record Neo4jShown(
        Collection<List<SearchText>> found,
        Collection<List<SearchText>> related,
        Collection<List<SearchText>> concepts) {

    /// How many concepts lead on to what else is said about them.
    static final int MOST_CONCEPTS = 3;

    private enum Part {
        FOUND,
        RELATED,
        CONCEPT
    }

    /// @param concepts that lead on; if there are none, those that the first quotation is about
    /// @param mostRelated how many quotations that were not found by their words
    static Neo4jShown read(
            Queries queries, Neo4jWords.Found found, List<String> concepts, int mostRelated) {
        List<String> quotations = found.of(Kind.QUOTATION).toList();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("found", found.things().stream().map(Thing::row).toList());
        parameters.put("quotations", quotations);
        parameters.put("quotation", quotations.isEmpty() ? null : quotations.getFirst());
        parameters.put("concepts", concepts);
        parameters.put("mostConcepts", MOST_CONCEPTS);
        parameters.put("mostRelated", mostRelated);
        parameters.put("limit", mostRelated + quotations.size());
        Map<Part, Map<Thing, List<SearchText>>> parts = new EnumMap<>(Part.class);
        for (Row row : queries.list("search/findShown", parameters, row -> row)) {
            SearchText text = SearchText.of(row);
            parts.computeIfAbsent(row.constant("part", Part.class), _ -> new LinkedHashMap<>())
                    .computeIfAbsent(Thing.of(text), _ -> new ArrayList<>())
                    .add(text);
        }
        return new Neo4jShown(
                parts.getOrDefault(Part.FOUND, Map.of()).values(),
                parts.getOrDefault(Part.RELATED, Map.of()).values(),
                parts.getOrDefault(Part.CONCEPT, Map.of()).values());
    }
}

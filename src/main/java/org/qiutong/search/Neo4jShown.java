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
import org.qiutong.id.ConceptId;
import org.qiutong.id.QuotationId;
import org.qiutong.search.Neo4jWords.Thing;

/// The texts of everything that a search shows, read by one statement: each round trip to the
/// database takes about the same time, whatever it asks.
///
/// @param found the texts of each thing that contains the words
/// @param related the texts of each quotation about the same concepts
/// @param concepts the texts of each of these concepts
record Neo4jShown(
        Collection<List<SearchText>> found,
        Collection<List<SearchText>> related,
        Collection<List<SearchText>> concepts) {

    /// The number of concepts whose other quotations are shown.
    static final int MOST_CONCEPTS = 3;

    private enum Part {
        FOUND,
        RELATED,
        CONCEPT
    }

    /// @param concepts to show other quotations about; if empty, those of the first quotation
    /// @param mostRelated the maximum number of quotations that are related only by concept
    static Neo4jShown read(
            Queries queries, Neo4jWords.Found found, List<ConceptId> concepts, int mostRelated) {
        List<QuotationId> quotations = found.of(Kind.QUOTATION).map(QuotationId::new).toList();
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

package org.qiutong.codebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qiutong.graph.Properties;
import org.qiutong.graph.Queries;
import org.qiutong.graph.Row;
import org.qiutong.graph.Window;
import org.qiutong.text.LocalizedText;
import org.qiutong.text.SortKey;
import org.springframework.stereotype.Component;

@Component
class Neo4jCodebook {

    private final Queries queries;

    Neo4jCodebook(Queries queries) {
        this.queries = queries;
    }

    List<Concept> concepts(CodebookService.ConceptFilter filter, Window window) {
        return queries.list(
                "codebook/findConcepts", parameters(filter, window), Neo4jCodebook::concept);
    }

    long countConcepts(CodebookService.ConceptFilter filter) {
        return queries.count("codebook/countConcepts", parameters(filter, Window.ALL));
    }

    Optional<Concept> concept(String id) {
        Map<String, Object> parameters =
                parameters(CodebookService.ConceptFilter.ALL.withModerated(true), Window.ALL);
        parameters.put("id", id);
        return queries.first("codebook/findConcepts", parameters, Neo4jCodebook::concept);
    }

    Map<String, LocalizedText> labels() {
        Map<String, LocalizedText> labels = new HashMap<>();
        queries.list("codebook/findLabels", Map.of(), row -> row)
                .forEach(row -> labels.put(row.text("id"), row.localized("label")));
        return labels;
    }

    CodebookService.Below below(String concept) {
        Map<String, List<String>> ids =
                queries.list("codebook/findBelow", Map.of("id", concept), row -> row).stream()
                        .collect(
                                Collectors.groupingBy(
                                        row -> row.text("relation"),
                                        Collectors.mapping(
                                                row -> row.text("id"), Collectors.toList())));
        return new CodebookService.Below(
                ids.getOrDefault("BROADER", List.of()),
                ids.getOrDefault("ANSWERS", List.of()),
                ids.getOrDefault("MITIGATES", List.of()));
    }

    void save(String batch, List<Concept> concepts) {
        queries.save(
                "codebook/saveConcepts",
                concepts.stream().map(concept -> write(batch, concept)).toList());
        List<Map<String, Object>> links = new ArrayList<>();
        for (Concept concept : concepts) {
            concept.broader().ifPresent(to -> links.add(link(concept, "BROADER", to)));
            concept.links().answers().ifPresent(to -> links.add(link(concept, "ANSWERS", to)));
            concept.links().mitigates().forEach(to -> links.add(link(concept, "MITIGATES", to)));
            concept.links().related().forEach(to -> links.add(link(concept, "RELATED", to)));
        }
        queries.save("codebook/linkConcepts", links);
    }

    /// Writes a text if it is still what it was.
    ///
    /// @return whether it was
    boolean change(TextChange change) {
        String name =
                switch (change.field()) {
                    case LABEL -> "label";
                    case DEFINITION -> "definition";
                    case EQUIVALENCE_NOTE -> "equivalenceNote";
                };
        Map<String, Object> properties = new HashMap<>();
        properties.put(Properties.key(name, change.language()), change.text());
        if (change.field() == Concept.Field.LABEL) {
            properties.put(
                    Properties.key("sort", change.language()),
                    SortKey.of(change.language(), change.text()));
        }
        return queries.count(
                        "codebook/changeText",
                        Map.of(
                                "id", change.concept(),
                                "name", Properties.key(name, change.language()),
                                "seen", change.seen().orElse(""),
                                "properties", properties))
                > 0;
    }

    private static Map<String, Object> link(Concept from, String type, String to) {
        return Map.of("from", from.id(), "type", type, "to", to);
    }

    private static Map<String, Object> write(String batch, Concept concept) {
        return Map.of(
                "label",
                label(concept.kind()),
                "properties",
                Properties.of(concept.id())
                        .with("study", concept.study())
                        .with("batch", batch)
                        .with("kind", concept.kind())
                        .with("label", concept.label())
                        .with("altLabels", concept.altLabels())
                        .with("definition", concept.definition())
                        .with("exclusive", concept.links().exclusive())
                        .with("equivalence", concept.equivalence().grade())
                        .with("equivalenceNote", concept.equivalence().note())
                        .with("moderated", concept.moderated())
                        .with("position", concept.position())
                        .sortedBy(concept.label())
                        .map());
    }

    private static String label(ConceptKind kind) {
        return switch (kind) {
            case THEME -> "Theme";
            case CONCERN -> "Concern";
            case BENEFIT -> "Benefit";
            case BARRIER -> "Barrier";
            case QUESTION -> "Question";
            case POSITION -> "Position";
            case PROPOSAL -> "Proposal";
            // What authors say themselves has the label Statement.
            case STATEMENT -> "VotedStatement";
        };
    }

    private static Map<String, Object> parameters(
            CodebookService.ConceptFilter filter, Window window) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("id", null);
        parameters.put("study", filter.study().orElse(null));
        parameters.put("kind", filter.kind().map(Enum::name).orElse(null));
        parameters.put("theme", filter.theme().orElse(null));
        parameters.put("community", filter.community().orElse(null));
        parameters.put("moderated", filter.moderated());
        parameters.put("offset", window.offset());
        parameters.put("limit", window.limit());
        return parameters;
    }

    private static Concept concept(Row row) {
        return new Concept(
                row.text("id"),
                row.text("study"),
                row.constant("kind", ConceptKind.class),
                row.localized("label"),
                row.localizedLists("altLabels"),
                row.localized("definition"),
                row.optional("broader"),
                new Concept.Links(
                        row.optional("answers"),
                        row.flag("exclusive"),
                        row.texts("mitigates"),
                        row.texts("related")),
                new Concept.Equivalence(
                        row.constant("equivalence", Concept.Grade.class),
                        row.localized("equivalenceNote")),
                row.flag("moderated"),
                row.number("position"));
    }
}

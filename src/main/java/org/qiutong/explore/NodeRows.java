package org.qiutong.explore;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.qiutong.evidence.Stance;
import org.qiutong.graph.Row;
import org.qiutong.id.CommunityId;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;

/// Maps rows of statements to nodes and edges.
final class NodeRows {

    /// Labels are truncated to a line or two; the node's panel has the full text.
    private static final int LONGEST = 120;

    private NodeRows() {}

    static NodeId id(Row row) {
        return new NodeId(NodeType.of(row.text("type")), row.text("id"));
    }

    static Node node(Row row) {
        NodeId id = id(row);
        return new Node(
                id, kind(id, row), label(id, row), row.optionalId("community", CommunityId::new));
    }

    private static NodeKind kind(NodeId id, Row row) {
        return switch (id.type()) {
            case CONCEPT, MILESTONE -> row.constant("kind", NodeKind.class);
            case STATEMENT -> NodeKind.PASSAGE;
            case STUDY, COMMUNITY, EXPERT, INSTITUTION, QUOTATION, FINDING, SOURCE ->
                    NodeKind.valueOf(id.type().name());
        };
    }

    private static LocalizedText label(NodeId id, Row row) {
        return switch (id.type()) {
            case QUOTATION -> words(row);
            case FINDING, STATEMENT -> passage(row);
            case STUDY, COMMUNITY, EXPERT, INSTITUTION, CONCEPT, SOURCE, MILESTONE ->
                    row.localized("label");
        };
    }

    private static LocalizedText words(Row row) {
        TreeMap<LanguageTag, String> texts = new TreeMap<>();
        row.rows("renderings")
                .forEach(each ->
                        texts.put(new LanguageTag(each.text("language")), cut(each.text("text"))));
        row.optional("original")
                .ifPresent(text ->
                        texts.put(new LanguageTag(row.text("originalLanguage")), cut(text)));
        return new LocalizedText(texts);
    }

    private static LocalizedText passage(Row row) {
        TreeMap<LanguageTag, String> texts = new TreeMap<>();
        SortedMap<LanguageTag, String> renderings = row.localized("passageIn").byLanguage();
        renderings.forEach((language, text) -> texts.put(language, cut(text)));
        texts.put(new LanguageTag(row.text("passageLanguage")), cut(row.text("passageText")));
        return new LocalizedText(texts);
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)).strip() + "…";
    }

    static Neighbourhood.Count count(Row row) {
        return new Neighbourhood.Count(
                Relation.of(row.text("relation")),
                row.constant("direction", Relation.Direction.class),
                row.constant("kind", NodeKind.class),
                row.number("count"));
    }

    /// An edge from `node` or to it.
    static Edge edge(NodeId node, Relation relation, Relation.Direction direction, Row row) {
        NodeId other = id(row);
        return new Edge(
                direction == Relation.Direction.OUT ? node : other,
                relation,
                direction == Relation.Direction.OUT ? other : node,
                row.number("evidence"),
                stance(row));
    }

    /// An edge, traversed from a node.
    record Step(NodeId from, Edge edge) {}

    static Step step(Row row) {
        NodeId from = new NodeId(NodeType.of(row.text("fromType")), row.text("from"));
        return new Step(
                from,
                edge(
                        from,
                        Relation.of(row.text("relation")),
                        row.constant("direction", Relation.Direction.class),
                        row));
    }

    /// Votes may record silence, which is not a stance.
    private static Optional<Stance> stance(Row row) {
        return row.optional("stance")
                .flatMap(name -> {
                    for (Stance stance : Stance.values()) {
                        if (stance.name().equals(name)) {
                            return Optional.of(stance);
                        }
                    }
                    return Optional.empty();
                });
    }
}

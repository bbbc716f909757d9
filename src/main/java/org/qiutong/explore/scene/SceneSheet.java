package org.qiutong.explore.scene;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qiutong.explore.Edge;
import org.qiutong.explore.GraphWords;
import org.qiutong.explore.Node;
import org.qiutong.explore.NodeId;
import org.qiutong.explore.Relation;
import org.qiutong.export.Cell;
import org.qiutong.export.Sheet;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.Messages;
import org.qiutong.web.Names;

/// A scene as a table for use elsewhere: a row for each edge. A node without one has a row of its
/// own.
public final class SceneSheet {

    private static final List<String> COLUMNS =
            List.of("from", "fromLabel", "relation", "to", "toLabel", "evidence", "stance");

    private final Messages messages;
    private final GraphWords words;

    public SceneSheet(Messages messages, GraphWords words) {
        this.messages = messages;
        this.words = words;
    }

    public Sheet of(SceneGraph graph, LanguageTag language, Sheet.Notes notes) {
        Map<NodeId, Node> nodes = new HashMap<>();
        graph.nodes().forEach(node -> nodes.put(node.id(), node));
        Map<NodeId, Node> alone = new HashMap<>(nodes);
        graph.edges()
                .forEach(edge -> {
                    alone.remove(edge.from());
                    alone.remove(edge.to());
                });
        List<List<Cell>> rows = new java.util.ArrayList<>();
        graph.edges().forEach(edge -> rows.add(row(edge, nodes, language)));
        graph.nodes().stream()
                .filter(node -> alone.containsKey(node.id()))
                .forEach(node ->
                        rows.add(
                                List.of(
                                        new Cell.Text(node.id().toString()),
                                        label(node.id(), nodes, language),
                                        Cell.EMPTY,
                                        Cell.EMPTY,
                                        Cell.EMPTY,
                                        Cell.EMPTY,
                                        Cell.EMPTY)));
        return new Sheet(
                messages.format(language.locale(), "graph.sheet", Map.of()),
                language,
                COLUMNS.stream()
                        .map(id ->
                                new Sheet.Column(
                                        id,
                                        messages.format(
                                                language.locale(), "graph.column." + id, Map.of())))
                        .toList(),
                rows,
                notes);
    }

    private List<Cell> row(Edge edge, Map<NodeId, Node> nodes, LanguageTag language) {
        return List.of(
                new Cell.Text(edge.from().toString()),
                label(edge.from(), nodes, language),
                new Cell.Text(words.relation(language, edge.relation(), Relation.Direction.OUT)),
                new Cell.Text(edge.to().toString()),
                label(edge.to(), nodes, language),
                new Cell.Whole(edge.evidence()),
                edge.stance().<Cell>map(each -> new Cell.Text(Names.of(each))).orElse(Cell.EMPTY));
    }

    private static Cell label(NodeId id, Map<NodeId, Node> nodes, LanguageTag language) {
        Node node = nodes.get(id);
        return node == null ? Cell.EMPTY : new Cell.Text(node.label().best(language).text());
    }
}

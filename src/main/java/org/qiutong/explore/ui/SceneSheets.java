package org.qiutong.explore.ui;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.qiutong.explore.Edge;
import org.qiutong.explore.GraphWords;
import org.qiutong.explore.Node;
import org.qiutong.explore.NodeId;
import org.qiutong.explore.Relation;
import org.qiutong.explore.scene.Scene;
import org.qiutong.explore.scene.SceneGraph;
import org.qiutong.export.Cell;
import org.qiutong.export.Sheet;
import org.qiutong.kit.Localized;
import org.qiutong.text.LanguageTag;
import org.qiutong.web.Names;

/// A scene as two tables for use elsewhere.
///
/// @param permalink where the scene can be seen
record SceneSheets(SceneGraph graph, GraphWords words, String permalink) {

    Sheet nodes(Locale locale) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Node node : graph.nodes()) {
            Scene.Position position = graph.positions().get(node.id());
            rows.add(
                    List.of(
                            new Cell.Text(node.id().toString()),
                            new Cell.Text(Localized.name(locale, node.kind())),
                            new Cell.Text(node.label().best(LanguageTag.of(locale)).text()),
                            label(node, LanguageTag.EN),
                            label(node, LanguageTag.ZH_HANS),
                            node.community().<Cell>map(Cell.Text::new).orElse(Cell.EMPTY),
                            position == null ? Cell.EMPTY : new Cell.Whole(position.x()),
                            position == null ? Cell.EMPTY : new Cell.Whole(position.y())));
        }
        return sheet(
                "graph.nodes",
                List.of("node", "kind", "label", "english", "chinese", "community", "x", "y"),
                rows,
                locale);
    }

    private static Cell label(Node node, LanguageTag language) {
        return node.label().in(language).<Cell>map(Cell.Text::new).orElse(Cell.EMPTY);
    }

    Sheet edges(Locale locale) {
        LanguageTag language = LanguageTag.of(locale);
        Map<NodeId, Cell> names = new HashMap<>();
        graph.nodes()
                .forEach(node ->
                        names.put(node.id(), new Cell.Text(node.label().best(language).text())));
        List<List<Cell>> rows = new ArrayList<>();
        for (Edge edge : graph.edges()) {
            rows.add(
                    List.of(
                            new Cell.Text(edge.from().toString()),
                            names.getOrDefault(edge.from(), Cell.EMPTY),
                            new Cell.Text(
                                    words.relation(
                                            language, edge.relation(), Relation.Direction.OUT)),
                            new Cell.Text(edge.to().toString()),
                            names.getOrDefault(edge.to(), Cell.EMPTY),
                            new Cell.Whole(edge.evidence()),
                            edge.stance()
                                    .<Cell>map(each -> new Cell.Text(Names.of(each)))
                                    .orElse(Cell.EMPTY)));
        }
        return sheet(
                "graph.edges",
                List.of("from", "fromLabel", "relation", "to", "toLabel", "evidence", "stance"),
                rows,
                locale);
    }

    private Sheet sheet(String title, List<String> columns, List<List<Cell>> rows, Locale locale) {
        return new Sheet(
                Localized.message(locale, title),
                LanguageTag.of(locale),
                columns.stream()
                        .map(id ->
                                new Sheet.Column(
                                        id, Localized.message(locale, "graph.column." + id)))
                        .toList(),
                rows,
                new Sheet.Notes(
                        Localized.message(locale, "kit.sheet.notes"),
                        List.of(
                                new Sheet.Note(
                                        "source",
                                        Localized.message(locale, "kit.sheet.source"),
                                        new Cell.Link(permalink)),
                                new Sheet.Note(
                                        "date",
                                        Localized.message(locale, "kit.sheet.date"),
                                        new Cell.Day(LocalDate.now(ZoneId.systemDefault()))))));
    }
}

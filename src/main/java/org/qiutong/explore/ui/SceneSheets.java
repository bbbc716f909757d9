package org.qiutong.explore.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.qiutong.explore.Edge;
import org.qiutong.explore.GraphWords;
import org.qiutong.explore.Node;
import org.qiutong.explore.NodeId;
import org.qiutong.explore.Relation;
import org.qiutong.explore.scene.Origin;
import org.qiutong.explore.scene.Scene;
import org.qiutong.explore.scene.SceneGraph;
import org.qiutong.export.Cell;
import org.qiutong.export.Sheet;
import org.qiutong.kit.Localized;
import org.qiutong.kit.SheetNotes;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.Messages;
import org.qiutong.web.Names;

/// A scene as two tables for export.
///
/// @param origins of quotations and findings
/// @param permalink the address of the scene
record SceneSheets(
        SceneGraph graph, Map<NodeId, Origin> origins, GraphWords words, String permalink) {

    /// The nodes, with a column for each language that any of them has a label in.
    Sheet nodes(Locale locale) {
        SortedSet<LanguageTag> languages = new TreeSet<>();
        graph.nodes().forEach(node -> languages.addAll(node.label().byLanguage().keySet()));
        List<Sheet.Column> columns = new ArrayList<>(columns(locale, "node", "kind", "label"));
        languages.forEach(language ->
                columns.add(
                        new Sheet.Column(
                                "label-" + language,
                                Localized.message(
                                        locale,
                                        "graph.column.labelIn",
                                        Map.of(
                                                "language",
                                                Messages.nameOf(language.locale(), locale))))));
        columns.addAll(
                columns(locale, "community", "x", "y", "words", "section", "reading", "source"));
        return sheet(
                "graph.nodes",
                columns,
                graph.nodes().stream().map(node -> row(node, languages, locale)).toList(),
                locale);
    }

    private List<Cell> row(Node node, Set<LanguageTag> languages, Locale locale) {
        Scene.Position position = graph.positions().get(node.id());
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell.Text(node.id().toString()));
        cells.add(new Cell.Text(Localized.name(locale, node.kind())));
        cells.add(new Cell.Text(node.label().best(LanguageTag.of(locale)).text()));
        languages.forEach(language ->
                cells.add(
                        Optional.ofNullable(node.label().byLanguage().get(language))
                                .<Cell>map(Cell.Text::new)
                                .orElse(Cell.EMPTY)));
        cells.add(node.community().<Cell>map(id -> new Cell.Text(id.value())).orElse(Cell.EMPTY));
        cells.add(position == null ? Cell.EMPTY : new Cell.Whole(position.x()));
        cells.add(position == null ? Cell.EMPTY : new Cell.Whole(position.y()));
        Origin origin = origins.get(node.id());
        cells.add(origin == null ? Cell.EMPTY : new Cell.Text(origin.words()));
        cells.add(origin == null ? Cell.EMPTY : new Cell.Text(origin.section()));
        cells.add(origin == null ? Cell.EMPTY : new Cell.Text(origin.reading()));
        cells.add(
                origin == null || origin.source().isEmpty()
                        ? Cell.EMPTY
                        : new Cell.Link(origin.source()));
        return cells;
    }

    private static List<Sheet.Column> columns(Locale locale, String... ids) {
        return Arrays.stream(ids)
                .map(id -> new Sheet.Column(id, Localized.message(locale, "graph.column." + id)))
                .toList();
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
                columns(
                        locale,
                        "from",
                        "fromLabel",
                        "relation",
                        "to",
                        "toLabel",
                        "evidence",
                        "stance"),
                rows,
                locale);
    }

    private Sheet sheet(
            String title, List<Sheet.Column> columns, List<List<Cell>> rows, Locale locale) {
        return new Sheet(
                Localized.message(locale, title),
                LanguageTag.of(locale),
                columns,
                rows,
                SheetNotes.of(locale, permalink));
    }
}

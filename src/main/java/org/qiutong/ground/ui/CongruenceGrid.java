package org.qiutong.ground.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.qiutong.ground.bridging.ActorCongruence.Edge;
import org.qiutong.id.ExpertId;
import org.qiutong.kit.GridOnPaper;
import org.qiutong.kit.Localized;

/// Pairs of experts, and how far each two agree.
final class CongruenceGrid extends Grid<Edge> {

    /// Up to this many rows the table is as high as its rows, and printed whole.
    private static final int FEW = 25;

    /// Whether paper shows only the rows that are in view.
    static boolean isCutOnPaper(List<Edge> edges) {
        return edges.size() > FEW;
    }

    CongruenceGrid(List<Edge> edges) {
        addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        setSelectionMode(Grid.SelectionMode.NONE);
        setAllRowsVisible(edges.size() <= FEW);
        GridOnPaper.print(this);
        column(Edge::actor);
        column(Edge::other);
        Grid.Column<Edge> weight =
                addColumn(
                                LitRenderer.<Edge>of("${item.text}")
                                        .withProperty(
                                                "text",
                                                edge ->
                                                        Congruence.number(
                                                                edge.weight(),
                                                                UI.getCurrentOrThrow()
                                                                        .getLocale())))
                        .setComparator(Edge::weight);
        Localized.effect(
                this,
                locale -> {
                    setAriaLabel(Localized.message(locale, "bridging.edges"));
                    weight.setHeader(Localized.message(locale, "bridging.weight"));
                    getDataProvider().refreshAll();
                });
        setItems(edges);
    }

    private void column(Function<Edge, ExpertId> expert) {
        Grid.Column<Edge> column =
                addColumn(
                                LitRenderer.<Edge>of("<a href=${item.address}>${item.text}</a>")
                                        .withProperty(
                                                "address",
                                                edge -> ExpertCode.address(expert.apply(edge)))
                                        .withProperty("text", edge -> expert.apply(edge).code()))
                        .setComparator(Comparator.comparing(expert));
        Localized.effect(
                this, locale -> column.setHeader(Localized.message(locale, "bridging.expert")));
    }
}

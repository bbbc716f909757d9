package org.qiutong.ground.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.stream.Stream;
import org.qiutong.evidence.WordsBehind;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.ground.CommonGround;
import org.qiutong.ground.cards.GroundCharts;
import org.qiutong.ground.cards.GroundTable;
import org.qiutong.kit.ChartFigure;
import org.qiutong.kit.Localized;

/// One page of the list of common ground: who says what in a table, and a picture of it.
record GroundRows(List<CommonGround> rows, WordsBehind words, Labels labels) {

    static GroundRows of(List<GroundRow> page, Labels labels) {
        return new GroundRows(
                page.stream().map(GroundRow::row).toList(), page.getFirst().words(), labels);
    }

    /// The chart below the table.
    enum Picture {
        LANES,
        MATRIX
    }

    Component show(Picture picture) {
        GroundCharts charts = GroundCharts.of(rows, labels);
        Section drawn =
                switch (picture) {
                    case LANES ->
                            picture(
                                    "ground.lanes",
                                    "ground.lanes.how",
                                    charts.sheets().stream()
                                            .map(part -> new ChartFigure(part::lanes)));
                    case MATRIX ->
                            picture(
                                    "ground.matrix",
                                    "ground.matrix.how",
                                    Stream.of(new ChartFigure(charts::matrix)));
                };
        return new Div(GroundTable.of(rows, charts.communities(), labels, words), drawn);
    }

    private static Section picture(String titleKey, String howKey, Stream<ChartFigure> charts) {
        Section section =
                new Section(
                        Localized.text(new H2(), titleKey),
                        Localized.text(new Paragraph(), howKey));
        charts.forEach(section::add);
        return section;
    }
}

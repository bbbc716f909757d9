package org.qiutong.kit;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import java.util.Locale;
import java.util.function.Function;
import org.qiutong.chart.Chart;

/// A chart on a page, in the language of the interface, laid out for wide and for narrow screens,
/// light or dark as the page is. The page shows the same figures in a table beside it.
@Tag("figure")
public final class ChartFigure extends HtmlComponent {

    /// @param chart in a language of the interface
    public ChartFigure(Function<Locale, ? extends Chart> chart) {
        setClassName("chart");
        Localized.effect(this, locale -> draw(chart.apply(locale)));
    }

    /// The texts of a chart are escaped when its SVG is written: they cannot become elements of the
    /// page.
    private void draw(Chart chart) {
        getElement()
                .setProperty(
                        "innerHTML",
                        "<div class=\"wide\">"
                                + chart.draw(Chart.WIDE).onPage()
                                + "</div><div class=\"narrow\">"
                                + chart.draw(Chart.NARROW).onPage()
                                + "</div>");
    }
}

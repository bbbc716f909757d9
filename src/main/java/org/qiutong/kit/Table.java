package org.qiutong.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;

/// Results as the rows of a table, read as the reader scrolls. The first column is usually a
/// [#link], which the keyboard reaches as it reaches any cell.
///
/// @param <F> the filter
/// @param <T> a row
public final class Table<F, T> extends FilteredList<F, T> {

    /// Up to this many rows the table is as high as its rows, and printed whole; beyond that it
    /// scrolls, and what is printed are the rows in view.
    private static final int FEW = 100;

    private final Grid<T> grid = new Grid<>();
    private final Supplier<F> filter;
    private final Loaded<Answer<F>> loaded = new Loaded<>(this::show);
    private final Count count;
    private final Paragraph more = new Paragraph();

    private record Answer<F>(F filter, Rows.Found found) {}

    public Table(
            QueryState state,
            FilterBar filters,
            ListTexts texts,
            Supplier<F> filter,
            Rows<F, T> rows) {
        super(state, filters, texts, rows);
        this.filter = filter;
        count = new Count(texts.count());
        Localized.text(more, "kit.printedPart").addClassName("chosen-filters");
        add(count, more, loaded);
        GridOnPaper.print(grid);
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        Localized.effect(
                grid,
                language -> {
                    grid.setAriaLabel(Localized.message(language, texts.label()));
                    grid.getDataProvider().refreshAll();
                });
        state.onChange(this::load);
    }

    private void load() {
        F now = filter.get();
        loaded.load(() -> new Answer<>(now, rows.count().apply(now)));
    }

    private Component show(Answer<F> answer) {
        count.show(answer.found);
        more.setVisible(false);
        if (answer.found.found() == 0) {
            return empty();
        }
        boolean few = answer.found.found() <= FEW;
        more.setVisible(!few);
        grid.setAllRowsVisible(few);
        grid.setHeight(few ? null : "70vh");
        grid.setItems(
                DataProvider.fromCallbacks(
                        query ->
                                rows
                                        .fetch()
                                        .fetch(answer.filter, query.getOffset(), query.getLimit())
                                        .stream(),
                        _ -> (int) answer.found.found()));
        return grid;
    }

    /// Adds a column of links to what the rows are about.
    public Table<F, T> link(
            String headerKey, Function<T, String> address, BiFunction<T, Locale, String> text) {
        return add(
                headerKey,
                LitRenderer.<T>of("<a href=${item.address}>${item.text}</a>")
                        .withProperty("address", address::apply)
                        .withProperty("text", row -> text.apply(row, getLocale())),
                Width.NAME);
    }

    /// Adds a column of words or numbers in the language of the interface.
    public Table<F, T> text(String headerKey, BiFunction<T, Locale, String> text) {
        return add(
                headerKey,
                LitRenderer.<T>of("${item.text}")
                        .withProperty("text", row -> text.apply(row, getLocale())),
                Width.SHORT);
    }

    /// Adds a column whose header comes from the data.
    public Table<F, T> text(Function<Locale, String> header, BiFunction<T, Locale, String> text) {
        return add(
                header,
                LitRenderer.<T>of("${item.text}")
                        .withProperty("text", row -> text.apply(row, getLocale())),
                Width.SHORT);
    }

    /// Adds a column of texts that each have their language, empty where a row has none.
    public Table<F, T> text(String headerKey, Function<T, LocalizedText> text) {
        Function<T, Optional<LocalizedText.Version>> best =
                row ->
                        Optional.of(text.apply(row))
                                .filter(each -> !each.isEmpty())
                                .map(each -> each.best(LanguageTag.of(getLocale())));
        return add(
                headerKey,
                LitRenderer.<T>of("<span lang=${item.lang}>${item.text}</span>")
                        .withProperty("lang", row -> language(best.apply(row)))
                        .withProperty("text", row -> words(best.apply(row))),
                Width.TEXT);
    }

    private static String language(Optional<LocalizedText.Version> text) {
        return text.map(each -> each.language().value()).orElse("");
    }

    private static String words(Optional<LocalizedText.Version> text) {
        return text.map(LocalizedText.Version::text).orElse("");
    }

    /// Adds a column of links in one language each, empty where a row has no text in it.
    public Table<F, T> version(
            Function<Locale, String> header,
            Function<T, String> address,
            Function<T, Optional<LocalizedText.Version>> text) {
        return add(
                header,
                LitRenderer.<T>of("<a href=${item.address} lang=${item.lang}>${item.text}</a>")
                        .withProperty("address", address::apply)
                        .withProperty("lang", row -> language(text.apply(row)))
                        .withProperty("text", row -> words(text.apply(row))),
                Width.NAME);
    }

    private Table<F, T> add(String headerKey, LitRenderer<T> renderer, Width width) {
        return add(language -> Localized.message(language, headerKey), renderer, width);
    }

    private Table<F, T> add(Function<Locale, String> header, LitRenderer<T> renderer, Width width) {
        Grid.Column<T> column = grid.addColumn(renderer).setResizable(true);
        width.apply(column);
        Localized.effect(grid, language -> column.setHeader(header.apply(language)));
        return this;
    }

    /// How wide a column is: what is long breaks into lines, so that the columns beside it stay in
    /// sight.
    private enum Width {
        SHORT,
        NAME,
        TEXT;

        void apply(Grid.Column<?> column) {
            switch (this) {
                case SHORT -> column.setAutoWidth(true);
                case NAME -> column.setWidth("11rem").setFlexGrow(2);
                case TEXT -> column.setWidth("16rem").setFlexGrow(4);
            }
        }
    }
}

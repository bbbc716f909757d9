package org.qiutong.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/// Results by the page, the page in the address. Pages rather than endless scrolling: a page can be
/// linked, printed and searched with the browser, has a place that a keyboard and a screen reader
/// find again, and costs the same among a hundred thousand results.
///
/// @param <F> the filter
/// @param <T> a result
public final class PagedList<F, T> extends FilteredList<F, T> {

    private final int size;
    private final Supplier<F> filter;
    private final Function<Page<T>, Component> body;
    private final Loaded<Result<T>> loaded;
    private final Count count;

    /// The results of one page.
    ///
    /// @param first the number of the first one among all, from 1
    public record Page<T>(int first, List<T> items) {}

    private record Result<T>(Rows.Found found, int number, List<T> items) {}

    /// @param size how many results a page has
    /// @param body makes the content of a page; not called for an empty one
    public PagedList(
            QueryState state,
            FilterBar filters,
            ListTexts texts,
            int size,
            Supplier<F> filter,
            Rows<F, T> rows,
            Function<Page<T>, Component> body) {
        super(state, filters, texts, rows);
        this.size = size;
        this.filter = filter;
        this.body = body;
        count = new Count(texts.count());
        loaded = new Loaded<>(this::show);
        add(count, loaded);
        state.onChange(this::load);
    }

    private void load() {
        F now = filter.get();
        int page = page();
        loaded.load(() ->
                new Result<>(
                        rows.count().apply(now),
                        page,
                        rows.fetch().fetch(now, (page - 1) * size, size)));
    }

    private int page() {
        return state.get(PAGE)
                .filter(number -> number.matches("[1-9]\\d{0,6}"))
                .map(Integer::valueOf)
                .orElse(1);
    }

    private Component show(Result<T> result) {
        count.show(result.found);
        if (result.items.isEmpty()) {
            return empty();
        }
        Component shown = body.apply(new Page<>((result.number - 1) * size + 1, result.items));
        int last = (int) Math.max(1, (result.found.found() + size - 1) / size);
        return last == 1 ? shown : new Div(shown, pages(result.number, last));
    }

    private Nav pages(int number, int last) {
        Nav pages = Localized.attribute(new Nav(), "aria-label", "kit.pages");
        pages.addClassName("pages");
        if (number > 1) {
            pages.add(link("kit.previousPage", "prev", number - 1));
        }
        pages.add(Localized.text(new Span(), "kit.page", Map.of("page", number, "last", last)));
        if (number < last) {
            pages.add(link("kit.nextPage", "next", number + 1));
        }
        return pages;
    }

    private Anchor link(String key, String relation, int page) {
        Anchor link =
                new Anchor(state.address(Map.of(PAGE, page == 1 ? "" : String.valueOf(page))));
        link.getElement().setAttribute("rel", relation);
        return Localized.text(link, key);
    }
}

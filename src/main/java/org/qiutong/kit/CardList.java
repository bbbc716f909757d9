package org.qiutong.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/// Results as cards, twenty a page, the page in the address. Pages rather than endless scrolling: a
/// page can be linked, printed and searched with the browser, has a place that a keyboard and a
/// screen reader find again, and costs the same among a hundred thousand results.
///
/// @param <F> the filter
/// @param <T> what a card shows
public final class CardList<F, T> extends Listing<F, T> {

    private static final int SIZE = 20;

    private final Supplier<F> filter;
    private final Function<T, Component> card;
    private final Loaded<Page<T>> loaded;
    private final Count count;

    private record Page<T>(Rows.Found found, int number, List<T> items) {
        int last() {
            return (int) Math.max(1, (found.found() + SIZE - 1) / SIZE);
        }
    }

    public CardList(
            QueryState state,
            FilterBar filters,
            ListTexts texts,
            Supplier<F> filter,
            Rows<F, T> rows,
            Function<T, Component> card) {
        super(state, filters, texts, rows);
        this.filter = filter;
        this.card = card;
        count = new Count(texts.count());
        loaded = new Loaded<>(this::show);
        add(count, loaded);
        state.onChange(this::load);
    }

    private void load() {
        F now = filter.get();
        int page = page();
        loaded.load(() ->
                new Page<>(
                        rows.count().apply(now),
                        page,
                        rows.fetch().fetch(now, (page - 1) * SIZE, SIZE)));
    }

    private int page() {
        return state.get(PAGE)
                .filter(number -> number.matches("[1-9]\\d{0,6}"))
                .map(Integer::valueOf)
                .orElse(1);
    }

    private Component show(Page<T> page) {
        count.show(page.found);
        if (page.items.isEmpty()) {
            return empty();
        }
        OrderedList list = new OrderedList();
        list.addClassName("cards");
        list.getElement().setAttribute("role", "list");
        list.getElement().setAttribute("start", String.valueOf((page.number - 1) * SIZE + 1));
        Localized.attribute(list, "aria-label", texts.label());
        page.items.forEach(item -> list.add(new ListItem(card.apply(item))));
        return page.last() == 1 ? list : new Div(list, pages(page));
    }

    private Nav pages(Page<T> page) {
        Nav pages = Localized.attribute(new Nav(), "aria-label", "kit.pages");
        pages.addClassName("pages");
        if (page.number > 1) {
            pages.add(link("kit.previousPage", "prev", page.number - 1));
        }
        pages.add(
                Localized.text(
                        new Span(), "kit.page", Map.of("page", page.number, "last", page.last())));
        if (page.number < page.last()) {
            pages.add(link("kit.nextPage", "next", page.number + 1));
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

package org.qiutong.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.function.Function;
import java.util.function.Supplier;

/// Results as cards, twenty a page.
///
/// @param <F> the filter
/// @param <T> what a card shows
public final class CardList<F, T> extends Div {

    private static final int SIZE = 20;

    public CardList(
            QueryState state,
            FilterBar filters,
            ListTexts texts,
            Supplier<F> filter,
            Rows<F, T> rows,
            Function<T, Component> card) {
        add(
                new PagedList<>(
                        state,
                        filters,
                        texts,
                        SIZE,
                        filter,
                        rows,
                        page -> cards(page, texts, card)));
    }

    private static <T> Component cards(
            PagedList.Page<T> page, ListTexts texts, Function<T, Component> card) {
        OrderedList list = new OrderedList();
        list.addClassName("cards");
        list.getElement().setAttribute("role", "list");
        list.getElement().setAttribute("start", String.valueOf(page.first()));
        Localized.attribute(list, "aria-label", texts.label());
        page.items().forEach(item -> list.add(new ListItem(card.apply(item))));
        return list;
    }
}

package org.qiutong.evidence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.signals.local.ValueSignal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.qiutong.evidence.Kept;
import org.qiutong.evidence.cards.Citations;
import org.qiutong.evidence.cards.KeepButton;
import org.qiutong.evidence.cards.KeptCard;
import org.qiutong.kit.Localized;

/// The cards of a selection, which the reader moves up and down. The focus goes with the card.
final class SelectedCards {

    /// What can be done with a card.
    private enum Act {
        UP,
        DOWN,
        REMOVE
    }

    /// What the status line announces.
    ///
    /// @param place of the card that was moved, from 1; 0 if none was
    private record News(int count, int place) {}

    private final Citations citations;
    private final Consumer<List<String>> keep;
    private final Paragraph status = new Paragraph();
    private final ValueSignal<News> news = new ValueSignal<>(new News(0, 0));
    private int focused = -1;
    private Act last = Act.UP;

    /// @param keep takes the ids in their new order
    SelectedCards(Citations citations, Consumer<List<String>> keep) {
        this.citations = citations;
        this.keep = keep;
        status.addClassName("count");
        status.getElement().setAttribute("role", "status");
        Localized.effect(status, locale -> status.setText(text(news.get(), locale)));
    }

    /// Announces how many cards there are, and the new place of a card that was moved.
    Component status() {
        return status;
    }

    private static String text(News news, Locale locale) {
        return news.count() == 0
                ? ""
                : Localized.message(
                        locale,
                        "selection.count",
                        Map.of("count", news.count(), "place", news.place()));
    }

    /// Announces that the selection is empty.
    void none() {
        news.set(new News(0, 0));
    }

    /// The cards of the reader's own selection, with buttons to order them.
    Component own(List<Kept> kept) {
        List<String> ids = kept.stream().map(Kept::key).toList();
        OrderedList list = list();
        for (int i = 0; i < ids.size(); i++) {
            Button up = move("selection.up", Act.UP, ids, i, i - 1);
            Button down = move("selection.down", Act.DOWN, ids, i, i + 1);
            Button remove = remove(ids, i);
            list.add(new ListItem(KeptCard.of(kept.get(i), citations, up, down, remove)));
            if (i == focused) {
                Button pressed =
                        switch (last) {
                            case UP -> up.isEnabled() ? up : down;
                            case DOWN -> down.isEnabled() ? down : up;
                            case REMOVE -> remove;
                        };
                pressed.focus();
            }
        }
        boolean moved = focused >= 0 && last != Act.REMOVE;
        news.set(new News(ids.size(), moved ? focused + 1 : 0));
        focused = -1;
        return list;
    }

    /// The cards of somebody else's selection, read-only.
    Component shared(List<Kept> kept) {
        news.set(new News(kept.size(), 0));
        OrderedList list = list();
        kept.forEach(each ->
                list.add(new ListItem(KeptCard.of(each, citations, new KeepButton(each.key())))));
        return list;
    }

    Component useThese(List<String> ids) {
        Button use = Localized.text(new Button(), "selection.use");
        use.addClickListener(_ -> keep.accept(ids));
        return use;
    }

    private Button move(String key, Act act, List<String> ids, int from, int to) {
        Button button = Localized.text(new Button(), key);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setEnabled(to >= 0 && to < ids.size());
        button.addClickListener(_ -> {
            List<String> changed = new ArrayList<>(ids);
            Collections.swap(changed, from, to);
            focused = to;
            last = act;
            keep.accept(changed);
        });
        return button;
    }

    private Button remove(List<String> ids, int at) {
        Button button = Localized.text(new Button(), "selection.remove");
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClickListener(_ -> {
            List<String> changed = new ArrayList<>(ids);
            changed.remove(at);
            focused = Math.min(at, changed.size() - 1);
            last = Act.REMOVE;
            keep.accept(changed);
        });
        return button;
    }

    private static OrderedList list() {
        OrderedList list = new OrderedList();
        list.addClassName("cards");
        list.getElement().setAttribute("role", "list");
        Localized.attribute(list, "aria-label", "selection.title");
        return list;
    }
}

package org.qiutong.evidence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.qiutong.evidence.Quotation;
import org.qiutong.evidence.cards.Citations;
import org.qiutong.evidence.cards.KeepButton;
import org.qiutong.evidence.cards.QuotationCard;
import org.qiutong.kit.Localized;

/// The cards of a selection, which the reader moves up and down. The focus goes with the card.
final class SelectedCards {

    private final Citations citations;
    private final Consumer<List<String>> keep;
    private final Paragraph told = new Paragraph();
    private int moved = -1;
    private boolean upwards;

    /// @param keep takes the ids in their new order
    SelectedCards(Citations citations, Consumer<List<String>> keep) {
        this.citations = citations;
        this.keep = keep;
        told.addClassName("count");
        told.getElement().setAttribute("role", "status");
    }

    /// The reader's own, to be ordered.
    Component own(List<Quotation> quotations) {
        List<String> ids = quotations.stream().map(Quotation::id).toList();
        OrderedList list = list();
        for (int i = 0; i < ids.size(); i++) {
            Button up = move("selection.up", ids, i, i - 1);
            Button down = move("selection.down", ids, i, i + 1);
            list.add(
                    new ListItem(
                            new QuotationCard(quotations.get(i), citations.labels())
                                    .with(
                                            up,
                                            down,
                                            remove(ids, i),
                                            citations.copyButton(quotations.get(i)))));
            if (i == moved) {
                (up.isEnabled() && (upwards || !down.isEnabled()) ? up : down).focus();
            }
        }
        tell(ids.size());
        moved = -1;
        return new Div(told, list);
    }

    /// Somebody else's, to be looked at.
    Component shared(List<Quotation> quotations) {
        OrderedList list = list();
        quotations.forEach(each ->
                list.add(
                        new ListItem(
                                new QuotationCard(each, citations.labels())
                                        .with(
                                                new KeepButton(each.id()),
                                                citations.copyButton(each)))));
        return list;
    }

    Component useThese(List<String> ids) {
        Button use = Localized.text(new Button(), "selection.use");
        use.addClickListener(_ -> keep.accept(ids));
        return use;
    }

    private void tell(int count) {
        int place = moved + 1;
        Localized.effect(
                told,
                locale ->
                        told.setText(
                                Localized.message(
                                        locale,
                                        "selection.count",
                                        Map.of("count", count, "place", place))));
    }

    private Button move(String key, List<String> ids, int from, int to) {
        Button button = Localized.text(new Button(), key);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setEnabled(to >= 0 && to < ids.size());
        button.addClickListener(_ -> {
            List<String> changed = new ArrayList<>(ids);
            Collections.swap(changed, from, to);
            moved = to;
            upwards = to < from;
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

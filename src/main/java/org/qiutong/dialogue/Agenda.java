package org.qiutong.dialogue;

import java.util.List;
import java.util.Optional;

/// The items that are talked of, in order.
public record Agenda(List<AgendaItem> items) implements Dialogue.Part {

    public static final Agenda NONE = new Agenda(List.of());
    public static final int MOST_ITEMS = 100;

    /// @throws IllegalArgumentException if a concept comes twice
    public Agenda {
        items = List.copyOf(items);
        Setting.within("items", items.size(), 0, MOST_ITEMS);
        if (items.stream().map(AgendaItem::concept).distinct().count() < items.size()) {
            throw new IllegalArgumentException("a concept comes twice");
        }
    }

    /// The concepts in their order.
    public List<String> concepts() {
        return items.stream().map(AgendaItem::concept).toList();
    }

    public Optional<AgendaItem> on(String concept) {
        return items.stream().filter(item -> item.concept().equals(concept)).findFirst();
    }

    /// The time that all items take together, in minutes.
    public int time() {
        return items.stream().mapToInt(AgendaItem::minutes).sum();
    }
}

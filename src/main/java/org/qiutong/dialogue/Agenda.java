package org.qiutong.dialogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qiutong.id.ConceptId;

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
    public List<ConceptId> concepts() {
        return items.stream().map(AgendaItem::concept).toList();
    }

    public Optional<AgendaItem> on(ConceptId concept) {
        return items.stream().filter(item -> item.concept().equals(concept)).findFirst();
    }

    /// The same agenda with one more item at its end.
    public Agenda with(AgendaItem item) {
        return new Agenda(Stream.concat(items.stream(), Stream.of(item)).toList());
    }

    public Agenda without(ConceptId concept) {
        return new Agenda(items.stream().filter(item -> !item.concept().equals(concept)).toList());
    }

    /// The same agenda with another item on the same concept.
    public Agenda replacing(AgendaItem edited) {
        return new Agenda(
                items.stream()
                        .map(item -> item.concept().equals(edited.concept()) ? edited : item)
                        .toList());
    }

    /// The same items in the same time, with what another agenda has written on their concepts.
    public Agenda withTextsOf(Agenda other) {
        return new Agenda(
                items.stream()
                        .map(item ->
                                other.on(item.concept())
                                        .map(kept -> kept.lasting(item.minutes()))
                                        .orElse(item))
                        .toList());
    }

    /// The same agenda with the items at two places, from 0, exchanged.
    public Agenda swapping(int one, int other) {
        List<AgendaItem> all = new ArrayList<>(items);
        Collections.swap(all, one, other);
        return new Agenda(all);
    }

    /// The time that all items take together, in minutes.
    public int time() {
        return items.stream().mapToInt(AgendaItem::minutes).sum();
    }
}

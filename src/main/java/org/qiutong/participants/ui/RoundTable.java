package org.qiutong.participants.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import org.qiutong.kit.FactTable;
import org.qiutong.kit.Localized;
import org.qiutong.participants.seating.Round;

/// Who is in which group in one round, and whom of the group each has met in the rounds before.
final class RoundTable extends Div {

    private final RosterDesk desk;
    private final List<Round> before;
    private final Round round;
    private final Map<String, Select<Integer>> groups = new HashMap<>();

    /// @param number of the round, from 0
    /// @param move is told whom the convenor moves, and into which group
    RoundTable(RosterDesk desk, int number, ObjIntConsumer<String> move) {
        this.desk = desk;
        before = desk.roster().seating().subList(0, number);
        round = desk.roster().seating().get(number);
        FactTable table =
                new FactTable(
                        "seating.groups",
                        Cells.heading("person"),
                        Cells.heading("group"),
                        Cells.heading("met"));
        for (int group = 0; group < round.groups().size(); group++) {
            List<String> people = round.groups().get(group);
            for (String person : people) {
                table.row(
                        new Span(desk.words().person(person)),
                        group(group, person, move),
                        Localized.text(new Span(), locale -> met(person, people, locale)));
            }
        }
        add(Localized.text(new H3(), locale -> title(number, locale)), table);
    }

    /// Focuses the group of somebody who was just moved.
    void focus(String person) {
        Optional.ofNullable(groups.get(person)).ifPresent(Select::focus);
    }

    private String title(int number, Locale locale) {
        return round.day()
                .map(day ->
                        Localized.message(
                                locale,
                                "seating.roundOn",
                                Map.of("round", number + 1, "day", Localized.instant(day))))
                .orElseGet(() ->
                        Localized.message(locale, "seating.round", Map.of("round", number + 1)));
    }

    private String met(String person, List<String> group, Locale locale) {
        List<String> met =
                group.stream()
                        .filter(each -> !each.equals(person))
                        .filter(each -> before.stream().anyMatch(r -> r.unites(person, each)))
                        .toList();
        return met.isEmpty() ? "–" : desk.words().people(locale, met);
    }

    private Select<Integer> group(int group, String person, ObjIntConsumer<String> move) {
        Select<Integer> field = new Select<>();
        field.setItems(IntStream.range(0, round.groups().size()).boxed().toList());
        field.setValue(group);
        field.setReadOnly(desk.readOnly());
        Localized.effect(
                field,
                locale -> {
                    field.setItemLabelGenerator(each ->
                            Localized.message(locale, "seating.group", Map.of("group", each + 1)));
                    field.setAriaLabel(
                            Cells.labelIn(
                                    locale, "seating.column.group", desk.words().person(person)));
                });
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                move.accept(person, change.getValue());
            }
        });
        groups.put(person, field);
        return field;
    }
}

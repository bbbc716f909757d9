package org.qiutong.participants.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qiutong.dialogue.Setting;
import org.qiutong.kit.FactTable;
import org.qiutong.kit.FormRow;
import org.qiutong.kit.Localized;
import org.qiutong.participants.Condition;
import org.qiutong.participants.Condition.Kind;
import org.qiutong.participants.Condition.Strength;
import org.qiutong.participants.Roster;

/// What is asked of those who are invited together, stored whenever it is changed.
final class ConditionsForm extends Section {

    private final RosterDesk desk;
    private final Map<Kind, Select<Strength>> strengths = new EnumMap<>(Kind.class);
    private final Map<Kind, IntegerField> numbers = new EnumMap<>(Kind.class);
    private final TextField topics = Localized.label(new TextField(), "seating.topics");
    private final IntegerField rounds = number("seating.rounds", 0, Roster.MOST_ROUNDS);
    private final IntegerField groups = number("seating.groupsOf", 1, Roster.MOST_GROUPS);

    ConditionsForm(RosterDesk desk) {
        this.desk = desk;
        addClassName("form");
        FactTable table =
                new FactTable(
                                "seating.conditions",
                                Cells.heading("condition"),
                                Cells.heading("number"),
                                Cells.heading("strength"))
                        .headed();
        for (Kind kind : Kind.values()) {
            row(table, kind);
        }
        topics.setHelperComponent(Localized.text(new Span(), "seating.expertise.help"));
        topics.setValue(String.join("; ", desk.roster().topics()));
        rounds.setValue(desk.roster().rounds());
        groups.setValue(desk.roster().groups());
        List<HasValue<?, ?>> fields = List.of(topics, rounds, groups);
        fields.forEach(this::saves);
        add(
                Localized.text(new H2(), "seating.conditions"),
                Localized.text(
                        new Paragraph(),
                        "seating.conditions.about",
                        Map.of("seats", desk.draft().dialogue().setting().seats())),
                table,
                FormRow.fields(topics, rounds, groups));
    }

    private void row(FactTable table, Kind kind) {
        Optional<Condition> asked = desk.roster().on(kind);
        Select<Strength> strength = new Select<>();
        strength.setItems(Strength.values());
        strength.setEmptySelectionAllowed(true);
        strength.setValue(asked.map(Condition::strength).orElse(null));
        IntegerField number = new IntegerField();
        number.setMin(kind.least());
        number.setMax(Setting.MOST_SEATS);
        number.setStepButtonsVisible(true);
        number.setValue(asked.map(Condition::number).orElse(kind.usual()));
        number.setVisible(kind.counts());
        Span name = new Span();
        Localized.effect(
                name,
                locale -> {
                    name.setText(Localized.name(locale, kind));
                    String no = Localized.message(locale, "seating.notAsked");
                    strength.setEmptySelectionCaption(no);
                    strength.setItemLabelGenerator(
                            each -> each == null ? no : Localized.name(locale, each));
                    strength.setAriaLabel(
                            Cells.labelIn(
                                    locale,
                                    "seating.column.strength",
                                    Localized.name(locale, kind)));
                    number.setAriaLabel(
                            Cells.labelIn(
                                    locale, "seating.column.number", Localized.name(locale, kind)));
                });
        saves(strength);
        saves(number);
        strengths.put(kind, strength);
        numbers.put(kind, number);
        Component shown = kind.counts() ? number : new Span();
        table.row(name, shown, strength);
    }

    private void saves(HasValue<?, ?> field) {
        field.setReadOnly(desk.readOnly());
        field.addValueChangeListener(_ -> save());
    }

    private static IntegerField number(String labelKey, int least, int most) {
        IntegerField field = Localized.label(new IntegerField(), labelKey);
        field.setMin(least);
        field.setMax(most);
        field.setStepButtonsVisible(true);
        return field;
    }

    /// Values out of range stay marked in their fields and are not stored.
    private void save() {
        List<Condition> asked = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            IntegerField field = numbers.get(kind);
            Select<Strength> strength = strengths.get(kind);
            if (field == null || strength == null || strength.getValue() == null) {
                continue;
            }
            Integer number = field.getValue();
            if (number == null || number < kind.least() || number > Setting.MOST_SEATS) {
                desk.draft().refuse(List.of("seating.flaw.number"));
                return;
            }
            asked.add(new Condition(kind, number, strength.getValue()));
        }
        Integer often = rounds.getValue();
        Integer many = groups.getValue();
        if (often == null
                || many == null
                || often < 0
                || often > Roster.MOST_ROUNDS
                || many < 1
                || many > Roster.MOST_GROUPS) {
            desk.draft().refuse(List.of("seating.flaw.number"));
            return;
        }
        List<String> named = SkillFields.topics(topics.getValue()).stream().sorted().toList();
        if (named.size() > Roster.MOST_TOPICS) {
            desk.draft().refuse(List.of("seating.flaw.topics"));
            return;
        }
        desk.change(desk.roster().asking(asked, named, many, often));
    }
}

package org.qiutong.participants.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.qiutong.kit.FactTable;
import org.qiutong.kit.Localized;
import org.qiutong.participants.seating.Candidate;
import org.qiutong.participants.seating.Fact;
import org.qiutong.text.Messages;

/// Everybody who may be invited, and what is known of them.
final class PoolSection extends Section {

    private static final int SHOWN = 50;

    private final RosterDesk desk;
    private final PersonForm form;
    private final TextField filter = Localized.label(new TextField(), "seating.filter");
    private final Div list = new Div();

    PoolSection(RosterDesk desk, ExpertPicker picker) {
        this.desk = desk;
        form = new PersonForm(desk);
        addClassName("form");
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.setClearButtonVisible(true);
        filter.addValueChangeListener(_ -> show());
        add(
                Localized.text(new H2(), "seating.pool"),
                Localized.text(new Paragraph(), "seating.pool.about"),
                filter,
                list);
        if (!desk.readOnly()) {
            add(picker, form);
        }
        desk.watch(this::show);
        Localized.effect(this, _ -> show());
    }

    private void show() {
        list.removeAll();
        List<Candidate> pool = desk.panel().pool();
        List<Candidate> found =
                pool.stream().filter(each -> matches(each, filter.getValue())).toList();
        filter.setVisible(pool.size() > 5);
        list.add(
                Localized.text(
                        new Paragraph(),
                        "seating.pool.count",
                        Map.of(
                                "all", pool.size(),
                                "found", found.size(),
                                "shown", Math.min(SHOWN, found.size()))));
        if (!found.isEmpty()) {
            FactTable table =
                    new FactTable(
                            "seating.pool",
                            Stream.of(
                                            "person",
                                            "community",
                                            "sector",
                                            "institution",
                                            "languages",
                                            "technical",
                                            "actions")
                                    .map(each ->
                                            Localized.text(new Span(), "seating.column." + each))
                                    .toArray(Component[]::new));
            found.stream().limit(SHOWN).forEach(each -> row(table, each));
            list.add(table);
        }
    }

    private void row(FactTable table, Candidate person) {
        Locale locale = getLocale();
        Div actions = new Div();
        actions.addClassName("ways");
        if (!desk.readOnly()) {
            actions.add(
                    button("seating.edit", person, () -> form.edit(person.id())),
                    button(
                            "seating.remove",
                            person,
                            () -> {
                                desk.change(desk.roster().without(person.id()));
                                filter.focus();
                            }));
        }
        table.row(
                new Span(person.name()),
                cell(person.community().map(each -> desk.labels().community(each, locale))),
                cell(person.sector().map(each -> Localized.name(locale, each))),
                cell(person.institution()),
                cell(languages(person, locale)),
                person.technical() == Fact.UNKNOWN
                        ? RosterDesk.unknown()
                        : new Span(Localized.name(locale, person.technical())),
                actions);
    }

    private static Component cell(Optional<String> known) {
        return known.<Component>map(Span::new).orElseGet(RosterDesk::unknown);
    }

    private static Optional<String> languages(Candidate person, Locale locale) {
        return person.languages().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Localized.list(
                                locale,
                                person.languages().stream()
                                        .sorted()
                                        .map(each -> Messages.nameOf(each.locale(), locale))
                                        .toList()));
    }

    /// A button whose name for screen readers says whom it is about.
    private static Button button(String key, Candidate person, Runnable action) {
        Button button = Localized.text(new Button(), key);
        Localized.effect(
                button,
                locale ->
                        button.setAriaLabel(
                                Localized.message(
                                        locale,
                                        "seating.actionOn",
                                        Map.of(
                                                "action", Localized.message(locale, key),
                                                "person", person.name()))));
        button.addClickListener(_ -> action.run());
        return button;
    }

    private boolean matches(Candidate person, String wanted) {
        Locale locale = getLocale();
        String text =
                String.join(
                        "\n",
                        Stream.of(
                                        Stream.of(person.name()),
                                        person.community().stream()
                                                .map(each -> desk.labels().community(each, locale)),
                                        person.sector().stream()
                                                .map(each -> Localized.name(locale, each)),
                                        person.institution().stream(),
                                        languages(person, locale).stream(),
                                        person.expertise().stream(),
                                        person.stances().keySet().stream()
                                                .map(each -> desk.labels().concept(each, locale)))
                                .flatMap(each -> each)
                                .toList());
        return text.toLowerCase(locale).contains(wanted.strip().toLowerCase(locale));
    }
}

package org.qiutong.participants.ui;

import com.vaadin.flow.component.Component;
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
import org.qiutong.kit.FormRow;
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
                                    .map(Cells::heading)
                                    .toArray(Component[]::new));
            found.stream().limit(SHOWN).forEach(each -> row(table, each));
            list.add(table);
        }
    }

    private void row(FactTable table, Candidate person) {
        Locale locale = getLocale();
        FormRow actions = FormRow.buttons();
        if (!desk.readOnly()) {
            actions.add(
                    Cells.button("seating.edit", _ -> person.name(), () -> form.edit(person.id())),
                    Cells.button("seating.remove", _ -> person.name(), () -> remove(person)));
        }
        table.row(
                new Span(person.name()),
                Cells.known(person.community().map(each -> desk.labels().community(each, locale))),
                Cells.known(person.sector().map(each -> Localized.name(locale, each))),
                Cells.known(person.institution()),
                Cells.known(languages(person, locale)),
                Cells.known(
                        Optional.of(person.technical())
                                .filter(each -> each != Fact.UNKNOWN)
                                .map(each -> Localized.name(locale, each))),
                actions);
    }

    private void remove(Candidate person) {
        desk.change(desk.roster().without(person.id()));
        filter.focus();
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

package org.qiutong.participants.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.qiutong.dialogue.Setting;
import org.qiutong.evidence.Stance;
import org.qiutong.kit.Localized;
import org.qiutong.participants.Participant;
import org.qiutong.participants.Participant.Hold;
import org.qiutong.participants.seating.Candidate;
import org.qiutong.participants.seating.Demand;
import org.qiutong.participants.seating.Fact;
import org.qiutong.participants.seating.Rule;
import org.qiutong.participants.seating.Trait;
import org.qiutong.people.Community;
import org.qiutong.people.Sector;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.Messages;

/// Adds somebody by hand, or says more of somebody in the pool. Whatever is left empty is unknown.
final class PersonForm extends NativeDetails {

    private final RosterDesk desk;
    private final TextField name = text("seating.name");
    private final Select<Community> community =
            Localized.label(new Select<>(), "seating.community");
    private final Select<Sector> sector = Localized.label(new Select<>(), "seating.sector");
    private final TextField institution = text("seating.institution");
    private final CheckboxGroup<LanguageTag> languages =
            Localized.label(new CheckboxGroup<>(), "seating.languages");
    private final Select<Fact> technical = Localized.label(new Select<>(), "seating.technical");
    private final Select<Fact> bridges = Localized.label(new Select<>(), "seating.bridges");
    private final TextField expertise = text("seating.expertise");
    private final CheckboxGroup<LocalDate> days =
            Localized.label(new CheckboxGroup<>(), "seating.days");
    private final CheckboxGroup<Trait.Voices> voices =
            Localized.label(new CheckboxGroup<>(), "seating.voices");
    private final Paragraph whose = new Paragraph();
    private Optional<Participant> edited = Optional.empty();

    PersonForm(RosterDesk desk) {
        this.desk = desk;
        Setting setting = desk.draft().dialogue().setting();
        Localized.effect(this, this::name);
        community.setItems(desk.labels().communities().values());
        sector.setItems(Sector.values());
        languages.setItems(
                Stream.concat(setting.languages().stream(), Localized.languages().stream())
                        .distinct()
                        .toList());
        technical.setItems(Fact.values());
        bridges.setItems(Fact.values());
        days.setItems(days(setting));
        days.setVisible(setting.days().isPresent());
        List<Trait.Voices> sides = sides(desk);
        voices.setItems(sides);
        voices.setVisible(!sides.isEmpty());
        community.setEmptySelectionAllowed(true);
        sector.setEmptySelectionAllowed(true);
        expertise.setHelperComponent(Localized.text(new Span(), "seating.expertise.help"));
        Button save = Localized.text(new Button(), "seating.person.save");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickListener(_ -> save());
        Button cancel = Localized.text(new Button(), "seating.person.clear");
        cancel.addClickListener(_ -> {
            fill(Optional.empty());
            setOpen(false);
        });
        Div form =
                new Div(
                        whose,
                        row(name, community, sector, institution),
                        row(languages, technical, bridges, expertise),
                        row(days, voices),
                        ways(save, cancel));
        form.addClassName("form");
        setContent(form);
        fill(Optional.empty());
    }

    private void name(Locale locale) {
        setSummary(
                new Span(
                        edited.map(each ->
                                        Localized.message(
                                                locale,
                                                "seating.person.edit",
                                                Map.of("person", each.person().name())))
                                .orElseGet(() -> Localized.message(locale, "seating.person.add"))));
        whose.setText(
                Localized.message(
                        locale,
                        edited.flatMap(Participant::expert).isPresent()
                                ? "seating.person.code"
                                : "seating.person.about"));
        String unknown = Localized.message(locale, "seating.unknown");
        community.setItemLabelGenerator(
                each -> each == null ? unknown : desk.labels().community(each.id(), locale));
        sector.setItemLabelGenerator(each -> each == null ? unknown : Localized.name(locale, each));
        languages.setItemLabelGenerator(each -> Messages.nameOf(each.locale(), locale));
        technical.setItemLabelGenerator(each -> Localized.name(locale, each));
        bridges.setItemLabelGenerator(each -> Localized.name(locale, each));
        days.setItemLabelGenerator(each -> Localized.date(locale, each));
        voices.setItemLabelGenerator(each -> desk.words().thing(locale, each));
    }

    private static List<LocalDate> days(Setting setting) {
        return setting.days()
                .map(days ->
                        IntStream.range(0, days.count()).mapToObj(days.first()::plusDays).toList())
                .orElse(List.of());
    }

    /// The sides of what is contested on the agenda.
    private static List<Trait.Voices> sides(RosterDesk desk) {
        return desk.panel().demands().stream()
                .map(Demand::rule)
                .filter(Rule.Cover.class::isInstance)
                .flatMap(rule -> ((Rule.Cover) rule).traits().stream())
                .filter(Trait.Voices.class::isInstance)
                .map(Trait.Voices.class::cast)
                .toList();
    }

    /// Shows what is entered of somebody.
    void edit(String id) {
        fill(desk.roster().person(id));
        setOpen(true);
        name.focus();
    }

    private void fill(Optional<Participant> person) {
        edited = person;
        Optional<Candidate> known = person.map(Participant::person);
        name.setValue(known.map(Candidate::name).orElse(""));
        community.setValue(
                known.flatMap(Candidate::community)
                        .flatMap(id -> Optional.ofNullable(desk.labels().communities().get(id)))
                        .orElse(null));
        sector.setValue(known.flatMap(Candidate::sector).orElse(null));
        institution.setValue(known.flatMap(Candidate::institution).orElse(""));
        languages.setValue(known.map(Candidate::languages).orElse(Set.of()));
        technical.setValue(known.map(Candidate::technical).orElse(Fact.UNKNOWN));
        bridges.setValue(known.map(Candidate::bridges).orElse(Fact.UNKNOWN));
        expertise.setValue(
                known.map(each -> String.join("; ", each.expertise().stream().sorted().toList()))
                        .orElse(""));
        days.setValue(known.map(Candidate::days).orElse(Set.of()));
        Map<String, Stance> stances = known.map(Candidate::stances).orElse(Map.of());
        voices.setValue(
                sides(desk).stream()
                        .filter(each -> each.stance() == stances.get(each.concept()))
                        .collect(Collectors.toSet()));
        // What an expert holds is on record, and not for others to say.
        voices.setEnabled(person.flatMap(Participant::expert).isEmpty());
        name(getLocale());
    }

    private void save() {
        String called = name.getValue().strip();
        name.setInvalid(called.isEmpty());
        name.setErrorMessage(Localized.message(getLocale(), "seating.flaw.name"));
        if (called.isEmpty()) {
            name.focus();
            return;
        }
        Participant saved =
                new Participant(
                        new Candidate(
                                edited.map(Participant::id)
                                        .orElseGet(() -> UUID.randomUUID().toString()),
                                called,
                                Optional.ofNullable(community.getValue()).map(Community::id),
                                Optional.ofNullable(sector.getValue()),
                                Optional.of(institution.getValue().strip())
                                        .filter(each -> !each.isEmpty()),
                                languages.getValue(),
                                technical.getValue(),
                                topics(expertise.getValue()),
                                days.getValue(),
                                stances(),
                                bridges.getValue()),
                        edited.flatMap(Participant::expert),
                        edited.map(Participant::hold).orElse(Hold.FREE));
        desk.change(desk.roster().with(saved));
        fill(Optional.empty());
        name.focus();
    }

    /// Words between semicolons or commas of either script.
    static Set<String> topics(String text) {
        return Arrays.stream(text.split("[;；,，、]", -1))
                .map(String::strip)
                .filter(each -> !each.isEmpty() && each.length() <= Participant.LONGEST_NAME)
                .limit(20)
                .collect(Collectors.toSet());
    }

    private Map<String, Stance> stances() {
        Map<String, Stance> stances = new HashMap<>();
        voices.getValue()
                .forEach(each ->
                        stances.merge(
                                each.concept(),
                                each.stance(),
                                (one, other) -> one == other ? one : Stance.MIXED));
        return stances;
    }

    private static TextField text(String labelKey) {
        TextField field = Localized.label(new TextField(), labelKey);
        field.setMaxLength(Participant.LONGEST_NAME);
        return field;
    }

    private static Div row(Component... fields) {
        Div row = new Div(fields);
        row.addClassName("row");
        return row;
    }

    private static Div ways(Button... buttons) {
        Div ways = new Div(buttons);
        ways.addClassName("ways");
        return ways;
    }
}

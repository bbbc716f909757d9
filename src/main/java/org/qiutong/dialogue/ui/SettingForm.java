package org.qiutong.dialogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiutong.dialogue.Setting;
import org.qiutong.dialogue.Setting.Confidentiality;
import org.qiutong.dialogue.Setting.Days;
import org.qiutong.dialogue.Setting.Format;
import org.qiutong.dialogue.frame.Draft;
import org.qiutong.dialogue.frame.WordsField;
import org.qiutong.kit.DayField;
import org.qiutong.kit.Localized;
import org.qiutong.people.Community;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.Messages;

/// The setting, stored as a whole at each change.
final class SettingForm extends Section {

    private final Draft draft;
    private final WordsField title;
    private final WordsField purpose;
    private final DayField first = new DayField("dialogue.first");
    private final DayField last = new DayField("dialogue.last");
    private final IntegerField sessions = number("dialogue.sessions", 1, Setting.MOST_SESSIONS);
    private final IntegerField minutes =
            number("dialogue.minutes", Setting.LEAST_MINUTES, Setting.MOST_MINUTES);
    private final IntegerField seats =
            number("dialogue.seats", Setting.LEAST_SEATS, Setting.MOST_SEATS);
    private final RadioButtonGroup<Format> format = choice("dialogue.format", Format.values());
    private final RadioButtonGroup<Confidentiality> confidentiality =
            choice("dialogue.confidentiality", Confidentiality.values());
    private final CheckboxGroup<LanguageTag> languages = new CheckboxGroup<>();
    private final CommunitiesField communities;
    private final List<String> flaws = new ArrayList<>();

    SettingForm(Draft draft, List<Community> all, List<Locale> interfaceLanguages) {
        this.draft = draft;
        Setting setting = draft.dialogue().setting();
        title =
                new WordsField(
                        "dialogue.title",
                        interfaceLanguages,
                        setting.title(),
                        Setting.LONGEST_TITLE,
                        false,
                        this::changed);
        purpose =
                new WordsField(
                        "dialogue.purpose",
                        interfaceLanguages,
                        setting.purpose(),
                        Setting.LONGEST_PURPOSE,
                        true,
                        this::changed);
        communities = CommunitiesField.of(all, setting.communities());
        languages(setting, interfaceLanguages);
        fill(setting);
        addClassName("form");
        add(
                Localized.text(new H2(), "dialogue.setting"),
                title,
                purpose,
                row(first, last, sessions, minutes),
                row(seats, communities, languages),
                row(format, confidentiality));
        boolean archived = draft.dialogue().archived();
        List<HasValue<?, ?>> fields =
                List.of(
                        first,
                        last,
                        sessions,
                        minutes,
                        seats,
                        format,
                        confidentiality,
                        languages,
                        communities);
        fields.forEach(field -> {
            field.setReadOnly(archived);
            field.addValueChangeListener(_ -> changed());
        });
        title.setEnabled(!archived);
        purpose.setEnabled(!archived);
    }

    private void fill(Setting setting) {
        setting.days()
                .ifPresent(days -> {
                    first.setValue(days.first());
                    last.setValue(days.last());
                });
        sessions.setValue(setting.sessions());
        minutes.setValue(setting.minutes());
        seats.setValue(setting.seats());
        format.setValue(setting.format());
        confidentiality.setValue(setting.confidentiality());
    }

    /// Offers the interface's languages, and those that were chosen elsewhere.
    private void languages(Setting setting, List<Locale> interfaceLanguages) {
        Localized.label(languages, "dialogue.languages");
        languages.setItems(
                Stream.concat(
                                interfaceLanguages.stream().map(LanguageTag::of),
                                setting.languages().stream())
                        .distinct()
                        .toList());
        Localized.effect(
                languages,
                locale ->
                        languages.setItemLabelGenerator(
                                each -> Messages.nameOf(each.locale(), locale)));
        languages.setValue(Set.copyOf(setting.languages()));
    }

    private static IntegerField number(String labelKey, int least, int most) {
        IntegerField field = Localized.label(new IntegerField(), labelKey);
        field.setMin(least);
        field.setMax(most);
        field.setStepButtonsVisible(true);
        return field;
    }

    private static <E extends Enum<E>> RadioButtonGroup<E> choice(String labelKey, E[] ways) {
        RadioButtonGroup<E> field = Localized.label(new RadioButtonGroup<>(), labelKey);
        field.setItems(ways);
        Localized.effect(
                field, locale -> field.setItemLabelGenerator(way -> Localized.name(locale, way)));
        return field;
    }

    private static Div row(Component... fields) {
        Div row = new Div(fields);
        row.addClassName("row");
        return row;
    }

    private void changed() {
        flaws.clear();
        check(!title.value().isEmpty(), "dialogue.flaw.title");
        check(first.isDay() && last.isDay(), "dialogue.flaw.day");
        Optional<Days> days = days();
        int chairs = number(seats, Setting.LEAST_SEATS, Setting.MOST_SEATS, "dialogue.flaw.seats");
        int sittings = number(sessions, 1, Setting.MOST_SESSIONS, "dialogue.flaw.sessions");
        int time =
                number(
                        minutes,
                        Setting.LEAST_MINUTES,
                        Setting.MOST_MINUTES,
                        "dialogue.flaw.minutes");
        int parties = communities.ids().size();
        invalid(communities, parties < Setting.LEAST_COMMUNITIES, "dialogue.flaw.communities");
        if (flaws.isEmpty()) {
            invalid(seats, chairs < parties, "dialogue.flaw.seatsForAll");
        }
        invalid(languages, languages.getValue().isEmpty(), "dialogue.flaw.languages");
        if (!flaws.isEmpty()) {
            draft.refuse(flaws);
            return;
        }
        draft.save(
                new Setting(
                        title.value(),
                        purpose.value(),
                        days,
                        sittings,
                        time,
                        format.getValue(),
                        languages.getValue().stream().sorted().toList(),
                        chairs,
                        communities.ids(),
                        confidentiality.getValue()));
    }

    /// Both days or none; one alone is a dialogue of one day.
    private Optional<Days> days() {
        @Nullable LocalDate from = first.getValue() == null ? last.getValue() : first.getValue();
        @Nullable LocalDate to = last.getValue() == null ? first.getValue() : last.getValue();
        if (from == null || to == null) {
            return Optional.empty();
        }
        boolean backwards = to.isBefore(from);
        boolean tooLong = !backwards && !to.isBefore(from.plusDays(Setting.MOST_DAYS));
        invalid(last, backwards || tooLong, "dialogue.flaw.days");
        return backwards || tooLong ? Optional.empty() : Optional.of(new Days(from, to));
    }

    private int number(IntegerField field, int least, int most, String key) {
        @Nullable Integer value = field.getValue();
        boolean wrong = value == null || value < least || value > most;
        invalid(field, wrong, key);
        return value == null ? least : value;
    }

    private void check(boolean right, String key) {
        if (!right) {
            flaws.add(key);
        }
    }

    private <T extends Component & HasValidation> void invalid(T field, boolean wrong, String key) {
        field.setInvalid(wrong);
        field.setErrorMessage(wrong ? Localized.message(getLocale(), key) : "");
        check(!wrong, key);
    }
}

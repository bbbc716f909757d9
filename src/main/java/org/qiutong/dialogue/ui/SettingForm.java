package org.qiutong.dialogue.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.qiutong.dialogue.Setting;
import org.qiutong.dialogue.Setting.Confidentiality;
import org.qiutong.dialogue.Setting.Days;
import org.qiutong.dialogue.Setting.Format;
import org.qiutong.dialogue.frame.Draft;
import org.qiutong.dialogue.frame.Flaws;
import org.qiutong.id.CommunityId;
import org.qiutong.kit.FormRow;
import org.qiutong.kit.Localized;
import org.qiutong.kit.WordsField;
import org.qiutong.people.Community;
import org.qiutong.text.LanguageTag;

/// The setting, stored as a whole at each change.
final class SettingForm extends Section {

    private final Draft draft;
    private final WordsField title;
    private final WordsField purpose;
    private final TimeFields time;
    private final PartyFields parties;
    private final RadioButtonGroup<Format> format = choice("dialogue.format", Format.values());
    private final RadioButtonGroup<Confidentiality> confidentiality =
            choice("dialogue.confidentiality", Confidentiality.values());
    private final Flaws flaws = new Flaws();

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
        time = new TimeFields(setting);
        parties = new PartyFields(setting, all, interfaceLanguages);
        format.setValue(setting.format());
        confidentiality.setValue(setting.confidentiality());
        addClassName("form");
        add(
                Localized.text(new H2(), "dialogue.setting"),
                title,
                purpose,
                time,
                parties,
                FormRow.fields(format, confidentiality));
        boolean archived = draft.dialogue().archived();
        Stream.of(time.fields(), parties.fields(), List.of(format, confidentiality))
                .<HasValue<?, ?>>flatMap(List::stream)
                .forEach(field -> {
                    field.setReadOnly(archived);
                    field.addValueChangeListener(_ -> changed());
                });
        title.setEnabled(!archived);
        purpose.setEnabled(!archived);
    }

    /// A field for a number within bounds.
    static IntegerField number(String labelKey, int least, int most) {
        IntegerField field = Localized.label(new IntegerField(), labelKey);
        field.setMin(least);
        field.setMax(most);
        field.setStepButtonsVisible(true);
        return field;
    }

    private static <E extends Enum<E>> RadioButtonGroup<E> choice(String labelKey, E[] values) {
        RadioButtonGroup<E> field = Localized.label(new RadioButtonGroup<>(), labelKey);
        field.setItems(values);
        Localized.effect(
                field, locale -> field.setItemLabelGenerator(each -> Localized.name(locale, each)));
        return field;
    }

    /// The order of the checks is the order in which the flaws are told.
    private void changed() {
        flaws.clear();
        flaws.check(!title.value().isEmpty(), "dialogue.flaw.title");
        Optional<Days> days = time.days(flaws);
        int seats = parties.seats(flaws);
        int sessions = time.sessions(flaws);
        int minutes = time.minutes(flaws);
        List<CommunityId> communities = parties.communities(flaws);
        if (flaws.isEmpty()) {
            parties.enough(seats, communities, flaws);
        }
        List<LanguageTag> languages = parties.languages(flaws);
        if (!flaws.isEmpty()) {
            draft.refuse(flaws.keys());
            return;
        }
        draft.save(
                new Setting(
                        title.value(),
                        purpose.value(),
                        days,
                        sessions,
                        minutes,
                        format.getValue(),
                        languages,
                        seats,
                        communities,
                        confidentiality.getValue()));
    }
}

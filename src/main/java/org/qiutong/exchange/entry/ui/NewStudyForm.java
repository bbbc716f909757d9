package org.qiutong.exchange.entry.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qiutong.access.AccountNames.Person;
import org.qiutong.access.Acting;
import org.qiutong.evidence.Consent;
import org.qiutong.exchange.entry.EntryRefused;
import org.qiutong.exchange.entry.NewStudy;
import org.qiutong.exchange.entry.StudyEntry;
import org.qiutong.id.StudyId;
import org.qiutong.kit.FieldError;
import org.qiutong.kit.FormRow;
import org.qiutong.kit.LanguageChoice;
import org.qiutong.kit.Localized;
import org.qiutong.kit.StudiesChange;
import org.qiutong.kit.WordsField;
import org.qiutong.people.Community;
import org.qiutong.study.StudyAccess;
import org.qiutong.study.StudyDesign;
import org.qiutong.text.LanguageTag;

/// What is said of a new study. What is wrong is told at its field, and all is kept.
final class NewStudyForm extends Div {

    private final StudyEntry studies;
    private final WordsField title = new WordsField("entry.title", NewStudy.LONGEST);
    private final RadioButtonGroup<StudyDesign> design =
            choice(
                    "import.ask.design",
                    List.of(StudyDesign.CODED, StudyDesign.EXCERPTS, StudyDesign.VOTES));
    private final SampleFields samples;
    private final MultiSelectComboBox<LanguageTag> languages =
            Localized.label(new MultiSelectComboBox<>(), "study.languages");
    private final RadioButtonGroup<StudyAccess> access =
            choice("import.ask.access", List.of(StudyAccess.CONFIDENTIAL, StudyAccess.RELEASED));
    private final MultiSelectComboBox<Person> team =
            Localized.label(new MultiSelectComboBox<>(), "entry.team");
    private final Select<Consent> consent = Localized.label(new Select<>(), "entry.consent");
    private final MonthFields fieldwork = new MonthFields();
    private final FieldError<?> noTitle = title.error();
    private final FieldError<?> noDesign = new FieldError<>(design);

    /// @param communities that there are
    /// @param accounts who can be on the team
    NewStudyForm(StudyEntry studies, List<Community> communities, List<Person> accounts) {
        this.studies = studies;
        samples = new SampleFields(communities);
        access.setValue(StudyAccess.CONFIDENTIAL);
        fill(accounts);
        addClassNames("form", "entry");
        Button create = Localized.text(new Button(), "entry.create");
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.setDisableOnClick(true);
        create.addClickListener(_ -> {
            create();
            create.setEnabled(true);
        });
        add(
                title,
                design,
                Localized.text(new H2(), "study.sample"),
                samples,
                Localized.text(new H2(), "entry.interviews"),
                FormRow.fields(languages, consent),
                fieldwork,
                Localized.text(new H2(), "entry.readers"),
                access,
                team,
                FormRow.buttons(create));
    }

    private static <E extends Enum<E>> RadioButtonGroup<E> choice(String labelKey, List<E> values) {
        RadioButtonGroup<E> field = Localized.label(new RadioButtonGroup<>(), labelKey);
        field.setItems(values);
        Localized.effect(
                field,
                locale ->
                        field.setItemLabelGenerator(each ->
                                Localized.message(
                                        locale,
                                        "import.choice." + each.name().toLowerCase(Locale.ROOT))));
        return field;
    }

    private void fill(List<Person> accounts) {
        languages.setItems(LanguageChoice.all());
        String self = Acting.now().map(Acting::name).orElse("");
        team.setItems(accounts.stream().filter(each -> !each.name().equals(self)).toList());
        team.setItemLabelGenerator(Person::displayName);
        consent.setItems(Consent.CODE_AND_COUNTRY, Consent.TEAM_ONLY);
        consent.setEmptySelectionAllowed(true);
        Localized.effect(
                this,
                locale -> {
                    languages.setItemLabelGenerator(each -> LanguageChoice.name(each, locale));
                    team.setHelperText(Localized.message(locale, "entry.team.help"));
                    consent.setEmptySelectionCaption(
                            Localized.message(locale, "entry.consent.each"));
                    consent.setItemLabelGenerator(each ->
                            each == null
                                    ? Localized.message(locale, "entry.consent.each")
                                    : Localized.name(locale, each));
                    consent.setHelperText(Localized.message(locale, "entry.consent.help"));
                });
    }

    private void create() {
        noTitle.check(!title.value().isEmpty(), "entry.title.none");
        noDesign.check(!design.isEmpty(), "entry.design.none");
        List<NewStudy.Sample> sizes = samples.check();
        fieldwork.check();
        Optional<FieldError<?>> wrong =
                Stream.concat(
                                Stream.of(noTitle, noDesign),
                                Stream.concat(samples.errors(), fieldwork.errors()))
                        .filter(FieldError::isShown)
                        .findFirst();
        wrong.ifPresent(FieldError::focus);
        if (wrong.isPresent()) {
            return;
        }
        try {
            StudyId made =
                    studies.create(
                            new NewStudy(
                                    title.value(),
                                    design.getValue(),
                                    sizes,
                                    languages.getValue().stream().sorted().toList(),
                                    access.getValue(),
                                    team.getValue().stream()
                                            .map(Person::name)
                                            .collect(Collectors.toSet()),
                                    Optional.ofNullable(consent.getValue()),
                                    fieldwork.value()));
            StudiesChange.tell();
            UI.getCurrentOrThrow().navigate("studies/" + made);
        } catch (EntryRefused refused) {
            samples.refuse(refused.reason());
        }
    }
}

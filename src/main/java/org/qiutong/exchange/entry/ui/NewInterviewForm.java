package org.qiutong.exchange.entry.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.qiutong.exchange.ImportRefused;
import org.qiutong.exchange.entry.EntryRefused;
import org.qiutong.exchange.entry.InterviewEntry;
import org.qiutong.exchange.entry.InterviewEntry.Choices;
import org.qiutong.exchange.entry.NewInterview;
import org.qiutong.exchange.entry.NewInterview.Voice;
import org.qiutong.exchange.entry.NewStudy;
import org.qiutong.exchange.transcript.TranscriptFile;
import org.qiutong.id.SourceId;
import org.qiutong.kit.DayField;
import org.qiutong.kit.FieldError;
import org.qiutong.kit.FormRow;
import org.qiutong.kit.LanguageChoice;
import org.qiutong.kit.Localized;
import org.qiutong.text.LanguageTag;

/// What is said of an interview. Its speakers are asked for once its text is there.
final class NewInterviewForm extends Div {

    private final InterviewEntry interviews;
    private final Choices choices;
    private final TranscriptField text = new TranscriptField(this::read);
    private final ComboBox<LanguageTag> language =
            Localized.label(new ComboBox<>(), "entry.language");
    private final VoiceFields speakers;
    private final TextField title = Localized.label(new TextField(), "entry.interview.title");
    private final DayField date = new DayField("entry.date");
    private final FieldError<?> noLanguage = new FieldError<>(language);
    private final FieldError<?> wrongTitle = new FieldError<>(title);
    private final FieldError<?> noDay = new FieldError<>(date);

    NewInterviewForm(InterviewEntry interviews, Choices choices) {
        this.interviews = interviews;
        this.choices = choices;
        speakers = new VoiceFields(choices);
        language.setItems(LanguageChoice.all());
        // Whoever made the study has said it of all its interviews.
        if (choices.study().languages().size() == 1) {
            language.setValue(choices.study().languages().getFirst());
        }
        title.setMaxLength(NewStudy.LONGEST);
        Localized.effect(
                this,
                locale -> {
                    language.setItemLabelGenerator(each -> LanguageChoice.name(each, locale));
                    title.setHelperText(Localized.message(locale, "entry.interview.title.help"));
                });
        Button add = Localized.text(new Button(), "entry.interview.add");
        add.addThemeVariants(ButtonVariant.PRIMARY);
        add.setDisableOnClick(true);
        add.addClickListener(_ -> {
            text.whenComplete(this::add);
            add.setEnabled(true);
        });
        addClassNames("form", "entry");
        add(
                text,
                language,
                Localized.text(new H2(), "entry.speakers"),
                speakers,
                Localized.text(new H2(), "entry.interview.about"),
                FormRow.fields(title, date),
                FormRow.buttons(add));
    }

    private void read(Optional<TranscriptFile> transcript) {
        speakers.show(transcript);
    }

    private void add() {
        Optional<TranscriptFile> transcript = text.check();
        noLanguage.check(!language.isEmpty(), "entry.language.none");
        wrongTitle.check(true, "");
        noDay.check(date.isDay(), "kit.noDay");
        Map<String, Voice> voices = speakers.check();
        Optional<FieldError<?>> wrong =
                Stream.concat(
                                Stream.of(text.error(), noLanguage),
                                Stream.concat(speakers.errors(), Stream.of(wrongTitle, noDay)))
                        .filter(FieldError::isShown)
                        .findFirst();
        wrong.ifPresent(FieldError::focus);
        if (wrong.isPresent() || transcript.isEmpty()) {
            return;
        }
        store(
                new NewInterview(
                        transcript.get(),
                        language.getValue(),
                        voices,
                        title.getValue().strip(),
                        Optional.ofNullable(date.getValue())));
    }

    private void store(NewInterview wanted) {
        try {
            SourceId added = interviews.add(choices.study().id(), wanted);
            UI.getCurrentOrThrow()
                    .navigate("studies/" + added.value().replaceFirst("/", "/sources/"));
        } catch (EntryRefused refused) {
            switch (refused.reason()) {
                case CODE_TAKEN, PERSON_WITHDRAWN, NOBODY_INTERVIEWED ->
                        speakers.refuse(refused.reason(), refused.about());
                case TITLE_TAKEN -> {
                    wrongTitle.show(refused.reason());
                    wrongTitle.focus();
                }
                case NOT_ON_TEAM, COMMUNITY_TWICE -> text.refuse(refused.reason());
            }
        } catch (ImportRefused refused) {
            text.refuse(refused);
        }
    }
}

package org.qiutong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiutong.Words.en;
import static org.qiutong.Words.zh;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.qiutong.dialogue.Agenda;
import org.qiutong.dialogue.AgendaItem;
import org.qiutong.dialogue.Dialogue;
import org.qiutong.dialogue.Outcomes;
import org.qiutong.dialogue.Tendency;
import org.qiutong.id.ConceptId;
import org.qiutong.text.LanguageTag;
import org.springframework.security.test.context.support.WithMockUser;

/// The agenda, the host and the outcomes of a dialogue as a convenor finds them.
@ProgramTest
@ViewPackages(packages = "org.qiutong")
@WithMockUser(
        username = "ann",
        roles = {"READER", "ANALYST", "CONVENOR"})
class DialogueSectionsViewTest extends DialogueViewTest {

    @Test
    void proposesAnAgendaAndSaysWhatIsChanged() {
        Dialogue begun = begin("");
        assertThat(text())
                .contains(
                        en("agenda.none"),
                        en("agenda.proposal"),
                        "Here because sources report that more than half of each community hold",
                        "Last because the communities stand against each other on it");
        click(en("agenda.take"));
        List<ConceptId> proposed = stored(begun).agenda().concepts();
        assertThat(proposed)
                .hasSizeGreaterThan(3)
                .endsWith(new ConceptId("itif-2024/who-should-lead"));
        assertThat(text())
                .contains(
                        en("name.Label.Kind.SHARED"),
                        en("name.Certainty.REPORTED"),
                        "Suggested by the program")
                .doesNotContain(en("agenda.departures"));
        for (int i = 1; i < proposed.size(); i++) {
            test(find(Button.class)
                            .withAttribute(
                                    "aria-label",
                                    "Move “Who should lead international collaboration?” up")
                            .single())
                    .click();
        }
        assertThat(stored(begun).agenda().concepts())
                .startsWith(new ConceptId("itif-2024/who-should-lead"));
        assertThat(text())
                .contains(
                        en("agenda.departures"),
                        "“Who should lead international collaboration?”, which is contested, comes"
                                + " before “Significant benefits of open source AI”, which is"
                                + " shared.");
        speak(CHINESE);
        assertThat(text()).contains(zh("agenda.departures"), "“应由谁牵头国际合作？”存在争议，却排在");
        speak(Locale.ENGLISH);
        test(find(Button.class)
                        .withAttribute(
                                "aria-label",
                                "Remove “Who should lead international collaboration?” from the"
                                        + " agenda")
                        .single())
                .click();
        assertThat(text()).contains("and is left out.", "minutes; the sessions have");
        assertThat(stored(begun).agenda().concepts()).hasSize(proposed.size() - 1);
    }

    @Test
    void takesTheSuggestedQuestionOverAndTheMinutes() {
        Dialogue begun = begin("");
        click(en("agenda.take"));
        test(find(Button.class).withText(en("agenda.takeQuestion")).all().getFirst()).click();
        IntegerField minutes = find(IntegerField.class).all().getFirst();
        minutes.setValue(35);
        assertThat(stored(begun).agenda().items().getFirst())
                .satisfies(item -> {
                    assertThat(item.minutes()).isEqualTo(35);
                    assertThat(item.question().in(LanguageTag.EN).orElseThrow())
                            .contains("Most on all sides");
                    assertThat(item.question().in(LanguageTag.ZH_HANS).orElseThrow())
                            .contains("各方多数人");
                });
        minutes.setValue(2);
        assertThat(text()).contains("Not saved: An item takes from 5 to 480 minutes.");
    }

    @Test
    void addsAConceptByItsName() {
        Dialogue begun = begin("");
        ComboBox<?> search = find(ComboBox.class).single();
        test(search).selectItem("Misuse of AI");
        settle();
        assertThat(stored(begun).agenda().concepts())
                .containsExactly(new ConceptId("itif-2024/misuse"));
        assertThat(text()).contains(en("agenda.notProposed"), "is not in the proposal");
    }

    @Test
    void choosesAHostForAReason() {
        Dialogue begun = begin("/host");
        assertThat(text())
                .contains(
                        "Who should lead international collaboration?",
                        en("name.Certainty.REPORTED"),
                        "Proposed by the authors of the report.",
                        "The program recommends none.",
                        "0 of");
        field(en("host.who")).setValue("A university in Geneva");
        assertThat(text()).contains("Not saved: A choice needs a reason");
        area(en("host.reason")).setValue("Both can come.");
        assertThat(stored(begun).hosting().choice())
                .hasValueSatisfying(
                        choice -> assertThat(choice.host()).isEqualTo("A university in Geneva"));
        Checkbox waived = find(Checkbox.class).all().getFirst();
        waived.setValue(true);
        assertThat(text()).contains("Not saved: A barrier that is left as it is needs a note");
        find(TextArea.class).all().get(1).setValue("Beyond us.");
        assertThat(stored(begun).hosting().checks())
                .singleElement()
                .satisfies(check -> assertThat(check.waived()).isTrue());
        assertThat(text()).contains("1 of");
        click(en("host.none"));
        assertThat(stored(begun).hosting().choice()).isEmpty();
    }

    @Test
    void recordsOutcomesAndEntersThem() {
        Dialogue begun = begin("/outcomes");
        assertThat(text()).contains(en("outcomes.noAgenda"));
        dialogues.save(
                begun,
                new Agenda(List.of(new AgendaItem(new ConceptId("itif-2024/malicious-use"), 30))));
        open("dialogues/" + begun.id() + "/outcomes");
        number("China").setValue(7);
        number("United Kingdom").setValue(5);
        result().setValue(Outcomes.Result.AGREED);
        area("The outcome in words: English").setValue("We fear the same harms.");
        tendency("China").setValue(Tendency.MOST_FOR);
        tendency("United Kingdom").setValue(Tendency.ALL_AGAINST);
        assertThat(text()).contains("Not saved: What is agreed cannot have participants on two");
        tendency("United Kingdom").setValue(Tendency.ALL_FOR);
        assertThat(stored(begun).outcomes().present()).hasSize(2);
        assertThat(stored(begun).outcomes().items())
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.voices()).hasSize(2));
        click(en("outcomes.evidence.enter"));
        assertThat(text()).contains("Not saved: It has no date or is not over yet");
        open("dialogues/" + begun.id() + "/setting");
        day(en("dialogue.first")).setValue(LocalDate.of(2026, 3, 1));
        open("dialogues/" + begun.id() + "/outcomes");
        click(en("outcomes.evidence.enter"));
        assertThat(text()).contains("In the evidence, for all to read, as of");
        open("common-ground/itif-2024/malicious-use");
        assertThat(text())
                .contains(en("ground.overTime"), "Open models", "China: 7")
                .doesNotContain(en("ground.overTime.noMonths"));
        withoutMonths();
        open("concepts/itif-2024/who-should-lead");
        open("common-ground/itif-2024/malicious-use");
        assertThat(text()).contains("Open models", en("ground.overTime.noMonths"));
        open("dialogues/" + begun.id() + "/outcomes");
        click(en("outcomes.evidence.withdraw"));
        assertThat(text()).contains("The outcomes are not in the evidence yet");
    }

    /// As if nobody had said when those of the dialogue spoke.
    private void withoutMonths() {
        try (var session = driver.session()) {
            session.run("MATCH (s:Study) WHERE s.id STARTS WITH 'dialogue-' REMOVE s.from, s.to")
                    .consume();
        }
    }

    private TextArea area(String label) {
        return find(TextArea.class).withPropertyValue(TextArea::getLabel, label).single();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Outcomes.Result> result() {
        return find(RadioButtonGroup.class).all().stream()
                .filter(group -> group.getLabel().equals(en("outcomes.result")))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private Select<Tendency> tendency(String community) {
        return find(Select.class).all().stream()
                .filter(select -> select.getLabel().equals("Participants: " + community))
                .findFirst()
                .orElseThrow();
    }
}

package org.qiutong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiutong.Words.en;
import static org.qiutong.Words.zh;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.qiutong.dialogue.Agenda;
import org.qiutong.dialogue.AgendaItem;
import org.qiutong.dialogue.Dialogue;
import org.qiutong.dialogue.DialogueService;
import org.qiutong.dialogue.DialogueService.Shelf;
import org.qiutong.dialogue.Outcomes;
import org.qiutong.dialogue.Setting;
import org.qiutong.dialogue.Tendency;
import org.qiutong.id.ConceptId;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/// The planning of dialogues as a convenor finds it.
@ProgramTest
@ViewPackages(packages = "org.qiutong")
@WithMockUser(
        username = "ann",
        roles = {"READER", "ANALYST", "CONVENOR"})
class DialoguesViewTest extends ViewTest {

    @Autowired Driver driver;
    @Autowired DialogueService dialogues;

    @BeforeEach
    void inEnglish() {
        speak(Locale.ENGLISH);
    }

    @AfterEach
    void putBack() {
        try (var session = driver.session()) {
            session.run("MATCH (d:Dialogue) OPTIONAL MATCH (d)-[:HAS_ITEM]->(i) DETACH DELETE d, i")
                    .consume();
            session.run(
                            """
                            MATCH (n)
                            WHERE n.study STARTS WITH 'dialogue-' OR n.id STARTS WITH 'dialogue-'
                            DETACH DELETE n
                            """)
                    .consume();
        }
    }

    @Test
    void beginsWithNone() {
        open("dialogues");
        assertThat(text(find(H1.class).single())).isEqualTo(en("dialogues.title"));
        assertThat(menu()).contains(en("dialogues.title"));
        assertThat(text()).contains(en("dialogues.none"));
        click(en("dialogues.create"));
        assertThat(text()).contains("Give the dialogue a title");
        field("Title: English").setValue("Open models");
        find(CheckboxGroup.class).single().clear();
        click(en("dialogues.create"));
        assertThat(text()).contains(en("dialogue.flaw.communities"));
        speak(CHINESE);
        assertThat(menu()).contains(zh("dialogues.title"));
        assertThat(text()).contains(zh("dialogues.none"), zh("dialogue.flaw.communities"));
        assertThat(dialogues.list(Shelf.OWN)).isEmpty();
    }

    @Test
    void beginsADialogue() {
        open("dialogues");
        field("Title: English").setValue("Open models");
        click(en("dialogues.create"));
        Dialogue begun =
                dialogues.dialogue(dialogues.list(Shelf.OWN).getFirst().id()).orElseThrow();
        assertThat(begun.setting().communities()).containsExactlyInAnyOrder("CN", "UK");
        assertThat(text(find(H1.class).single())).isEqualTo("Open models");
        assertThat(find(Nav.class).single().getElement().getTextRecursively())
                .contains(en("dialogue.setting"));
        assertThat(find(Anchor.class).withAttribute("aria-current", "page").single().getHref())
                .isEqualTo("dialogues/" + begun.id() + "/setting");
        open("dialogues");
        assertThat(text()).contains("Open models", "No date yet; In person; 12 seats");
    }

    @Test
    void savesEachChange() {
        Dialogue begun = begin();
        assertThat(text()).contains("Saved at");
        number(en("dialogue.seats")).setValue(24);
        field("Title: Simplified Chinese").setValue("开源模型");
        day(en("dialogue.first")).setValue(LocalDate.of(2027, 3, 1));
        day(en("dialogue.last")).setValue(LocalDate.of(2027, 3, 2));
        Setting stored = stored(begun).setting();
        assertThat(stored.seats()).isEqualTo(24);
        assertThat(stored.title().in(LanguageTag.ZH_HANS)).contains("开源模型");
        assertThat(stored.days().map(Setting.Days::count)).isEqualTo(Optional.of(2));
        assertThat(text()).contains("Saved at");
        speak(CHINESE);
        assertThat(text(find(H1.class).single())).isEqualTo("开源模型");
        assertThat(text()).contains("保存").doesNotContain("Saved");
    }

    @Test
    void saysWhyAChangeIsNotSaved() {
        Dialogue begun = begin();
        number(en("dialogue.seats")).setValue(1);
        assertThat(text()).contains("Not saved: There are from 2 to 500 seats.");
        number(en("dialogue.seats")).setValue(null);
        assertThat(text()).contains("Not saved: There are from 2 to 500 seats.");
        day(en("dialogue.first")).setValue(LocalDate.of(2027, 3, 2));
        day(en("dialogue.last")).setValue(LocalDate.of(2027, 3, 1));
        assertThat(text())
                .contains("Not saved: The last day is before the first", "2 to 500 seats.");
        field("Title: English").setValue(" ");
        assertThat(text()).contains("Not saved: Give the dialogue a title");
        assertThat(stored(begun)).isEqualTo(begun);
        field("Title: English").setValue("Closed models");
        number(en("dialogue.seats")).setValue(2);
        day(en("dialogue.last")).setValue(LocalDate.of(2027, 3, 2));
        assertThat(text()).contains("Saved at").doesNotContain("Not saved");
        assertThat(stored(begun).setting().seats()).isEqualTo(2);
        communities().setValue(Set.of());
        assertThat(text()).contains("Not saved: Choose at least two communities.");
    }

    @Test
    void tellsOfTwoEditors() {
        Dialogue begun = begin();
        dialogues.save(begun, titled(begun, "Theirs"));
        field("Title: English").setValue("Ours");
        assertThat(text())
                .contains("Not saved: somebody else", "ann has changed this section meanwhile");
        assertThat(field("Title: English").getValue()).isEqualTo("Ours");
        click(en("dialogue.conflict.mine"));
        assertThat(stored(begun).setting()).isEqualTo(titled(begun, "Ours"));
        assertThat(text()).contains("Saved at").doesNotContain("has changed this section");
        dialogues.save(stored(begun), titled(begun, "Theirs again"));
        field("Title: English").setValue("Ours again");
        click(en("dialogue.conflict.theirs"));
        assertThat(field("Title: English").getValue()).isEqualTo("Theirs again");
    }

    @Test
    void sharesDuplicatesAndArchives() {
        Dialogue begun = begin();
        field(en("dialogue.account")).setValue("nobody");
        click(en("dialogue.share"));
        assertThat(text()).contains(en("name.DialogueRefused.Reason.NO_SUCH_CONVENOR"));
        click(en("dialogue.archive"));
        assertThat(text()).contains("This dialogue is in the archive");
        assertThat(number(en("dialogue.seats")).isReadOnly()).isTrue();
        click(en("dialogue.duplicate"));
        assertThat(text(find(H1.class).single())).isEqualTo("Copy of Open models");
        open("dialogues?shelf=archived");
        assertThat(text()).contains("Open models").doesNotContain("Copy of");
        assertThat(stored(begun).archived()).isTrue();
    }

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
        assertThat(text()).contains(en("ground.overTime"), "Open models", "China: 7");
        open("dialogues/" + begun.id() + "/outcomes");
        click(en("outcomes.evidence.withdraw"));
        assertThat(text()).contains("The outcomes are not in the evidence yet");
    }

    @Test
    void isNotThereForOthers() {
        Dialogue begun = begin();
        try (var session = driver.session()) {
            session.run("MATCH (d:Dialogue) SET d.owner = 'bo'").consume();
        }
        open("dialogues/" + begun.id() + "/setting");
        assertThat(text()).contains(en("error.notFound")).doesNotContain("Open models");
        open("dialogues");
        assertThat(text()).contains(en("dialogues.none"));
    }

    @Test
    @WithMockUser(roles = {"READER", "ANALYST", "RESEARCHER"})
    void isForConvenors() {
        open("studies");
        assertThat(menu()).doesNotContain(en("dialogues.title"));
        open("dialogues");
        assertThat(find(Button.class).withText(en("dialogues.create")).exists()).isFalse();
    }

    private Dialogue begin() {
        return begin("/setting");
    }

    private Dialogue begin(String section) {
        Dialogue begun =
                dialogues.create(
                        Setting.first(
                                LocalizedText.of(LanguageTag.EN, "Open models"),
                                List.of(LanguageTag.EN, LanguageTag.ZH_HANS),
                                List.of("UK", "CN")));
        open("dialogues/" + begun.id() + section);
        return begun;
    }

    private Dialogue stored(Dialogue dialogue) {
        return dialogues.dialogue(dialogue.id()).orElseThrow();
    }

    private static Setting titled(Dialogue dialogue, String title) {
        return dialogue.setting().titled(LocalizedText.of(LanguageTag.EN, title));
    }

    private List<String> menu() {
        return find(SideNavItem.class).all().stream().map(SideNavItem::getLabel).toList();
    }

    private TextField field(String label) {
        return find(TextField.class).withPropertyValue(TextField::getLabel, label).single();
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

    private IntegerField number(String label) {
        return find(IntegerField.class).withPropertyValue(IntegerField::getLabel, label).single();
    }

    private DatePicker day(String label) {
        return find(DatePicker.class).withPropertyValue(DatePicker::getLabel, label).single();
    }

    private CheckboxGroup<?> communities() {
        return find(CheckboxGroup.class).all().stream()
                .filter(group -> group.getLabel().equals(en("dialogue.communities")))
                .findFirst()
                .orElseThrow();
    }

    private void click(String button) {
        test(find(Button.class).withText(button).single()).click();
        settle();
    }
}

package org.qiutong;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.neo4j.driver.Driver;
import org.qiutong.dialogue.Dialogue;
import org.qiutong.dialogue.DialogueService;
import org.qiutong.dialogue.Setting;
import org.qiutong.id.CommunityId;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.springframework.beans.factory.annotation.Autowired;

/// Finds and fills in the fields of a dialogue.
abstract class DialogueViewTest extends ViewTest {

    private static final CommunityId CN = new CommunityId("CN");
    private static final CommunityId UK = new CommunityId("UK");

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
                            MATCH (n:!AuditEntry)
                            WHERE n.study STARTS WITH 'dialogue-' OR n.id STARTS WITH 'dialogue-'
                            DETACH DELETE n
                            """)
                    .consume();
        }
    }

    final Dialogue begin(String section) {
        Dialogue begun =
                dialogues.create(
                        Setting.first(
                                LocalizedText.of(LanguageTag.EN, "Open models"),
                                List.of(LanguageTag.EN, LanguageTag.ZH_HANS),
                                List.of(UK, CN)));
        open("dialogues/" + begun.id() + section);
        return begun;
    }

    final Dialogue stored(Dialogue dialogue) {
        return dialogues.dialogue(dialogue.id()).orElseThrow();
    }

    final TextField field(String label) {
        return find(TextField.class).withPropertyValue(TextField::getLabel, label).single();
    }

    final IntegerField number(String label) {
        return find(IntegerField.class).withPropertyValue(IntegerField::getLabel, label).single();
    }

    final DatePicker day(String label) {
        return find(DatePicker.class).withPropertyValue(DatePicker::getLabel, label).single();
    }

    final void click(String button) {
        test(find(Button.class).withText(button).single()).click();
        settle();
    }
}

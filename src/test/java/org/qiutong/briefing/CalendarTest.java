package org.qiutong.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.Test;
import org.qiutong.dialogue.Dialogue;
import org.qiutong.dialogue.Setting.Confidentiality;

class CalendarTest {

    private static final String TITLE =
            "A; title, with \\ and\nBEGIN:VALARM and a great many words that go on in another line: 对话对话对话对话";

    @Test
    void isReadByOthersAsItWasMeant() throws Exception {
        Dialogue dialogue = Dialogues.on(Confidentiality.CHATHAM_HOUSE, TITLE, "malicious-use");
        byte[] bytes =
                Calendar.of(dialogue, Locale.ENGLISH, "https://qiutong.example/dialogues/d-1")
                        .orElseThrow();
        var calendar = new CalendarBuilder().build(new ByteArrayInputStream(bytes));
        assertThat(calendar.getComponents()).hasSize(1);
        var event = calendar.getComponent(Component.VEVENT).orElseThrow();
        assertThat(value(event, Property.SUMMARY)).isEqualTo(TITLE);
        assertThat(value(event, Property.DESCRIPTION))
                .isEqualTo(
                        "Find out where both sides could begin to work together on the risks of open source AI.");
        assertThat(value(event, Property.DTSTART)).isEqualTo("20270304");
        assertThat(value(event, Property.DTEND)).isEqualTo("20270306");
        assertThat(value(event, Property.UID)).isEqualTo("d-1@qiutong.org");
        assertThat(value(event, Property.SEQUENCE)).isEqualTo("3");
        assertThat(new String(bytes, StandardCharsets.UTF_8)).doesNotContain("\nBEGIN:VALARM");
        assertThat(new String(bytes, StandardCharsets.UTF_8).split("\r\n"))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
    }

    private static String value(Component event, String property) {
        return event.getProperty(property).orElseThrow().getValue();
    }
}

package org.qiutong;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.security.test.context.support.WithMockUser;

/// A question built as a sentence, and saved by a user.
@ProgramTest
@ViewPackages(packages = "org.qiutong")
@WithMockUser(username = "ann", roles = "ANALYST")
class AskViewTest extends ViewTest {

    @Autowired Driver driver;

    @BeforeEach
    void inEnglish() {
        speak(Locale.ENGLISH);
    }

    @AfterEach
    void takeAway() {
        try (var session = driver.session()) {
            session.run("MATCH (s:SavedInquiry) DELETE s").consume();
        }
    }

    @Test
    void keepsAQuestionAndRunsItAgain() {
        open("ask?kind=barrier&n=2&position=nonsense");
        assertThat(text()).contains("1 concept", "No question is saved yet");
        find(TextField.class).single().setValue("Barriers of both");
        click(Words.en("ask.saved.save"));
        assertThat(text()).contains("Barriers of both", "Nothing has changed since");
        speak(CHINESE);
        assertThat(text()).contains(Words.zh("ask.saved"), "以来没有变化");
        assertThat(
                        find(Anchor.class)
                                .withCondition(link -> link.getText().equals("Barriers of both"))
                                .single()
                                .getHref())
                .isEqualTo("ask?kind=barrier&n=2");
        click(Words.zh("ask.saved.rerun"));
        assertThat(text()).contains("以来没有变化");
        click(Words.zh("ask.saved.delete"));
        assertThat(text()).contains("尚未保存问题").doesNotContain("Barriers of both");
    }

    @Test
    void keepsNoQuestionWithoutAName() {
        open("ask");
        click(Words.en("ask.saved.save"));
        assertThat(text()).contains("No question is saved yet");
    }

    @Test
    void showsTheCypherOfTheQuestion() {
        open("ask?kind=concern&community=UK,CN&scope=any");
        assertThat(find(Pre.class).single().getText())
                .contains(
                        ":param communities => ['UK', 'CN']",
                        ":param kind => 'CONCERN'",
                        ":param theme => null",
                        "RETURN c.id");
    }

    @Test
    @WithAnonymousUser
    void tellsStrangersToLogInFirst() {
        open("ask");
        assertThat(text()).contains("Log in to save questions").doesNotContain("Save this");
    }

    @Test
    @WithMockUser(username = "ben", roles = "READER")
    void offersReadersWithoutMoreNothingToSave() {
        open("ask");
        assertThat(text())
                .doesNotContain(Words.en("ask.saved"))
                .doesNotContain(Words.en("error.accessDenied"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ask?n=0&scope=%E2%9F%A6&basis=1",
                "ask?n=99999999999&community=,&study=nobody",
                "ask?show=nothing&theme=%27%20OR%201=1&page=7"
            })
    void takesAnyAddress(String address) {
        open(address);
        assertThat(text()).contains(Words.en("ask.saved")).doesNotContain(Words.en("kit.retry"));
    }

    private void click(String button) {
        test(find(Button.class).withText(button).single()).click();
        settle();
    }
}

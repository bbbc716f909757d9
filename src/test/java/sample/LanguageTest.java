package sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinSession;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qiutong.kit.Localized;
import org.qiutong.kit.TextLanguage;
import org.qiutong.text.LanguageTag;
import org.springframework.boot.test.context.SpringBootTest;

/// The switch of the language as the server sees it; [ShellTest] sees it in a browser.
@SpringBootTest(classes = SampleProgram.class, properties = "qiutong.data=target/language-test")
@ViewPackages(packages = {"sample", "org.qiutong.shell"})
class LanguageTest extends SpringBrowserlessTest {

    private static final Locale CHINESE = Locale.forLanguageTag("zh-Hans");

    private SampleView view;

    @BeforeEach
    void open() {
        view = navigate(SampleView.class);
    }

    @Test
    void switchesEveryTextOnThePageAndBuildsNothingAnew() {
        TextField note = findInView(TextField.class).single();
        test(note).setValue("half a thought");
        assertThat(find(H1.class).single().getText()).isEqualTo("Samples");

        press("简体中文");

        assertThat(UI.getCurrent().getLocale()).isEqualTo(CHINESE);
        assertThat(VaadinSession.getCurrent().getLocale()).isEqualTo(CHINESE);
        assertThat(find(H1.class).single().getText()).isEqualTo("样例");
        assertThat(UI.getCurrent().getInternals().getTitle()).isEqualTo("样例 · 求同 Qiutong");
        assertThat(find(SideNavItem.class).single().getLabel()).isEqualTo("样例");
        assertThat(findInView(TextField.class).single()).isSameAs(note);
        assertThat(note.getLabel()).isEqualTo("备注");
        assertThat(note.getValue()).isEqualTo("half a thought");
        assertThat(findInView(ComboBox.class).all())
                .extracting(field -> field.getElement().getProperty("label"))
                .contains("群体");
        assertThat(getCurrentView()).isSameAs(view);

        press("English");
        assertThat(find(H1.class).single().getText()).isEqualTo("Samples");
    }

    @Test
    void offersTheTextsOriginalSideBySideAndInEachLanguage() {
        Paragraph text = new Paragraph();
        Localized.effect(text, (_, texts) -> text.setText(texts.value()));
        view.add(text);
        assertThat(text.getText()).isEqualTo("side-by-side");

        TextLanguage.choose(new TextLanguage.In(LanguageTag.ZH_HANS));
        assertThat(text.getText()).isEqualTo("zh-Hans");
        TextLanguage.choose(new TextLanguage.Original());
        assertThat(text.getText()).isEqualTo("original");

        view.remove(text);
        TextLanguage.choose(new TextLanguage.SideBySide());
        assertThat(text.getText()).as("while it is not on the page").isEqualTo("original");
        view.add(text);
        assertThat(text.getText()).isEqualTo("side-by-side");
    }

    @Test
    void marksTheLanguageInUse() {
        press("简体中文");
        assertThat(find(Div.class).withClassName("language").single().getElement().getChildren())
                .extracting(button -> button.getAttribute("aria-pressed"))
                .containsExactly("false", "true");
    }

    private void press(String language) {
        test(find(NativeButton.class).withText(language).single()).click();
    }
}

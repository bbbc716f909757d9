package org.qiutong;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.qiutong.exchange.EditedStudy;
import org.qiutong.exchange.ImportService;
import org.qiutong.exchange.qiutong.StudyReading;
import org.qiutong.translation.FoundingRenderings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/// The translation desk as a researcher finds it.
@ProgramTest
@ViewPackages(packages = "org.qiutong")
@WithMockUser(username = "ann", roles = "RESEARCHER")
class TranslationsViewTest extends ViewTest {

    private static final String Q1 = "translations/itif-2024/q01/zh-Hans";

    @Autowired Driver driver;
    @Autowired ImportService imports;

    @BeforeEach
    void inEnglish() {
        speak(Locale.ENGLISH);
    }

    @AfterEach
    void putBack() {
        FoundingRenderings.restore(driver, imports);
    }

    @Test
    void listsWhatWaits() {
        open("translations");
        assertThat(text(find(H1.class).single())).isEqualTo(Words.en("translations.title"));
        assertThat(text()).contains("12 translations");
        speak(CHINESE);
        assertThat(text())
                .contains(Words.zh("translations.title"), "12条译文")
                .doesNotContain("12 translations");
        assertThat(menu()).contains(Words.zh("translations.title"));
    }

    @ParameterizedTest
    @CsvSource({"status=draft, 12", "language=zh-Hans&study=itif-2024, 12"})
    void restrictsWhatWaits(String query, int rows) {
        open("translations?" + query);
        Grid<?> grid = find(Grid.class).single();
        assertThat(test(grid).size()).isEqualTo(rows);
    }

    @Test
    void saysWhenNothingWaits() {
        open("translations?status=final");
        assertThat(text()).contains(Words.en("translations.none"));
        open("translations?status=not-begun");
        assertThat(text()).contains(Words.en("translations.none"));
    }

    @Test
    @WithMockUser(roles = "ANALYST")
    void isForResearchers() {
        open("studies");
        assertThat(menu()).doesNotContain(Words.en("translations.title"));
        open("translations");
        assertThat(text()).doesNotContain(" translations");
        open(Q1);
        assertThat(find(TextArea.class).exists()).isFalse();
    }

    @Test
    void warnsWhileOneWrites() {
        open("translations/itif-2024/q03/zh-Hans");
        assertThat(text()).contains(Words.en("translations.warnings.none"), "分领域监管");
        area().setValue("人们");
        assertThat(text())
                .contains(
                        "sectoral regulation is a term of the codebook, which has for it: 分行业监管、分领域监管");
        area().setValue("");
        assertThat(text()).doesNotContain("is a term of the codebook");
        click(Words.en("translations.save"));
        assertThat(text()).contains(Words.en("name.ChangeRefused.Reason.NO_TEXT"));
    }

    @Test
    void tellsWhatHasChangedInTheOriginal() {
        imports.store(
                StudyReading.read(
                        EditedStudy.founding()
                                .replace("quotations.yaml", "bad things", "evil things")),
                "ann");
        open(Q1);
        assertThat(text())
                .contains(Words.en("name.Rendering.Status.OUTDATED"), "The original has changed");
        click(Words.en("name.Move.CONFIRM"));
        assertThat(text())
                .contains(Words.en("name.Rendering.Status.DRAFT"))
                .doesNotContain("original has changed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "translations/itif-2024/q99/zh-Hans",
                "translations/itif-2024/q01/en",
                "translations/itif-2024/q01/no_language"
            })
    void knowsNoRenderingOfNothing(String address) {
        open(address);
        assertThat(text()).contains(Words.en("error.notFound"));
    }

    @Test
    void beginsARendering() {
        open("translations/itif-2024/q01/fr");
        assertThat(text(find(H1.class).single())).isEqualTo("itif-2024/q01 in French");
        assertThat(text()).contains(Words.en("translations.notBegun"));
        area().setValue("Si des gens …");
        click(Words.en("name.Move.SUBMIT"));
        assertThat(text())
                .contains(
                        Words.en("name.Rendering.Status.IN_REVIEW"),
                        "Somebody else has to approve it");
    }

    private TextArea area() {
        return find(TextArea.class).single();
    }

    private List<String> menu() {
        return find(SideNavItem.class).all().stream().map(SideNavItem::getLabel).toList();
    }

    private void click(String button) {
        test(find(Button.class).withText(button).single()).click();
        settle();
    }
}

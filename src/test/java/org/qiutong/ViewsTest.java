package org.qiutong;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.qiutong.exchange.ImportService;
import org.qiutong.exchange.qiutong.StudyReading;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/// What each view shows of the founding study, in both languages, and what it shows of nothing.
@ProgramTest
@ViewPackages(packages = "org.qiutong")
class ViewsTest extends ViewTest {

    @Autowired Driver driver;
    @Autowired ImportService imports;

    @BeforeEach
    void inEnglish() {
        speak(Locale.ENGLISH);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|Seek common ground, keep differences|How Experts in China and the United Kingdom View"
                        + "|求同存异|中英专家如何看待人工智能风险与合作",
                "common-ground|Common ground|shared by both sides|共同点|为双方共同看法",
                "common-ground/itif-2024/open-source-benefits|Significant benefits|more than half of each community"
                        + "|开源人工智能的显著益处|各群体均有过半数",
                "ask|Ask|concepts|提问|得出同一答案",
                "glossary|Glossary|68 concepts|术语表|68个概念",
                "quotations|Quotations|12 quotations|引语|12条引语",
                "concepts|Concepts|68 concepts|概念|68个概念",
                "concepts/itif-2024/safety-risks|Safety risks|risks of creating unsafe AI"
                        + "|安全风险|“安全风险”通常会被理解为",
                "experts|Experts|10 experts|专家|10位专家",
                "experts/itif-2024/2-UK|Expert 2-UK|United Kingdom|专家2-UK|英国",
                "institutions|Institutions|15 institutions|机构|15个机构",
                "institutions/itif|Information Technology and Innovation Foundation|think tank"
                        + "|信息技术与创新基金会|智库",
                "barriers|Barriers|Geopolitical uncertainty|合作障碍|地缘政治",
                "studies|Studies|How Experts in China|研究|中英专家如何看待",
                "studies/itif-2024|How Experts in China and the United Kingdom View AI Risks and Collaboration"
                        + "|August 12, 2024|中英专家如何看待人工智能风险与合作|2024年8月12日",
                "method|Method|United Kingdom|方法|英国",
                "quotations/itif-2024/q01|2-UK on|United Kingdom|2-UK谈|英国"
            })
    void showsTheStudyAndSwitchesTheLanguageLive(
            String address, String title, String content, String chineseTitle, String chinese) {
        open(address);
        Component heading = find(H1.class).single();
        assertThat(text(heading)).startsWith(title);
        assertThat(text()).containsIgnoringCase(content);
        speak(CHINESE);
        assertThat(find(H1.class).single()).isSameAs(heading);
        assertThat(text(heading)).startsWith(chineseTitle);
        assertThat(text()).contains(chinese);
    }

    /// All experts were heard for an hour; what may be missing is a statement on record.
    @Test
    void saysOfNobodyThatTheyWereNotHeard() {
        open("common-ground?theme=itif-2024/safety-priorities");
        assertThat(text())
                .contains("No statement on record (19 interviewed)")
                .doesNotContainIgnoringCase("not heard")
                .doesNotContainIgnoringCase("who spoke");
        speak(CHINESE);
        assertThat(text()).contains("无表态记录（19人受访）").doesNotContain("未闻其声");
    }

    /// One account of how quotations came into English: the report does not say how, or of which.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "studies/itif-2024|it does not say which were translated, by what means",
                "method|as far as its source says",
                "quotations/itif-2024/q02|how it was translated is not stated",
                "quotations/itif-2024/q05|how it was translated is not stated"
            })
    void saysAsMuchOfTranslationsAsTheReport(String address, String account) {
        open(address);
        assertThat(text())
                .contains(account)
                .doesNotContain("itself a translation")
                .doesNotContain(Words.en("name.Rendering.Method.HUMAN"));
    }

    @Test
    void keepsAFilterWhenTheLanguageIsSwitched() {
        open("quotations?community=CN");
        assertThat(find(Article.class).all()).hasSize(6);
        assertThat(count()).isEqualTo("6 of 12 quotations");
        speak(CHINESE);
        assertThat(find(Article.class).all()).hasSize(6);
        assertThat(count()).isEqualTo("12条引语中的6条");
        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                .isEqualTo("quotations?community=CN");
    }

    @ParameterizedTest
    @CsvSource({
        "concepts?kind=barrier&community=UK, 5",
        "experts?theme=itif-2024/collaboration, 5",
        "institutions?kind=company, 4",
        "concepts?kind=nonsense&community=FR, 68"
    })
    void restrictsATableByItsAddress(String address, int found) {
        open(address);
        Grid<?> grid = find(Grid.class).single();
        assertThat(test(grid).size()).isEqualTo(found);
        assertThat(count()).startsWith(String.valueOf(found));
    }

    @Test
    void offersToRelaxTheFiltersThatLeaveNothing() {
        open("quotations?community=UK&kind=question");
        assertThat(text()).contains(Words.en("quotations.none"));
        Button relax =
                find(Button.class)
                        .withCondition(button -> button.getText().startsWith("Remove “Kind"))
                        .single();
        test(relax).click();
        settle();
        assertThat(find(Article.class).all()).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quotations/itif-2024/q13",
                "concepts/itif-2024/nothing",
                "experts/itif-2024/6-CN",
                "institutions/nobody",
                "studies/nothing"
            })
    void saysWhatIsNotThere(String address) {
        open(address);
        assertThat(text())
                .contains(Words.en("error.notFound"))
                .doesNotContain(Words.en("kit.retry"));
        speak(CHINESE);
        assertThat(text()).contains(Words.zh("error.notFound"));
    }

    @Test
    @WithMockUser(roles = "RESEARCHER")
    void saysWhatToDoWhereThereIsNothing() {
        try (var session = driver.session()) {
            session.run(
                            "MATCH (n) WHERE none(l IN labels(n) WHERE l = 'Account'"
                                    + " OR l STARTS WITH '__') DETACH DELETE n")
                    .consume();
        }
        try {
            assertEmpty("", Words.en("studies.none"), Words.zh("studies.none"));
            assertEmpty("quotations", Words.en("quotations.none"), Words.zh("quotations.none"));
            assertEmpty("concepts", Words.en("concepts.none"), Words.zh("concepts.none"));
            assertEmpty("experts", Words.en("experts.none"), Words.zh("experts.none"));
            assertEmpty(
                    "institutions", Words.en("institutions.none"), Words.zh("institutions.none"));
            assertEmpty("barriers", Words.en("barriers.none"), Words.zh("barriers.none"));
            assertEmpty("studies", Words.en("studies.none"), Words.zh("studies.none"));
            speak(Locale.ENGLISH);
            open("method");
            assertThat(text(find(H1.class).single())).isEqualTo(Words.en("method.title"));
        } finally {
            imports.store(StudyReading.shipped("itif-2024"), "qiutong");
        }
    }

    private void assertEmpty(String address, String english, String chinese) {
        speak(Locale.ENGLISH);
        open(address);
        assertThat(text()).contains(english);
        speak(CHINESE);
        assertThat(text()).contains(chinese);
    }

    private String count() {
        return find(Paragraph.class).withClassName("count").single().getText();
    }
}

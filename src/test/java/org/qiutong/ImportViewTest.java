package org.qiutong;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.qiutong.access.Authority;
import org.qiutong.access.Role;
import org.qiutong.id.StudyId;
import org.qiutong.kit.StudyChoice;
import org.qiutong.withdrawal.Deletions;
import org.qiutong.withdrawal.Subject;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.security.test.context.support.WithMockUser;

/// An import by hand, and what its study looks like afterwards.
@ProgramTest
@ViewPackages(packages = "org.qiutong")
@WithMockUser(roles = "RESEARCHER")
class ImportViewTest extends ViewTest {

    private static final Path PARK = Path.of("src/test/resources/polis/park");

    @Autowired Driver driver;
    @Autowired Deletions deletions;

    @BeforeEach
    void inEnglish() {
        speak(Locale.ENGLISH);
    }

    @AfterEach
    void takeAway() {
        try (var session = driver.session()) {
            session.run(
                            "MATCH (n:!AuditEntry) WHERE n.study = $study OR (n:Study AND n.id = $study)"
                                    + " DETACH DELETE n",
                            Map.of("study", "park"))
                    .consume();
        }
    }

    @Test
    void showsWhatWouldChangeAndThenChangesIt() {
        open("import");
        assertThat(text()).contains(Words.en("import.nothing"), Words.en("import.template"));
        assertThat(find(Anchor.class).all())
                .extracting(link -> link.getElement().getAttribute("download"))
                .contains("qiutong-en.xlsx", "qiutong-zh-Hans.xlsx");
        click(Words.en("import.check"));
        assertThat(text()).contains(Words.en("import.nothing"));
        for (String name : new String[] {"comments.csv", "participants-votes.csv", "summary.csv"}) {
            test(find(Upload.class).single()).upload(PARK.resolve(name).toFile());
        }
        assertThat(text())
                .contains(Words.en("import.chosen"))
                .doesNotContain(Words.en("import.nothing"));
        field(Words.en("import.study")).setValue("park");
        click(Words.en("import.check"));
        assertThat(text())
                .contains(
                        Words.en("import.preview"), "What should become of the park?", "Votes12000")
                // There are none of them.
                .doesNotContain(Words.en("name.ImportPreview.Kind.QUOTATIONS"));
        speak(CHINESE);
        assertThat(text())
                .contains(Words.zh("import.preview"), "投票12000")
                .doesNotContain(Words.en("name.ImportPreview.Kind.VOTES"));
        click(Words.zh("import.store"));
        assertThat(text()).contains(Words.zh("import.done"));
        speak(Locale.ENGLISH);
        assertThat(
                        find(Anchor.class)
                                .withCondition(link -> link.getHref().equals("studies/park"))
                                .all())
                .extracting(Anchor::getText)
                .containsExactly(Words.en("import.open"), "park");
        assertThat(links("common-ground?study=park")).containsExactly(Words.en("ground.ofStudy"));
        assertThat(studySwitch().getListDataView().getItems().map(each -> each.id().value()))
                .as("without another page")
                .contains("park");
        showsTheStudyEverywhere();
        keepsToOneStudy();
        keepsPagesToOneStudy();
        withdrawsAnExpert();
        undoesTheImport();
    }

    /// The switch changes the page and what the menu leads to; an address without a study ends it.
    private void keepsToOneStudy() {
        open("experts");
        int all = rows();
        Select<StudyChoice.Choice> select = studySwitch();
        test(select).selectItem("What should become of the park?");
        settle();
        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                .isEqualTo("experts?study=park");
        assertThat(rows()).isEqualTo(all - 10);
        assertThat(menuLink("concepts")).isEqualTo("concepts?study=park");
        assertThat(find(Anchor.class).withCondition(link -> link.hasClassName("search")).all())
                .extracting(Anchor::getHref)
                .containsExactly("search?study=park");
        open("search?q=AI&study=park");
        assertThat(studySwitch().getValue().id()).isEqualTo(new StudyId("park"));
        assertThat(text()).doesNotContain("itif-2024");
        open("experts/park/P7");
        assertThat(studySwitch().getValue().id()).isEqualTo(new StudyId("park"));
        open("concepts");
        assertThat(studySwitch().getValue()).isNull();
        assertThat(menuLink("experts")).isEqualTo("experts");
    }

    /// The switch shows what the page shows, and a choice leads to a page that shows it.
    private void keepsPagesToOneStudy() {
        open("barriers");
        assertThat(text()).doesNotContain(Words.en("barriers.none"));
        choose("What should become of the park?");
        assertThat(address()).isEqualTo("barriers?study=park");
        assertThat(text()).contains(Words.en("barriers.none"));
        open("studies/itif-2024");
        assertThat(studySwitch().getValue().id()).isEqualTo(new StudyId("itif-2024"));
        assertThat(links("common-ground?study=itif-2024"))
                .containsExactly(Words.en("ground.ofStudy"));
        open("method?study=park");
        assertThat(studySwitch().getValue()).isNull();
        assertThat(menuLink("method")).isEqualTo("method");
        open("");
        assertThat(studySwitch().getValue()).isNull();
        choose("What should become of the park?");
        assertThat(address()).isEqualTo("studies/park");
        assertThat(menuLink("barriers")).isEqualTo("barriers?study=park");
    }

    private void choose(String study) {
        test(studySwitch()).selectItem(study);
        settle();
    }

    private static String address() {
        return UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters();
    }

    private List<String> links(String address) {
        return find(Anchor.class)
                .withCondition(link -> link.getHref().equals(address))
                .all()
                .stream()
                .map(Anchor::getText)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private Select<StudyChoice.Choice> studySwitch() {
        return find(Select.class)
                .withCondition(each -> Words.en("shell.study").equals(each.getLabel()))
                .single();
    }

    private String menuLink(String view) {
        return find(SideNavItem.class).all().stream()
                .map(each -> each.getElement().getAttribute("path").replaceFirst("^/", ""))
                .filter(path -> path.split("\\?", -1)[0].equals(view))
                .findFirst()
                .orElseThrow();
    }

    private void withdrawsAnExpert() {
        open("experts/park/P7");
        click(Words.en("withdrawal.withdraw"));
        assertThat(items()).anyMatch(item -> item.startsWith("1 expert or participant"));
        click(Words.en("withdrawal.doWithdraw"));
        assertThat(
                        find(Anchor.class)
                                .withCondition(link ->
                                        link.getText().equals(Words.en("withdrawal.receipt.save")))
                                .all())
                .hasSize(1);
        click(Words.en("kit.close"));
        open("withdrawals?study=park");
        assertThat(text()).contains("park/P7", Words.en("withdrawal.holds"));
        open("experts/park/P7");
        assertThat(text()).contains(Words.en("error.notFound"));
    }

    private List<String> items() {
        return find(ListItem.class).all().stream().map(ListItem::getText).toList();
    }

    private void undoesTheImport() {
        open("import");
        test(find(Button.class)
                        .withCondition(button ->
                                button.getAriaLabel()
                                        .filter(label -> label.equals("Undo the import of park"))
                                        .isPresent())
                        .single())
                .click();
        settle();
        click(Words.en("import.undo.all"));
        assertThat(field(Words.en("import.undo.typeId")).isInvalid()).isTrue();
        field(Words.en("import.undo.typeId")).setValue("park");
        click(Words.en("import.undo.all"));
        open("studies/park");
        assertThat(text()).contains(Words.en("error.notFound"));
    }

    private void showsTheStudyEverywhere() {
        open("studies/park");
        assertThat(text())
                .contains("Group A", "The files state no licence", "https://example.org/park");
        open("experts?community=park-group-1");
        assertThat(rows()).isEqualTo(2);
        open("experts/park/P7");
        assertThat(text())
                .contains(
                        Words.en("experts.noCommunity"), Words.en("expert.none"), "quotes nothing");
        open("concepts/park/1");
        assertThat(text())
                .contains(
                        "Dogs belong on a lead.",
                        Words.en("name.ConceptKind.STATEMENT"),
                        "Group A",
                        "Group B")
                .doesNotContain("United Kingdom", "no equivalent term");
        open("concepts/itif-2024/safety-risks");
        assertThat(text()).contains("United Kingdom").doesNotContain("Group A");
        open("concepts/park/3");
        assertThat(text()).contains(Words.en("error.notFound"));
        open("concepts/park/3?moderated=true");
        assertThat(text()).contains("tea at my shop", "Taken out by the moderators");
        open("concepts?kind=statement");
        assertThat(rows()).isEqualTo(4);
        open("concepts?kind=statement&moderated=true");
        assertThat(rows()).isEqualTo(5);
        open("method");
        assertThat(text(find(H1.class).single())).isEqualTo(Words.en("method.title"));
    }

    @Test
    void tellsWhatIsWrongByRow() {
        open("import");
        upload("comments.csv", "timestamp,comment-id,moderated,comment-body\n1600000000,0,1,Yes?");
        upload("participants-votes.csv", "participant,group-id,0\n1,0,9\n2,0,1\n2,0,1\n");
        click(Words.en("import.check"));
        assertThat(text()).contains("“” cannot be the id of a study");
        field(Words.en("import.study")).setValue("park");
        field(Words.en("import.language")).setValue("no language at all");
        click(Words.en("import.check"));
        assertThat(field(Words.en("import.language")).isInvalid()).isTrue();
        field(Words.en("import.language")).setValue("en");
        click(Words.en("import.check"));
        assertThat(find(ListItem.class).all())
                .extracting(item -> item.getText())
                .anyMatch(line -> line.contains("participants-votes.csv, row 2"))
                .anyMatch(line -> line.contains("participants-votes.csv, row 4"));
        speak(CHINESE);
        assertThat(text()).contains("participants-votes.csv第2行", "发现2处问题");
        Select<?> format = find(Select.class).single();
        test(format).selectItem(Words.zh("import.format.qiutong"));
        click(Words.zh("import.check"));
        assertThat(text()).contains("缺少codebook.yaml");
    }

    /// What the columns hold is guessed; what is wrong is corrected where the guess stands.
    @Test
    void asksWhatATableLeavesOpen() {
        open("import");
        upload(
                "park.csv",
                """
                expert,country,said,what,side
                E1,China,Dogs frighten me.,Safety > Dogs,support
                E2,UK,Dogs do nothing.,Safety > Dogs,oppose
                """);
        click(Words.en("import.check"));
        assertThat(text()).contains("No format recognises");
        Select<?> format = find(Select.class).single();
        test(format).selectItem(Words.en("import.format.sheet"));
        click(Words.en("import.check"));
        assertThat(text()).contains("No column of park.csv holds the words", "Dogs frighten me.");
        answer("Column “said”", "Words");
        answer("Column “what”", "One code");
        answer("Column “side”", "Stance");
        click(Words.en("import.again"));
        assertThat(text())
                .contains(
                        "Say how many people were interviewed of “China”",
                        "Say what the codes below “Safety” are");
        answer("Codes below “Safety” are", Words.en("import.choice.proposal"));
        for (String community : List.of("China", "UK")) {
            field("People who were interviewed: " + community).setValue("12");
        }
        click(Words.en("import.again"));
        assertThat(text())
                .contains(Words.en("import.preview"), "Quotations2000")
                .doesNotContain(Words.en("name.ImportPreview.Kind.VOTES"));
        answer(Words.en("import.ask.access"), "Everybody");
        field(Words.en("import.ask.title")).setValue("Two people on dogs");
        click(Words.en("import.again"));
        assertThat(text()).contains("Two people on dogs");
        click(Words.en("import.store"));
        showsQuotationsWithoutASection();
        // With what it shares with other studies, such as the communities.
        try (var _ = Authority.ofProgram(Role.RESEARCHER)) {
            deletions.delete(Subject.study(new StudyId("park")));
        }
    }

    private void showsQuotationsWithoutASection() {
        try (var log = new Shown.Log()) {
            open("common-ground/park/safety-dogs");
            assertThat(text())
                    .contains("Dogs frighten me.", "Dogs do nothing.", Words.en("quotation.open"));
            // Who is only against it has not proposed it.
            open("common-ground?study=park");
            assertThat(text()).contains("raised on both sides").doesNotContain("proposed on both");
            open("common-ground/park/safety-dogs");
            speak(CHINESE);
            assertThat(text())
                    .contains("Dogs frighten me.", "中国", "英国", Words.zh("quotation.open"));
            String one =
                    find(Anchor.class)
                            .withCondition(link -> link.getHref().startsWith("quotations/park/"))
                            .all()
                            .getFirst()
                            .getHref();
            for (String address :
                    List.of(one, "quotations?study=park", "experts/park/E1", "brief?study=park")) {
                open(address);
                assertThat(text()).as(address).isNotEmpty();
            }
            assertThat(log.drain()).noneMatch(line -> line.startsWith("ERROR"));
            speak(Locale.ENGLISH);
            open("search?q=frighten");
            assertThat(links(one)).hasSize(1).noneMatch(title -> title.startsWith("q-"));
            assertThat(text(find(H3.class).all().getFirst()))
                    .contains(Words.en("name.Kind.QUOTATION"), "E1 · ");
            open(one);
            assertThat(text()).doesNotContain(Words.en("quotation.section"));
        }
    }

    private void answer(String question, String choice) {
        Select<?> field =
                find(Select.class).all().stream()
                        .map(each -> (Select<?>) each)
                        .filter(each ->
                                question.equals(each.getLabel())
                                        || each.getAriaLabel().filter(question::equals).isPresent())
                        .findFirst()
                        .orElseThrow();
        test(field).selectItem(choice);
    }

    @Test
    void isInTheMenuOfThoseWhoMayImport() {
        open("studies");
        assertThat(menu()).contains(Words.en("import.title"));
    }

    @Test
    @WithAnonymousUser
    void isInNobodyElsesMenu() {
        open("studies");
        assertThat(menu())
                .contains(Words.en("studies.title"))
                .doesNotContain(Words.en("import.title"));
    }

    private List<String> menu() {
        return find(SideNavItem.class).all().stream().map(SideNavItem::getLabel).toList();
    }

    private void upload(String name, String text) {
        test(find(Upload.class).single())
                .upload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private TextField field(String label) {
        return find(TextField.class)
                .withCondition(field -> field.getLabel().equals(label))
                .single();
    }

    private int rows() {
        Grid<?> grid = find(Grid.class).single();
        return test(grid).size();
    }

    private void click(String button) {
        test(find(Button.class).withText(button).single()).click();
        settle();
    }
}

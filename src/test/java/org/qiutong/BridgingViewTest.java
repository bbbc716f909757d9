package org.qiutong;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.sidenav.SideNavItem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.qiutong.exchange.ImportService;
import org.qiutong.exchange.polis.PolisConversation;
import org.qiutong.graph.Queries;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/// Bridging experts, with little evidence and with much.
@ProgramTest
@ViewPackages(packages = "org.qiutong")
@WithMockUser(roles = "RESEARCHER")
class BridgingViewTest extends ViewTest {

    @Autowired Driver driver;
    @Autowired ImportService imports;

    @BeforeEach
    void inEnglish() {
        speak(Locale.ENGLISH);
    }

    @AfterEach
    void takeAway() {
        try (var session = driver.session()) {
            session.executeWriteWithoutResult(tx -> {
                tx.run(
                                "MATCH (n:!AuditEntry) WHERE n.study = $study"
                                        + " OR (n:Study AND n.id = $study) DETACH DELETE n",
                                Map.of("study", "made-up"))
                        .consume();
                tx.run(
                                Queries.statement("graph/advanceRevisions"),
                                Map.of("ids", List.of("stances", "codebook")))
                        .consume();
            });
        }
    }

    @Test
    void saysHowLittleIsKnownOfTheFoundingStudy() {
        open("bridging");
        assertThat(text(find(H1.class).single())).isEqualTo(Words.en("bridging.title"));
        assertThat(text())
                .contains(
                        "United Kingdom and China",
                        "nothing can be compared yet",
                        "No pair can be judged yet: three concepts in common are needed.",
                        "For 10 experts too little is known.")
                .doesNotContain("⟦");
        speak(CHINESE);
        assertThat(text(find(H1.class).single())).isEqualTo(Words.zh("bridging.title"));
        assertThat(text())
                .contains("英国与中国", "目前无从比较", "目前尚无法判断任何一对专家", "另有10名专家，所知过少")
                .doesNotContain("⟦", "experts");
    }

    private boolean inMenu() {
        settle();
        return find(SideNavItem.class).all().stream()
                .anyMatch(item ->
                        item.isVisible() && item.getLabel().equals(Words.en("bridging.title")));
    }

    @Test
    void isInTheMenuOnceAStudyCounts() {
        open("method");
        for (int i = 0; i < 20; i++) { // The menu does not wait for the answer.
            assertThat(inMenu()).isFalse();
        }
        imports.store(new PolisConversation("made-up", 2, 12, 16).batch(), "somebody");
        open("search");
        for (int i = 0; i < 400 && !inMenu(); i++) {
            settle();
        }
        assertThat(inMenu()).isTrue();
    }

    @Test
    void showsWhoBridgesAConversation() {
        imports.store(new PolisConversation("made-up", 2, 12, 16).batch(), "somebody");
        open("bridging?study=made-up");
        assertThat(text())
                .contains("12 of 16", "4 of 16", "Very likely agree on most", "276 pairs")
                .doesNotContain("too little is known", "⟦");
        assertThat(find(NativeTable.class).all()).hasSize(3);
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .anyMatch(address -> address.startsWith("experts/made-up/P"))
                .anyMatch(address -> address.startsWith("bridging/made-up/P"));
        int all = edges();
        assertThat(all).isEqualTo(24 * 23 / 2);
        speak(CHINESE);
        assertThat(text())
                .contains("16项中12项", "16项中4项", "很可能多数相同", Words.zh("bridging.matrix"))
                .doesNotContain("⟦", " of ");
        open("bridging?study=made-up&measure=conflict&normalization=jaccard");
        assertThat(edges()).isPositive().isLessThan(all);
    }

    @Test
    void listsPairsOnlyWhereAMatrixCannotBeRead() {
        imports.store(new PolisConversation("made-up", 3, 20, 12).batch(), "somebody");
        open("bridging?study=made-up");
        assertThat(text())
                .contains("With 60 experts a matrix can no longer be read", "The strongest of 1,7");
        assertThat(edges()).isEqualTo(500);
        open("bridging?study=made-up&community=made-up-group-0");
        assertThat(text())
                .contains("fewer than two communities", "No two experts of different communities");
    }

    @Test
    void takesSeveralCommunitiesAsTheApiDoes() {
        for (String both : List.of("community=UK,CN", "community=UK&community=CN")) {
            open("bridging?" + both);
            assertThat(text()).contains("United Kingdom and China");
        }
        open("bridging?community=CN");
        assertThat(text()).doesNotContain("United Kingdom and China");
    }

    @Test
    void opensTheWordsOfAPair() {
        imports.store(new PolisConversation("made-up", 2, 12, 16).batch(), "somebody");
        open("bridging/made-up/P0/P1");
        assertThat(text(find(H1.class).single())).isEqualTo("P0 and P1");
        assertThat(text())
                .contains(
                        Words.en("bridging.agreeOn"),
                        Words.en("bridging.disagreeOn"),
                        "Statement number 0.",
                        "a vote");
        speak(CHINESE);
        assertThat(text(find(H1.class).single())).isEqualTo("P0与P1");
        assertThat(text()).contains(Words.zh("bridging.disagreeOn"), "该立场来自投票").doesNotContain("⟦");
        speak(Locale.ENGLISH);
        open("bridging/itif-2024/2-UK/3-CN");
        assertThat(text()).contains("If someone wants to attack a model", "Fewer than three");
        for (String nobody : List.of("bridging/made-up/P0/P99", "bridging/nowhere/a/b")) {
            open(nobody);
            assertThat(text()).contains(Words.en("error.notFound"));
        }
    }

    @Test
    void saysWhatToDoAboutTooManyExperts() {
        imports.store(new PolisConversation("made-up", 2, 1_501, 1).batch(), "somebody");
        open("bridging?study=made-up");
        assertThat(text())
                .contains("3,002 experts are in question", "Choose a study")
                .doesNotContain(Words.en("kit.retry"));
        speak(CHINESE);
        assertThat(text()).contains("当前范围内有3,002名专家", "请选定研究");
        speak(Locale.ENGLISH);
        open("bridging?study=itif-2024");
        assertThat(text()).contains("No pair can be judged yet");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bridging?study=nowhere",
                "bridging?measure=love&normalization=NONE",
                "bridging?community=FR,,&theme=x&kind=&sector=kitchen&established=7",
                "bridging?measure=%E2%9F%A6&moderated=perhaps"
            })
    void takesAnyAddress(String address) {
        open(address);
        assertThat(text())
                .contains(Words.en("bridging.pairs"), Words.en("bridging.congruence"))
                .doesNotContain(Words.en("kit.retry"));
    }

    private int edges() {
        Grid<?> grid = find(Grid.class).single();
        return test(grid).size();
    }
}

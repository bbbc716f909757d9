package org.qiutong;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeDetails.ToggleEvent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.qiutong.dialogue.Agenda;
import org.qiutong.dialogue.AgendaItem;
import org.qiutong.dialogue.Dialogue;
import org.qiutong.dialogue.DialogueService;
import org.qiutong.dialogue.Setting;
import org.qiutong.dialogue.agenda.ui.TopicDetails;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/// A list that is cut off says so, and leads to all: here a quotation is there forty times more.
@ProgramTest
@ViewPackages(packages = "org.qiutong")
@WithMockUser(
        username = "ann",
        roles = {"READER", "ANALYST", "CONVENOR"})
class CutListsViewTest extends ViewTest {

    private static final CommunityId CN = new CommunityId("CN");
    private static final CommunityId UK = new CommunityId("UK");

    private static final String CONCEPT = "itif-2024/malicious-actors-open-or-closed";
    private static final int MORE = 40;

    @Autowired Driver driver;
    @Autowired DialogueService dialogues;

    private String community = "";
    private int all;

    @BeforeEach
    void add() {
        speak(Locale.ENGLISH);
        try (var session = driver.session()) {
            community =
                    session.run(
                                    """
                                    MATCH (:Concept {id: $concept})<-[:CODED_AS]-(q:Quotation)
                                    WITH q ORDER BY q.id LIMIT 1
                                    CALL (q) {
                                      UNWIND range(1, $more) AS number
                                      CREATE (copy:Quotation)
                                      SET copy = q {.*, id: q.id + '-cut-' + number}
                                      WITH copy, q
                                      MATCH (q)-[r]->(other)
                                      CREATE (copy)-[r2:$(type(r))]->(other)
                                      SET r2 = properties(r)
                                    }
                                    MATCH (q)-[:SAID_BY]->()-[:MEMBER_OF]->(c:Community)
                                    RETURN DISTINCT c.id
                                    """,
                                    Map.of("concept", CONCEPT, "more", MORE))
                            .single()
                            .get(0)
                            .asString();
            all =
                    session.run(
                                    """
                                    MATCH (:Concept {id: $concept})<-[:CODED_AS]-(q:Quotation)
                                    MATCH (q)-[:SAID_BY]->()-[:MEMBER_OF]->(:Community {id: $community})
                                    RETURN count(q)
                                    """,
                                    Map.of("concept", CONCEPT, "community", community))
                            .single()
                            .get(0)
                            .asInt();
        }
        assertThat(all).isGreaterThan(MORE);
    }

    @AfterEach
    void takeAway() {
        try (var session = driver.session()) {
            session.run("MATCH (q:Quotation) WHERE q.id CONTAINS '-cut-' DETACH DELETE q")
                    .consume();
            session.run("MATCH (d:Dialogue) OPTIONAL MATCH (d)-[:HAS_ITEM]->(i) DETACH DELETE d, i")
                    .consume();
        }
    }

    @Test
    void onThePageOfAConcept() {
        open("common-ground/" + CONCEPT);
        assertCut(10);
    }

    @Test
    void inTheAnswersToAQuestion() {
        open("ask?kind=concern&theme=itif-2024/open-source-ai&scope=any&show=quotations");
        assertCut(5);
    }

    @Test
    void onAnAgenda() {
        Dialogue dialogue =
                dialogues.create(
                        Setting.first(
                                LocalizedText.of(LanguageTag.EN, "Cut"),
                                List.of(LanguageTag.EN),
                                List.of(UK, CN)));
        dialogues.save(dialogue, new Agenda(List.of(new AgendaItem(new ConceptId(CONCEPT), 45))));
        open("dialogues/" + dialogue.id());
        TopicDetails details = find(TopicDetails.class).single();
        details.setOpen(true);
        ComponentUtil.fireEvent(details, new ToggleEvent(details, true));
        settle();
        assertCut(10);
    }

    private void assertCut(int shown) {
        Anchor link =
                find(Anchor.class)
                        .withCondition(each ->
                                each.getHref()
                                        .equals(
                                                "quotations?concept="
                                                        + CONCEPT
                                                        + "&community="
                                                        + community))
                        .all()
                        .stream()
                        .filter(each -> each.getText().contains("show all"))
                        .findFirst()
                        .orElseThrow();
        assertThat(link.getText()).isEqualTo(shown + " of " + all + " quotations – show all");
        speak(CHINESE);
        assertThat(link.getText()).isEqualTo("已显示" + shown + "条，共" + all + "条引语——查看全部");
    }
}

package org.qiutong.ground.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.qiutong.ProgramTest;
import org.qiutong.exchange.ImportService;
import org.qiutong.exchange.polis.PolisReading;
import org.qiutong.graph.Queries;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The API contract of common ground: names, structure and errors that must not change.
@ProgramTest
@WithMockUser(roles = "RESEARCHER")
class GroundApiTest {

    private static final String GROUND = "/api/v1/common-ground";

    @Autowired MockMvcTester mvc;
    @Autowired ImportService imports;
    @Autowired Driver driver;

    @AfterEach
    void takeAway() {
        takeAway(driver);
    }

    /// The studies that the tests of this package import.
    static void takeAway(Driver driver) {
        try (var session = driver.session()) {
            session.executeWriteWithoutResult(tx -> {
                tx.run(
                                "MATCH (n:!AuditEntry) WHERE n.study IN $studies"
                                        + " OR (n:Study AND n.id IN $studies) DETACH DELETE n",
                                Map.of("studies", List.of("park", "made-up")))
                        .consume();
                tx.run(
                                Queries.statement("graph/advanceRevisions"),
                                Map.of("ids", List.of("stances", "codebook")))
                        .consume();
            });
        }
    }

    @Test
    void showsCommonGroundOnAConcept() {
        MvcTestResult answer =
                get(GROUND + "/itif-2024/open-source-benefits?community=UK&community=CN");
        assertThat(answer)
                .hasStatusOk()
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_JSON)
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {
                          "concept": "itif-2024/open-source-benefits",
                          "conceptLabel": {"en": "Significant benefits of open source AI", "zh-Hans": "开源人工智能的显著益处"},
                          "study": "itif-2024",
                          "moderated": false,
                          "label": "shared",
                          "certainty": "reported",
                          "communities": [
                            {"community": "UK", "of": 5},
                            {"community": "CN", "of": 19}
                          ]
                        }
                        """);
        Map<String, Object> row = JsonPath.read(body(answer), "$");
        assertThat(row.keySet())
                .containsExactlyInAnyOrder(
                        "concept",
                        "conceptLabel",
                        "kind",
                        "study",
                        "design",
                        "moderated",
                        "label",
                        "certainty",
                        "reading",
                        "gic",
                        "weakest",
                        "fragile",
                        "exclusive",
                        "held",
                        "toldApart",
                        "answers",
                        "communities",
                        "communityNotStated");
        Map<String, Object> side = JsonPath.read(body(answer), "$.communities[0]");
        assertThat(side.keySet())
                .containsExactlyInAnyOrder(
                        "community",
                        "support",
                        "oppose",
                        "mixed",
                        "asked",
                        "of",
                        "interval",
                        "bounds",
                        "q",
                        "people",
                        "findings",
                        "follows");
    }

    /// Programs read these: not even the order of the names changes.
    @Test
    void writesTheSameTextAsEver() {
        imports.store(PolisReading.park(), "somebody");
        assertThat(body(get(GROUND + "/itif-2024/open-source-benefits")))
                .isEqualTo(
                        "{\"concept\":\"itif-2024/open-source-benefits\",\"conceptLabel\":{\"en\""
                                + ":\"Significant benefits of open source AI\",\"zh-Hans\":\"开源人工智能的显著益处"
                                + "\"},\"kind\":\"benefit\",\"study\":\"itif-2024\",\"design\":\"excerpts\",\"mod"
                                + "erated\":false,\"label\":\"shared\",\"certainty\":\"reported\",\"reading\":"
                                + "false,\"gic\":null,\"weakest\":null,\"fragile\":false,\"exclusive\":fals"
                                + "e,\"held\":[],\"toldApart\":null,\"answers\":[],\"communities\":[{\"commu"
                                + "nity\":\"UK\",\"support\":0,\"oppose\":0,\"mixed\":0,\"asked\":null,\"of\":5,"
                                + "\"interval\":null,\"bounds\":{\"lower\":5,\"upper\":5,\"of\":5,\"contradict"
                                + "ion\":false},\"q\":null,\"people\":[],\"findings\":[{\"finding\":\"itif-20"
                                + "24/f09-UK\",\"quantifier\":\"all\",\"stance\":\"support\",\"lower\":5,\"uppe"
                                + "r\":5,\"of\":5,\"reading\":false}],\"follows\":[]},{\"community\":\"CN\",\"s"
                                + "upport\":0,\"oppose\":0,\"mixed\":0,\"asked\":null,\"of\":19,\"interval\":n"
                                + "ull,\"bounds\":{\"lower\":19,\"upper\":19,\"of\":19,\"contradiction\":fals"
                                + "e},\"q\":null,\"people\":[],\"findings\":[{\"finding\":\"itif-2024/f09-CN"
                                + "\",\"quantifier\":\"all\",\"stance\":\"support\",\"lower\":19,\"upper\":19,\"o"
                                + "f\":19,\"reading\":false}],\"follows\":[]}],\"communityNotStated\":[]}");
        assertThat(body(get(GROUND + "/itif-2024/malicious-actors-open-or-closed")))
                .isEqualTo(
                        "{\"concept\":\"itif-2024/malicious-actors-open-or-closed\",\"conceptL"
                                + "abel\":{\"en\":\"Bad actors can attack or abuse open and closed mode"
                                + "ls alike\",\"zh-Hans\":\"攻击者不受模型开放与否的限制\"},\"kind\":\"concern\",\"study\":\""
                                + "itif-2024\",\"design\":\"excerpts\",\"moderated\":false,\"label\":\"raised"
                                + "-on-every-side\",\"certainty\":\"quoted\",\"reading\":false,\"gic\":null,"
                                + "\"weakest\":null,\"fragile\":false,\"exclusive\":false,\"held\":[],\"told"
                                + "Apart\":null,\"answers\":[],\"communities\":[{\"community\":\"UK\",\"suppo"
                                + "rt\":1,\"oppose\":0,\"mixed\":0,\"asked\":null,\"of\":5,\"interval\":null,\""
                                + "bounds\":{\"lower\":1,\"upper\":5,\"of\":5,\"contradiction\":false},\"q\":n"
                                + "ull,\"people\":[{\"expert\":\"itif-2024/2-UK\",\"stance\":\"support\"}],\"f"
                                + "indings\":[],\"follows\":[]},{\"community\":\"CN\",\"support\":1,\"oppose\""
                                + ":0,\"mixed\":0,\"asked\":null,\"of\":19,\"interval\":null,\"bounds\":{\"low"
                                + "er\":1,\"upper\":19,\"of\":19,\"contradiction\":false},\"q\":null,\"people"
                                + "\":[{\"expert\":\"itif-2024/3-CN\",\"stance\":\"support\"}],\"findings\":[]"
                                + ",\"follows\":[]}],\"communityNotStated\":[{\"finding\":\"itif-2024/f16\""
                                + ",\"quantifier\":\"unnumbered\",\"stance\":\"support\",\"lower\":1,\"upper\":"
                                + "24,\"of\":24,\"reading\":false}]}");
        assertThat(body(get(GROUND + "/park/0")))
                .isEqualTo(
                        "{\"concept\":\"park/0\",\"conceptLabel\":{\"und\":\"The park should stay "
                                + "open at night,\\nwith lights on the main path.\"},\"kind\":\"statemen"
                                + "t\",\"study\":\"park\",\"design\":\"votes\",\"moderated\":false,\"label\":\"in"
                                + "sufficient\",\"certainty\":null,\"reading\":false,\"gic\":0.375,\"weakes"
                                + "t\":{\"community\":\"park-group-1\",\"lower\":0.12086631942227366},\"fra"
                                + "gile\":false,\"exclusive\":false,\"held\":[],\"toldApart\":null,\"answer"
                                + "s\":[],\"communities\":[{\"community\":\"park-group-0\",\"support\":2,\"op"
                                + "pose\":0,\"mixed\":0,\"asked\":2,\"of\":2,\"interval\":{\"lower\":0.4250306"
                                + "0900634637,\"upper\":1.0},\"bounds\":{\"lower\":2,\"upper\":2,\"of\":2,\"co"
                                + "ntradiction\":false},\"q\":0.8750000000000001,\"people\":[],\"findings"
                                + "\":[],\"follows\":[]},{\"community\":\"park-group-1\",\"support\":1,\"oppo"
                                + "se\":1,\"mixed\":0,\"asked\":2,\"of\":2,\"interval\":{\"lower\":0.120866319"
                                + "42227366,\"upper\":0.8791336805777263},\"bounds\":{\"lower\":1,\"upper\""
                                + ":1,\"of\":2,\"contradiction\":false},\"q\":0.5,\"people\":[],\"findings\":"
                                + "[],\"follows\":[]}],\"communityNotStated\":[]}");
    }

    /// The measures stand in the description of the API as they stand in its answers.
    @Test
    void describesEveryMeasure() {
        Map<String, Object> document = json("/v3/api-docs");
        Map<String, Object> row = json(GROUND + "/itif-2024/malicious-use");
        assertThat(described(document, "GroundPayload"))
                .containsOnlyKeys(row.keySet())
                .containsEntry("gic", Map.of("type", "number", "format", "double"));
        Map<String, Object> side = JsonPath.read(row, "$.communities[0]");
        assertThat(described(document, "SidePayload"))
                .containsOnlyKeys(side.keySet())
                .containsEntry("support", Map.of("type", "integer", "format", "int32"));
    }

    private static Map<String, Object> described(Map<String, Object> document, String schema) {
        return JsonPath.read(document, "$.components.schemas." + schema + ".properties");
    }

    @Test
    void listsCommonGroundByThePage() {
        Map<String, Object> whole = json(GROUND + "?size=200");
        int total = (int) whole.getOrDefault("total", 0);
        assertThat(total).isEqualTo(61);
        assertThat(concepts(whole)).hasSize(total).doesNotHaveDuplicates();
        assertThat(concepts(json(GROUND))).isEqualTo(concepts(whole).subList(0, 20));
        assertThat(concepts(json(GROUND + "?page=2&size=3")))
                .isEqualTo(concepts(whole).subList(6, 9));
        assertThat(concepts(json(GROUND + "?page=1000&size=200"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "?study=other, 0",
        "?study=itif-2024, 61",
        "?label=contested, 0",
        "?label=different-answers, 1",
        "?label=opinions-vary, 1",
        "?label=raised-community-not-stated, 10",
        "?community=FR, 0"
    })
    void filters(String query, int total) {
        assertThat(json(GROUND + query)).containsEntry("total", total);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?kind=nonsense",
                "?label=SHARED",
                "?sector=kitchen",
                "?established=0.4",
                "?established=much",
                "?leaning=0.99",
                "?sort=beauty",
                "/itif-2024/malicious-use?label=no"
            })
    void saysWhatIsWrong(String query) {
        assertProblem(get(GROUND + query), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=-1", "size=201", "size=x"})
    void refusesAnyOtherPage(String query) {
        assertProblem(get(GROUND + "?" + query), 400);
    }

    @Test
    void saysWhatIsNotThere() {
        assertProblem(get(GROUND + "/itif-2024/nothing"), 404);
        assertProblem(get(GROUND + "/nowhere/malicious-use"), 404);
    }

    /// The GIC of each statement, from the votes in the file: the product over the groups of
    /// (agreeing + 1) / (voting + 2), whether or not anybody of the group voted.
    @Test
    void givesTheGicOfAConversation() throws Exception {
        imports.store(PolisReading.park(), "somebody");
        List<String[]> rows = new ArrayList<>();
        for (String line :
                Files.readAllLines(
                        Path.of("src/test/resources/polis/park/participants-votes.csv"))) {
            rows.add(line.split(",", -1));
        }
        String[] header = rows.removeFirst();
        Set<String> groups = Set.of("0", "1");
        Map<String, Double> expected = new TreeMap<>();
        for (int column = 7; column < header.length; column++) {
            double gic = 1;
            for (String group : groups) {
                int agreeing = 0;
                int voting = 0;
                for (String[] row : rows) {
                    if (row[2].equals(group) && !row[column].isEmpty()) {
                        voting++;
                        agreeing += row[column].equals("1") ? 1 : 0;
                    }
                }
                gic *= (agreeing + 1.0) / (voting + 2);
            }
            expected.put("park/" + header[column], gic);
        }
        List<Map<String, Object>> items =
                items(json(GROUND + "?study=park&moderated=true&size=200"));
        Map<String, Number> gics = new HashMap<>();
        items.forEach(item -> gics.put((String) item.get("concept"), (Number) item.get("gic")));
        expected.forEach((concept, gic) ->
                assertThat(gics.getOrDefault(concept, -1).doubleValue())
                        .as(concept)
                        .isCloseTo(gic, within(1e-9)));
        assertThat(expected).containsKey("park/3");
        assertThat(concepts(json(GROUND + "?study=park&size=200"))).doesNotContain("park/3");
        assertThat(items)
                .filteredOn(item -> Boolean.TRUE.equals(item.get("moderated")))
                .extracting(item -> item.get("concept"))
                .containsExactly("park/3");
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(URI.create(address)).exchange();
    }

    private Map<String, Object> json(String address) {
        return json(address, get(address));
    }

    static Map<String, Object> json(String address, MvcTestResult answer) {
        assertThat(answer).as(address).hasStatusOk();
        return JsonPath.read(body(answer), "$");
    }

    private static List<Map<String, Object>> items(Map<String, Object> list) {
        return JsonPath.read(list, "$.items");
    }

    private static List<String> concepts(Map<String, Object> list) {
        return JsonPath.read(list, "$.items[*].concept");
    }

    static void assertProblem(MvcTestResult answer, int status) {
        assertThat(answer)
                .hasStatus(status)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        Map<String, Object> problem = JsonPath.read(body(answer), "$");
        assertThat(problem).containsEntry("status", status).containsKeys("title", "detail");
        assertThat(problem.values().toString()).doesNotContain("org.qiutong", "Exception");
    }

    private static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}

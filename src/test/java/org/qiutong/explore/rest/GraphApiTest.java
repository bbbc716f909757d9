package org.qiutong.explore.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qiutong.ProgramTest;
import org.qiutong.Words;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The API contract of the graph: names, structure and errors that must not change.
@ProgramTest
class GraphApiTest {

    private static final String GRAPH = "/api/v1/graph";
    private static final String BARRIER = "concept/itif-2024/geopolitical-uncertainty";

    @Autowired MockMvcTester mvc;

    @Test
    void countsNeighbours() {
        Map<String, Object> around = json("/neighbourhood?node=" + BARRIER);
        assertThat((String) JsonPath.read(around, "$.node.kind")).isEqualTo("barrier");
        assertThat((String) JsonPath.read(around, "$.node.label.en"))
                .isEqualTo("Geopolitical uncertainty");
        List<Map<String, Object>> counts =
                JsonPath.read(around, "$.counts[?(@.relation == 'speaks-of')]");
        assertThat(counts)
                .singleElement()
                .satisfies(count -> {
                    assertThat(count.keySet())
                            .containsExactlyInAnyOrder(
                                    "relation", "direction", "name", "kind", "count");
                    assertThat(count)
                            .containsEntry("direction", "in")
                            .containsEntry("kind", "expert");
                    assertThat(String.valueOf(count.get("name")))
                            .contains(
                                    Words.en("graph.relation.SPEAKS_OF.IN"),
                                    Words.zh("graph.relation.SPEAKS_OF.IN"));
                });
    }

    @Test
    void listsNeighboursByThePage() {
        String query = "/neighbours?node=community/CN&relation=member-of&direction=in";
        Map<String, Object> all = json(query);
        assertThat(all).containsEntry("total", 6);
        List<String> nodes = JsonPath.read(all, "$.items[*].node.id");
        assertThat(nodes).hasSize(6);
        List<String> second = JsonPath.read(json(query + "&page=1&size=4"), "$.items[*].node.id");
        assertThat(second).isEqualTo(nodes.subList(4, 6));
        assertThat(json(query + "&kind=barrier")).containsEntry("total", 0);
    }

    @Test
    void showsTheEvidenceBehindAnEdge() {
        Map<String, Object> behind =
                json("/evidence?from=expert/itif-2024/2-UK&relation=speaks-of&to=" + BARRIER);
        int total = JsonPath.read(behind, "$.total");
        List<Map<String, Object>> items = JsonPath.read(behind, "$.items");
        assertThat(items).hasSize(total).isNotEmpty();
        assertThat(String.valueOf(items.getFirst().get("id"))).startsWith("quotation/itif-2024/");
        Map<String, Object> reported =
                json("/evidence?from=community/CN&relation=reported-on&to=" + BARRIER);
        assertThat((String) JsonPath.read(reported, "$.items[0].id"))
                .startsWith("finding/itif-2024/");
    }

    @Test
    void saysPathsInBothLanguages() {
        Map<String, Object> paths =
                json("/paths?from=expert/itif-2024/2-UK&to=expert/itif-2024/1-CN&most=1");
        List<Map<String, Object>> list = JsonPath.read(paths, "$.paths");
        assertThat(list).hasSize(1);
        assertThat((String) JsonPath.read(paths, "$.paths[0].sentence.en"))
                .isEqualTo("2-UK and 1-CN both name “Geopolitical uncertainty” as a barrier.");
        assertThat((String) JsonPath.read(paths, "$.paths[0].sentence.zh-Hans")).endsWith("障碍。");
        List<String> words = JsonPath.read(paths, "$.paths[0].words[*].text['en']");
        String cited = JsonPath.read(paths, "$.paths[0].cited.en");
        assertThat(cited)
                .startsWith("2-UK and 1-CN both name “Geopolitical uncertainty” as a barrier: “")
                .contains(words);
        assertThat((String) JsonPath.read(paths, "$.paths[0].cited.zh-Hans")).endsWith("）");
        List<Integer> evidence = JsonPath.read(paths, "$.paths[0].edges[*].evidence");
        assertThat(evidence).hasSize(2).allMatch(each -> each > 0);
    }

    @Test
    void saysWhatConnects() {
        List<Map<String, Object>> found =
                JsonPath.read(
                        body(
                                get(
                                        "/connecting?node=expert/itif-2024/2-UK"
                                                + "&node=expert/itif-2024/1-CN")),
                        "$");
        assertThat(found).isNotEmpty();
        assertThat(found.getFirst()).containsEntry("node", BARRIER);
        List<String> ends = JsonPath.read(found, "$[0].paths[*].nodes[0].id");
        assertThat(ends)
                .containsExactlyInAnyOrder("expert/itif-2024/2-UK", "expert/itif-2024/1-CN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/neighbourhood",
                "/neighbourhood?node=",
                "/neighbourhood?node=concept",
                "/neighbourhood?node=account/admin",
                "/neighbourhood?node=concept/' OR 1=1 --",
                "/neighbourhood?node=concept/a'}) DETACH DELETE n //",
                "/neighbourhood?node=concept/../../accounts",
                "/neighbours?node=community/CN&relation=member-of]-() DETACH DELETE n //",
                "/paths?from=community/CN&to=community/$id",
                "/evidence?from=community/CN&relation=HOLDS&to=community/UK",
                "/neighbours?node=community/CN",
                "/neighbours?node=community/CN&relation=x",
                "/neighbours?node=community/CN&relation=member-of&direction=up",
                "/neighbours?node=community/CN&relation=member-of&kind=x",
                "/neighbours?node=community/CN&relation=member-of&size=201",
                "/evidence?from=community/CN&to=community/UK",
                "/paths?from=community/CN",
                "/paths?from=community/CN&to=community/UK&most=6",
                "/paths?from=community/CN&to=community/UK&depth=7",
                "/paths?from=community/CN&to=community/UK&depth=0",
                "/connecting?node=community/CN",
                "/connecting?node=community/CN&node=community/CN",
                "/connecting"
            })
    void saysWhatIsWrong(String address) {
        assertProblem(get(address), 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/neighbourhood?node=concept/itif-2024/nothing",
                "/neighbours?node=concept/itif-2024/nothing&relation=broader",
                "/evidence?from=community/CN&relation=member-of&to=community/UK",
                "/paths?from=community/CN&to=community/FR"
            })
    void saysWhatIsNotThere(String address) {
        assertProblem(get(address), 404);
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(GRAPH + address).exchange();
    }

    private Map<String, Object> json(String address) {
        MvcTestResult answer = get(address);
        assertThat(answer).as(address).hasStatusOk();
        return JsonPath.read(body(answer), "$");
    }

    private static void assertProblem(MvcTestResult answer, int status) {
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
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}

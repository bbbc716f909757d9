package org.qiutong.ground.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiutong.ground.rest.GroundApiTest.assertProblem;

import com.jayway.jsonpath.JsonPath;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.qiutong.ProgramTest;
import org.qiutong.exchange.ImportService;
import org.qiutong.exchange.polis.PolisConversation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The API contract of bridging: names, structure and errors that must not change.
@ProgramTest
@WithMockUser(roles = "RESEARCHER")
class BridgingApiTest {

    private static final String BRIDGING = "/api/v1/bridging";

    @Autowired MockMvcTester mvc;
    @Autowired ImportService imports;
    @Autowired Driver driver;

    @AfterEach
    void takeAway() {
        GroundApiTest.takeAway(driver);
    }

    @Test
    void showsThatNobodyBridgesTheFoundingStudyYet() {
        MvcTestResult answer = get(BRIDGING + "?study=itif-2024");
        assertThat(answer)
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {
                          "pairs": [],
                          "experts": [],
                          "insufficient": 10,
                          "communities": [
                            {"community": "UK", "other": "CN", "shared": 0, "contested": 0, "comparable": 0}
                          ],
                          "congruence": {"measure": "congruence", "normalization": "none"}
                        }
                        """);
    }

    @Test
    void showsWhoBridgesAConversation() {
        imports.store(new PolisConversation("made-up", 2, 12, 16).batch(), "somebody");
        Map<String, Object> answer = json(BRIDGING + "?study=made-up&measure=subtract");
        List<Map<String, Object>> pairs = JsonPath.read(answer, "$.pairs");
        assertThat(pairs).hasSize(100);
        assertThat(pairs.getFirst().keySet())
                .containsExactlyInAnyOrder(
                        "expert", "community", "other", "otherCommunity", "same", "opposite", "q");
        assertThat(pairs)
                .allSatisfy(pair ->
                        assertThat(pair.get("community")).isNotEqualTo(pair.get("otherCommunity")))
                .extracting(pair -> ((Number) pair.getOrDefault("q", -1)).doubleValue())
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
        List<Map<String, Object>> experts = JsonPath.read(answer, "$.experts");
        assertThat(experts).hasSize(24);
        assertThat(experts.getFirst().keySet())
                .containsExactlyInAnyOrder("expert", "community", "bridge", "align");
        assertThat(answer).containsEntry("insufficient", 0);
        List<Map<String, Object>> communities = JsonPath.read(answer, "$.communities");
        assertThat(communities)
                .singleElement()
                .satisfies(each ->
                        assertThat(each)
                                .containsEntry("comparable", 16)
                                .containsEntry("shared", 12)
                                .containsEntry("contested", 4));
        List<String> actors = JsonPath.read(answer, "$.congruence.experts");
        assertThat(actors).hasSize(24);
        List<Map<String, Object>> edges = JsonPath.read(answer, "$.congruence.edges");
        assertThat(edges)
                .isNotEmpty()
                .allSatisfy(edge ->
                        assertThat(edge.keySet())
                                .containsExactlyInAnyOrder("expert", "other", "weight"));
        assertThat((int) JsonPath.read(answer, "$.congruence.pairs")).isEqualTo(edges.size());
        List<Number> jaccard =
                JsonPath.read(
                        json(BRIDGING + "?study=made-up&normalization=jaccard"),
                        "$.congruence.edges[*].weight");
        assertThat(jaccard)
                .isNotEmpty()
                .allMatch(weight -> 0 < weight.doubleValue() && weight.doubleValue() <= 1);
    }

    @Test
    void refusesToCompareTooManyExperts() {
        imports.store(new PolisConversation("made-up", 2, 1_501, 1).batch(), "somebody");
        assertProblem(get(BRIDGING + "?study=made-up"), 400);
        assertThat(get(BRIDGING + "?study=itif-2024")).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"measure=love", "normalization=NONE", "kind=x", "sector=x", "leaning=0"})
    void saysWhatIsWrongWithBridging(String query) {
        assertProblem(get(BRIDGING + "?" + query), 400);
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(URI.create(address)).exchange();
    }

    private Map<String, Object> json(String address) {
        return GroundApiTest.json(address, get(address));
    }
}

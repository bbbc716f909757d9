package org.qiutong.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qiutong.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The contract of the read API: names and structure that must not change.
@ProgramTest
class ApiTest {

    @Autowired MockMvcTester mvc;

    @ParameterizedTest
    @CsvSource({
        "studies, 1",
        "communities, 2",
        "experts, 10",
        "institutions, 15",
        "concepts, 68",
        "quotations, 12",
        "findings, 66",
        "studies/itif-2024/sources, 13",
        "studies/itif-2024/milestones, 7"
    })
    void listsWhatThereIs(String list, int total) {
        Map<String, Object> first = json("/api/v1/" + list);
        assertThat(first.keySet()).containsExactlyInAnyOrder("items", "total");
        assertThat(first.get("total")).isEqualTo(total);
        assertThat(ids(first)).hasSize(Math.min(total, 20)).doesNotHaveDuplicates();
        Map<String, Object> whole = json("/api/v1/" + list + "?size=200");
        assertThat(ids(whole)).hasSize(total).doesNotHaveDuplicates();
        assertThat(ids(json("/api/v1/" + list + "?page=1&size=1")))
                .isEqualTo(ids(whole).stream().skip(1).limit(1).toList());
        Map<String, Object> beyond = json("/api/v1/" + list + "?page=1000000&size=200");
        assertThat(ids(beyond)).isEmpty();
        assertThat(beyond.get("total")).isEqualTo(total);
        if (!list.contains("/")) {
            for (String id : ids(whole)) {
                assertThat(json("/api/v1/" + list + "/" + id)).containsEntry("id", id);
            }
        }
    }

    @Test
    void showsAQuotationThatWasTranslated() {
        assertThat(get("/api/v1/quotations/itif-2024/q02"))
                .hasStatusOk()
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_JSON)
                .bodyJson()
                .isStrictlyEqualTo(
                        """
                        {
                          "id": "itif-2024/q02",
                          "study": "itif-2024",
                          "text": {
                            "en": "If someone wants to attack a model and has the knowledge and technology to do so, whether the model is open or closed does not matter.",
                            "zh-Hans": "如果有人想攻击一个模型，并且具备相应的知识和技术，那么模型是开放还是封闭都无关紧要。"
                          },
                          "original": {"language": "und", "published": false},
                          "renderings": [
                            {
                              "language": "en",
                              "text": "If someone wants to attack a model and has the knowledge and technology to do so, whether the model is open or closed does not matter.",
                              "translator": {"en": "The report’s authors", "zh-Hans": "报告作者"},
                              "method": "unstated",
                              "status": "final",
                              "date": "2024-08-12"
                            },
                            {
                              "language": "zh-Hans",
                              "text": "如果有人想攻击一个模型，并且具备相应的知识和技术，那么模型是开放还是封闭都无关紧要。",
                              "translator": {"en": "Qiutong project", "zh-Hans": "求同项目"},
                              "method": "machine",
                              "status": "draft",
                              "date": "2026-11-23"
                            }
                          ],
                          "expert": "itif-2024/3-CN",
                          "community": "CN",
                          "section": {
                            "en": "Benefits and Risks of Open Source AI",
                            "zh-Hans": "开源人工智能的益处与风险"
                          },
                          "source": "itif-2024/report",
                          "locator": "Benefits and Risks of Open Source AI, second quotation, after paragraph 3 (ending “or use it to cause harm”)",
                          "concepts": ["itif-2024/malicious-actors-open-or-closed"],
                          "codings": [
                            {"concept": "itif-2024/malicious-actors-open-or-closed", "stance": "support"}
                          ]
                        }
                        """);
    }

    @Test
    void showsAQuotationInTheOriginal() {
        assertThat(get("/api/v1/quotations/itif-2024/q01"))
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {
                          "original": {"language": "en", "published": true},
                          "renderings": [{"language": "zh-Hans", "status": "draft"}],
                          "expert": "itif-2024/2-UK",
                          "community": "UK"
                        }
                        """);
    }

    @Test
    void showsAFindingWithItsBounds() {
        Map<String, Object> finding =
                json("/api/v1/findings?concept=itif-2024/open-source-benefits&community=CN");
        assertThat(items(finding))
                .first()
                .satisfies(item -> {
                    assertThat(item)
                            .containsEntry("concept", "itif-2024/open-source-benefits")
                            .containsEntry("community", "CN")
                            .containsEntry("quantifier", "all")
                            .containsEntry("stance", "support")
                            .containsEntry("lower", 19)
                            .containsEntry("upper", 19)
                            .containsEntry("of", 19)
                            .containsEntry("passageLanguage", "en")
                            .containsEntry("source", "itif-2024/report");
                    assertThat(item.get("passage")).asString().isNotBlank();
                    assertThat(item.get("id")).asString().matches("itif-2024/f\\d\\d-CN");
                    assertThat(item.get("passageRenderings"))
                            .asInstanceOf(
                                    org.assertj.core.api.InstanceOfAssertFactories.map(
                                            String.class, String.class))
                            .containsOnlyKeys("zh-Hans");
                });
    }

    @Test
    void showsCommunitiesWithTheirSamples() {
        assertThat(get("/api/v1/communities"))
                .bodyJson()
                .isStrictlyEqualTo(
                        """
                        {
                          "items": [
                            {
                              "id": "UK",
                              "label": {"en": "United Kingdom", "zh-Hans": "英国"},
                              "experts": {"en": "UK experts", "zh-Hans": "英国专家"},
                              "sampleSize": {"itif-2024": 5}
                            },
                            {
                              "id": "CN",
                              "label": {"en": "China", "zh-Hans": "中国"},
                              "experts": {"en": "Chinese experts", "zh-Hans": "中国专家"},
                              "sampleSize": {"itif-2024": 19}
                            }
                          ],
                          "total": 2
                        }
                        """);
    }

    @Test
    void showsExpertsConceptsInstitutionsAndStudies() {
        assertThat(get("/api/v1/experts/itif-2024/2-UK"))
                .bodyJson()
                .isStrictlyEqualTo(
                        """
                        {"id": "itif-2024/2-UK", "code": "2-UK", "community": "UK", "sector": null, "study": "itif-2024"}
                        """);
        assertThat(get("/api/v1/concepts/itif-2024/safety-risks"))
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {
                          "id": "itif-2024/safety-risks",
                          "study": "itif-2024",
                          "kind": "theme",
                          "label": {"en": "Safety risks", "zh-Hans": "安全风险"},
                          "broader": "itif-2024/safety-priorities",
                          "equivalence": {"grade": "partial"}
                        }
                        """);
        assertThat(get("/api/v1/institutions/center-for-data-innovation"))
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {
                          "kind": "think-tank",
                          "label": {"en": "Center for Data Innovation", "zh-Hans": "数据创新中心"},
                          "partOf": "itif"
                        }
                        """);
        assertThat(get("/api/v1/studies/itif-2024"))
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {
                          "label": {"zh-Hans": "中英专家如何看待人工智能风险与合作"},
                          "samples": {"UK": 5, "CN": 19},
                          "from": "2024-03",
                          "to": "2024-06",
                          "published": "2024-08-12",
                          "report": "itif-2024/report",
                          "conductedBy": ["center-for-data-innovation"]
                        }
                        """);
    }

    @ParameterizedTest
    @CsvSource({
        "quotations?community=UK, 6",
        "quotations?community=FR, 0",
        "quotations?study=itif-2024, 12",
        "quotations?study=other, 0",
        "quotations?expert=itif-2024/2-UK, 3",
        "quotations?concept=itif-2024/malicious-actors-open-or-closed, 2",
        "quotations?theme=itif-2024/open-source-ai&community=CN, 1",
        "findings?expert=itif-2024/2-UK, 0",
        "experts?community=CN, 6",
        "experts?study=other, 0",
        "institutions?kind=company&community=CN, 2",
        "concepts?kind=theme, 7"
    })
    void filters(String query, int total) {
        Map<String, Object> answer = json("/api/v1/" + query);
        assertThat(answer.get("total")).isEqualTo(total);
        assertThat(ids(answer)).hasSize(total);
    }

    @Test
    void documentsEveryAddress() {
        Map<String, Object> document = json("/v3/api-docs");
        Collection<String> paths = JsonPath.read(document, "$.paths.keys()");
        assertThat(paths)
                .containsExactlyInAnyOrder(
                        "/api/v1/studies",
                        "/api/v1/studies/{id}",
                        "/api/v1/studies/{id}/tables",
                        "/api/v1/studies/{id}/sources",
                        "/api/v1/studies/{id}/milestones",
                        "/api/v1/common-ground/shared",
                        "/api/v1/graph/neighbourhood",
                        "/api/v1/graph/neighbours",
                        "/api/v1/graph/evidence",
                        "/api/v1/graph/paths",
                        "/api/v1/graph/connecting",
                        "/api/v1/communities",
                        "/api/v1/communities/{id}",
                        "/api/v1/experts",
                        "/api/v1/experts/{study}/{code}",
                        "/api/v1/institutions",
                        "/api/v1/institutions/{id}",
                        "/api/v1/concepts",
                        "/api/v1/concepts/{study}/{name}",
                        "/api/v1/quotations",
                        "/api/v1/quotations/{study}/{name}",
                        "/api/v1/findings",
                        "/api/v1/findings/{study}/{name}",
                        "/api/v1/common-ground",
                        "/api/v1/common-ground/{study}/{name}",
                        "/api/v1/bridging",
                        "/api/v1/ask",
                        "/api/v1/search",
                        "/api/v1/search/suggestions");
        assertThat(JsonPath.<String>read(document, "$.components.securitySchemes.token.scheme"))
                .isEqualTo("bearer");
        List<String> parameters =
                JsonPath.read(document, "$.paths['/api/v1/quotations'].get.parameters[*].name");
        assertThat(parameters)
                .containsExactlyInAnyOrder(
                        "study",
                        "community",
                        "theme",
                        "kind",
                        "concept",
                        "expert",
                        "stance",
                        "page",
                        "size");
        List<String> summaries = JsonPath.read(document, "$.paths.*.get.summary");
        assertThat(summaries).hasSize(paths.size()).allMatch(summary -> !summary.isBlank());
    }

    @Test
    void showsSwagger() {
        assertThat(get("/swagger-ui.html")).hasStatus3xxRedirection();
        assertThat(get("/swagger-ui/index.html")).hasStatusOk();
    }

    @Test
    void saysThatItIsWell() {
        assertThat(get("/actuator/health"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"status\": \"UP\"}");
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(java.net.URI.create(address)).exchange();
    }

    private Map<String, Object> json(String address) {
        MvcTestResult answer = get(address);
        assertThat(answer).as(address).hasStatusOk();
        return JsonPath.read(body(answer), "$");
    }

    static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Map<String, Object>> items(Map<String, Object> list) {
        return JsonPath.read(list, "$.items");
    }

    private static List<String> ids(Map<String, Object> list) {
        return JsonPath.read(list, "$.items[*].id");
    }
}

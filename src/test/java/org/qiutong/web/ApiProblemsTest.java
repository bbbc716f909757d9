package org.qiutong.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qiutong.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// How the read API refuses: each with its status, as a problem.
@ProgramTest
class ApiProblemsTest {

    @Autowired MockMvcTester mvc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quotations?page=-1",
                "quotations?size=0",
                "quotations?size=201",
                "quotations?page=one",
                "quotations?page=99999999999",
                "quotations?kind=thing",
                "quotations?stance=maybe",
                "findings?stance=SUPPORT",
                "concepts?kind=",
                "institutions?kind=thing",
                "studies?size=0",
                "communities?size=0",
                "studies/itif-2024/sources?size=x"
            })
    void saysWhichRequestIsWrong(String request) {
        assertProblem(get("/api/v1/" + request), 400);
    }

    @Test
    void saysWhatAParameterMayBe() {
        assertThat(assertProblem(get("/api/v1/quotations?stance=maybe"), 400))
                .containsEntry(
                        "detail",
                        "'stance' cannot be 'maybe'; it is one of support, oppose, mixed");
        assertThat(assertProblem(get("/api/v1/quotations?size=201"), 400).get("detail"))
                .asString()
                .contains("size")
                .contains("200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quotations/itif-2024/q13",
                "quotations/q01",
                "findings/itif-2024/f99",
                "concepts/itif-2024/nothing",
                "experts/itif-2024/6-CN",
                "institutions/nobody",
                "studies/nothing",
                "studies/nothing/sources",
                "studies/nothing/milestones",
                "communities/FR",
                "nothing",
                "quotations/itif-2024/q01/more",
                ""
            })
    void saysWhatIsNotThere(String path) {
        assertProblem(get("/api/v1/" + path), 404);
    }

    @Test
    void saysWhatItCannotDo() {
        assertProblem(
                mvc.get().uri("/api/v1/quotations").accept(MediaType.APPLICATION_XML).exchange(),
                406);
        assertThat(
                        mvc.get()
                                .uri("/api/v1/quotations")
                                .header("Accept", "text/html,*/*;q=0.8")
                                .exchange())
                .hasStatusOk();
    }

    /// The method is refused before anything is asked of it: nothing can be written yet.
    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void refusesToWriteWithoutAnAccount(String method) {
        MvcTestResult answer =
                mvc.method(HttpMethod.valueOf(method))
                        .uri("/api/v1/quotations/itif-2024/q01")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}")
                        .exchange();
        assertProblem(answer, 403);
        MvcTestResult loggedIn =
                mvc.method(HttpMethod.valueOf(method))
                        .uri("/api/v1/quotations/itif-2024/q01")
                        .with(
                                org.springframework.security.test.web.servlet.request
                                        .SecurityMockMvcRequestPostProcessors.user("somebody")
                                        .roles("RESEARCHER"))
                        .with(
                                org.springframework.security.test.web.servlet.request
                                        .SecurityMockMvcRequestPostProcessors.csrf())
                        .exchange();
        assertProblem(loggedIn, 405);
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(java.net.URI.create(address)).exchange();
    }

    private static Map<String, Object> assertProblem(MvcTestResult answer, int status) {
        assertThat(answer)
                .hasStatus(status)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        Map<String, Object> problem = JsonPath.read(ApiTest.body(answer), "$");
        assertThat(problem).containsEntry("status", status).containsKey("title");
        assertThat(problem.values().toString()).doesNotContain("org.qiutong", "Exception", "java.");
        return problem;
    }
}

package org.qiutong.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qiutong.ProgramTest;
import org.qiutong.id.StudyId;
import org.qiutong.text.FoldedText;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.web.servlet.MockMvc;

/// Expected results for queries on the founding study and a made-up one together.
@ProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RetrievalTest {

    private static final Path QUERIES =
            Path.of("src/test/resources/org/qiutong/search/retrieval.txt");
    private static final Transliterator TRADITIONAL =
            Transliterator.getInstance("Simplified-Traditional");

    @Autowired SearchService search;
    @Autowired MockMvc http;
    @Autowired ApplicationContext program;

    @BeforeAll
    void store() {
        asResearcher();
        MadeUpStudy.store(program);
    }

    @AfterAll
    void remove() {
        asResearcher();
        MadeUpStudy.remove(program);
        SecurityContextHolder.clearContext();
    }

    private void asResearcher() {
        SecurityContextHolder.setContextHolderStrategy(
                program.getBean(SecurityContextHolderStrategy.class));
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(
                                "ann", "", AuthorityUtils.createAuthorityList("ROLE_RESEARCHER")));
    }

    static Stream<String[]> expected() throws IOException {
        return Files.readAllLines(QUERIES).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" \\| "));
    }

    /// What is typed in Chinese, and what else is called so.
    static Stream<String> chinese() throws IOException {
        return Stream.concat(
                        expected().map(line -> line[0]),
                        Stream.of(
                                "国",
                                "数据",
                                "开源",
                                "中国专家",
                                "对开源的监管",
                                "英国与中国",
                                "风险 管理",
                                "信任 trust",
                                "AI监管",
                                "联合国会不会",
                                "发展",
                                "体制",
                                "后来"))
                .filter(FoldedText::hasHan)
                .map(FoldedText::key)
                .distinct();
    }

    @Test
    void holdsEnoughQueries() throws IOException {
        assertThat(expected()).hasSizeGreaterThanOrEqualTo(120);
        assertThat(chinese()).hasSizeGreaterThanOrEqualTo(60);
    }

    @ParameterizedTest
    @MethodSource("expected")
    void findsWhatIsLookedForAmongTheFirstThree(String typed, String id) {
        assertThat(find(typed).words().stream().map(Hit::id).limit(3)).as(typed).contains(id);
    }

    @ParameterizedTest
    @MethodSource("chinese")
    void findsTheSameInTheSameOrderForBothScripts(String simplified) {
        String traditional = TRADITIONAL.transliterate(simplified);
        SearchResult found = find(simplified);
        assertThat(find(traditional)).as(traditional).isEqualTo(found);
        assertThat(search.suggest(traditional, SearchFilter.ALL, 8))
                .isEqualTo(search.suggest(simplified, SearchFilter.ALL, 8));
    }

    /// Any query, also over HTTP, gives an answer or a refusal, never a failure.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void neverFailsWhateverIsTyped(long seed) throws Exception {
        Random random = new Random(seed);
        for (int i = 0; i < 40; i++) {
            String typed = Anything.typed(random);
            SearchResult result = find(typed);
            assertThat(result.words()).hasSizeLessThanOrEqualTo(20);
            assertThat(search.suggest(typed, SearchFilter.ALL, 8)).hasSizeLessThanOrEqualTo(8);
            for (String address : List.of("/api/v1/search", "/api/v1/search/suggestions")) {
                int status =
                        http.perform(get(address).param("q", typed))
                                .andReturn()
                                .getResponse()
                                .getStatus();
                assertThat(status).as(address + " " + typed).isEqualTo(200);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"AI", "trust", "信任", "xinren", "data", "e1"})
    void keepsToOneStudy(String typed) {
        for (String id : List.of("itif-2024", "made-up")) {
            SearchFilter filter = new SearchFilter(Optional.empty(), Optional.of(new StudyId(id)));
            SearchResult found = search.search(typed, filter, 500);
            Predicate<Hit> ofStudy =
                    hit ->
                            switch (hit) {
                                case Hit.OfInstitution _ -> true;
                                case Hit.OfMilestone milestone ->
                                        milestone.study().value().equals(id);
                                default -> hit.id().startsWith(id + "/");
                            };
            assertThat(Stream.concat(found.words().stream(), found.related().stream()))
                    .allMatch(ofStudy);
            assertThat(found.words())
                    .extracting(Hit::id)
                    .containsExactlyElementsOf(
                            search.search(typed, SearchFilter.ALL, 500).words().stream()
                                    .filter(ofStudy)
                                    .map(Hit::id)
                                    .toList());
            assertThat(search.suggest(typed, filter, 8))
                    .allMatch(term ->
                            term.kind() == Kind.INSTITUTION
                                    || term.kind() == Kind.MILESTONE
                                    || term.of().startsWith(id + "/"));
        }
        assertThat(
                        search.search(
                                        typed,
                                        new SearchFilter(
                                                Optional.of(Kind.QUOTATION),
                                                Optional.of(new StudyId("made"))),
                                        20)
                                .words())
                .isEmpty();
    }

    private SearchResult find(String typed) {
        return search.search(typed, SearchFilter.ALL, 20);
    }
}

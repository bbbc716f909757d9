package org.qiutong.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.qiutong.ProgramTest;
import org.qiutong.graph.Queries;
import org.qiutong.graph.Snapshot;
import org.qiutong.search.FoundText.Standing;
import org.qiutong.search.SearchResult.Term;
import org.qiutong.text.LanguageTag;
import org.springframework.beans.factory.annotation.Autowired;

/// What search finds in the founding study.
@ProgramTest
@Tag("server")
class SearchServiceTest {

    @Autowired SearchService search;
    @Autowired SearchIndex index;
    @Autowired Queries queries;
    @Autowired Driver driver;

    @Test
    void tellsOriginalsFromReviewedTranslationsAndDrafts() {
        assertThat(matched("bad things", "itif-2024/q01"))
                .extracting(FoundText::language, FoundText::standing)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(LanguageTag.EN, Standing.ORIGINAL));
        assertThat(matched("干坏事", "itif-2024/q01"))
                .extracting(FoundText::standing)
                .containsExactly(Standing.DRAFT);
        assertThat(matched("someone wants to attack", "itif-2024/q02"))
                .extracting(FoundText::standing)
                .containsExactly(Standing.PUBLISHED);
    }

    /// Words in context are called what they are called everywhere else.
    @Test
    void callsThePublishedTranslationOfAChineseExpertPublished() {
        assertThat(ConcordanceLine.of(find("regulation")))
                .filteredOn(line -> line.language().equals(LanguageTag.EN))
                .filteredOn(line -> line.quotation().value().equals("itif-2024/q05"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.standing()).isEqualTo(Standing.PUBLISHED));
    }

    /// A reader of either language finds the same places.
    @ParameterizedTest
    @ValueSource(strings = {"地缘政治", "geopolitics"})
    void findsWordsInContextInBothLanguages(String typed) {
        List<ConcordanceLine> lines = ConcordanceLine.of(find(typed));
        assertThat(lines)
                .filteredOn(line -> line.language().equals(LanguageTag.EN))
                .extracting(ConcordanceLine::quotation)
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(
                        lines.stream()
                                .filter(line -> !line.language().equals(LanguageTag.EN))
                                .map(ConcordanceLine::quotation)
                                .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "regulation, itif-2024/q03, en, regulation; regulation; regulators",
        "監管, itif-2024/q03, zh-Hans, 监管; 监管; 监管",
        "jian guan, itif-2024/q03, zh-Hans, 监管; 监管; 监管",
        "tax deduction, itif-2024/q04, en, tax; deduction"
    })
    void marksWhatWasLookedFor(String typed, String id, String language, String marked) {
        FoundText passage =
                find(typed).words().stream()
                        .filter(hit -> hit.id().equals(id))
                        .flatMap(hit -> hit.heading().stream())
                        .filter(each -> each.language().value().equals(language))
                        .findFirst()
                        .orElseThrow();
        assertThat(passage.marks())
                .extracting(range -> passage.text().substring(range.start(), range.end()))
                .containsExactly(marked.split("; "));
    }

    /// A code is found whole; a number in it is no word.
    @ParameterizedTest
    @ValueSource(strings = {"7-CN", "7-cn", " 2-UK "})
    void findsExpertsByTheirCode(String typed) {
        SearchResult found = find(typed);
        String code = typed.strip().toUpperCase(Locale.ROOT);
        assertThat(found.complete()).isTrue();
        assertThat(found.words().getFirst())
                .isInstanceOf(Hit.OfExpert.class)
                .extracting(Hit::id)
                .isEqualTo("itif-2024/" + code);
        assertThat(found.words())
                .allSatisfy(hit ->
                        assertThat(hit.passages())
                                .anyMatch(passage -> passage.text().contains(code)));
        assertThat(search.search(typed, SearchFilter.of(Kind.EXPERT), 5).words()).hasSize(1);
        assertThat(search.search(typed, SearchFilter.of(Kind.CONCEPT), 5).words())
                .noneMatch(Hit.OfExpert.class::isInstance);
        assertThat(search.search("7", SearchFilter.of(Kind.EXPERT), 5).words()).isEmpty();
    }

    @Test
    void marksTheTermOfAConceptInTheOtherLanguageToo() {
        Hit hit =
                find("滥用").words().stream()
                        .filter(each -> each.id().equals("itif-2024/misuse"))
                        .findFirst()
                        .orElseThrow();
        assertThat(hit.heading())
                .filteredOn(passage -> passage.language().equals(LanguageTag.EN))
                .allSatisfy(passage -> assertThat(passage.marks()).isNotEmpty());
    }

    @Test
    void leadsFromAConceptToQuotationsThatDoNotHaveItsWords() {
        SearchResult result = find("国际合作");
        assertThat(result.words()).isNotEmpty();
        assertThat(ids(result.related()))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(ids(result.words()));
        assertThat(result.related()).allMatch(hit -> hit instanceof Hit.OfQuotation);
        assertThat(result.related()).allMatch(hit -> hit.matched().isEmpty());
    }

    @Test
    void findsOneKindOnly() {
        assertThat(search.search("AI", SearchFilter.of(Kind.QUOTATION), 20).words())
                .isNotEmpty()
                .allMatch(hit -> hit.kind() == Kind.QUOTATION);
    }

    @Test
    void saysWhenNotAllOfItWasFound() {
        assertThat(find("unemployment").complete()).isTrue();
        assertThat(find("unemployment zzzzz").complete()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "unemploymnt, itif-2024/unemployment",
        "weaponisaton, itif-2024/weaponization",
        "yuyanzhanai, itif-2024/language-barriers"
    })
    void namesTheNearestTermsWhereNothingIsFound(String typed, String id) {
        SearchResult result = find(typed);
        assertThat(result.words()).isEmpty();
        assertThat(result.nearest()).extracting(Term::of).contains(id);
        assertThat(result.nearest())
                .allMatch(term -> term.label().in(LanguageTag.ZH_HANS).isPresent());
    }

    @ParameterizedTest
    @CsvSource({
        "unem, itif-2024/unemployment",
        "失, itif-2024/unemployment",
        "shi'ye, itif-2024/unemployment",
        "shiy, itif-2024/unemployment",
        "濫, itif-2024/misuse",
        "Linux, linux-foundation"
    })
    void suggestsTerms(String typed, String id) {
        assertThat(search.suggest(typed, SearchFilter.ALL, 8)).extracting(Term::of).contains(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "?!", "《》", "\u0000", "\uD800", "the", "OR", "AND NOT"})
    void findsNothingWhereNothingIsLookedFor(String typed) {
        assertThat(find(typed).complete()).isIn(true, false);
        assertThat(search.suggest(typed, SearchFilter.ALL, 8)).hasSizeLessThanOrEqualTo(8);
    }

    /// Like a data folder written by a version without search.
    @Test
    void makesFindableWhatWasThereBefore() {
        Snapshot before = Snapshot.of(driver);
        try (var session = driver.session()) {
            session.run("MATCH (t:SearchText) DELETE t").consume();
        }
        queries.run("graph/saveRevision", Map.of("id", "search-keys", "number", 0));
        assertThat(index.bringUpToDate()).isEqualTo(1);
        assertThat(Snapshot.of(driver)).isEqualTo(before);
        assertThat(index.bringUpToDate()).isZero();
        assertThat(ids(find("失业").words())).contains("itif-2024/unemployment");
    }

    private SearchResult find(String typed) {
        return search.search(typed, SearchFilter.ALL, 20);
    }

    private List<FoundText> matched(String typed, String id) {
        return find(typed).words().stream()
                .filter(hit -> hit.id().equals(id))
                .flatMap(hit -> hit.matched().stream())
                .toList();
    }

    private static List<String> ids(List<Hit> hits) {
        return hits.stream().map(Hit::id).toList();
    }
}

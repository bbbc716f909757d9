package org.qiutong.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.qiutong.ProgramTest;
import org.qiutong.codebook.CodebookService;
import org.qiutong.codebook.CodebookService.ConceptFilter;
import org.qiutong.codebook.Concept;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.evidence.EvidenceFilter;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.evidence.Finding;
import org.qiutong.evidence.Quotation;
import org.qiutong.evidence.Stance;
import org.qiutong.evidence.Statement;
import org.qiutong.evidence.Tally;
import org.qiutong.evidence.Tally.CommunityTally;
import org.qiutong.exchange.qiutong.StudyReading;
import org.qiutong.graph.Window;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.ExpertId;
import org.qiutong.id.FindingId;
import org.qiutong.id.QuotationId;
import org.qiutong.id.StudyId;
import org.qiutong.people.Expert;
import org.qiutong.people.Institution;
import org.qiutong.people.PeopleService;
import org.qiutong.people.PeopleService.InstitutionFilter;
import org.qiutong.text.LanguageTag;
import org.springframework.beans.factory.annotation.Autowired;

/// Filters in the database give the same result as filters over the study in memory.
@ProgramTest
class FilterTest {

    private static final CommunityId CN = new CommunityId("CN");
    private static final CommunityId UK = new CommunityId("UK");

    private static final ImportBatch STUDY = StudyReading.shipped("itif-2024");

    @Autowired PeopleService people;
    @Autowired CodebookService codebook;
    @Autowired EvidenceService evidence;

    @Test
    void findsEvidenceByCommunityThemeAndKind() {
        int found = 0;
        for (EvidenceFilter filter : filters()) {
            Set<ConceptId> concepts = concepts(filter);
            List<QuotationId> quotations =
                    STUDY.quotations().stream()
                            .filter(each -> fits(filter.community(), each.community()))
                            .filter(each -> speaksOf(each, filter, concepts))
                            .map(Quotation::id)
                            .toList();
            assertThat(evidence.quotations(filter, Window.first(Window.MOST)))
                    .as("%s", filter)
                    .extracting(Quotation::id)
                    .containsExactlyElementsOf(quotations);
            assertThat(evidence.countQuotations(filter)).isEqualTo(quotations.size());
            List<FindingId> findings =
                    STUDY.findings().stream()
                            .filter(each ->
                                    filter.community().isEmpty()
                                            || each.community().equals(filter.community()))
                            .filter(each -> concepts.contains(each.concept()))
                            .map(Finding::id)
                            .sorted()
                            .toList();
            assertThat(evidence.findings(filter, Window.first(Window.MOST)))
                    .as("%s", filter)
                    .extracting(Finding::id)
                    .containsExactlyElementsOf(findings);
            assertThat(evidence.countFindings(filter)).isEqualTo(findings.size());
            Set<ExpertId> quoted =
                    STUDY.quotations().stream()
                            .filter(each -> speaksOf(each, filter, concepts))
                            .map(Quotation::expert)
                            .collect(Collectors.toSet());
            List<ExpertId> experts =
                    STUDY.experts().stream()
                            .filter(each ->
                                    filter.community().isEmpty()
                                            || each.community().equals(filter.community()))
                            .map(Expert::id)
                            .filter(id -> unrestricted(filter) || quoted.contains(id))
                            .toList();
            assertThat(evidence.experts(filter, Window.first(Window.MOST)))
                    .as("%s", filter)
                    .extracting(each -> each.expert().id())
                    .containsExactlyElementsOf(experts);
            assertThat(evidence.countExperts(filter)).isEqualTo(experts.size());
            assertThat(evidence.statements(filter))
                    .extracting(Statement::id)
                    .containsExactlyElementsOf(
                            STUDY.statements().stream()
                                    .filter(each -> concepts.contains(each.concept()))
                                    .map(Statement::id)
                                    .toList());
            found += quotations.size();
        }
        assertThat(found).isPositive();
    }

    @Test
    void countsTheSameFromEachCommunity() {
        assertThat(evidence.communityTallies())
                .extracting(CommunityTally::community)
                .contains(UK, CN);
        for (CommunityTally tally : evidence.communityTallies()) {
            EvidenceFilter filter = EvidenceFilter.ALL.ofCommunity(tally.community());
            assertThat(tally.experts()).isEqualTo((int) evidence.countExperts(filter));
            assertThat(tally.quotations()).isEqualTo((int) evidence.countQuotations(filter));
            assertThat(tally.findings()).isEqualTo((int) evidence.countFindings(filter));
        }
    }

    @Test
    void findsConceptsByCommunityThemeAndKind() {
        for (EvidenceFilter filter : filters()) {
            ConceptFilter wanted =
                    new ConceptFilter(
                            Optional.of(new StudyId("itif-2024")),
                            filter.kind(),
                            filter.theme(),
                            filter.community(),
                            false);
            Set<ConceptId> inTheme = concepts(filter);
            Set<ConceptId> spokenOf =
                    Stream.concat(
                                    STUDY.quotations().stream()
                                            .filter(each ->
                                                    fits(filter.community(), each.community()))
                                            .flatMap(each -> each.codings().stream())
                                            .map(Quotation.Coding::concept),
                                    STUDY.findings().stream()
                                            .filter(each ->
                                                    each.community().equals(filter.community()))
                                            .map(Finding::concept))
                            .collect(Collectors.toSet());
            List<ConceptId> expected =
                    STUDY.concepts().stream()
                            .map(Concept::id)
                            .filter(inTheme::contains)
                            .filter(id -> filter.community().isEmpty() || spokenOf.contains(id))
                            .toList();
            assertThat(codebook.concepts(wanted, Window.first(Window.MOST)))
                    .as("%s", filter)
                    .extracting(Concept::id)
                    .containsExactlyElementsOf(expected);
            assertThat(codebook.countConcepts(wanted)).isEqualTo(expected.size());
        }
    }

    @Test
    void findsWhatHangsOnAConceptOrAnExpert() {
        for (Concept concept : STUDY.concepts()) {
            EvidenceFilter filter = EvidenceFilter.ALL.ofConcept(concept.id());
            List<Quotation> quotations =
                    STUDY.quotations().stream()
                            .filter(each -> speaksOf(each, filter, Set.of(concept.id())))
                            .toList();
            assertThat(evidence.quotations(filter, Window.first(Window.MOST)))
                    .isEqualTo(quotations);
            assertThat(evidence.tallies(List.of(concept.id())))
                    .containsExactlyInAnyOrderElementsOf(tallies(concept.id(), quotations));
            assertThat(codebook.below(concept.id()))
                    .isEqualTo(
                            new CodebookService.Below(
                                    ids(each -> each.broader().stream().toList(), concept),
                                    ids(each -> each.links().answers().stream().toList(), concept),
                                    ids(each -> each.links().mitigates(), concept)));
        }
        for (Expert expert : STUDY.experts()) {
            EvidenceFilter filter = EvidenceFilter.ALL.ofExpert(expert.id());
            assertThat(evidence.quotations(filter, Window.first(Window.MOST)))
                    .isEqualTo(
                            STUDY.quotations().stream()
                                    .filter(each -> each.expert().equals(expert.id()))
                                    .toList());
            assertThat(evidence.findings(filter, Window.first(Window.MOST))).isEmpty();
            assertThat(evidence.countFindings(filter)).isZero();
        }
    }

    @Test
    void findsFindingsByStance() {
        for (Stance stance : Stance.values()) {
            EvidenceFilter filter =
                    new EvidenceFilter(
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(stance));
            assertThat(evidence.countFindings(filter))
                    .isEqualTo(
                            STUDY.findings().stream()
                                    .filter(each -> each.stance() == stance)
                                    .count());
        }
    }

    @Test
    void comesInPagesThatMakeUpTheWhole() {
        EvidenceFilter all = EvidenceFilter.ALL;
        assertThat(pages(window -> evidence.quotations(all, window)))
                .isEqualTo(evidence.quotations(all, Window.first(Window.MOST)));
        assertThat(pages(window -> evidence.findings(all, window)))
                .isEqualTo(evidence.findings(all, Window.first(Window.MOST)));
        assertThat(pages(window -> evidence.experts(all, window)))
                .isEqualTo(evidence.experts(all, Window.first(Window.MOST)));
        assertThat(pages(window -> codebook.concepts(ConceptFilter.ALL, window)))
                .isEqualTo(codebook.concepts(ConceptFilter.ALL, Window.first(Window.MOST)));
        InstitutionFilter any = new InstitutionFilter(Optional.empty(), Optional.empty());
        assertThat(pages(window -> people.institutions(any, LanguageTag.ZH_HANS, window)))
                .isEqualTo(
                        people.institutions(any, LanguageTag.ZH_HANS, Window.first(Window.MOST)));
    }

    @Test
    void ordersInstitutionsAsEachLanguageDoes() {
        InstitutionFilter any = new InstitutionFilter(Optional.empty(), Optional.empty());
        assertThat(people.institutions(any, LanguageTag.EN, Window.first(Window.MOST)))
                .extracting(each -> each.name().in(LanguageTag.EN).orElseThrow())
                .containsExactly(
                        "01.AI",
                        "Alibaba",
                        "British Embassy in Beijing",
                        "Center for Data Innovation",
                        "Chinese Government",
                        "Hugging Face",
                        "Information Technology and Innovation Foundation",
                        "Linux Foundation",
                        "Ministry of Foreign Affairs of the People’s Republic of China",
                        "National Telecommunications and Information Administration",
                        "Open Source Initiative",
                        "Stability AI",
                        "U.S. Department of Commerce",
                        "UK Government",
                        "United Nations");
        assertThat(people.institutions(any, LanguageTag.ZH_HANS, Window.first(Window.MOST)))
                .extracting(each -> each.name().in(LanguageTag.ZH_HANS).orElseThrow())
                .containsExactly(
                        "Hugging Face",
                        "Linux基金会",
                        "Stability AI",
                        "阿里巴巴",
                        "开放源代码促进会",
                        "联合国",
                        "零一万物",
                        "美国国家电信和信息管理局",
                        "美国商务部",
                        "数据创新中心",
                        "信息技术与创新基金会",
                        "英国政府",
                        "英国驻华大使馆",
                        "中国政府",
                        "中华人民共和国外交部");
        for (Institution.Kind kind : Institution.Kind.values()) {
            InstitutionFilter filter = new InstitutionFilter(Optional.of(kind), Optional.of(UK));
            List<Institution> expected =
                    STUDY.institutions().stream()
                            .filter(each -> each.kind() == kind)
                            .filter(each -> each.community().equals(Optional.of(UK)))
                            .toList();
            assertThat(people.institutions(filter, LanguageTag.EN, Window.first(Window.MOST)))
                    .containsExactlyInAnyOrderElementsOf(expected);
            assertThat(people.countInstitutions(filter)).isEqualTo(expected.size());
        }
    }

    private static <T> List<T> pages(Function<Window, List<T>> query) {
        List<T> all = new ArrayList<>();
        for (int offset = 0; ; offset += 5) {
            List<T> page = query.apply(new Window(offset, 5));
            assertThat(page).hasSizeLessThanOrEqualTo(5);
            all.addAll(page);
            if (page.size() < 5) {
                return all;
            }
        }
    }

    /// Every combination of community, theme and kind.
    private static List<EvidenceFilter> filters() {
        List<EvidenceFilter> filters = new ArrayList<>();
        for (Optional<CommunityId> community : withNone(List.of(UK, CN))) {
            for (Optional<ConceptId> theme :
                    withNone(
                            STUDY.concepts().stream()
                                    .filter(each -> each.kind() == ConceptKind.THEME)
                                    .map(Concept::id)
                                    .toList())) {
                for (Optional<ConceptKind> kind : withNone(Arrays.asList(ConceptKind.values()))) {
                    filters.add(
                            new EvidenceFilter(
                                    Optional.empty(),
                                    community,
                                    theme,
                                    kind,
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty()));
                }
            }
        }
        return filters;
    }

    private static <T> List<Optional<T>> withNone(List<T> values) {
        return Stream.concat(Stream.of(Optional.<T>empty()), values.stream().map(Optional::of))
                .toList();
    }

    /// The concepts of the kind asked for in the theme and all below it.
    private static Set<ConceptId> concepts(EvidenceFilter filter) {
        Set<ConceptId> below = new HashSet<>();
        filter.theme().ifPresent(below::add);
        for (int before = -1; before < below.size(); ) {
            before = below.size();
            STUDY.concepts().stream()
                    .filter(each -> each.broader().filter(below::contains).isPresent())
                    .map(Concept::id)
                    .forEach(below::add);
        }
        return STUDY.concepts().stream()
                .filter(each -> filter.theme().isEmpty() || below.contains(each.id()))
                .filter(each -> fits(filter.kind(), each.kind()))
                .map(Concept::id)
                .collect(Collectors.toSet());
    }

    private static boolean unrestricted(EvidenceFilter filter) {
        return filter.theme().isEmpty() && filter.kind().isEmpty() && filter.concept().isEmpty();
    }

    private static boolean speaksOf(
            Quotation quotation, EvidenceFilter filter, Set<ConceptId> concepts) {
        return unrestricted(filter)
                || quotation.codings().stream()
                        .anyMatch(coding -> concepts.contains(coding.concept()));
    }

    private static <T> boolean fits(Optional<T> wanted, T value) {
        return wanted.map(value::equals).orElse(true);
    }

    private static List<Tally> tallies(ConceptId concept, List<Quotation> quotations) {
        List<Finding> findings =
                STUDY.findings().stream().filter(each -> each.concept().equals(concept)).toList();
        return Stream.of(Optional.of(UK), Optional.of(CN), Optional.<CommunityId>empty())
                .map(community -> {
                    List<Quotation> theirs =
                            quotations.stream()
                                    .filter(each -> Optional.of(each.community()).equals(community))
                                    .toList();
                    return new Tally(
                            concept,
                            community,
                            theirs.size(),
                            (int) theirs.stream().map(Quotation::expert).distinct().count(),
                            (int)
                                    findings.stream()
                                            .filter(each -> each.community().equals(community))
                                            .count(),
                            0);
                })
                .filter(tally -> tally.quotations() + tally.findings() > 0)
                .toList();
    }

    private static List<ConceptId> ids(Function<Concept, List<ConceptId>> link, Concept to) {
        return STUDY.concepts().stream()
                .filter(each -> link.apply(each).contains(to.id()))
                .map(Concept::id)
                .toList();
    }
}

package org.qiutong.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.qiutong.codebook.Concept;
import org.qiutong.evidence.Finding;
import org.qiutong.evidence.Quantifier;
import org.qiutong.evidence.Quotation;
import org.qiutong.evidence.Rendering;
import org.qiutong.evidence.Stance;
import org.qiutong.exchange.qiutong.StudyReading;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.InstitutionId;
import org.qiutong.id.SourceId;
import org.qiutong.people.Expert;
import org.qiutong.people.Institution;
import org.qiutong.study.Milestone;
import org.qiutong.study.Source;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;

/// The study that ships says what the report says, and nothing else.
class FoundingStudyTest {

    private static final CommunityId CN = new CommunityId("CN");
    private static final CommunityId UK = new CommunityId("UK");

    private static final Pattern ELLIPSIS = Pattern.compile("\\.\\.\\.|…");
    private static final Pattern QUOTED = Pattern.compile("“([^”]+)”");
    private static final ImportBatch STUDY = StudyReading.shipped("itif-2024");
    private static final ReportWords REPORT = ReportWords.of("itif-2024");

    @Test
    void namesTheTenExpertsAndNobodyElse() {
        assertThat(STUDY.experts())
                .extracting(Expert::code)
                .containsExactly(
                        "1-UK", "2-UK", "3-UK", "4-UK", "1-CN", "2-CN", "3-CN", "4-CN", "5-CN",
                        "7-CN");
        assertThat(STUDY.study().samples()).isEqualTo(Map.of(UK, 5, CN, 19));
        assertThat(STUDY.study().size()).isEqualTo(24);
    }

    @Test
    void quotesTwelveTimesInTheOrderOfTheReport() {
        assertThat(STUDY.quotations())
                .extracting(each -> each.id().value())
                .containsExactly(
                        Stream.iterate(1, i -> i + 1)
                                .limit(12)
                                .map("itif-2024/q%02d"::formatted)
                                .toArray(String[]::new));
        assertThat(STUDY.quotations())
                .extracting(quotation -> quotation.expert().code())
                .containsExactly(
                        "2-UK", "3-CN", "3-UK", "2-CN", "7-CN", "2-UK", "4-CN", "2-UK", "1-CN",
                        "1-UK", "4-UK", "5-CN");
    }

    @Test
    void marksPublishedEnglishOfChineseExpertsAsTranslation() {
        for (Quotation quotation : STUDY.quotations()) {
            Optional<Rendering> english = quotation.rendering(LanguageTag.EN);
            if (quotation.community().equals(CN)) {
                assertThat(quotation.original())
                        .isEqualTo(new Quotation.Original.NotPublished(LanguageTag.UND));
                assertThat(english).isPresent();
            } else {
                assertThat(quotation.original()).isInstanceOf(Quotation.Original.Published.class);
                assertThat(english).isEmpty();
            }
        }
    }

    @Test
    void saysThatItsChineseRenderingsAreDrafts() {
        assertThat(STUDY.quotations())
                .allSatisfy(quotation -> {
                    Rendering chinese = quotation.rendering(LanguageTag.ZH_HANS).orElseThrow();
                    assertThat(chinese.status()).isEqualTo(Rendering.Status.DRAFT);
                    assertThat(chinese.translator().byLanguage()).isNotEmpty();
                });
    }

    @Test
    void boundsHeadCountsByTheWordsOfTheReport() {
        assertThat(finding("open-source-benefits", UK).bounds())
                .isEqualTo(new Quantifier.Bounds(5, 5));
        assertThat(finding("open-source-benefits", CN).bounds())
                .isEqualTo(new Quantifier.Bounds(19, 19));
        assertThat(finding("geopolitical-uncertainty", UK).bounds())
                .isEqualTo(new Quantifier.Bounds(3, 5));
        assertThat(finding("geopolitical-uncertainty", CN).bounds())
                .isEqualTo(new Quantifier.Bounds(10, 19));
        assertThat(finding("third-country-leads", UK).bounds())
                .isEqualTo(new Quantifier.Bounds(2, 5));
        assertThat(finding("inclusive-body-leads", CN).bounds())
                .isEqualTo(new Quantifier.Bounds(19, 19));
        assertThat(finding("existential-risk", CN).bounds())
                .isEqualTo(new Quantifier.Bounds(1, 19));
        assertThat(finding("unemployment", UK).quantifier()).isEqualTo(Quantifier.UNNUMBERED);
        assertThat(findings("regulate-development"))
                .allMatch(each -> each.quantifier() == Quantifier.DIVIDED);
        assertThat(findings("upskill-regulators"))
                .allMatch(each -> each.quantifier() == Quantifier.DIVIDED);
    }

    @Test
    void countsNobodyWhereTheReportSaysNothing() {
        assertThat(findings("unemployment"))
                .extracting(Finding::community)
                .containsExactly(Optional.of(UK));
        assertThat(findings("weaponization"))
                .extracting(Finding::community)
                .containsExactly(Optional.of(CN));
        assertThat(STUDY.findings())
                .allMatch(finding -> finding.bounds().upper() <= finding.groupSize());
    }

    @Test
    void givesTheTwoQuestionsTheirPositions() {
        Map<ConceptId, List<ConceptId>> positions =
                STUDY.concepts().stream()
                        .filter(concept -> concept.links().answers().isPresent())
                        .collect(
                                Collectors.groupingBy(
                                        concept -> concept.links().answers().orElseThrow(),
                                        Collectors.mapping(Concept::id, Collectors.toList())));
        assertThat(positions.get(new ConceptId("itif-2024/who-should-lead")))
                .containsExactlyInAnyOrder(
                        new ConceptId("itif-2024/third-country-leads"),
                        new ConceptId("itif-2024/inclusive-body-leads"));
        assertThat(positions.get(new ConceptId("itif-2024/how-policy-should-develop")))
                .containsExactlyInAnyOrder(
                        new ConceptId("itif-2024/regulate-development"),
                        new ConceptId("itif-2024/upskill-regulators"));
    }

    @Test
    void namesTheInstitutionsInstrumentsEventsAndReferences() {
        assertThat(STUDY.institutions())
                .extracting(Institution::id)
                .contains(
                        new InstitutionId("center-for-data-innovation"),
                        new InstitutionId("itif"),
                        new InstitutionId("british-embassy-beijing"),
                        new InstitutionId("united-nations"))
                .hasSizeGreaterThanOrEqualTo(13);
        assertThat(STUDY.milestones())
                .filteredOn(each -> each.kind() == Milestone.Kind.INSTRUMENT)
                .hasSize(5);
        assertThat(STUDY.milestones())
                .filteredOn(each -> each.kind() == Milestone.Kind.EVENT)
                .hasSize(2);
        assertThat(STUDY.sources())
                .flatExtracting(source -> source.number().stream().toList())
                .containsExactlyElementsOf(Stream.iterate(1, i -> i + 1).limit(12).toList());
        Source ninth =
                STUDY.sources().stream()
                        .filter(source -> source.number().equals(Optional.of(9)))
                        .findFirst()
                        .orElseThrow();
        assertThat(ninth.sameAs()).contains(new SourceId("itif-2024/ref-08"));
    }

    @Test
    void hasEveryLabelAndDefinitionInBothLanguages() {
        assertThat(STUDY.concepts())
                .allSatisfy(concept -> {
                    assertBoth(concept.label());
                    assertBoth(concept.definition());
                    if (concept.equivalence().grade() != Concept.Grade.EXACT) {
                        assertBoth(concept.equivalence().note());
                    }
                });
        assertThat(STUDY.institutions()).allSatisfy(institution -> assertBoth(institution.name()));
    }

    @Test
    void standsOnEvidenceThroughout() {
        List<ConceptId> spokenOf =
                Stream.of(
                                STUDY.findings().stream().map(Finding::concept),
                                STUDY.statements().stream().map(each -> each.concept()),
                                STUDY.quotations().stream()
                                        .flatMap(each -> each.codings().stream())
                                        .map(Quotation.Coding::concept))
                        .flatMap(each -> each)
                        .toList();
        List<ConceptId> parents =
                STUDY.concepts().stream()
                        .flatMap(concept ->
                                Stream.concat(
                                        concept.broader().stream(),
                                        concept.links().answers().stream()))
                        .toList();
        assertThat(STUDY.concepts())
                .allMatch(concept ->
                        spokenOf.contains(concept.id()) || parents.contains(concept.id()));
    }

    @Test
    void usesTheWordsOfTheReport() {
        STUDY.quotations()
                .forEach(quotation ->
                        REPORT.assertHas(
                                quotation.id().value(),
                                quotation.text().in(LanguageTag.EN).orElseThrow()));
        STUDY.findings()
                .forEach(finding ->
                        REPORT.assertHas(finding.id().value(), finding.passage().text()));
        STUDY.statements()
                .forEach(statement -> REPORT.assertHas(statement.id(), statement.passage().text()));
    }

    @Test
    void countsByWordsOfThePassage() {
        assertThat(STUDY.findings())
                .allSatisfy(finding ->
                        assertThat(ELLIPSIS.splitAsStream(finding.words()).map(String::strip))
                                .as(finding.id().value())
                                .isNotEmpty()
                                .allMatch(finding.passage().text()::contains));
    }

    /// What stands in quotation marks in notes, definitions, roles and the study's own texts.
    @Test
    void putsOnlyWordsOfTheReportInQuotationMarks() {
        Stream.of(
                        STUDY.findings().stream()
                                .flatMap(each -> Stream.of(each.note(), each.reading())),
                        STUDY.concepts().stream().map(Concept::definition),
                        STUDY.institutions().stream().map(Institution::role),
                        STUDY.milestones().stream().map(Milestone::note),
                        Stream.of(
                                STUDY.study().summary(),
                                STUDY.study().method(),
                                STUDY.study().limits(),
                                STUDY.study().confidentiality()))
                .flatMap(each -> each)
                .flatMap(text -> text.in(LanguageTag.EN).stream())
                .flatMap(text -> QUOTED.matcher(text).results())
                .forEach(quoted -> REPORT.assertHas("a quoted text", quoted.group(1)));
    }

    @Test
    void findsAWordThatTheReportDoesNotHave() {
        String passage = STUDY.findings().getFirst().passage().text();
        assertThat(REPORT.missing(passage)).isEmpty();
        assertThat(REPORT.missing(passage.replace("several risks", "many risks"))).isNotEmpty();
        assertThat(REPORT.missing("Experts of Mars")).isNotEmpty();
    }

    private static Finding finding(String concept, CommunityId community) {
        return findings(concept).stream()
                .filter(each ->
                        each.community().equals(Optional.of(community))
                                && each.stance() == Stance.SUPPORT)
                .findFirst()
                .orElseThrow();
    }

    private static List<Finding> findings(String concept) {
        return STUDY.findings().stream()
                .filter(each -> each.concept().value().equals("itif-2024/" + concept))
                .toList();
    }

    private static void assertBoth(LocalizedText text) {
        assertThat(text.byLanguage()).containsKeys(LanguageTag.EN, LanguageTag.ZH_HANS);
    }
}

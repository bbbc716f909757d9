package org.qiutong.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qiutong.codebook.Concept;
import org.qiutong.evidence.Finding;
import org.qiutong.evidence.Quantifier;
import org.qiutong.evidence.Quotation;
import org.qiutong.evidence.Rendering;
import org.qiutong.evidence.Stance;
import org.qiutong.evidence.Statement;
import org.qiutong.exchange.qiutong.StudyReading;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.InstitutionId;
import org.qiutong.people.Institution;
import org.qiutong.study.StudyDesign;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;

/// How the report of the founding study is read: nothing is read into it without saying so, and no
/// sentence about experts is left out.
class FoundingStudyReadingTest {

    private static final ImportBatch STUDY = StudyReading.shipped("itif-2024");

    @Test
    void quotesSomeOfThoseItInterviewed() {
        assertThat(STUDY.study().design()).isEqualTo(StudyDesign.EXCERPTS);
    }

    /// “Experts consistently identified malicious use as their top concern.”
    @Test
    void doesNotTakeConsistentlyForAll() {
        assertThat(findings("malicious-use"))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.quantifier()).isEqualTo(Quantifier.UNNUMBERED);
                    assertThat(each.community()).isEmpty();
                });
    }

    /// Head counts that other readings of the words would change.
    @Test
    void saysWhereItReadsMoreThanTheWordsForce() {
        assertThat(STUDY.findings())
                .filteredOn(each -> !each.reading().isEmpty())
                .extracting(each -> each.id().value().replace("itif-2024/", ""))
                .containsExactlyInAnyOrder(
                        "f21-UK", "f21-CN", "f29-UK", "f29-CN", "f34-UK", "f34-CN", "f45-UK",
                        "f45-CN");
        assertThat(STUDY.findings())
                .allSatisfy(each ->
                        assertThat(each.reading().byLanguage().keySet())
                                .isIn(
                                        LocalizedText.NONE.byLanguage().keySet(),
                                        Set.of(LanguageTag.EN, LanguageTag.ZH_HANS)));
    }

    /// “No country should be excluded” says nothing on who should lead.
    @Test
    void codesNobodyToALeadThatIsNotNamed() {
        assertThat(codings("q11")).containsExactly("third-countries-make-room");
        assertThat(codings("q12")).containsExactly("no-country-excluded");
    }

    /// What 4-CN says on regulation is no answer to “What worries you most about AI safety?”.
    @Test
    void takesOnlyFirstAnswersForPriorities() {
        assertThat(codings("q07")).containsExactly("evaluation-framework", "loss-of-control");
        assertThat(STUDY.quotations())
                .flatExtracting(Quotation::codings)
                .extracting(coding -> theme(coding.concept().value()))
                .doesNotContain("safety-priorities");
    }

    /// The sentence that all agree to has no comparison; the next one has.
    @Test
    void comparesWithClosedModelsOnlyWhereTheReportDoes() {
        assertThat(english(concept("open-source-benefits").definition())).doesNotContain("closed");
        assertThat(english(concept("deeper-inspection").definition())).contains("closed");
    }

    @Test
    void keepsMisuseApartFromMaliciousUse() {
        assertThat(statements("malicious-use"))
                .isNotEmpty()
                .noneMatch(text -> text.toLowerCase(Locale.ROOT).contains("misuse"));
        assertThat(statements("open-source-misuse"))
                .hasSize(2)
                .allMatch(text -> text.contains("misuse"));
    }

    @Test
    void leavesOpenHowTheAuthorsTranslated() {
        for (Quotation quotation : STUDY.quotations()) {
            quotation
                    .rendering(LanguageTag.EN)
                    .ifPresent(
                            each -> assertThat(each.method()).isEqualTo(Rendering.Method.UNSTATED));
            assertThat(quotation.rendering(LanguageTag.ZH_HANS).orElseThrow().method())
                    .isEqualTo(Rendering.Method.MACHINE);
        }
        assertThat(english(STUDY.study().limits()))
                .contains("translated and edited for clarity", "by what means");
    }

    @Test
    void namesTheFigureWhoseCaptionIsThere() {
        assertThat(english(STUDY.study().limits()))
                .contains("Figure 1")
                .doesNotContain("two figures");
        assertThat(english(concept("safety-priorities").definition())).contains("Figure 1");
    }

    /// “The general trajectory aligns well with … priorities” is no approval of these priorities.
    @ParameterizedTest
    @ValueSource(strings = {"sectoral-approach", "promote-open-source"})
    void takesNoSideWhereThePrioritiesOfACountryAreNamed(String concept) {
        assertThat(findings(concept))
                .singleElement()
                .extracting(Finding::stance)
                .isEqualTo(Stance.MIXED);
    }

    /// “On the other hand” sets the answers on who should lead against each other; nothing does so
    /// with other questions.
    @Test
    void takesAnswersForIndependentUnlessTheReportOpposesThem() {
        assertThat(STUDY.concepts())
                .filteredOn(each -> each.links().exclusive())
                .extracting(each -> each.id().value())
                .containsExactly("itif-2024/who-should-lead");
    }

    /// Every sentence of the report about experts is with a concept.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "closer-collaboration | - | UNNUMBERED | International collaboration is seen as crucial",
                "closer-collaboration | UK CN | UNNUMBERED | Despite significant geopolitical differences",
                "address-ethical-concerns | UK | UNNUMBERED | They stressed the importance",
                "implications-for-humanity | CN | SOME | They highlighted the broader implications",
                "own-approach-reasonable | UK CN | UNNUMBERED | While acknowledging room",
                "how-policy-should-develop | - | SEVERAL | Several experts also shared their views",
                "safety-risks | - | UNNUMBERED | Experts mentioned risks in three categories",
                "societal-risks | - | UNNUMBERED | Experts mentioned risks in three categories",
                "existential-risks | - | UNNUMBERED | Experts mentioned risks in three categories",
                "geopolitical-uncertainty | UK CN | UNNUMBERED | However, they also identified"
            })
    void recordsWhatIsSaidOfExperts(
            String concept, String among, Quantifier quantifier, String beginning) {
        assertThat(findings(concept))
                .filteredOn(each -> each.passage().text().startsWith(beginning))
                .allMatch(each -> each.quantifier() == quantifier)
                .extracting(each -> each.community().map(CommunityId::value).orElse("-"))
                .containsExactlyInAnyOrder(among.split(" "));
    }

    /// What the authors say themselves, about countries, risks and collaboration.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no-single-national-view | In addition, there is not a single",
                "open-source-misuse | These perspectives align",
                "open-source-ai | Both China and the United Kingdom are active members",
                "collaboration | Addressing risks from AI is an issue of global concern",
                "closer-collaboration | Despite these high-level government declarations",
                "closer-collaboration | Fostering a closer relationship",
                "closer-collaboration | By working together on AI risk management",
                "open-source-benefits | Open source AI is crucial",
                "open-source-benefits | Since it is available to anyone",
                "open-source-benefits | Moreover, global collaboration",
                "open-source-benefits | Finally, by fostering transparency",
                "open-source-ai | First, unlike proprietary AI",
                "malicious-use | Malicious actors may tamper",
                "open-source-ai | Second, unlike proprietary AI",
                "open-source-ai | Similarly, open source AI may be provided",
                "open-source-ai | Finally, the development practices",
                "safety-priorities | Experts from the United Kingdom and China share many",
                "collaboration | Experts from the United Kingdom and China share many"
            })
    void recordsWhatTheAuthorsSay(String concept, String beginning) {
        assertThat(statements(concept)).anyMatch(text -> text.startsWith(beginning));
    }

    /// “There is not a single, consistent view” names nobody who says so.
    @Test
    void leavesToTheAuthorsWhatNamesNoSpeaker() {
        assertThat(findings("no-single-national-view")).isEmpty();
    }

    @Test
    void namesTheGovernmentsOfBothSides() {
        assertThat(STUDY.institutions())
                .extracting(Institution::id)
                .contains(new InstitutionId("uk-government"), new InstitutionId("prc-government"));
        assertThat(STUDY.milestones())
                .filteredOn(each -> each.by().contains(new InstitutionId("prc-government")))
                .as("the report does not say that it issued anything")
                .isEmpty();
    }

    @Test
    void saysWhoTheExpertsAre() {
        assertThat(english(STUDY.study().method())).contains("outside government");
        assertThat(english(STUDY.study().limits()))
                .contains("All experts discussed multiple AI issues");
        assertThat(english(STUDY.study().summary())).contains("unclear");
    }

    private static List<Finding> findings(String concept) {
        return STUDY.findings().stream()
                .filter(each -> each.concept().value().equals("itif-2024/" + concept))
                .toList();
    }

    private static List<String> statements(String concept) {
        return STUDY.statements().stream()
                .filter(each -> each.concept().value().equals("itif-2024/" + concept))
                .map(Statement::passage)
                .map(each -> each.text())
                .toList();
    }

    private static Stream<String> codings(String quotation) {
        return STUDY.quotations().stream()
                .filter(each -> each.id().value().equals("itif-2024/" + quotation))
                .flatMap(each -> each.codings().stream())
                .map(each -> each.concept().value().replace("itif-2024/", ""));
    }

    private static Concept concept(String id) {
        return STUDY.concepts().stream()
                .filter(each -> each.id().value().equals("itif-2024/" + id))
                .findFirst()
                .orElseThrow();
    }

    /// The theme above a concept.
    private static String theme(String id) {
        String at = id.replace("itif-2024/", "");
        Optional<String> above = concept(at).broader().map(ConceptId::value);
        while (above.isPresent()) {
            at = above.get().replace("itif-2024/", "");
            above = concept(at).broader().map(ConceptId::value);
        }
        return at;
    }

    private static String english(LocalizedText text) {
        return text.in(LanguageTag.EN).orElseThrow();
    }
}

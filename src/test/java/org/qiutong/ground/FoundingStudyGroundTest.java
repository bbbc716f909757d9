package org.qiutong.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qiutong.ProgramTest;
import org.qiutong.id.ConceptId;
import org.springframework.beans.factory.annotation.Autowired;

/// The founding study gives what its report says, as reported, and no more.
@ProgramTest
class FoundingStudyGroundTest {

    @Autowired GroundService ground;

    private CommonGround on(String concept) {
        return ground.on(new ConceptId("itif-2024/" + concept), GroundFilter.ALL).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"open-source-benefits", "geopolitical-uncertainty"})
    void sharesWhatAllOrMostOfBothAreReportedToHold(String concept) {
        assertThat(on(concept).label())
                .isEqualTo(new Label.Shared(Label.Shared.Sense.POSITION, Certainty.REPORTED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "standards-and-governance", "failing-systems", "unsafe-human-ai-interaction",
                "values-not-encoded", "cultural-differences", "own-approach-reasonable",
                "closer-collaboration"
            })
    void raisesOnBothSidesWhatBothAreReportedToNameWithoutANumber(String concept) {
        assertThat(on(concept).label()).isEqualTo(new Label.RaisedOnBothSides());
    }

    @ParameterizedTest
    @CsvSource({
        "unemployment, UK, CN",
        "children-ethics, UK, CN",
        "existential-risk, CN, UK",
        "address-ethical-concerns, UK, CN",
        "implications-for-humanity, CN, UK",
        "weaponization, CN, UK"
    })
    void givesOneSideWhatIsReportedOfOneSide(String concept, String by, String other) {
        assertThat(on(concept).label())
                .isEqualTo(new Label.OneSided(List.of(by), List.of(other), Certainty.REPORTED));
    }

    @Test
    void whoShouldLeadIsContestedBetweenTheCommunities() {
        assertThat(on("third-country-leads").label())
                .isEqualTo(
                        new Label.ContestedBetween(
                                List.of("UK"), List.of("CN"), Certainty.REPORTED));
        assertThat(on("inclusive-body-leads").label())
                .isEqualTo(
                        new Label.ContestedBetween(
                                List.of("CN"), List.of("UK"), Certainty.REPORTED));
        CommonGround question = on("who-should-lead");
        assertThat(question.label()).isInstanceOf(Label.ContestedBetween.class);
        assertThat(question.answers())
                .containsExactly(
                        new ConceptId("itif-2024/third-country-leads"),
                        new ConceptId("itif-2024/inclusive-body-leads"));
    }

    /// The report says of “experts” that they name it, and of several that their opinions varied,
    /// and not whose experts they are.
    @ParameterizedTest
    @CsvSource({"malicious-use, f14", "how-policy-should-develop, f46"})
    void doesNotSpreadOverCommunitiesWhatIsReportedOfNone(String concept, String finding) {
        assertThat(on(concept).label())
                .isInstanceOfSatisfying(
                        Label.Insufficient.class,
                        open ->
                                assertThat(open.reasons())
                                        .contains(
                                                new Reason.Unattributed(
                                                        List.of("itif-2024/" + finding))));
    }

    /// The two views on policy are independent: who speaks for one is not against the other.
    @ParameterizedTest
    @ValueSource(strings = {"regulate-development", "upskill-regulators"})
    void countsNobodyAgainstWhatTheyDidNotSpeakOf(String concept) {
        assertThat(on(concept).assessment().sides())
                .allSatisfy(each -> assertThat(each.counts().oppose()).isZero());
    }

    @Test
    void fewQuotedExpertsDecideNothing() {
        assertThat(on("malicious-actors-open-or-closed").label())
                .isInstanceOfSatisfying(
                        Label.Insufficient.class,
                        open ->
                                assertThat(open.reasons())
                                        .contains(
                                                new Reason.TooFew("UK", 1, 5),
                                                new Reason.TooFew("CN", 1, 19)));
    }

    @Test
    void noLabelOfItCarriesAProbability() {
        assertThat(ground.list(GroundFilter.ALL, GroundOrder.WEAKEST).rows())
                .hasSizeGreaterThan(50)
                .allSatisfy(row -> {
                    if (row.label() instanceof Label.Decided decided) {
                        assertThat(decided.certainty()).isEqualTo(Certainty.REPORTED);
                    }
                    assertThat(row.assessment().wrong()).isEmpty();
                });
    }

    @Test
    void beginsWithWhatIsHeldMost() {
        assertThat(ground.list(GroundFilter.ALL, GroundOrder.WEAKEST).rows())
                .extracting(row -> row.concept().id())
                .startsWith(
                        new ConceptId("itif-2024/open-source-benefits"),
                        new ConceptId("itif-2024/geopolitical-uncertainty"));
    }
}

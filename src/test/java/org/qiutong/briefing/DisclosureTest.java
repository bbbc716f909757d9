package org.qiutong.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qiutong.dialogue.Outcomes;
import org.qiutong.dialogue.Setting.Confidentiality;
import org.qiutong.evidence.Consent;
import org.qiutong.evidence.Stance;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.ExpertId;
import org.qiutong.id.StudyId;
import org.qiutong.people.Expert;
import org.qiutong.people.Sector;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;

/// What may be disclosed, by consent and by rule.
class DisclosureTest {

    private static final CommunityId UK = new CommunityId("UK");

    private static final Expert EXPERT =
            Expert.builder(new ExpertId("s/1-UK"), new StudyId("s"), "1-UK")
                    .community(Optional.of(UK))
                    .sector(Optional.of(Sector.COMPANY))
                    .build();
    private static final Outcomes.Said SAID =
            new Outcomes.Said(
                    new ConceptId("s/c"),
                    Stance.SUPPORT,
                    LanguageTag.EN,
                    "words",
                    LocalizedText.NONE,
                    Optional.of(UK),
                    Optional.of("A name"));

    @ParameterizedTest
    @EnumSource
    void tellsOfASpeakerWhatTheirConsentAllows(Consent consent) {
        Optional<Attribution> told = Disclosure.attribution(consent, EXPERT);
        switch (consent) {
            case WITHDRAWN, TEAM_ONLY, COUNTS_ONLY, PARAPHRASE -> assertThat(told).isEmpty();
            case COARSE_ATTRIBUTE -> {
                assertThat(told).contains(new Attribution.Wide(Optional.of(Sector.COMPANY)));
                assertThat(told.orElseThrow().inColumn()).isEmpty();
            }
            case CODE_AND_COUNTRY, NAMED ->
                    assertThat(told).contains(new Attribution.Code("1-UK", UK));
        }
    }

    @Test
    void tellsNothingOfWhoSpeaksUnderTheChathamHouseRule() {
        assertThat(new Disclosure(Confidentiality.CHATHAM_HOUSE).said(SAID).by())
                .isEqualTo(new Attribution.Nobody());
        assertThat(new Disclosure(Confidentiality.ON_THE_RECORD).said(SAID).by())
                .isEqualTo(new Attribution.Said(Optional.of(UK), Optional.of("A name")));
    }

    @Test
    void countsWhoTakesPartAndNamesThemOnTheRecordOnly() {
        List<Guests.Guest> invited =
                List.of(
                        new Guests.Guest("A", Optional.of(UK), Optional.of("B")),
                        new Guests.Guest("C", Optional.empty(), Optional.empty()));
        assertThat(new Disclosure(Confidentiality.CHATHAM_HOUSE).guests(invited))
                .isEqualTo(new Guests(2, Map.of(UK, 1), List.of()));
        assertThat(new Disclosure(Confidentiality.ON_THE_RECORD).guests(invited))
                .isEqualTo(new Guests(2, Map.of(UK, 1), invited));
    }
}

package org.qiutong.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.qiutong.evidence.Rendering.Status;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ExpertId;
import org.qiutong.id.QuotationId;
import org.qiutong.id.SourceId;
import org.qiutong.id.StudyId;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;

class QuotationTest {

    private static final CommunityId CN = new CommunityId("CN");

    private static final LanguageTag CHINESE = new LanguageTag("zh-Hans");

    /// A translation that was approved here is told from one that came with the publication.
    @Test
    void knowsTheTranslationThatCameWithIt() {
        Rendering english = rendering(LanguageTag.EN, Status.FINAL, 2);
        Rendering chinese = rendering(CHINESE, Status.FINAL, 1);
        Quotation unpublished =
                quotation(new Quotation.Original.NotPublished(LanguageTag.UND), english, chinese);
        assertThat(unpublished.cameWithIt(chinese)).isTrue();
        assertThat(unpublished.cameWithIt(english)).isFalse();
        Quotation published =
                quotation(new Quotation.Original.Published(LanguageTag.EN, "words"), chinese);
        assertThat(published.cameWithIt(chinese)).isFalse();
        Rendering undated =
                new Rendering(
                        LanguageTag.EN,
                        "words",
                        LocalizedText.NONE,
                        Rendering.Method.UNSTATED,
                        Status.FINAL,
                        Optional.empty());
        assertThat(
                        quotation(
                                        new Quotation.Original.NotPublished(LanguageTag.UND),
                                        chinese,
                                        undated)
                                .cameWithIt(undated))
                .isTrue();
        Stream.of(Status.values())
                .filter(status -> status != Status.FINAL)
                .map(status -> rendering(LanguageTag.EN, status, 1))
                .forEach(made ->
                        assertThat(
                                        quotation(
                                                        new Quotation.Original.NotPublished(
                                                                CHINESE),
                                                        made)
                                                .cameWithIt(made))
                                .as(made.status().name())
                                .isFalse());
    }

    private static Quotation quotation(Quotation.Original original, Rendering... renderings) {
        return Quotation.builder(new QuotationId("s/q"), new StudyId("s"))
                .expert(new ExpertId("s/e"))
                .community(CN)
                .source(new SourceId("s/report"))
                .locator("page 1")
                .original(original)
                .renderings(List.of(renderings))
                .consent(Consent.CODE_AND_COUNTRY)
                .build();
    }

    private static Rendering rendering(LanguageTag language, Status status, int day) {
        return new Rendering(
                language,
                "words",
                LocalizedText.of(LanguageTag.EN, "somebody"),
                Rendering.Method.HUMAN,
                status,
                Optional.of(LocalDate.of(2026, 1, day)));
    }
}

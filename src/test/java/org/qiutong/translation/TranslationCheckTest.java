package org.qiutong.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qiutong.evidence.Quotation;
import org.qiutong.evidence.Rendering;
import org.qiutong.exchange.ImportBatch;
import org.qiutong.exchange.qiutong.StudyReading;
import org.qiutong.people.Institution;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.qiutong.translation.Warning.MarkLost;
import org.qiutong.translation.Warning.NameLost;
import org.qiutong.translation.Warning.NumberLost;
import org.qiutong.translation.Warning.TermChanged;

/// What the desk warns of, with the codebook of the founding study.
class TranslationCheckTest {

    private static final ImportBatch STUDY = StudyReading.shipped("itif-2024");
    private static final Glossary GLOSSARY =
            Glossary.of(
                    STUDY.concepts(),
                    Stream.concat(
                                    STUDY.communities().stream().map(each -> each.label()),
                                    STUDY.institutions().stream().map(Institution::name))
                            .toList());
    private static final TranslationCheck CHECK = new TranslationCheck(GLOSSARY);

    @Test
    void findsATermRenderedOtherwise() {
        assertThat(toChinese("Open-source AI, or open source AI", "开放人工智能"))
                .singleElement()
                .isInstanceOfSatisfying(
                        TermChanged.class,
                        warning -> {
                            assertThat(warning.term()).isEqualTo("open source AI");
                            assertThat(warning.words()).contains("开源人工智能");
                        });
        assertThat(toChinese("open source AI", "开源人工智能")).isEmpty();
        assertThat(toChinese("Existential risk", "存在性风险")).as("an alternative term").isEmpty();
        assertThat(toEnglish("生存性风险", "The risk is existential"))
                .containsExactly(new TermChanged("生存性风险", List.of("Existential risks")));
        assertThat(toEnglish("生存性风险", "an existential risk")).as("singular").isEmpty();
        assertThat(toChinese("reopen source AInt", "好")).as("within words").isEmpty();
    }

    @Test
    void takesTheLongestTermOnly() {
        LocalizedText.Version source =
                new LocalizedText.Version(LanguageTag.EN, "the top priorities for AI safety");
        assertThat(GLOSSARY.in(source, LanguageTag.ZH_HANS))
                .extracting(Glossary.Found::word)
                .containsExactly("top priorities for AI safety");
        assertThat(GLOSSARY.in(source, new LanguageTag("fr"))).isEmpty();
    }

    @Test
    void findsANameLost() {
        assertThat(toChinese("In the United Kingdom", "在那里"))
                .containsExactly(new NameLost("United Kingdom", List.of("英国")));
        assertThat(toChinese("In the United Kingdom", "在英国")).isEmpty();
        assertThat(toChinese("In the United Kingdom", "在中英之间")).as("in short").isEmpty();
        assertThat(toChinese("In the United Kingdom", "英雄所见"))
                .containsExactly(new NameLost("United Kingdom", List.of("英国")));
        assertThat(toChinese("Ask DeepMind.", "去问他们。"))
                .containsExactly(new NameLost("DeepMind", List.of("DeepMind")));
        assertThat(toChinese("Ask DeepMind.", "去问DeepMind。")).isEmpty();
        assertThat(toEnglish("这是ChatGPT说的", "It said so"))
                .containsExactly(new NameLost("ChatGPT", List.of("ChatGPT")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "60%|百分之六十",
                "2024|二〇二四年",
                "2024|2024年",
                "1,200|1200",
                "120,000|12万",
                "1.5 million|150万",
                "3 billion|30亿",
                "10,500|一万零五百",
                "12|十二",
                "20|二十",
                "v. 2.0|第２．０版"
            })
    void knowsTheSameNumber(String english, String chinese) {
        assertThat(toChinese(english, chinese)).isEmpty();
        assertThat(toChinese(english, "没有")).hasOnlyElementsOfType(NumberLost.class).hasSize(1);
    }

    @Test
    void findsANumberLost() {
        assertThat(toChinese("in 12 of 30 cases", "在三十个案例中")).containsExactly(new NumberLost("12"));
        assertThat(toEnglish("2024年8月12日", "on 12 August 2024")).isEmpty();
        assertThat(toEnglish("有3个原因", "There are three reasons")).isEmpty();
        assertThat(toEnglish("有3个原因", "There are reasons")).containsExactly(new NumberLost("3"));
    }

    @Test
    void findsAnEditorialMarkLost() {
        assertThat(toChinese("the draft [of the law] is good", "草案很好"))
                .containsExactly(new MarkLost("[of the law]"));
        assertThat(toChinese("the draft [of the law] is good", "（法律）草案很好"))
                .containsExactly(new MarkLost("[of the law]"));
        assertThat(toChinese("the draft [of the law] is good", "〔法律〕草案很好")).isEmpty();
        assertThat(toChinese("It is ... good", "很好")).containsExactly(new MarkLost("..."));
        assertThat(toChinese("It is ... good", "……很好")).isEmpty();
        assertThat(toChinese("[I]t is good", "很好")).containsExactly(new MarkLost("[I]"));
        assertThat(toChinese("[I]t is good", "……很好")).as("begun earlier").isEmpty();
    }

    /// The translations of the founding study are complete and keep to its codebook.
    @Test
    void objectsToNothingThatIsRight() {
        Map<String, List<Warning>> objections = new TreeMap<>();
        for (Quotation quotation : STUDY.quotations()) {
            for (Rendering rendering : quotation.renderings()) {
                String english = quotation.text().byLanguage().getOrDefault(LanguageTag.EN, "");
                if (rendering.language().equals(LanguageTag.ZH_HANS)) {
                    objections.put(quotation.id().value(), toChinese(english, rendering.text()));
                }
            }
        }
        assertThat(objections).hasSize(12);
        assertThat(objections.values()).allMatch(List::isEmpty);
    }

    private static List<Warning> toChinese(String english, String chinese) {
        return CHECK.check(
                new LocalizedText.Version(LanguageTag.EN, english),
                new LocalizedText.Version(LanguageTag.ZH_HANS, chinese));
    }

    private static List<Warning> toEnglish(String chinese, String english) {
        return CHECK.check(
                new LocalizedText.Version(LanguageTag.ZH_HANS, chinese),
                new LocalizedText.Version(LanguageTag.EN, english));
    }
}

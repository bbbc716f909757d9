package org.qiutong;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qiutong.briefing.Brief;
import org.qiutong.briefing.BriefScope;
import org.qiutong.briefing.BriefService;
import org.qiutong.briefing.Order;
import org.qiutong.evidence.Finding;
import org.qiutong.export.Paper;
import org.qiutong.export.Paper.Block;
import org.qiutong.export.TaggedText;
import org.qiutong.id.FindingId;
import org.qiutong.id.QuotationId;
import org.springframework.beans.factory.annotation.Autowired;

/// Briefs on the founding study, in all formats.
@ProgramTest
@ViewPackages(packages = "org.qiutong")
class BriefServiceTest extends ViewTest {

    private static final Locale EN = Locale.ENGLISH;
    private static final Locale ZH = Locale.forLanguageTag("zh-Hans");

    @Autowired BriefService briefs;

    @BeforeEach
    void inEnglish() {
        speak(EN);
    }

    /// In which languages a brief is.
    enum Chosen {
        ENGLISH,
        CHINESE,
        BOTH;

        List<Locale> languages() {
            return switch (this) {
                case ENGLISH -> List.of(EN);
                case CHINESE -> List.of(ZH);
                case BOTH -> List.of(EN, ZH);
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void saysInEachFormatWhatWentIn(Chosen chosen) throws IOException {
        Brief brief = theme();
        Paper paper = briefs.paper(brief, chosen.languages());
        byte[] pdf = Order.Format.PDF.write(paper, () -> {});
        byte[] docx = Order.Format.DOCX.write(paper, () -> {});
        byte[] html = Order.Format.HTML.write(paper, () -> {});
        keep(pdf, chosen, "pdf");
        keep(docx, chosen, "docx");
        keep(html, chosen, "html");
        TaggedText read = TaggedText.of(pdf);
        List<String> texts = paper.texts().stream().map(each -> each.text()).toList();
        // A table that goes on has its heads on each page.
        String again = squeezed(read.besides(texts));
        for (Block.Table table : tables(paper)) {
            for (var head : table.heads()) {
                again = again.replace(squeezed(head.text()), "");
            }
        }
        assertThat(again).isEmpty();
        assertThat(read.tags()).contains("H1", "H2", "BlockQuote", "Table", "TH", "Figure", "L");
        assertThat(read.language()).isEqualTo(chosen.languages().getFirst().toLanguageTag());
        String word = squeezed(docx(docx));
        String page = squeezed(html(html));
        for (String text : texts) {
            assertThat(word).contains(squeezed(text));
            assertThat(page).contains(squeezed(text));
        }
    }

    @Test
    void answersFirstThenShowsTheEvidenceThenTheWords() {
        List<Block> blocks = briefs.paper(theme(), List.of(EN)).blocks();
        assertThat(blocks.get(2)).isInstanceOf(Block.Paragraph.class);
        assertThat(((Block.Paragraph) blocks.get(2)).text().text())
                .isEqualTo(
                        "On AI safety priorities: three concerns are raised on both sides;"
                                + " five concerns and one proposal are raised by one side only;"
                                + " one concern is reported without saying whose.");
        int table = index(blocks, Block.Table.class);
        int picture = index(blocks, Block.Picture.class);
        int words = index(blocks, Block.Quote.class);
        assertThat(List.of(table, picture, words)).isSorted().doesNotContain(-1);
    }

    /// The table holds the word of the report, the bounds, the codes and what is read into it.
    @Test
    void showsForEachCommunityTheWordTheBoundsAndWhoIsOnRecord() {
        Block.Table table = table(briefs.paper(barriers(), List.of(EN)));
        assertThat(table.heads())
                .extracting(each -> each.text())
                .containsExactly(
                        Words.en("concepts.concept"),
                        Words.en("filter.label"),
                        "United Kingdom",
                        "China",
                        Words.en("finding.wholeSample"));
        String all = table.rows().toString();
        assertThat(all)
                .contains("on our reading")
                .contains("No statement on record (")
                .containsPattern("“[a-zA-Z ]+”: \\d+ to \\d+ of 19")
                .contains("On record: ");
    }

    /// Quoted people are no random draw.
    @ParameterizedTest
    @EnumSource
    void claimsNoShareNoIntervalAndNoProbabilityOfQuotedPeople(Chosen chosen) {
        Paper paper = briefs.paper(all(), chosen.languages());
        assertThat(table(paper).rows().toString()).doesNotContain("%");
        assertThat(paper.texts().toString()).doesNotContain("90%").doesNotContain("90 %");
    }

    @Test
    void givesEachPassageWithItsReadingAndItsPlace() {
        Brief brief = barriers();
        String text = briefs.paper(brief, List.of(EN)).texts().toString();
        assertThat(brief.findings()).isNotEmpty();
        for (Finding finding : brief.findings()) {
            assertThat(text).contains(finding.passage().text());
            if (!finding.reading().isEmpty()) {
                assertThat(text)
                        .contains(
                                Words.en("finding.onReading")
                                        + finding.reading()
                                                .in(new org.qiutong.text.LanguageTag("en"))
                                                .orElseThrow());
            }
        }
        assertThat(text).contains("Center for Data Innovation");
    }

    /// Who reads Chinese sees the words of the report as well.
    @Test
    void givesTheWordsOfTheSourceUnderTheirTranslation() {
        Brief brief = barriers();
        String text = briefs.paper(brief, List.of(ZH)).texts().toString();
        assertThat(brief.words()).isNotEmpty();
        assertThat(brief.words())
                .allSatisfy(each ->
                        assertThat(text)
                                .contains(each.quotation().ofTheSource().orElseThrow().text()));
        assertThat(brief.findings())
                .allSatisfy(each -> assertThat(text).contains(each.passage().text()));
    }

    @Test
    void answersAQuestionByItsAnswers() {
        Brief brief = brief(Map.of("concept", "itif-2024/who-should-lead"));
        Paper paper = briefs.paper(brief, List.of(EN));
        assertThat(brief.rows()).hasSizeGreaterThan(1);
        assertThat(table(paper).rows().getFirst().toString()).contains(Words.en("brief.byAnswers"));
        assertThat(brief.scope().name()).isEqualTo("who-should-lead");
    }

    @Test
    void holdsOnlyWhatAReaderKept() {
        Brief brief = brief(Map.of("q", "itif-2024/q03,finding/itif-2024/f14,itif-2024/none"));
        assertThat(brief.words())
                .extracting(each -> each.quotation().id())
                .containsExactly(new QuotationId("itif-2024/q03"));
        assertThat(brief.findings())
                .extracting(Finding::id)
                .containsExactly(new FindingId("itif-2024/f14"));
        assertThat(brief.permalink()).endsWith("selection?q=x");
        assertThat(briefs.opening(brief, EN).title()).isEqualTo(Words.en("selection.title"));
    }

    private Brief theme() {
        return brief(Map.of("theme", "itif-2024/safety-priorities"));
    }

    private Brief barriers() {
        return brief(Map.of("kind", "barrier"));
    }

    private Brief all() {
        return brief(Map.of());
    }

    private Brief brief(Map<String, String> parameters) {
        return briefs.brief(
                BriefScope.of(name -> Optional.ofNullable(parameters.get(name))),
                parameters.containsKey("q") ? "selection?q=x" : "common-ground?x",
                address -> "https://qiutong.example/" + address);
    }

    private static Block.Table table(Paper paper) {
        return tables(paper).getFirst();
    }

    private static List<Block.Table> tables(Paper paper) {
        return paper.blocks().stream()
                .flatMap(each ->
                        each instanceof Block.Table table
                                ? java.util.stream.Stream.of(table)
                                : java.util.stream.Stream.empty())
                .toList();
    }

    private static int index(List<Block> blocks, Class<?> type) {
        for (int i = 0; i < blocks.size(); i++) {
            if (type.isInstance(blocks.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static String docx(byte[] bytes) throws IOException {
        try (XWPFWordExtractor document =
                new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(bytes)))) {
            return document.getText();
        }
    }

    private static String html(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8)
                .replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\p{Z}]", "");
    }

    private static void keep(byte[] bytes, Chosen chosen, String ending) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "briefs"));
        Files.write(folder.resolve("brief-" + chosen + "." + ending), bytes);
    }
}

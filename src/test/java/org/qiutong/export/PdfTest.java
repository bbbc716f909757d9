package org.qiutong.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.qiutong.chart.NoHanFont;
import org.qiutong.export.Paper.Block;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText.Version;

class PdfTest {

    private static final Version HOSTILE =
            new Version(
                    LanguageTag.EN,
                    "</title></style><script>alert(1)</script> \"}\\ ' & ]]> \u0001{x}");
    private static final Version ENGLISH =
            new Version(
                    LanguageTag.EN,
                    "“It doesn’t matter,” they said: fi, ff, ffi, naïve – Łódź, Жук, 10 %.");
    private static final Version CHINESE =
            new Version(LanguageTag.ZH_HANS, "“这样做很好。”他们说：人工智能（AI）的《示范法2.0》……——干坏事，⻓长、金金、㐂。");

    private static final Paper PAPER = paper(12);

    private static Paper paper(int times) {
        Block.Heading heading = new Block.Heading(ENGLISH, 1, "first");
        Block.Heading second = new Block.Heading(CHINESE, 1, "second");
        List<Block> parts =
                IntStream.range(0, times)
                        .boxed()
                        .flatMap(i ->
                                List.<Block>of(
                                        new Block.Parallel(
                                                List.of(
                                                        new Block.Heading(ENGLISH, 2, ""),
                                                        new Block.Quote(ENGLISH, HOSTILE)),
                                                List.of(
                                                        new Block.Heading(CHINESE, 2, ""),
                                                        new Block.Quote(CHINESE, HOSTILE))),
                                        new Block.Table(
                                                ENGLISH,
                                                List.of(ENGLISH, CHINESE),
                                                List.of(
                                                        List.of(CHINESE, HOSTILE),
                                                        List.of(ENGLISH, CHINESE))),
                                        new Block.Items(List.of(ENGLISH, CHINESE)))
                                        .stream())
                        .toList();
        List<Block> blocks = new java.util.ArrayList<>();
        blocks.add(new Block.Contents(CHINESE, List.of(heading, second)));
        blocks.add(heading);
        blocks.add(new Block.Paragraph(CHINESE));
        blocks.add(new Block.Note(ENGLISH));
        blocks.addAll(parts);
        blocks.add(new Block.NewPage());
        blocks.add(second);
        blocks.add(
                new Block.Columns(
                        new Paper.Row(ENGLISH, CHINESE), List.of(new Paper.Row(ENGLISH, CHINESE))));
        return new Paper(HOSTILE, Optional.of(CHINESE), blocks);
    }

    @Test
    void saysInTheOrderOfItsTagsWhatWentIn() throws IOException {
        TaggedText read = TaggedText.of(pdf(PAPER));
        List<String> without =
                PAPER.texts().stream().map(each -> each.text().replace("\u0001", "")).toList();
        assertThat(read.besides(without)).isEmpty();
        assertThat(read.tags()).contains("H1", "H2", "P", "Table", "TH", "TD", "L", "LI", "Link");
        assertThat(read.language()).isEqualTo("en");
        assertThat(read.pages()).isGreaterThan(2);
    }

    @Test
    void canBeCopiedWithoutTags() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(PAPER))) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
            assertThat(text)
                    .contains(ENGLISH.text().replaceAll("\\s", ""))
                    .contains(CHINESE.text().replaceAll("\\s", ""));
        }
    }

    @Test
    void bringsItsFontsAlong() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(paper(1)))) {
            for (PDPage page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                }
            }
        }
    }

    @Test
    void letsLinesOfChineseBreakWhereTheyMay() throws IOException {
        Version long_ = new Version(LanguageTag.ZH_HANS, "各方专家就同一问题说了什么，共识何在，".repeat(40));
        try (PDDocument document =
                Loader.loadPDF(pdf(new Paper(CHINESE, List.of(new Block.Paragraph(long_)))))) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text.lines().filter(line -> line.contains("专家")))
                    .hasSizeGreaterThan(10)
                    .noneMatch(line -> line.startsWith("，"));
        }
    }

    @Test
    void saysThatThereIsNoChineseFont() {
        Faces none = new Faces(List::of);
        assertThatThrownBy(() -> none.file(Faces.Use.TEXT, true, false, CHINESE.text()))
                .isInstanceOf(NoHanFont.class);
        assertThat(none.file(Faces.Use.TEXT, false, false, ENGLISH.text())).isNotEmpty();
    }

    @Test
    void stopsWhereItIsToldTo() {
        assertThatThrownBy(() ->
                        PAPER.writePdf(
                                new ByteArrayOutputStream(),
                                () -> {
                                    throw new CancellationException();
                                }))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void escapesInHtmlWhateverAWordHolds() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PAPER.writeHtml(out);
        String html = out.toString(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(html).doesNotContain("<script").contains("&lt;script&gt;alert(1)");
        assertThat(html.split("</style>", -1)).hasSize(2);
        assertThat(html).contains("<h2 lang=\"en\" id=\"first\">").contains("lang=\"zh-Hans\"");
    }

    private static byte[] pdf(Paper paper) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        paper.writePdf(out, () -> {});
        return out.toByteArray();
    }
}

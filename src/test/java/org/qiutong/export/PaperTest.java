package org.qiutong.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHint;
import org.qiutong.export.Paper.Block;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText.Version;

class PaperTest {

    private static final Version ENGLISH =
            new Version(LanguageTag.EN, "This is \"good\" & <fine>.");
    private static final Version CHINESE = new Version(LanguageTag.ZH_HANS, "“这样做很好。”𠀀");
    private static final Version UNSAID = new Version(LanguageTag.UND, "…");

    private static final Paper PAPER =
            new Paper(
                    CHINESE,
                    List.of(
                            new Block.Heading(ENGLISH),
                            new Block.Columns(
                                    new Paper.Row(ENGLISH, CHINESE),
                                    List.of(
                                            new Paper.Row(ENGLISH, CHINESE),
                                            new Paper.Row(CHINESE, ENGLISH))),
                            new Block.Paragraph(UNSAID),
                            new Block.Note(CHINESE)));

    @Test
    void writesWhatCanBeReadBack() throws IOException {
        try (XWPFDocument document = document()) {
            assertThat(document.getParagraphs())
                    .extracting(each -> each.getText() + "|" + each.getStyle())
                    .containsExactly(
                            CHINESE.text() + "|Title",
                            ENGLISH.text() + "|Heading1",
                            "…|null",
                            CHINESE.text() + "|Note");
            assertThat(document.getProperties().getCoreProperties().getTitle())
                    .isEqualTo(CHINESE.text());
            XWPFTable table = document.getTables().getFirst();
            assertThat(table.getRows()).hasSize(3);
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(1).getCell(0).getText()).isEqualTo(ENGLISH.text());
            assertThat(table.getRow(1).getCell(1).getText()).isEqualTo(CHINESE.text());
        }
    }

    @Test
    void saysOfEachRunWhatLanguageItIsInAndGivesBothScriptsAFont() throws IOException {
        try (XWPFDocument document = document()) {
            XWPFTable table = document.getTables().getFirst();
            CTRPr english = properties(table, 0);
            assertThat(english.getLangArray(0).getVal()).isEqualTo("en-US");
            assertThat(english.sizeOfRFontsArray()).isZero();
            CTRPr chinese = properties(table, 1);
            assertThat(chinese.getLangArray(0).getEastAsia()).isEqualTo("zh-CN");
            assertThat(chinese.getLangArray(0).getVal()).isEqualTo("zh-CN");
            assertThat(chinese.getRFontsArray(0).getHint()).isEqualTo(STHint.EAST_ASIA);
            XWPFRun unsaid = document.getParagraphs().get(2).getRuns().getFirst();
            assertThat(unsaid.getCTR().getRPr().sizeOfLangArray()).isZero();
            CTFonts usual = document.getStyles().getDefaultRunStyle().getRPr().getRFontsArray(0);
            assertThat(usual.getAscii()).isEqualTo("Times New Roman");
            assertThat(usual.getEastAsia()).isEqualTo("SimSun");
            CTFonts heading =
                    document.getStyles()
                            .getStyle("Heading1")
                            .getCTStyle()
                            .getRPr()
                            .getRFontsArray(0);
            assertThat(heading.getEastAsia()).isEqualTo("SimHei");
        }
    }

    @Test
    void namesLanguagesAsWordProcessorsDo() {
        assertThat(new LanguageTag("zh-Hant").withCountry()).isEqualTo("zh-TW");
        assertThat(new LanguageTag("zh-Hant-HK").withCountry()).isEqualTo("zh-HK");
        assertThat(new LanguageTag("fr").withCountry()).isEqualTo("fr-FR");
    }

    private static CTRPr properties(XWPFTable table, int column) {
        return table.getRow(1)
                .getCell(column)
                .getParagraphs()
                .getFirst()
                .getRuns()
                .getFirst()
                .getCTR()
                .getRPr();
    }

    private static XWPFDocument document() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PAPER.write(out);
        return new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
    }
}

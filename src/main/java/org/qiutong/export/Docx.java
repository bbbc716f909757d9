package org.qiutong.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLanguage;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHint;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText.Version;

/// Writes a text as an Office Open XML document. Each run says in which language it is and has a
/// font for either script, so that it is set, hyphenated and checked rightly.
final class Docx {

    private static final String LATIN = "Times New Roman";
    private static final String HAN = "SimSun";
    private static final String TITLE = "Title";
    private static final String HEADING = "Heading1";

    /// In half points.
    private static final int TEXT_SIZE = 22;

    private static final double NOTE_SIZE = 9;

    private Docx() {}

    static void write(Paper paper, OutputStream out) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            document.getProperties().getCoreProperties().setTitle(paper.title().text());
            document.getProperties().getCoreProperties().setCreator("Qiutong");
            styles(document.createStyles());
            styled(document, TITLE, paper.title());
            paper.blocks().forEach(block -> add(document, block));
            document.write(out);
        }
    }

    private static void add(XWPFDocument document, Paper.Block block) {
        switch (block) {
            case Paper.Block.Heading(Version text) -> styled(document, HEADING, text);
            case Paper.Block.Paragraph(Version text) -> run(document.createParagraph(), text);
            case Paper.Block.Note(Version text) -> note(document.createParagraph(), text);
            case Paper.Block.Columns columns -> table(document, columns);
        }
    }

    private static void styled(XWPFDocument document, String style, Version text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        paragraph.setKeepNext(true);
        run(paragraph, text);
    }

    private static void note(XWPFParagraph paragraph, Version text) {
        run(paragraph, text).setFontSize(NOTE_SIZE);
    }

    private static void table(XWPFDocument document, Paper.Block.Columns columns) {
        XWPFTable table = document.createTable(columns.rows().size() + 1, 2);
        table.setWidth("100%");
        XWPFTableRow head = table.getRow(0);
        head.setRepeatHeader(true);
        note(first(head.getCell(0)), columns.heads().first());
        note(first(head.getCell(1)), columns.heads().second());
        for (int i = 0; i < columns.rows().size(); i++) {
            Paper.Row texts = columns.rows().get(i);
            XWPFTableRow row = table.getRow(i + 1);
            row.setCantSplitRow(true);
            run(first(row.getCell(0)), texts.first());
            run(first(row.getCell(1)), texts.second());
        }
    }

    private static XWPFParagraph first(XWPFTableCell cell) {
        return cell.getParagraphs().getFirst();
    }

    private static XWPFRun run(XWPFParagraph paragraph, Version text) {
        XWPFRun run = paragraph.createRun();
        run.setText(text.text());
        CTRPr properties =
                run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
        fonts(properties.addNewRFonts(), text.language());
        if (!text.language().equals(LanguageTag.UND)) {
            CTLanguage language = properties.addNewLang();
            language.setVal(text.language().withCountry());
            if (isChinese(text.language())) {
                language.setEastAsia(text.language().withCountry());
            }
        }
        return run;
    }

    /// Quotation marks and dashes are in both kinds of fonts: the hint says which is meant.
    private static void fonts(CTFonts fonts, LanguageTag language) {
        fonts.setAscii(LATIN);
        fonts.setHAnsi(LATIN);
        fonts.setEastAsia(HAN);
        if (isChinese(language)) {
            fonts.setHint(STHint.EAST_ASIA);
        }
    }

    private static boolean isChinese(LanguageTag language) {
        return language.in(new LanguageTag("zh"));
    }

    private static void styles(XWPFStyles styles) {
        CTFonts fonts = CTFonts.Factory.newInstance();
        fonts(fonts, LanguageTag.UND);
        styles.setDefaultFonts(fonts);
        styles.addStyle(new XWPFStyle(style(TITLE, "Title", TEXT_SIZE * 3 / 2, 0), styles));
        styles.addStyle(new XWPFStyle(style(HEADING, "heading 1", TEXT_SIZE * 6 / 5, 0), styles));
    }

    private static CTStyle style(String id, String name, int size, int level) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setType(STStyleType.PARAGRAPH);
        style.setStyleId(id);
        style.addNewName().setVal(name);
        style.addNewQFormat();
        var paragraph = style.addNewPPr();
        paragraph.addNewSpacing().setBefore(BigInteger.valueOf(240));
        if (id.equals(HEADING)) {
            paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(level));
        }
        CTRPr run = style.addNewRPr();
        run.addNewB();
        run.addNewSz().setVal(BigInteger.valueOf(size));
        return style;
    }
}

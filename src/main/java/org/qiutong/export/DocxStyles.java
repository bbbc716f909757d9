package org.qiutong.export;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHint;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.qiutong.text.LanguageTag;

/// The look of a document as named styles, which an editor of the document can change.
final class DocxStyles {

    static final String TITLE = "Title";

    /// The level is appended.
    static final String HEADING = "Heading";

    static final String NOTE = "Note";
    static final String QUOTE = "Quote";
    static final String QUOTED_BY = "QuotedBy";
    static final String ITEM = "Item";
    static final String CAPTION = "Caption";
    static final String CONTENTS = "ContentsTitle";
    static final String ENTRY = "ContentsEntry";

    private static final String LATIN = "Times New Roman";
    private static final String HAN = "SimSun";
    private static final String LATIN_HEADING = "Arial";
    private static final String HAN_HEADING = "SimHei";
    private static final String BLUE = "14365C";
    private static final int INDENT = 284;

    private DocxStyles() {}

    static void add(XWPFStyles styles) {
        CTFonts fonts = CTFonts.Factory.newInstance();
        fonts(fonts, LATIN, HAN);
        styles.setDefaultFonts(fonts);
        CTStyle title = style(TITLE, "Title", 21, 0, 160);
        heading(title).addNewColor().setVal(BLUE);
        List<CTStyle> all = new ArrayList<>(List.of(title));
        for (int level = 1; level <= 3; level++) {
            CTStyle heading = style(HEADING + level, "heading " + level, 17 - 3 * level, 240, 80);
            heading.getPPr().addNewKeepNext();
            heading.getPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1));
            heading(heading).addNewColor().setVal(level == 1 ? BLUE : "000000");
            all.add(heading);
        }
        CTStyle item = indented(style(ITEM, "Item", 11, 0, 40));
        item.getPPr().getInd().setHanging(BigInteger.valueOf(INDENT));
        CTStyle caption = style(CAPTION, "caption", 9, 120, 60);
        heading(caption);
        CTStyle contents = style(CONTENTS, "Contents title", 12, 120, 60);
        heading(contents);
        all.addAll(
                List.of(
                        item,
                        caption,
                        contents,
                        style(NOTE, "Note", 9, 0, 60),
                        indented(style(QUOTE, "Quote", 11, 60, 20)),
                        indented(style(QUOTED_BY, "Quoted by", 9, 0, 160)),
                        style(ENTRY, "Contents entry", 11, 0, 20)));
        // A style is copied when it is added.
        all.forEach(each -> styles.addStyle(new XWPFStyle(each, styles)));
    }

    private static CTStyle style(String id, String name, int size, int before, int after) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setType(STStyleType.PARAGRAPH);
        style.setStyleId(id);
        style.addNewName().setVal(name);
        style.addNewQFormat();
        CTPPrGeneral paragraph = style.addNewPPr();
        CTSpacing spacing = paragraph.addNewSpacing();
        spacing.setBefore(BigInteger.valueOf(before));
        spacing.setAfter(BigInteger.valueOf(after));
        // In 240ths of a line.
        spacing.setLine(BigInteger.valueOf(276));
        spacing.setLineRule(STLineSpacingRule.AUTO);
        style.addNewRPr().addNewSz().setVal(BigInteger.valueOf(2L * size));
        return style;
    }

    private static CTStyle indented(CTStyle style) {
        style.getPPr().addNewInd().setLeft(BigInteger.valueOf(INDENT));
        return style;
    }

    private static CTRPr heading(CTStyle style) {
        CTRPr run = style.getRPr();
        run.addNewB();
        fonts(run.addNewRFonts(), LATIN_HEADING, HAN_HEADING);
        return run;
    }

    private static void fonts(CTFonts fonts, String latin, String han) {
        fonts.setAscii(latin);
        fonts.setHAnsi(latin);
        fonts.setEastAsia(han);
    }

    /// Quotation marks and dashes are in both fonts: the hint says which to use.
    static void hint(CTRPr run, LanguageTag language) {
        if (isChinese(language)) {
            run.addNewRFonts().setHint(STHint.EAST_ASIA);
        }
    }

    static boolean isChinese(LanguageTag language) {
        return language.in(new LanguageTag("zh"));
    }
}

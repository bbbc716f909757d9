package org.qiutong.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLanguage;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.qiutong.chart.Drawing;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText.Version;

/// Writes a text as an Office Open XML document. Each run names its language and a font for either
/// script, so that typesetting, hyphenation and spelling checks are right.
final class Docx {

    /// A4, in twentieths of a point.
    private static final BigInteger LONG_SIDE = BigInteger.valueOf(16838);

    private static final BigInteger SHORT_SIDE = BigInteger.valueOf(11906);
    private static final BigInteger MARGIN = BigInteger.valueOf(1134);

    /// The width of a picture across the page, and across half of a wide page, in points.
    private static final int FULL = 480;

    private static final int HALF = 340;

    private final XWPFDocument document;
    private int bookmarks;

    /// Whether the next block starts a new page.
    private boolean newPage;

    private Docx(XWPFDocument document) {
        this.document = document;
    }

    static void write(Paper paper, OutputStream out) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            document.getProperties().getCoreProperties().setTitle(paper.title().text());
            document.getProperties().getCoreProperties().setCreator("Qiutong");
            DocxStyles.add(document.createStyles());
            Docx docx = new Docx(document);
            docx.page(paper);
            docx.styled(document, DocxStyles.TITLE, paper.title());
            paper.second().ifPresent(title -> docx.styled(document, DocxStyles.TITLE, title));
            paper.blocks().forEach(block -> docx.add(document, block));
            document.write(out);
        }
    }

    /// The size of the pages, and their numbers.
    private void page(Paper paper) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        boolean wide = paper.second().isPresent();
        size.setW(wide ? LONG_SIDE : SHORT_SIDE);
        size.setH(wide ? SHORT_SIDE : LONG_SIDE);
        if (wide) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
        CTPageMar margin = section.addNewPgMar();
        margin.setLeft(MARGIN);
        margin.setRight(MARGIN);
        margin.setTop(MARGIN);
        margin.setBottom(MARGIN);
        margin.setHeader(BigInteger.valueOf(567));
        margin.setFooter(BigInteger.valueOf(567));
        XWPFParagraph head = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        head.setStyle(DocxStyles.NOTE);
        run(head, paper.title());
        XWPFParagraph foot = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        foot.setStyle(DocxStyles.NOTE);
        field(foot, "PAGE", new Version(LanguageTag.UND, "1"));
        run(foot, new Version(LanguageTag.UND, " / "));
        field(foot, "NUMPAGES", new Version(LanguageTag.UND, "1"));
    }

    private void add(IBody body, Paper.Block block) {
        switch (block) {
            case Paper.Block.Heading heading -> heading(body, heading);
            case Paper.Block.Paragraph(Version text) -> run(paragraph(body), text);
            case Paper.Block.Note(Version text) -> styled(body, DocxStyles.NOTE, text);
            case Paper.Block.Quote(Version words, Version by) -> {
                XWPFParagraph quote = styled(body, DocxStyles.QUOTE, words);
                quote.setKeepNext(true);
                styled(body, DocxStyles.QUOTED_BY, by);
            }
            case Paper.Block.Items(List<Version> items) ->
                    items.forEach(item -> {
                        XWPFParagraph paragraph = paragraph(body);
                        paragraph.setStyle(DocxStyles.ITEM);
                        run(paragraph, new Version(LanguageTag.UND, "•\t"));
                        run(paragraph, item);
                    });
            case Paper.Block.Table table -> table(body, table);
            case Paper.Block.Columns columns -> columns(body, columns);
            case Paper.Block.Parallel(List<Paper.Block> first, List<Paper.Block> second) -> {
                XWPFTable table = grid(body, 1, 2);
                table.removeBorders();
                table.getRow(0).setCantSplitRow(true);
                fill(table.getRow(0).getCell(0), first);
                fill(table.getRow(0).getCell(1), second);
            }
            case Paper.Block.Contents contents -> contents(body, contents);
            case Paper.Block.Picture picture -> picture(body, picture);
            case Paper.Block.NewPage() -> newPage = true;
        }
    }

    /// As wide as the page or, within a table, as its column.
    private void picture(IBody body, Paper.Block.Picture picture) {
        Drawing drawing = picture.drawing();
        int width = body instanceof XWPFTableCell ? HALF : FULL;
        XWPFParagraph paragraph = paragraph(body);
        // Creates the properties, without which POI cannot keep it with what follows.
        paragraph.setSpacingBefore(120);
        paragraph.setKeepNext(true);
        try {
            XWPFPicture placed =
                    paragraph
                            .createRun()
                            .addPicture(
                                    new ByteArrayInputStream(drawing.png()),
                                    PictureType.PNG,
                                    drawing.caption().title() + ".png",
                                    Units.toEMU(width),
                                    Units.toEMU(width * drawing.height() / drawing.width()));
            placed.getCTPicture().getNvPicPr().getCNvPr().setDescr(picture.caption().text());
            paragraph
                    .getRuns()
                    .getFirst()
                    .getCTR()
                    .getDrawingArray(0)
                    .getInlineArray(0)
                    .getDocPr()
                    .setDescr(picture.caption().text());
        } catch (IOException | InvalidFormatException e) {
            throw new IllegalStateException("a picture that this program drew", e);
        }
        styled(body, DocxStyles.NOTE, picture.caption());
    }

    private void fill(XWPFTableCell cell, List<Paper.Block> blocks) {
        blocks.forEach(block -> add(cell, block));
        // A new cell has an empty paragraph; a cell whose last block is a table must end with one.
        if (!blocks.isEmpty()) {
            cell.removeParagraph(0);
        }
        if (cell.getBodyElements().isEmpty()
                || cell.getBodyElements().getLast() instanceof XWPFTable) {
            cell.addParagraph();
        }
    }

    private void heading(IBody body, Paper.Block.Heading heading) {
        XWPFParagraph paragraph =
                styled(body, DocxStyles.HEADING + heading.level(), heading.text());
        paragraph.setKeepNext(true);
        if (!heading.anchor().isEmpty()) {
            BigInteger id = BigInteger.valueOf(++bookmarks);
            CTBookmark start = paragraph.getCTP().addNewBookmarkStart();
            start.setId(id);
            start.setName(heading.anchor());
            paragraph.getCTP().addNewBookmarkEnd().setId(id);
        }
    }

    /// Entries linked to their headings, with fields in which a word processor puts page numbers.
    private void contents(IBody body, Paper.Block.Contents contents) {
        styled(body, DocxStyles.CONTENTS, contents.title());
        for (Paper.Block.Heading heading : contents.headings()) {
            XWPFParagraph entry = paragraph(body);
            entry.setStyle(DocxStyles.ENTRY);
            entry.setIndentationLeft(340 * (heading.level() - 1));
            XWPFRun link = entry.createHyperlinkRun("#" + heading.anchor());
            fill(link, heading.text());
        }
    }

    private XWPFParagraph styled(IBody body, String style, Version text) {
        XWPFParagraph paragraph = paragraph(body);
        paragraph.setStyle(style);
        run(paragraph, text);
        return paragraph;
    }

    private XWPFParagraph paragraph(IBody body) {
        if (body instanceof XWPFTableCell cell) {
            return cell.addParagraph();
        }
        XWPFParagraph paragraph = document.createParagraph();
        if (newPage) {
            paragraph.setPageBreak(true);
            newPage = false;
        }
        return paragraph;
    }

    private void columns(IBody body, Paper.Block.Columns columns) {
        XWPFTable table = grid(body, columns.rows().size() + 1, 2);
        XWPFTableRow head = table.getRow(0);
        head.setRepeatHeader(true);
        note(head.getCell(0), columns.heads().first());
        note(head.getCell(1), columns.heads().second());
        for (int i = 0; i < columns.rows().size(); i++) {
            Paper.Row texts = columns.rows().get(i);
            XWPFTableRow row = table.getRow(i + 1);
            row.setCantSplitRow(true);
            run(first(row.getCell(0)), texts.first());
            run(first(row.getCell(1)), texts.second());
        }
    }

    private void table(IBody body, Paper.Block.Table table) {
        styled(body, DocxStyles.CAPTION, table.caption()).setKeepNext(true);
        XWPFTable grid = grid(body, table.rows().size() + 1, table.heads().size());
        XWPFTableRow head = grid.getRow(0);
        head.setRepeatHeader(true);
        for (int column = 0; column < table.heads().size(); column++) {
            note(head.getCell(column), table.heads().get(column)).setBold(true);
        }
        for (int i = 0; i < table.rows().size(); i++) {
            XWPFTableRow row = grid.getRow(i + 1);
            row.setCantSplitRow(true);
            for (int column = 0; column < table.heads().size(); column++) {
                note(row.getCell(column), table.rows().get(i).get(column));
            }
        }
    }

    private XWPFTable grid(IBody body, int rows, int columns) {
        XWPFTable table;
        if (body instanceof XWPFTableCell cell) {
            XWPFParagraph place = cell.addParagraph();
            table = cell.insertNewTbl(place.getCTP().newCursor());
            // POI creates a table within a cell without these properties.
            CTTblPr properties =
                    table.getCTTbl().getTblPr() == null
                            ? table.getCTTbl().addNewTblPr()
                            : table.getCTTbl().getTblPr();
            if (!properties.isSetTblW()) {
                properties.addNewTblW();
            }
            while (table.removeRow(0)) {
                // Repeat until the table is empty.
            }
            for (int row = 0; row < rows; row++) {
                XWPFTableRow made = table.createRow();
                while (made.getTableCells().size() < columns) {
                    made.createCell();
                }
            }
        } else {
            if (newPage) {
                paragraph(document).setStyle(DocxStyles.NOTE);
            }
            table = document.createTable(rows, columns);
        }
        table.setWidth("100%");
        return table;
    }

    private XWPFRun note(XWPFTableCell cell, Version text) {
        XWPFParagraph paragraph = first(cell);
        paragraph.setStyle(DocxStyles.NOTE);
        return run(paragraph, text);
    }

    private static XWPFParagraph first(XWPFTableCell cell) {
        return cell.getParagraphs().isEmpty()
                ? cell.addParagraph()
                : cell.getParagraphs().getFirst();
    }

    private void field(XWPFParagraph paragraph, String instruction, Version until) {
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        paragraph.createRun().getCTR().addNewInstrText().setStringValue(" " + instruction + " ");
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
        run(paragraph, until);
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
    }

    private static XWPFRun run(XWPFParagraph paragraph, Version text) {
        XWPFRun run = paragraph.createRun();
        fill(run, text);
        return run;
    }

    private static void fill(XWPFRun run, Version text) {
        run.setText(text.text());
        CTRPr properties =
                run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
        DocxStyles.hint(properties, text.language());
        if (!text.language().equals(LanguageTag.UND)) {
            CTLanguage language = properties.addNewLang();
            language.setVal(text.language().withCountry());
            if (DocxStyles.isChinese(text.language())) {
                language.setEastAsia(text.language().withCountry());
            }
        }
    }
}

package org.qiutong.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Writes a table as a workbook. Text stays text: nothing becomes a formula.
final class Xlsx {

    /// Excel does not open a workbook with more characters in a cell.
    private static final int MOST = 32_767;

    /// Nor a workbook with a longer link.
    private static final int LONGEST_LINK = 2_079;

    private Xlsx() {}

    static void write(Sheet sheet, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Qiutong", null);
        table(workbook.newWorksheet(sheet.title()), sheet);
        Worksheet notes = workbook.newWorksheet(sheet.notes().heading());
        for (int i = 0; i < sheet.notes().list().size(); i++) {
            Sheet.Note note = sheet.notes().list().get(i);
            notes.value(i, 0, note.heading());
            cell(notes, i, 1, note.value());
        }
        workbook.finish();
    }

    private static void table(Worksheet to, Sheet sheet) {
        List<Sheet.Column> columns = sheet.columns();
        for (int i = 0; i < columns.size(); i++) {
            to.value(0, i, columns.get(i).heading());
            to.style(0, i).bold().set();
        }
        to.freezePane(0, 1);
        for (int row = 0; row < sheet.rows().size(); row++) {
            for (int i = 0; i < columns.size(); i++) {
                cell(to, row + 1, i, sheet.rows().get(row).get(i));
            }
        }
    }

    private static void cell(Worksheet to, int row, int column, Cell cell) {
        switch (cell) {
            case Cell.Text text -> to.value(row, column, cut(text.text()));
            case Cell.Whole whole -> to.value(row, column, whole.value());
            case Cell.Decimal decimal -> to.value(row, column, decimal.value());
            case Cell.Share share -> {
                to.value(row, column, share.value());
                to.style(row, column).format("0.0%").set();
            }
            case Cell.Day day -> {
                to.value(row, column, day.date());
                to.style(row, column).format("yyyy-mm-dd").set();
            }
            case Cell.Link link -> {
                if (link.address().length() <= LONGEST_LINK) {
                    to.hyperlink(row, column, new HyperLink(link.address(), link.address()));
                } else {
                    to.value(row, column, cut(link.address()));
                }
            }
            case Cell.Empty() -> {}
        }
    }

    private static String cut(String text) {
        return text.length() <= MOST ? text : text.substring(0, MOST - 1) + "…";
    }
}

package org.qiutong.exchange.sheet;

import static org.qiutong.exchange.sheet.ColumnRole.ANSWERS;
import static org.qiutong.exchange.sheet.ColumnRole.CODE;
import static org.qiutong.exchange.sheet.ColumnRole.COMMUNITY;
import static org.qiutong.exchange.sheet.ColumnRole.CONSENT;
import static org.qiutong.exchange.sheet.ColumnRole.DEFINITION;
import static org.qiutong.exchange.sheet.ColumnRole.DOCUMENT;
import static org.qiutong.exchange.sheet.ColumnRole.KIND;
import static org.qiutong.exchange.sheet.ColumnRole.LABEL;
import static org.qiutong.exchange.sheet.ColumnRole.LANGUAGE;
import static org.qiutong.exchange.sheet.ColumnRole.LOCATOR;
import static org.qiutong.exchange.sheet.ColumnRole.PARTICIPANT;
import static org.qiutong.exchange.sheet.ColumnRole.QUOTE;
import static org.qiutong.exchange.sheet.ColumnRole.SECTOR;
import static org.qiutong.exchange.sheet.ColumnRole.STANCE;
import static org.qiutong.exchange.sheet.ColumnRole.TRANSLATION;
import static org.qiutong.exchange.sheet.ColumnRole.TRANSLATION_STATUS;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.evidence.Consent;
import org.qiutong.evidence.Rendering;
import org.qiutong.evidence.Stance;
import org.qiutong.exchange.StudyTable;
import org.qiutong.export.Sheet;
import org.qiutong.people.Sector;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.Messages;
import org.springframework.stereotype.Component;

/// A workbook to fill in, in a language: the tables that [SheetReader] reads with their headings
/// alone, lists to choose from where a cell holds a term, and a sheet that says what each column
/// holds.
@Component
public class SheetTemplate {

    public static final String EXTENSION = "xlsx";
    public static final String MEDIA_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// For as many rows cells offer a list.
    private static final int ROWS = 5_000;

    private record Table(String part, List<ColumnRole> columns) {}

    private static final List<Table> TABLES =
            List.of(
                    new Table(
                            "codings",
                            List.of(
                                    PARTICIPANT,
                                    DOCUMENT,
                                    LOCATOR,
                                    LANGUAGE,
                                    QUOTE,
                                    TRANSLATION,
                                    TRANSLATION_STATUS,
                                    CODE,
                                    STANCE)),
                    new Table("codes", List.of(CODE, KIND, ANSWERS, LABEL, DEFINITION)),
                    new Table("people", List.of(PARTICIPANT, COMMUNITY, SECTOR, CONSENT)));

    private final Messages messages;
    private final CellTerms terms;

    SheetTemplate(Messages messages) {
        this.messages = messages;
        this.terms = new CellTerms(messages);
    }

    /// The languages that there is a template in.
    public List<Locale> languages() {
        return messages.languages();
    }

    /// Writes the workbook; the stream stays open.
    public void write(Locale language, OutputStream out) throws IOException {
        Workbook book = new Workbook(out, "Qiutong", null);
        List<Worksheet> sheets =
                TABLES.stream()
                        .map(table ->
                                book.newWorksheet(text(language, "export.part." + table.part)))
                        .toList();
        Notes notes = new Notes(book.newWorksheet(text(language, "kit.sheet.notes")), language);
        for (int at = 0; at < TABLES.size(); at++) {
            table(sheets.get(at), TABLES.get(at), notes, language);
        }
        book.finish();
    }

    private void table(Worksheet sheet, Table table, Notes notes, Locale language) {
        sheet.freezePane(0, 1);
        String name = text(language, "export.part." + table.part);
        notes.row(name, "", text(language, "sheet.template." + table.part));
        int column = 0;
        for (ColumnRole role : table.columns) {
            List<String> headings = headings(role, language);
            notes.row(
                    name, String.join("\n", headings), text(language, "sheet.holds." + role.id()));
            Optional<Notes.Cells> offered = notes.values(terms(role), language);
            for (String heading : headings) {
                int at = column++;
                sheet.value(0, at, heading);
                sheet.style(0, at).bold().set();
                sheet.width(
                        at, role == QUOTE || role == TRANSLATION || role == DEFINITION ? 50 : 20);
                offered.ifPresent(cells ->
                        sheet.range(1, at, ROWS, at)
                                .validateWithList(notes.sheet.range(cells.first, 3, cells.last, 3))
                                // What a file of the program calls it is read as well.
                                .showErrorMessage(false));
            }
        }
    }

    /// What the columns of a role are called: one for each language that texts of codes may be in.
    private List<String> headings(ColumnRole role, Locale language) {
        return role == LABEL || role == DEFINITION
                ? messages.languages().stream()
                        .map(LanguageTag::of)
                        .map(each ->
                                known(
                                        role,
                                        in -> StudyTable.column(messages, in, role.id(), each),
                                        language))
                        .toList()
                : List.of(known(role, in -> StudyTable.column(messages, in, role.id()), language));
    }

    /// The heading in the language if [Header] knows it, else in English.
    private static String known(
            ColumnRole role, Function<Locale, Sheet.Column> column, Locale language) {
        String own = column.apply(language).heading();
        return Header.of(own).role().filter(each -> each == role || role == LABEL).isPresent()
                ? own
                : column.apply(Locale.ENGLISH).heading();
    }

    /// What cells of a column may hold, where it is one of the program's own terms.
    private static List<Enum<?>> terms(ColumnRole role) {
        Stream<Enum<?>> terms =
                switch (role) {
                    case TRANSLATION_STATUS ->
                            Stream.<Enum<?>>of(Rendering.Status.values())
                                    .filter(each -> each != Rendering.Status.OUTDATED);
                    case STANCE -> Stream.of(Stance.values());
                    case KIND ->
                            Stream.<Enum<?>>of(ConceptKind.values())
                                    .filter(each -> each != ConceptKind.STATEMENT);
                    case SECTOR -> Stream.of(Sector.values());
                    case CONSENT -> Stream.of(Consent.values());
                    default -> Stream.of();
                };
        return terms.toList();
    }

    private String text(Locale language, String key) {
        return messages.format(language, key, Map.of());
    }

    /// The sheet that says what columns hold.
    private final class Notes {

        /// @param first row
        private record Cells(int first, int last) {}

        private final Worksheet sheet;
        private int next;

        Notes(Worksheet sheet, Locale language) {
            this.sheet = sheet;
            List<String> headings = List.of("sheet", "column", "holds", "values");
            List<Integer> widths = List.of(18, 24, 80, 40);
            for (int at = 0; at < headings.size(); at++) {
                sheet.value(0, at, text(language, "sheet.notes." + headings.get(at)));
                sheet.style(0, at).bold().set();
                sheet.width(at, widths.get(at));
            }
            sheet.freezePane(0, 1);
            next = 1;
        }

        void row(String table, String column, String holds) {
            List<String> cells = new ArrayList<>(List.of(table, column, holds));
            for (int at = 0; at < cells.size(); at++) {
                sheet.value(next, at, cells.get(at));
                sheet.style(next, at).wrapText(true).verticalAlignment("top").set();
            }
            next++;
        }

        /// Lists terms beside the row before and below.
        Optional<Cells> values(List<Enum<?>> listed, Locale language) {
            if (listed.isEmpty()) {
                return Optional.empty();
            }
            int first = next - 1;
            for (int at = 0; at < listed.size(); at++) {
                sheet.value(first + at, 3, terms.shown(language, listed.get(at)));
                sheet.style(first + at, 3).verticalAlignment("top").set();
            }
            next = first + listed.size();
            return Optional.of(new Cells(first, next - 1));
        }
    }
}

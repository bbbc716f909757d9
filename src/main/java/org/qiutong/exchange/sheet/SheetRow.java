package org.qiutong.exchange.sheet;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.qiutong.evidence.Consent;
import org.qiutong.evidence.Stance;
import org.qiutong.exchange.ImportProblem.BadCell;
import org.qiutong.exchange.ImportProblem.BadCell.Expected;
import org.qiutong.exchange.ImportProblem.RepeatedRow;
import org.qiutong.exchange.ProblemList;
import org.qiutong.exchange.sheet.CodedTable.Column;
import org.qiutong.exchange.table.SourceTable.Row;
import org.qiutong.people.Sector;
import org.qiutong.text.LanguageTag;

/// A row of a table by what its columns hold. What a cell may not hold is a problem.
final class SheetRow {

    private final CodedTable table;
    private final Row row;
    private final CellWords words;
    private final ProblemList problems;

    SheetRow(CodedTable table, Row row, CellWords words, ProblemList problems) {
        this.table = table;
        this.row = row;
        this.words = words;
        this.problems = problems;
    }

    boolean isOfPassages() {
        return table.isOfPassages();
    }

    String text(Column column) {
        return row.cells().get(column.at()).strip();
    }

    Optional<String> some(Column column) {
        return Optional.of(text(column)).filter(each -> !each.isEmpty());
    }

    Optional<String> some(ColumnRole role) {
        return table.first(role).flatMap(this::some);
    }

    /// What a text is in: what its column says, else what its script tells.
    LanguageTag language(Column column, String text) {
        return column.language().orElseGet(() -> words.language(text));
    }

    Optional<LanguageTag> languageCell() {
        Optional<String> name = some(ColumnRole.LANGUAGE);
        Optional<LanguageTag> language = name.flatMap(Header::language);
        if (name.isPresent() && language.isEmpty()) {
            bad(ColumnRole.LANGUAGE, Expected.LANGUAGE);
        }
        return language;
    }

    Optional<Consent> consent() {
        return constant(
                ColumnRole.CONSENT,
                Consent.class,
                Expected.CONSENT,
                Map.of(
                        "yes",
                        Consent.CODE_AND_COUNTRY,
                        "是",
                        Consent.CODE_AND_COUNTRY,
                        "no",
                        Consent.TEAM_ONLY,
                        "否",
                        Consent.TEAM_ONLY));
    }

    Optional<Stance> stance() {
        return word(ColumnRole.STANCE, words::stance, Expected.STANCE);
    }

    Optional<Sector> sector() {
        return word(ColumnRole.SECTOR, words::sector, Expected.SECTOR);
    }

    private <E> Optional<E> word(
            ColumnRole role, Function<String, Optional<E>> meaning, Expected expected) {
        Optional<String> text = some(role);
        Optional<E> found = text.flatMap(meaning);
        if (text.isPresent() && found.isEmpty()) {
            bad(role, expected);
        }
        return found;
    }

    /// Whether a cell of a column of marks says that the passage has the code, and on which side.
    Optional<Optional<Stance>> mark(Column column) {
        return switch (CodedTable.mark(text(column))) {
            case "", "0", "no", "n", "false", "否", "无", "無" -> Optional.empty();
            case "-", "-1" -> Optional.of(Optional.of(Stance.OPPOSE));
            default -> Optional.of(Optional.empty());
        };
    }

    /// One of the program's own terms.
    ///
    /// @param also other words for some
    <E extends Enum<E>> Optional<E> constant(
            ColumnRole role, Class<E> type, Expected expected, Map<String, E> also) {
        Optional<String> text = some(role);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<E> constant =
                Optional.ofNullable(also.get(CodedTable.mark(text.get())))
                        .or(() -> words.terms().find(type, text.get()));
        if (constant.isEmpty()) {
            bad(role, expected);
        }
        return constant;
    }

    /// Notes that a cell is blank that may not be.
    void missing(ColumnRole role) {
        bad(role, Expected.TEXT);
    }

    /// Notes that an earlier row is about the same thing.
    void repeats(ColumnRole role) {
        problems.add(
                new RepeatedRow(
                        table.table().file(), row.number(), name(role), some(role).orElse("")));
    }

    private void bad(ColumnRole role, Expected expected) {
        String value = some(role).orElse("");
        problems.add(
                new BadCell(
                        table.table().file(),
                        row.number(),
                        name(role),
                        value.length() > 40 ? value.substring(0, 40) + "…" : value,
                        expected));
    }

    private String name(ColumnRole role) {
        return table.first(role).map(Column::name).orElseGet(role::id);
    }
}

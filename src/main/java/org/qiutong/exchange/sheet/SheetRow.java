package org.qiutong.exchange.sheet;

import java.util.Map;
import java.util.Optional;
import org.qiutong.evidence.Consent;
import org.qiutong.evidence.Stance;
import org.qiutong.exchange.ImportProblem.BadCell;
import org.qiutong.exchange.ImportProblem.BadCell.Expected;
import org.qiutong.exchange.ImportProblem.RepeatedRow;
import org.qiutong.exchange.ProblemList;
import org.qiutong.exchange.sheet.CodedTable.Column;
import org.qiutong.exchange.table.SourceTable.Row;
import org.qiutong.text.LanguageTag;

/// A row of a table by what its columns hold. What a cell may not hold is a problem.
final class SheetRow {

    private static final Map<String, Stance> STANCES =
            Map.ofEntries(
                    Map.entry("1", Stance.SUPPORT),
                    Map.entry("+", Stance.SUPPORT),
                    Map.entry("support", Stance.SUPPORT),
                    Map.entry("supports", Stance.SUPPORT),
                    Map.entry("agree", Stance.SUPPORT),
                    Map.entry("agrees", Stance.SUPPORT),
                    Map.entry("for", Stance.SUPPORT),
                    Map.entry("pro", Stance.SUPPORT),
                    Map.entry("positive", Stance.SUPPORT),
                    Map.entry("支持", Stance.SUPPORT),
                    Map.entry("赞成", Stance.SUPPORT),
                    Map.entry("贊成", Stance.SUPPORT),
                    Map.entry("同意", Stance.SUPPORT),
                    Map.entry("正面", Stance.SUPPORT),
                    Map.entry("-1", Stance.OPPOSE),
                    Map.entry("-", Stance.OPPOSE),
                    Map.entry("oppose", Stance.OPPOSE),
                    Map.entry("opposes", Stance.OPPOSE),
                    Map.entry("disagree", Stance.OPPOSE),
                    Map.entry("disagrees", Stance.OPPOSE),
                    Map.entry("against", Stance.OPPOSE),
                    Map.entry("con", Stance.OPPOSE),
                    Map.entry("negative", Stance.OPPOSE),
                    Map.entry("反对", Stance.OPPOSE),
                    Map.entry("反對", Stance.OPPOSE),
                    Map.entry("不同意", Stance.OPPOSE),
                    Map.entry("负面", Stance.OPPOSE),
                    Map.entry("0", Stance.MIXED),
                    Map.entry("mixed", Stance.MIXED),
                    Map.entry("neutral", Stance.MIXED),
                    Map.entry("both", Stance.MIXED),
                    Map.entry("unclear", Stance.MIXED),
                    Map.entry("ambivalent", Stance.MIXED),
                    Map.entry("中立", Stance.MIXED),
                    Map.entry("不明", Stance.MIXED),
                    Map.entry("两者", Stance.MIXED));

    private final CodedTable table;
    private final Row row;
    private final CellTerms terms;
    private final ProblemList problems;

    SheetRow(CodedTable table, Row row, CellTerms terms, ProblemList problems) {
        this.table = table;
        this.row = row;
        this.terms = terms;
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
        return column.language()
                .orElseGet(() ->
                        text.codePoints()
                                        .anyMatch(each ->
                                                Character.UnicodeScript.of(each)
                                                        == Character.UnicodeScript.HAN)
                                ? LanguageTag.ZH_HANS
                                : LanguageTag.EN);
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

    Optional<Stance> stance(ColumnRole role) {
        Optional<String> text = some(role);
        Optional<Stance> stance =
                text.map(CodedTable::mark)
                        .map(STANCES::get)
                        .or(() -> text.flatMap(each -> terms.find(Stance.class, each)));
        if (text.isPresent() && stance.isEmpty()) {
            bad(role, Expected.STANCE);
        }
        return stance;
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
                        .or(() -> terms.find(type, text.get()));
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

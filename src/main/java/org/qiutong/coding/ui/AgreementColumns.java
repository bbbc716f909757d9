package org.qiutong.coding.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.qiutong.coding.agreement.CodeAgreement;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.export.Cell;
import org.qiutong.export.Sheet;
import org.qiutong.kit.Localized;
import org.qiutong.kit.SheetNotes;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.Messages;

/// What is said of the agreement on each code, column by column, and the table as a file.
final class AgreementColumns {

    private final List<CodeAgreement> rows;
    private final Labels labels;
    private final List<Column> columns = new ArrayList<>();

    /// @param id of the column in files
    /// @param text what a reader sees
    /// @param cell what a file has, in full precision
    record Column(
            String id,
            Function<Locale, String> header,
            BiFunction<CodeAgreement, Locale, String> text,
            Function<CodeAgreement, Cell> cell) {}

    AgreementColumns(List<LanguageTag> languages, List<CodeAgreement> rows, Labels labels) {
        this.rows = rows;
        this.labels = labels;
        count("units", CodeAgreement::units);
        count("first", CodeAgreement::first);
        count("second", CodeAgreement::second);
        count("both", CodeAgreement::both);
        figure("percent", "agreement.share", CodeAgreement::percent);
        figure("kappa", "agreement.figure", CodeAgreement::kappa);
        figure("alpha", "agreement.figure", CodeAgreement::alpha);
        figure("low", "agreement.figure", row -> end(row, CodeAgreement.Interval::low));
        figure("high", "agreement.figure", row -> end(row, CodeAgreement.Interval::high));
        if (languages.size() > 1) {
            languages.forEach(language ->
                    figure(
                            "alpha_" + language,
                            locale ->
                                    Localized.message(
                                            locale,
                                            "agreement.alphaIn",
                                            Map.of(
                                                    "language",
                                                    Messages.nameOf(
                                                            Locale.forLanguageTag(language.value()),
                                                            locale))),
                            "agreement.figure",
                            row ->
                                    row.byLanguage()
                                            .getOrDefault(language, OptionalDouble.empty())));
        }
        columns.add(
                new Column(
                        "verdict",
                        locale -> Localized.message(locale, "agreement.verdict"),
                        (row, locale) -> Localized.name(locale, row.verdict()),
                        row -> new Cell.Text(row.verdict().name())));
    }

    private static OptionalDouble end(
            CodeAgreement row, ToDoubleFunction<CodeAgreement.Interval> which) {
        return row.interval().stream().mapToDouble(which).findFirst();
    }

    List<Column> all() {
        return columns;
    }

    private void count(String id, Function<CodeAgreement, Integer> value) {
        columns.add(
                new Column(
                        id,
                        locale -> Localized.message(locale, "agreement.column." + id),
                        (row, locale) ->
                                Localized.message(
                                        locale,
                                        "agreement.count",
                                        Map.of("count", value.apply(row))),
                        row -> new Cell.Whole(value.apply(row))));
    }

    private void figure(String id, String format, Function<CodeAgreement, OptionalDouble> value) {
        figure(id, locale -> Localized.message(locale, "agreement.column." + id), format, value);
    }

    private void figure(
            String id,
            Function<Locale, String> header,
            String format,
            Function<CodeAgreement, OptionalDouble> value) {
        columns.add(
                new Column(
                        id,
                        header,
                        (row, locale) ->
                                value.apply(row).isPresent()
                                        ? Localized.message(
                                                locale,
                                                format,
                                                Map.of("value", value.apply(row).orElseThrow()))
                                        : Localized.message(locale, "agreement.noFigure"),
                        row ->
                                value.apply(row).isPresent()
                                        ? new Cell.Decimal(value.apply(row).orElseThrow())
                                        : Cell.EMPTY));
    }

    Sheet sheet(Locale locale, String permalink) {
        List<Sheet.Column> heads = new ArrayList<>();
        heads.add(new Sheet.Column("code", Localized.message(locale, "agreement.code")));
        heads.add(new Sheet.Column("label", Localized.message(locale, "agreement.label")));
        columns.forEach(
                each -> heads.add(new Sheet.Column(each.id(), each.header().apply(locale))));
        return new Sheet(
                Localized.message(locale, "agreement.title"),
                LanguageTag.of(locale),
                heads,
                rows.stream()
                        .map(row -> {
                            List<Cell> cells = new ArrayList<>();
                            cells.add(new Cell.Text(row.code().value()));
                            cells.add(new Cell.Text(labels.concept(row.code(), locale)));
                            columns.forEach(each -> cells.add(each.cell().apply(row)));
                            return List.copyOf(cells);
                        })
                        .toList(),
                SheetNotes.of(
                        locale,
                        permalink,
                        SheetNotes.reading(
                                "units", locale, Localized.message(locale, "agreement.units")),
                        SheetNotes.reading(
                                "formulas",
                                locale,
                                Localized.message(locale, "agreement.formulas"))));
    }
}

package org.qiutong.evidence.cards;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.qiutong.cite.Style;
import org.qiutong.evidence.Quotation;
import org.qiutong.export.Cell;
import org.qiutong.export.Sheet;
import org.qiutong.kit.Localized;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.Messages;

/// Quotations as a table for export.
///
/// @param languages those of the texts, two columns for each: the words, and what they are
public record QuotationSheet(String titleKey, List<Locale> languages, Citations citations) {

    /// In the given order.
    public Sheet of(List<Quotation> quotations, String permalink, Locale locale) {
        List<Sheet.Column> columns = new ArrayList<>();
        columns.add(column("id", "sheet.quotation", locale));
        columns.add(column("expert", "sheet.expert", locale));
        columns.add(column("community", "tally.community", locale));
        for (Locale language : languages) {
            String tag = language.toLanguageTag();
            columns.add(new Sheet.Column(tag, Messages.nameOf(language, locale)));
            columns.add(column(tag + "-is", "sheet.whatItIs", locale));
        }
        columns.add(column("concepts", "quotation.concepts", locale));
        columns.add(column("locator", "quotation.locator", locale));
        columns.add(column("citation", "sheet.citation", locale));
        return new Sheet(
                Localized.message(locale, titleKey),
                LanguageTag.of(locale),
                columns,
                quotations.stream().map(each -> cells(each, locale)).toList(),
                new Sheet.Notes(
                        Localized.message(locale, "kit.sheet.notes"),
                        List.of(
                                new Sheet.Note(
                                        "source",
                                        Localized.message(locale, "kit.sheet.source"),
                                        new Cell.Link(permalink)),
                                new Sheet.Note(
                                        "date",
                                        Localized.message(locale, "kit.sheet.date"),
                                        new Cell.Day(LocalDate.now(ZoneId.systemDefault()))))));
    }

    private static Sheet.Column column(String id, String key, Locale locale) {
        return new Sheet.Column(id, Localized.message(locale, key));
    }

    private List<Cell> cells(Quotation quotation, Locale locale) {
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell.Text(quotation.id()));
        cells.add(new Cell.Text(quotation.expert()));
        cells.add(new Cell.Text(citations.labels().community(quotation.community(), locale)));
        for (Locale language : languages) {
            LanguageTag tag = LanguageTag.of(language);
            Optional<Words> words =
                    Words.all(quotation).stream()
                            .filter(each -> each.version().language().in(tag))
                            .findFirst();
            cells.add(
                    words.<Cell>map(each -> new Cell.Text(each.version().text()))
                            .orElse(Cell.EMPTY));
            cells.add(words.<Cell>map(each -> new Cell.Text(each.what(locale))).orElse(Cell.EMPTY));
        }
        List<String> concepts =
                quotation.codings().stream()
                        .map(coding -> citations.labels().concept(coding.concept(), locale))
                        .toList();
        cells.add(new Cell.Text(Localized.list(locale, concepts)));
        cells.add(new Cell.Text(quotation.locator()));
        cells.add(new Cell.Text(citations.of(quotation, Style.usual(locale), locale)));
        return cells;
    }
}

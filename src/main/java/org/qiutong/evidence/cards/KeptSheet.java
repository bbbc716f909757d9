package org.qiutong.evidence.cards;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.qiutong.cite.Style;
import org.qiutong.evidence.Finding;
import org.qiutong.evidence.Kept;
import org.qiutong.evidence.Quotation;
import org.qiutong.export.Cell;
import org.qiutong.export.Sheet;
import org.qiutong.id.ConceptId;
import org.qiutong.kit.Localized;
import org.qiutong.kit.SheetNotes;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.Messages;

/// What a reader keeps as a table for export: quotations, and passages of sources with the word
/// that says how many, the head count that it allows, and how it is read.
///
/// @param languages those of the texts, two columns for each: the words, and what they are
public record KeptSheet(String titleKey, List<Locale> languages, Citations citations) {

    /// The columns that only passages fill.
    private static final List<String> TOLD =
            List.of("words", "lower", "upper", "of", "stance", "reading");

    /// In the given order.
    public Sheet of(List<Kept> kept, String permalink, Locale locale) {
        return of(kept, kept.size(), permalink, locale);
    }

    /// The first of a list, in the given order. Columns that only passages fill are left out where
    /// there are none.
    ///
    /// @param all how many the list has
    public Sheet of(List<Kept> kept, long all, String permalink, Locale locale) {
        boolean told = kept.stream().anyMatch(Kept.Told.class::isInstance);
        List<Sheet.Column> columns = new ArrayList<>();
        columns.add(column("id", "sheet.id", locale));
        columns.add(column("expert", "sheet.expert", locale));
        columns.add(column("community", "tally.community", locale));
        for (Locale language : languages) {
            String tag = language.toLanguageTag();
            columns.add(new Sheet.Column(tag, Messages.nameOf(language, locale)));
            columns.add(column(tag + "-is", "sheet.whatItIs", locale));
        }
        columns.add(column("concepts", "quotation.concepts", locale));
        if (told) {
            TOLD.forEach(id -> columns.add(column(id, "sheet." + id, locale)));
        }
        columns.add(column("section", "sheet.section", locale));
        columns.add(column("locator", "quotation.locator", locale));
        columns.add(column("source", "sheet.source", locale));
        columns.add(column("citation", "sheet.citation", locale));
        return new Sheet(
                Localized.message(locale, titleKey),
                LanguageTag.of(locale),
                columns,
                kept.stream().map(each -> cells(each, told, locale)).toList(),
                SheetNotes.of(locale, permalink, cut(kept.size(), all, locale)));
    }

    private static Sheet.Note[] cut(int shown, long all, Locale locale) {
        return shown == all
                ? new Sheet.Note[0]
                : new Sheet.Note[] {
                    SheetNotes.reading(
                            "cut",
                            locale,
                            Localized.message(
                                    locale, "sheet.cut", Map.of("shown", shown, "all", all)))
                };
    }

    private static Sheet.Column column(String id, String key, Locale locale) {
        return new Sheet.Column(id, Localized.message(locale, key));
    }

    private List<Cell> cells(Kept kept, boolean told, Locale locale) {
        List<Cell> cells = new ArrayList<>();
        switch (kept) {
            case Kept.Said(Quotation quotation) -> said(quotation, told, locale, cells);
            case Kept.Told(Finding finding) -> told(finding, locale, cells);
        }
        String address = citations.address(kept.source());
        cells.add(address.isEmpty() ? Cell.EMPTY : new Cell.Link(address));
        cells.add(new Cell.Text(citations.of(kept, Style.usual(locale), locale)));
        return cells;
    }

    private void said(Quotation quotation, boolean told, Locale locale, List<Cell> cells) {
        cells.add(new Cell.Text(quotation.id().value()));
        cells.add(new Cell.Text(quotation.expert().value()));
        cells.add(new Cell.Text(citations.labels().community(quotation.community(), locale)));
        for (Locale language : languages) {
            Optional<Words> words =
                    Words.all(quotation).stream()
                            .filter(each -> in(each.version().language(), language))
                            .findFirst();
            cells.add(text(words.map(each -> each.version().text())));
            cells.add(text(words.map(each -> each.what(locale))));
        }
        cells.add(concepts(quotation.codings().stream().map(Quotation.Coding::concept), locale));
        if (told) {
            cells.addAll(Collections.nCopies(TOLD.size(), Cell.EMPTY));
        }
        cells.add(new Cell.Text(quotation.section().best(LanguageTag.of(locale)).text()));
        cells.add(new Cell.Text(quotation.locator()));
    }

    private void told(Finding finding, Locale locale, List<Cell> cells) {
        cells.add(new Cell.Text(finding.id().value()));
        cells.add(Cell.EMPTY);
        cells.add(
                new Cell.Text(
                        finding.community()
                                .map(id -> citations.labels().community(id, locale))
                                .orElseGet(
                                        () -> Localized.message(locale, "finding.wholeSample"))));
        for (Locale language : languages) {
            Optional<PassageWords> words =
                    PassageWords.all(finding.passage()).stream()
                            .filter(each -> in(each.version().language(), language))
                            .findFirst();
            cells.add(text(words.map(each -> each.version().text())));
            cells.add(text(words.map(each -> Localized.message(locale, each.key()))));
        }
        cells.add(concepts(Stream.of(finding.concept()), locale));
        cells.add(new Cell.Text(finding.words()));
        cells.add(new Cell.Whole(finding.bounds().lower()));
        cells.add(new Cell.Whole(finding.bounds().upper()));
        cells.add(new Cell.Whole(finding.groupSize()));
        cells.add(
                new Cell.Text(
                        StanceWords.of(
                                finding.stance(),
                                citations.labels().kind(finding.concept()),
                                locale)));
        cells.add(new Cell.Text(String.join("\n", PassageWords.notes(finding, locale))));
        cells.add(new Cell.Text(finding.section().best(LanguageTag.of(locale)).text()));
        cells.add(Cell.EMPTY);
    }

    private Cell concepts(Stream<ConceptId> ids, Locale locale) {
        return new Cell.Text(
                Localized.list(
                        locale, ids.map(id -> citations.labels().concept(id, locale)).toList()));
    }

    private static boolean in(LanguageTag language, Locale wanted) {
        return language.in(LanguageTag.of(wanted));
    }

    private static Cell text(Optional<String> text) {
        return text.<Cell>map(Cell.Text::new).orElse(Cell.EMPTY);
    }
}

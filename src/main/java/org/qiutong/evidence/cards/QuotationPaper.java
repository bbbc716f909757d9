package org.qiutong.evidence.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.qiutong.cite.Style;
import org.qiutong.evidence.Quotation;
import org.qiutong.export.Paper;
import org.qiutong.export.Paper.Block;
import org.qiutong.kit.Localized;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText.Version;
import org.qiutong.text.Sentences;

/// Quotations as a text for export: each text beside its translation, sentence by sentence, with
/// the citation under it.
public record QuotationPaper(String titleKey, Citations citations) {

    /// In the given order.
    public Paper of(List<Quotation> quotations, Locale locale) {
        LanguageTag language = LanguageTag.of(locale);
        List<Block> blocks = new ArrayList<>();
        IntStream.range(0, quotations.size())
                .forEach(i -> add(quotations.get(i), i + 1, locale, blocks));
        return new Paper(new Version(language, Localized.message(locale, titleKey)), blocks);
    }

    private void add(Quotation quotation, int number, Locale locale, List<Block> blocks) {
        LanguageTag language = LanguageTag.of(locale);
        String expert = quotation.expert().substring(quotation.expert().indexOf('/') + 1);
        String community = citations.labels().community(quotation.community(), locale);
        blocks.add(
                new Block.Heading(
                        new Version(language, number + ". " + expert + " · " + community)));
        List<Words> all = Words.all(quotation);
        Words first = all.getFirst();
        if (all.size() == 1) {
            blocks.add(new Block.Note(new Version(language, first.what(locale))));
            blocks.add(new Block.Paragraph(first.version()));
        }
        all.stream().skip(1).forEach(other -> blocks.add(columns(first, other, locale)));
        String citation = citations.of(quotation, Style.usual(locale), locale);
        blocks.add(new Block.Note(new Version(language, citation)));
    }

    private static Block columns(Words first, Words second, Locale locale) {
        LanguageTag language = LanguageTag.of(locale);
        return new Block.Columns(
                new Paper.Row(
                        new Version(language, first.what(locale)),
                        new Version(language, second.what(locale))),
                Sentences.pairs(first.version(), second.version()).stream()
                        .map(pair ->
                                new Paper.Row(
                                        new Version(first.version().language(), pair.first()),
                                        new Version(second.version().language(), pair.second())))
                        .toList());
    }
}

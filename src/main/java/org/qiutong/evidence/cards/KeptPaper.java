package org.qiutong.evidence.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.qiutong.cite.Style;
import org.qiutong.evidence.Finding;
import org.qiutong.evidence.Kept;
import org.qiutong.evidence.Quotation;
import org.qiutong.export.Paper;
import org.qiutong.export.Paper.Block;
import org.qiutong.kit.Localized;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText.Version;
import org.qiutong.text.Sentences;

/// What a reader keeps as a text for export: each text beside its translation, sentence by
/// sentence, with how a passage is read and the citation under it.
public record KeptPaper(String titleKey, Citations citations) {

    /// In the given order.
    public Paper of(List<Kept> kept, Locale locale) {
        LanguageTag language = LanguageTag.of(locale);
        List<Block> blocks = new ArrayList<>();
        IntStream.range(0, kept.size()).forEach(i -> add(kept.get(i), i + 1, locale, blocks));
        return new Paper(new Version(language, Localized.message(locale, titleKey)), blocks);
    }

    private void add(Kept kept, int number, Locale locale, List<Block> blocks) {
        switch (kept) {
            case Kept.Said(Quotation quotation) -> {
                String expert = quotation.expert().code();
                String community = citations.labels().community(quotation.community(), locale);
                head(number + ". " + expert + " · " + community, locale, blocks);
                words(
                        Words.all(quotation).stream()
                                .map(each -> new Text(each.version(), each.what(locale)))
                                .toList(),
                        locale,
                        blocks);
            }
            case Kept.Told(Finding finding) -> {
                head(
                        number
                                + ". "
                                + citations.labels().concept(finding.concept(), locale)
                                + " · "
                                + PassageWords.count(finding, citations.labels(), locale),
                        locale,
                        blocks);
                words(
                        PassageWords.all(finding.passage()).stream()
                                .map(each ->
                                        new Text(
                                                each.version(),
                                                Localized.message(locale, each.key())))
                                .toList(),
                        locale,
                        blocks);
                PassageWords.notes(finding, locale).forEach(each -> blocks.add(note(each, locale)));
            }
        }
        blocks.add(note(citations.of(kept, Style.usual(locale), locale), locale));
    }

    /// Words and what they are.
    private record Text(Version version, String what) {}

    private static void head(String text, Locale locale, List<Block> blocks) {
        blocks.add(new Block.Heading(new Version(LanguageTag.of(locale), text)));
    }

    private static Block note(String text, Locale locale) {
        return new Block.Note(new Version(LanguageTag.of(locale), text));
    }

    private static void words(List<Text> all, Locale locale, List<Block> blocks) {
        Text first = all.getFirst();
        if (all.size() == 1) {
            blocks.add(note(first.what(), locale));
            blocks.add(new Block.Paragraph(first.version()));
        }
        all.stream().skip(1).forEach(other -> blocks.add(columns(first, other, locale)));
    }

    private static Block columns(Text first, Text second, Locale locale) {
        LanguageTag language = LanguageTag.of(locale);
        return new Block.Columns(
                new Paper.Row(
                        new Version(language, first.what()), new Version(language, second.what())),
                Sentences.pairs(first.version(), second.version()).stream()
                        .map(pair ->
                                new Paper.Row(
                                        new Version(first.version().language(), pair.first()),
                                        new Version(second.version().language(), pair.second())))
                        .toList());
    }
}

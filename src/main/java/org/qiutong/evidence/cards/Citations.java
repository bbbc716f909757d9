package org.qiutong.evidence.cards;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qiutong.cite.Style;
import org.qiutong.cite.Work;
import org.qiutong.evidence.Finding;
import org.qiutong.evidence.Kept;
import org.qiutong.evidence.Quotation;
import org.qiutong.id.SourceId;
import org.qiutong.kit.ChosenStyle;
import org.qiutong.kit.CopyButton;
import org.qiutong.kit.Localized;
import org.qiutong.kit.ReadingKeys;
import org.qiutong.kit.TextLanguage;
import org.qiutong.study.StudyService;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.Phrases;

/// How quotations are cited: by whom, in what, where in it, and where that can be read here.
///
/// @param works what quotations are taken from, by id
/// @param permalink turns the address of a page, relative to the root, into a complete one
public record Citations(
        Map<SourceId, Work> works, Labels labels, Function<String, String> permalink) {

    /// Asks for all that quotations are taken from.
    public static Citations load(
            StudyService studies, Labels labels, Function<String, String> permalink) {
        return new Citations(
                studies.cited(Optional.empty()).stream()
                        .map(StudyService.Cited::work)
                        .collect(
                                Collectors.toMap(
                                        each -> new SourceId(each.id()), Function.identity())),
                labels,
                permalink);
    }

    /// Copies the words that the reader has chosen to see, what they are, and the citation.
    public CopyButton copyButton(Quotation quotation) {
        CopyButton button =
                CopyButton.of(
                        "quotation.copy",
                        (locale, chosen) -> {
                            Stream<String> words = words(quotation, locale, chosen).stream();
                            Style style = ChosenStyle.of(locale);
                            return Stream.concat(words, Stream.of(of(quotation, style, locale)))
                                    .collect(Collectors.joining("\n"));
                        });
        button.addClassName(ReadingKeys.COPIES);
        return button;
    }

    /// Copies the passage in the language that the reader has chosen, how its words are read, and
    /// the citation.
    public CopyButton copyButton(Finding finding) {
        CopyButton button =
                CopyButton.of(
                        "quotation.copy",
                        (locale, chosen) ->
                                Stream.of(
                                                PassageWords.chosen(finding.passage(), chosen)
                                                        .stream()
                                                        .map(words -> words.quoted(locale)),
                                                PassageWords.notes(finding, locale).stream(),
                                                Stream.of(
                                                        of(
                                                                finding,
                                                                ChosenStyle.of(locale),
                                                                locale)))
                                        .flatMap(each -> each)
                                        .collect(Collectors.joining("\n")));
        button.addClassName(ReadingKeys.COPIES);
        return button;
    }

    /// One line.
    public String of(Kept kept, Style style, Locale locale) {
        return switch (kept) {
            case Kept.Said(Quotation quotation) -> of(quotation, style, locale);
            case Kept.Told(Finding finding) -> of(finding, style, locale);
        };
    }

    /// One line: where a source says something of a group.
    public String of(Finding finding, Style style, Locale locale) {
        return of(finding, style, locale, Localized::message);
    }

    /// One line, for use outside of a page, with the given phrases.
    public String of(Finding finding, Style style, Locale locale, Phrases phrases) {
        return phrases.say(
                locale,
                "finding.citation",
                Map.of(
                        "whose",
                        finding.community()
                                .map(id -> labels.experts(id, locale))
                                .orElseGet(
                                        () -> phrases.say(locale, "finding.wholeSample", Map.of())),
                        "source",
                        work(finding.source(), style),
                        "section",
                        finding.section().best(LanguageTag.of(locale)).text(),
                        "placed",
                        finding.section().isEmpty() ? "no" : "yes",
                        "address",
                        permalink.apply("common-ground/" + finding.concept())));
    }

    /// Where a source can be read, by its id; empty where that is not known.
    public String address(SourceId source) {
        return Optional.ofNullable(works.get(source)).flatMap(Work::address).orElse("");
    }

    /// One line.
    public String of(Quotation quotation, Style style, Locale locale) {
        return of(quotation, style, locale, Localized::message);
    }

    /// One line, for use outside of a page, with the given phrases.
    public String of(Quotation quotation, Style style, Locale locale, Phrases phrases) {
        return phrases.say(
                locale,
                "quotation.citation",
                Map.of(
                        "expert",
                        quotation.expert().code(),
                        "community",
                        labels.community(quotation.community(), locale),
                        "source",
                        work(quotation.source(), style),
                        "section",
                        quotation.section().best(LanguageTag.of(locale)).text(),
                        "placed",
                        quotation.section().isEmpty() ? "no" : "yes",
                        "address",
                        permalink.apply("quotations/" + quotation.id())));
    }

    /// A source, by its id; the id where it is not known.
    public String work(SourceId id, Style style) {
        Work work = works.get(id);
        return work == null ? id.value() : style.of(work).text();
    }

    private static List<String> words(Quotation quotation, Locale locale, TextLanguage chosen) {
        return Words.chosen(quotation, chosen).stream()
                .map(words ->
                        Localized.message(
                                locale,
                                "quotation.words",
                                Map.of("text", words.version().text(), "what", words.what(locale))))
                .toList();
    }
}

package org.qiutong.evidence.cards;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qiutong.evidence.Quotation;
import org.qiutong.kit.CitationStyle;
import org.qiutong.kit.CiteButton;
import org.qiutong.kit.CopyButton;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.Localized;
import org.qiutong.kit.ReadingKeys;
import org.qiutong.kit.TextLanguage;
import org.qiutong.people.Institution;
import org.qiutong.people.PeopleService;
import org.qiutong.study.Citation;
import org.qiutong.study.Source;
import org.qiutong.study.StudyService;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.qiutong.text.Phrases;

/// How quotations are cited: by whom, in what, where in it, and where that can be read here.
///
/// @param sources what quotations are taken from, by id
/// @param publishers the names of institutions, by id
/// @param permalink turns the address of a page, relative to the root, into a complete one
public record Citations(
        Map<String, Source> sources,
        Map<String, LocalizedText> publishers,
        Labels labels,
        Function<String, String> permalink) {

    /// Asks for all sources that are no reference of another.
    public static Citations load(
            StudyService studies,
            PeopleService people,
            Labels labels,
            Function<String, String> permalink) {
        Map<String, Source> sources =
                studies.studies().stream()
                        .flatMap(study -> studies.sources(study.id()).stream())
                        .filter(source -> source.citedBy().isEmpty())
                        .collect(Collectors.toMap(Source::id, Function.identity()));
        Map<String, LocalizedText> publishers =
                sources.values().stream()
                        .flatMap(source -> source.publisher().stream())
                        .distinct()
                        .flatMap(id -> people.institution(id).stream())
                        .collect(Collectors.toMap(Institution::id, Institution::name));
        return new Citations(sources, publishers, labels, permalink);
    }

    /// In both styles, for a dialog.
    public CiteButton.Citation both(Quotation quotation, Locale locale) {
        LanguageTag language = LanguageTag.of(locale);
        return new CiteButton.Citation(
                LanguageText.paragraph(language, of(quotation, CitationStyle.APA, locale)),
                LanguageText.paragraph(language, of(quotation, CitationStyle.GBT, locale)));
    }

    /// Copies the words that the reader has chosen to see, what they are, and the citation.
    public CopyButton copyButton(Quotation quotation) {
        CopyButton button =
                CopyButton.of(
                        "quotation.copy",
                        (locale, chosen) -> {
                            Stream<String> words = words(quotation, locale, chosen).stream();
                            CitationStyle style = CitationStyle.chosen(locale);
                            return Stream.concat(words, Stream.of(of(quotation, style, locale)))
                                    .collect(Collectors.joining("\n"));
                        });
        button.addClassName(ReadingKeys.COPIES);
        return button;
    }

    /// One line.
    public String of(Quotation quotation, CitationStyle style, Locale locale) {
        return of(quotation, style, locale, Localized::message);
    }

    /// One line, for use outside of a page, with the given phrases.
    public String of(Quotation quotation, CitationStyle style, Locale locale, Phrases phrases) {
        return phrases.say(
                locale,
                "quotation.citation",
                Map.of(
                        "expert",
                        quotation.expert().substring(quotation.expert().indexOf('/') + 1),
                        "community",
                        labels.community(quotation.community(), locale),
                        "source",
                        work(quotation.source(), style),
                        "section",
                        quotation.section().best(LanguageTag.of(locale)).text(),
                        "address",
                        permalink.apply("quotations/" + quotation.id())));
    }

    /// A source, by its id; the id where it is not known.
    public String work(String id, CitationStyle style) {
        Source source = sources.get(id);
        if (source == null) {
            return id;
        }
        String publisher =
                source.publisher()
                        .map(each -> publishers.getOrDefault(each, LocalizedText.NONE))
                        .filter(name -> !name.isEmpty())
                        .map(name -> name.best(LanguageTag.EN).text())
                        .or(source::publisherName)
                        .orElse("");
        return switch (style) {
            case APA -> Citation.apa(source, publisher);
            case GBT -> Citation.gbt(source, publisher);
        };
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

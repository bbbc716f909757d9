package org.qiutong.evidence.cards;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.qiutong.evidence.Finding;
import org.qiutong.evidence.Passage;
import org.qiutong.kit.Localized;
import org.qiutong.kit.TextLanguage;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.qiutong.text.LocalizedText.Version;

/// The words of a passage in one language, and whether they are those of the source.
record PassageWords(Version version, boolean printed) {

    /// The words to show for a reader's choice; at least one.
    static List<PassageWords> chosen(Passage passage, TextLanguage chosen) {
        Optional<LanguageTag> only =
                switch (chosen) {
                    case TextLanguage.SideBySide _ -> Optional.empty();
                    case TextLanguage.Original _ -> Optional.of(passage.language());
                    case TextLanguage.In(LanguageTag language) -> Optional.of(language);
                };
        List<PassageWords> fitting =
                all(passage).stream()
                        .filter(words -> only.map(words.version.language()::in).orElse(true))
                        .toList();
        return fitting.isEmpty() ? List.of(all(passage).getFirst()) : fitting;
    }

    /// Those of the source first.
    static List<PassageWords> all(Passage passage) {
        return Stream.concat(
                        Stream.of(
                                new PassageWords(
                                        new Version(passage.language(), passage.text()), true)),
                        passage.renderings().versions().stream()
                                .map(each -> new PassageWords(each, false)))
                .toList();
    }

    /// Of whom a finding speaks, in which word it says how many, and the head count that it allows.
    static String count(Finding finding, Labels labels, Locale locale) {
        return Localized.message(
                locale,
                "finding.whose",
                Map.of(
                        "whose",
                        finding.community()
                                .map(id -> labels.community(id, locale))
                                .orElseGet(() -> Localized.message(locale, "finding.wholeSample")),
                        "words",
                        finding.words(),
                        "count",
                        Localized.message(
                                locale,
                                finding.bounds().lower() == finding.bounds().upper()
                                        ? "finding.exactly"
                                        : "finding.bounds",
                                Map.of(
                                        "lower",
                                        finding.bounds().lower(),
                                        "upper",
                                        finding.bounds().upper(),
                                        "of",
                                        finding.groupSize()))));
    }

    /// What is read into a finding's words and why, and what else helps to understand them.
    static List<String> notes(Finding finding, Locale locale) {
        return Stream.concat(
                        note("finding.onReading", finding.reading(), locale),
                        note("finding.reading", finding.note(), locale))
                .toList();
    }

    private static Stream<String> note(String key, LocalizedText text, Locale locale) {
        return text.isEmpty()
                ? Stream.empty()
                : Stream.of(
                        Localized.message(locale, key) + text.best(LanguageTag.of(locale)).text());
    }

    /// The key of what they are.
    String key() {
        return printed ? "words.asPrinted" : "name.Rendering.Status.DRAFT";
    }

    /// In one line, with what they are.
    String quoted(Locale locale) {
        return Localized.message(
                locale,
                "quotation.words",
                Map.of("text", version.text(), "what", Localized.message(locale, key())));
    }
}

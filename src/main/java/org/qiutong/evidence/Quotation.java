package org.qiutong.evidence;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.qiutong.text.StableId;

/// What an expert said, in the words of a source, with its translations.
///
/// @param expert the expert's id
/// @param community the expert's community
/// @param locator where in the source
/// @param consent what may be shown of it; words that may not be shown are no quotation
public record Quotation(
        String id,
        String study,
        String expert,
        String community,
        String source,
        LocalizedText section,
        String locator,
        Original original,
        List<Rendering> renderings,
        List<Coding> codings,
        Consent consent) {

    /// What the speaker said, in the language they said it in.
    public sealed interface Original {

        LanguageTag language();

        record Published(LanguageTag language, String text) implements Original {}

        /// The words in the original language were not published; there are only translations. The
        /// language is `und` where the source does not say which it was.
        record NotPublished(LanguageTag language) implements Original {}
    }

    /// That a quotation speaks of a concept, and on which side.
    public record Coding(String concept, Stance stance) {}

    /// @throws IllegalArgumentException if there is no text at all, two translations in one
    ///   language, or words that may not be shown
    public Quotation {
        StableId.require(id);
        renderings = List.copyOf(renderings);
        codings = List.copyOf(codings);
        long languages = renderings.stream().map(Rendering::language).distinct().count();
        if (languages < renderings.size()) {
            throw new IllegalArgumentException(id + ": two renderings in one language");
        }
        if (!consent.words()) {
            throw new IllegalArgumentException(id + ": words that may not be shown");
        }
        if (original instanceof Original.NotPublished && renderings.isEmpty()) {
            throw new IllegalArgumentException(id + ": neither an original nor a rendering");
        }
    }

    /// The words in each language there is.
    public LocalizedText text() {
        TreeMap<LanguageTag, String> texts = new TreeMap<>();
        renderings.forEach(rendering -> texts.put(rendering.language(), rendering.text()));
        if (original instanceof Original.Published(LanguageTag language, String text)) {
            texts.put(language, text);
        }
        return new LocalizedText(texts);
    }

    /// The translation that was published instead of the original: the most finished one.
    Optional<Rendering> publishedInstead() {
        return original instanceof Original.NotPublished
                ? renderings.stream()
                        .min(
                                Comparator.comparing(Rendering::status)
                                        .reversed()
                                        .thenComparing(Rendering::language))
                : Optional.empty();
    }

    /// The translation in a language, if the words in that language are one.
    public Optional<Rendering> rendering(LanguageTag language) {
        return renderings.stream()
                .filter(rendering -> rendering.language().equals(language))
                .findFirst();
    }
}

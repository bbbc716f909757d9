package org.qiutong.search;

import java.util.List;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;

/// The result of a search.
///
/// @param words the results that contain the words, the best first
/// @param complete whether these contain all of the words, not only some
/// @param related quotations about the concepts found, without those in `words`
/// @param nearest similar terms, if nothing contains the words
public record SearchResult(
        List<Hit> words, boolean complete, List<Hit> related, List<Term> nearest) {

    static final SearchResult NONE = new SearchResult(List.of(), true, List.of(), List.of());

    public SearchResult {
        words = List.copyOf(words);
        related = List.copyOf(related);
        nearest = List.copyOf(nearest);
    }

    /// A name of something that can be found.
    ///
    /// @param text the name
    /// @param label the thing's label in each language
    public record Term(
            Kind kind, String of, LanguageTag language, String text, LocalizedText label) {}
}

package org.qiutong.search;

import java.util.List;

/// What a search found.
///
/// @param words what has the words that were looked for, the best first
/// @param complete whether these have all of the words, not only some
/// @param related quotations on the concepts that were found, without those in `words`
/// @param nearest terms that come near to what was looked for, where nothing has its words
public record SearchResult(
        List<Hit> words, boolean complete, List<Hit> related, List<Term> nearest) {

    static final SearchResult NONE = new SearchResult(List.of(), true, List.of(), List.of());

    public SearchResult {
        words = List.copyOf(words);
        related = List.copyOf(related);
        nearest = List.copyOf(nearest);
    }
}

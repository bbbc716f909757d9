package org.qiutong.coding.ui;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.qiutong.coding.CodingRefused;
import org.qiutong.coding.TranscriptPassage;
import org.qiutong.id.QuotationId;

/// The passages that a page shows of a transcript, and what was changed of them there, which can be
/// undone.
final class PassageChanges {

    private final BinaryOperator<TranscriptPassage> storing;
    private final Map<QuotationId, TranscriptPassage> passages = new HashMap<>();
    private final Deque<Step> done = new ArrayDeque<>();

    private record Step(TranscriptPassage before, TranscriptPassage after) {}

    /// @param storing stores a passage, given how it was seen and how it is wanted, and returns it
    ///   as stored; refuses with [CodingRefused]
    PassageChanges(BinaryOperator<TranscriptPassage> storing, List<TranscriptPassage> coded) {
        this.storing = storing;
        coded.forEach(this::keep);
    }

    /// In the order of the text.
    List<TranscriptPassage> inOrder() {
        return passages.values().stream()
                .sorted(
                        Comparator.comparingInt(TranscriptPassage::start)
                                .thenComparingInt(TranscriptPassage::end)
                                .thenComparing(TranscriptPassage::quotation))
                .toList();
    }

    Optional<TranscriptPassage> of(QuotationId quotation) {
        return Optional.ofNullable(passages.get(quotation));
    }

    /// The passage of exactly these words.
    Optional<TranscriptPassage> between(int start, int end) {
        return passages.values().stream()
                .filter(each -> each.start() == start && each.end() == end)
                .findFirst();
    }

    /// Stores a change.
    ///
    /// @return the passage as stored
    /// @throws CodingRefused if nothing was stored; what somebody else has stored is kept here then
    TranscriptPassage change(TranscriptPassage seen, TranscriptPassage wanted) {
        TranscriptPassage now = store(seen, wanted);
        done.push(new Step(seen, now));
        return now;
    }

    boolean canUndo() {
        return !done.isEmpty();
    }

    /// Takes the last change back.
    ///
    /// @throws CodingRefused if somebody else has changed the passage since
    TranscriptPassage undo() {
        Step last = done.pop();
        return store(last.after(), last.before());
    }

    private TranscriptPassage store(TranscriptPassage seen, TranscriptPassage wanted) {
        try {
            TranscriptPassage now = storing.apply(seen, wanted);
            keep(now);
            return now;
        } catch (CodingRefused refused) {
            refused.now().ifPresent(this::keep);
            throw refused;
        }
    }

    private void keep(TranscriptPassage passage) {
        // What came with an import stays in the text, without codes.
        if (passage.isCoded() || !passage.madeHere()) {
            passages.put(passage.quotation(), passage);
        } else {
            passages.remove(passage.quotation());
        }
    }
}

package org.qiutong.evidence;

import java.util.Optional;
import org.qiutong.text.LocalizedText;
import org.qiutong.text.StableId;

/// A sentence of a source about a group: how many of its members, in the source's words, hold a
/// view. It gives bounds of a head count, not a count.
///
/// @param community the group; none where the source does not say whose experts they are
/// @param words the words that say how many, as printed
/// @param groupSize how many people the group has: the community's sample, or the whole sample
/// @param passage the words of the source, in each language; the source's own are in English for an
///   English source
/// @param note how the sentence is read, where that is not plain; may be empty
public record Finding(
        String id,
        String study,
        String concept,
        Optional<String> community,
        Quantifier quantifier,
        String words,
        Stance stance,
        int groupSize,
        String source,
        LocalizedText section,
        Passage passage,
        LocalizedText note) {

    public Finding {
        StableId.require(id);
        if (groupSize < 1) {
            throw new IllegalArgumentException(id + ": a finding about nobody");
        }
    }

    /// The head count that the quantifier allows in this group.
    public Quantifier.Bounds bounds() {
        return quantifier.of(groupSize);
    }
}

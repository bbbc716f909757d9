package org.qiutong.alignment;

import java.util.List;
import org.qiutong.codebook.Concept;

/// Two concepts of different codebooks that may mean the same. A proposal counts for nothing.
///
/// @param score from 0 to 1, only for the order
/// @param likenesses why it is proposed, the weightiest first
public record LikelyPair(Concept one, Concept other, double score, List<Likeness> likenesses) {

    public LikelyPair {
        likenesses = List.copyOf(likenesses);
    }
}

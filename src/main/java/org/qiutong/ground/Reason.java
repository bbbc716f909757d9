package org.qiutong.ground;

import org.qiutong.id.CommunityId;

/// Why the evidence decides nothing.
public sealed interface Reason {

    /// Only one community is in scope, and a label compares at least two.
    record OneCommunity(CommunityId community) implements Reason {}

    /// Nobody in the community is known to have had the opportunity.
    record NotAsked(CommunityId community) implements Reason {}

    /// Fewer than [Thresholds#FEW] addressed it: `stances` of the `of` in the sample.
    record TooFew(CommunityId community, int stances, int of) implements Reason {}

    /// Enough addressed it, and they lean to no side.
    record Undecided(CommunityId community, int support, int oppose, int stances)
            implements Reason {}

    /// No person is on record and no source reports anything.
    record NothingOnRecord() implements Reason {}

    /// There is evidence on the answers to a question, and no answer is shared or disputed.
    record AnswersOpen() implements Reason {}
}

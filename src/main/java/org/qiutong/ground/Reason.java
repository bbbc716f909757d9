package org.qiutong.ground;

import java.util.List;

/// Why the evidence decides nothing.
public sealed interface Reason {

    /// Nobody in the community is known to have had the opportunity.
    record NotAsked(String community) implements Reason {}

    /// Others raise it; too few in the community are known to have had the opportunity, and none of
    /// them did.
    record NotHeard(String community, List<String> raisedBy) implements Reason {

        public NotHeard {
            raisedBy = List.copyOf(raisedBy);
        }
    }

    /// Fewer than [Thresholds#FEW] addressed it: `stances` of the `of` in the sample.
    record TooFew(String community, int stances, int of) implements Reason {}

    /// Enough addressed it, and they lean to no side.
    record Undecided(String community, int support, int oppose, int stances) implements Reason {}

    /// Sources report it, without saying whose experts they mean.
    record Unattributed(List<String> findings) implements Reason {

        public Unattributed {
            findings = List.copyOf(findings);
        }
    }
}

package org.qiutong.ground;

import java.util.List;
import org.qiutong.ground.index.Counts;

/// All that is known of one community on one concept: its experts' own positions, and what sources
/// say of it as a group. The two are never added up.
public record CommunityEvidence(String community, Counts counts, List<Reported> reported) {

    public CommunityEvidence {
        reported = List.copyOf(reported);
    }
}

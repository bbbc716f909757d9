package org.qiutong.ground.index;

import java.util.List;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ExpertId;

/// Experts by concepts: which side each takes, as bits, to compare experts with each other.
public final class SideMatrix {

    private final List<ExpertId> experts;
    private final List<CommunityId> communities;
    private final int words;
    private final long[] support;
    private final long[] oppose;
    private final long[] addressed;

    /// @param communities the community of each expert
    SideMatrix(List<ExpertId> experts, List<CommunityId> communities, int concepts) {
        this.experts = List.copyOf(experts);
        this.communities = List.copyOf(communities);
        this.words = DenseOrdinals.words(concepts);
        this.support = new long[Math.multiplyExact(experts.size(), words)];
        this.oppose = new long[support.length];
        this.addressed = new long[support.length];
    }

    /// @param code as [StanceCode] has it
    void set(int expert, int concept, int code) {
        int word = expert * words + concept / Long.SIZE;
        long bit = 1L << concept;
        switch (code) {
            case StanceCode.SUPPORT -> support[word] |= bit;
            case StanceCode.OPPOSE -> oppose[word] |= bit;
            default -> {}
        }
        if (code != StanceCode.SILENT) {
            addressed[word] |= bit;
        }
    }

    /// The experts' ids, by community.
    public List<ExpertId> experts() {
        return experts;
    }

    /// The community of an expert.
    ///
    /// @param i number of an expert in [#experts]
    public CommunityId community(int i) {
        return communities.get(i);
    }

    /// On how many concepts two experts take the same side.
    public int same(int i, int j) {
        int count = 0;
        for (int a = i * words, b = j * words, end = a + words; a < end; a++, b++) {
            count += Long.bitCount(support[a] & support[b]) + Long.bitCount(oppose[a] & oppose[b]);
        }
        return count;
    }

    /// On how many concepts two experts take opposite sides.
    public int opposite(int i, int j) {
        int count = 0;
        for (int a = i * words, b = j * words, end = a + words; a < end; a++, b++) {
            count += Long.bitCount((support[a] & oppose[b]) | (oppose[a] & support[b]));
        }
        return count;
    }

    /// How many concepts both address, with or without a clear side.
    public int both(int i, int j) {
        int count = 0;
        for (int a = i * words, b = j * words, end = a + words; a < end; a++, b++) {
            count += Long.bitCount(addressed[a] & addressed[b]);
        }
        return count;
    }

    /// How many concepts an expert addresses.
    public int activity(int i) {
        return both(i, i);
    }
}

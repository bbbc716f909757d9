package org.qiutong.ground.index;

import java.util.List;
import java.util.stream.IntStream;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;

/// Concepts by communities: how many experts stand where.
///
/// It holds plain numbers, since a table of all concepts and communities has ten thousand cells and
/// more, of which a page shows a few.
public final class Crosstab {

    private final List<ConceptId> concepts;
    private final List<CommunityId> communities;
    private final int[] of;

    /// By concept, community and state.
    private final int[] states;

    /// @param of the size of each community
    Crosstab(List<ConceptId> concepts, List<CommunityId> communities, int[] of) {
        this.concepts = List.copyOf(concepts);
        this.communities = List.copyOf(communities);
        this.of = of;
        this.states = new int[concepts.size() * of.length * StanceCode.CODES];
    }

    /// Counts a set of experts into the column of its state.
    void count(int concept, int code, Ordinals set, Experts.Ranges[] in) {
        set.count(in, states, at(concept, 0) + code);
    }

    /// Stores a count for one community.
    void put(int concept, int community, int code, int count) {
        states[at(concept, community) + code] = count;
    }

    /// Counts those of a set who are also in the bit mask `among`.
    void count(int concept, int code, Ordinals set, Experts.Ranges[] in, long[] among) {
        set.count(in, among, states, at(concept, 0) + code);
    }

    private int at(int concept, int community) {
        return (concept * of.length + community) * StanceCode.CODES;
    }

    public List<ConceptId> concepts() {
        return concepts;
    }

    public List<CommunityId> communities() {
        return communities;
    }

    /// One cell, by the numbers of its concept and its community.
    public Counts cell(int concept, int community) {
        int at = at(concept, community);
        int support = states[at + StanceCode.SUPPORT];
        int oppose = states[at + StanceCode.OPPOSE];
        int mixed = states[at + StanceCode.MIXED];
        return new Counts(
                support,
                oppose,
                mixed,
                support + oppose + mixed + states[at + StanceCode.SILENT],
                of[community]);
    }

    /// One row per concept, with the counts of each community.
    public List<List<Counts>> rows() {
        return IntStream.range(0, concepts.size())
                .mapToObj(concept ->
                        IntStream.range(0, of.length)
                                .mapToObj(community -> cell(concept, community))
                                .toList())
                .toList();
    }
}

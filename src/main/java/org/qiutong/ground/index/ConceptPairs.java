package org.qiutong.ground.index;

import java.util.List;
import org.qiutong.id.ConceptId;

/// Concepts by concepts: how many experts support both of a pair, oppose both, or are on opposite
/// sides of the two.
public final class ConceptPairs {

    private final List<ConceptId> concepts;
    private final int[] support;
    private final int[] oppose;
    private final int[] opposite;

    /// @param support of each concept, who supports it
    /// @param oppose of each concept, who opposes it
    ConceptPairs(List<ConceptId> concepts, Ordinals[] support, Ordinals[] oppose) {
        this.concepts = List.copyOf(concepts);
        int pairs = Math.multiplyExact(support.length, support.length + 1) / 2;
        this.support = new int[pairs];
        this.oppose = new int[pairs];
        this.opposite = new int[pairs];
        for (int i = 0; i < support.length; i++) {
            for (int j = 0; j <= i; j++) {
                int at = position(i, j);
                this.support[at] = support[i].common(support[j]);
                this.oppose[at] = oppose[i].common(oppose[j]);
                this.opposite[at] = support[i].common(oppose[j]) + oppose[i].common(support[j]);
            }
        }
    }

    public List<ConceptId> concepts() {
        return concepts;
    }

    /// @param i number of a concept in [#concepts]
    /// @param j number of another, or the same: then how many support it
    public int bothSupport(int i, int j) {
        return support[position(i, j)];
    }

    public int bothOppose(int i, int j) {
        return oppose[position(i, j)];
    }

    /// How many support one and oppose the other.
    public int opposite(int i, int j) {
        return opposite[position(i, j)];
    }

    private static int position(int i, int j) {
        return i < j ? j * (j + 1) / 2 + i : i * (i + 1) / 2 + j;
    }
}

package org.qiutong.ground.index;

import java.util.BitSet;

/// A set of experts, by their ordinals in an index. A sparse set is stored as numbers, since a bit
/// set would take much more memory.
sealed interface Ordinals permits DenseOrdinals, SparseOrdinals {

    /// How many times the memory of its numbers a bit set may take, since it is counted faster.
    long DENSE = 8;

    Ordinals NONE = new SparseOrdinals.Numbers(0).set();

    int size();

    /// How many are in each of several groups of ranges: one call for all, since this dominates the
    /// time of a cross table.
    ///
    /// @param counts takes the counts, from `at` on in steps of [StanceCode#CODES]
    void count(Experts.Ranges[] in, int[] counts, int at);

    /// How many are in each of several groups of ranges and in the mask `among`.
    ///
    /// @param among one bit per ordinal
    /// @param counts takes the counts, from `at` on in steps of [StanceCode#CODES]
    void count(Experts.Ranges[] in, long[] among, int[] counts, int at);

    /// How many are in both sets.
    int common(Ordinals other);

    /// The intersection with the mask `among`.
    Ordinals within(long[] among);

    BitSet toBitSet();

    /// Takes the ordinals in ascending order.
    interface Filling {

        void add(int ordinal);

        Ordinals set();
    }

    /// @param size how many are to be added
    /// @param experts how many ordinals there are
    static Filling filling(int size, int experts) {
        int words = DenseOrdinals.words(experts);
        return words * (long) Long.BYTES < DENSE * size * Integer.BYTES
                ? new DenseOrdinals.Words(words, size)
                : new SparseOrdinals.Numbers(size);
    }
}

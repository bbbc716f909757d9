package org.qiutong.ground.index;

import java.util.BitSet;

/// A set of experts, by their ordinals in an index. It is kept as numbers where bits would take
/// much more memory.
sealed interface Ordinals permits DenseOrdinals, SparseOrdinals {

    /// A set may take so many times the memory of its numbers to be one of bits, which are counted
    /// faster.
    long DENSE = 8;

    Ordinals NONE = new SparseOrdinals.Numbers(0).set();

    int size();

    /// How many are in each of several groups of ranges: one call for all, as this is where the
    /// time of a cross table goes.
    ///
    /// @param counts takes the counts, from `at` on in steps of [StanceCode#CODES]
    void count(Experts.Ranges[] in, int[] counts, int at);

    /// How many are in each of several groups of ranges and among others.
    ///
    /// @param among one bit an ordinal
    /// @param counts takes the counts, from `at` on in steps of [StanceCode#CODES]
    void count(Experts.Ranges[] in, long[] among, int[] counts, int at);

    /// How many are in both sets.
    int common(Ordinals other);

    /// Those that are among others.
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

package org.qiutong.ground;

import java.util.BitSet;

/// A set of experts, by their ordinals in an index. It is kept in whichever way takes less memory.
sealed interface Ordinals permits DenseOrdinals, SparseOrdinals {

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
        return words * (long) Long.BYTES < size * (long) Integer.BYTES
                ? new DenseOrdinals.Words(words, size)
                : new SparseOrdinals.Numbers(size);
    }
}

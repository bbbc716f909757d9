package org.qiutong.ground.index;

import java.util.BitSet;

/// A bit set: one bit per expert.
final class DenseOrdinals implements Ordinals {

    private final long[] words;
    private final int size;

    private DenseOrdinals(long[] words, int size) {
        this.words = words;
        this.size = size;
    }

    /// How many words hold one bit for each expert.
    static int words(int experts) {
        return (experts + Long.SIZE - 1) / Long.SIZE;
    }

    long word(int at) {
        return words[at];
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public void count(Experts.Ranges[] in, int[] counts, int at) {
        for (int i = 0; i < in.length; i++) {
            int count = 0;
            for (int j = 0; j < in[i].size(); j++) {
                count += count(words, in[i].from(j), in[i].to(j));
            }
            counts[at + i * StanceCode.CODES] = count;
        }
    }

    private static int count(long[] words, int from, int to) {
        if (from >= to) {
            return 0;
        }
        int first = from / Long.SIZE;
        int last = (to - 1) / Long.SIZE;
        if (first == last) {
            return Long.bitCount(words[first] & head(from) & tail(to));
        }
        int count =
                Long.bitCount(words[first] & head(from)) + Long.bitCount(words[last] & tail(to));
        for (int i = first + 1; i < last; i++) {
            count += Long.bitCount(words[i]);
        }
        return count;
    }

    @Override
    public void count(Experts.Ranges[] in, long[] among, int[] counts, int at) {
        for (int i = 0; i < in.length; i++) {
            counts[at + i * StanceCode.CODES] = in[i].common(words, among);
        }
    }

    /// How many bits are set in both, in a range.
    static int count(long[] some, long[] others, int from, int to) {
        if (from >= to) {
            return 0;
        }
        int first = from / Long.SIZE;
        int last = (to - 1) / Long.SIZE;
        if (first == last) {
            return Long.bitCount(some[first] & others[first] & head(from) & tail(to));
        }
        int count =
                Long.bitCount(some[first] & others[first] & head(from))
                        + Long.bitCount(some[last] & others[last] & tail(to));
        for (int i = first + 1; i < last; i++) {
            count += Long.bitCount(some[i] & others[i]);
        }
        return count;
    }

    /// The mask of a word's bits from this ordinal on.
    static long head(int from) {
        return -1L << from;
    }

    /// The mask of a word's bits before this ordinal.
    static long tail(int to) {
        return -1L >>> -to;
    }

    @Override
    public int common(Ordinals other) {
        return switch (other) {
            case DenseOrdinals dense -> common(words, dense.words);
            case SparseOrdinals sparse -> sparse.common(this);
        };
    }

    private static int common(long[] some, long[] others) {
        int count = 0;
        for (int i = 0; i < some.length; i++) {
            count += Long.bitCount(some[i] & others[i]);
        }
        return count;
    }

    @Override
    public Ordinals within(long[] among) {
        long[] both = new long[words.length];
        for (int i = 0; i < both.length; i++) {
            both[i] = words[i] & among[i];
        }
        return new DenseOrdinals(both, common(words, among));
    }

    @Override
    public BitSet toBitSet() {
        return BitSet.valueOf(words);
    }

    /// 1 if the ordinal is in it, else 0.
    int bit(int ordinal) {
        return (int) (words[ordinal / Long.SIZE] >>> ordinal) & 1;
    }

    /// A set that is being filled.
    static final class Words implements Filling {

        private final long[] words;
        private final int size;

        Words(int words, int size) {
            this.words = new long[words];
            this.size = size;
        }

        @Override
        public void add(int ordinal) {
            words[ordinal / Long.SIZE] |= 1L << ordinal;
        }

        @Override
        public Ordinals set() {
            return new DenseOrdinals(words, size);
        }
    }
}

package org.qiutong.ground.index;

import java.util.Arrays;
import java.util.BitSet;

/// A sorted array of ordinals.
final class SparseOrdinals implements Ordinals {

    private final int[] numbers;

    private SparseOrdinals(int[] numbers) {
        this.numbers = numbers;
    }

    @Override
    public int size() {
        return numbers.length;
    }

    @Override
    public void count(Experts.Ranges[] in, int[] counts, int at) {
        if (numbers.length == 0) {
            return;
        }
        for (int i = 0; i < in.length; i++) {
            int count = 0;
            for (int j = 0; j < in[i].size(); j++) {
                count += position(in[i].to(j)) - position(in[i].from(j));
            }
            counts[at + i * StanceCode.CODES] = count;
        }
    }

    @Override
    public void count(Experts.Ranges[] in, long[] among, int[] counts, int at) {
        if (numbers.length == 0) {
            return;
        }
        for (int i = 0; i < in.length; i++) {
            int count = 0;
            for (int j = 0; j < in[i].size(); j++) {
                int end = position(in[i].to(j));
                for (int k = position(in[i].from(j)); k < end; k++) {
                    count += (int) (among[numbers[k] / Long.SIZE] >>> numbers[k]) & 1;
                }
            }
            counts[at + i * StanceCode.CODES] = count;
        }
    }

    /// How many are below an ordinal.
    private int position(int ordinal) {
        int found = Arrays.binarySearch(numbers, ordinal);
        return found < 0 ? -found - 1 : found;
    }

    @Override
    public int common(Ordinals other) {
        return switch (other) {
            case DenseOrdinals dense -> {
                int count = 0;
                for (int number : numbers) {
                    count += dense.bit(number);
                }
                yield count;
            }
            case SparseOrdinals sparse -> merged(sparse.numbers);
        };
    }

    private int merged(int[] others) {
        int count = 0;
        for (int i = 0, j = 0; i < numbers.length && j < others.length; ) {
            int difference = Integer.compare(numbers[i], others[j]);
            count += difference == 0 ? 1 : 0;
            i += difference <= 0 ? 1 : 0;
            j += difference >= 0 ? 1 : 0;
        }
        return count;
    }

    @Override
    public Ordinals within(long[] among) {
        return new SparseOrdinals(
                Arrays.stream(numbers)
                        .filter(each -> ((among[each / Long.SIZE] >>> each) & 1) == 1)
                        .toArray());
    }

    @Override
    public BitSet toBitSet() {
        BitSet bits = new BitSet();
        for (int number : numbers) {
            bits.set(number);
        }
        return bits;
    }

    /// A set that is being filled.
    static final class Numbers implements Filling {

        private final int[] numbers;
        private int added;

        Numbers(int size) {
            this.numbers = new int[size];
        }

        @Override
        public void add(int ordinal) {
            numbers[added++] = ordinal;
        }

        @Override
        public Ordinals set() {
            return new SparseOrdinals(numbers);
        }
    }
}

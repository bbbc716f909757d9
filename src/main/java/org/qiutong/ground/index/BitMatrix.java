package org.qiutong.ground.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The transpose of the bit sets: a row holds one word, for the same 64 experts, of every set.
/// Tables of all concepts are counted row by row, which a processor vectorizes; counting set by set
/// spends most of its time finding the few words of a small group of experts.
final class BitMatrix {

    private final long[][] rows;
    private final List<DenseOrdinals> sets = new ArrayList<>();

    /// The column by code and concept; -1 for sparse sets, which are not in the matrix.
    private final int[][] columns;

    /// @param all by code and concept
    BitMatrix(Ordinals[][] all, int experts) {
        columns = new int[all.length][];
        for (int code = 0; code < all.length; code++) {
            columns[code] = Stream.of(all[code]).mapToInt(this::column).toArray();
        }
        rows = new long[DenseOrdinals.words(experts)][sets.size()];
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < sets.size(); column++) {
                rows[row][column] = sets.get(column).word(row);
            }
        }
    }

    private int column(Ordinals set) {
        if (set instanceof DenseOrdinals dense) {
            sets.add(dense);
            return sets.size() - 1;
        }
        return -1;
    }

    int column(int code, int concept) {
        return columns[code][concept];
    }

    /// How many of each set are in the ranges and, if it is given, in the mask `among`.
    int[] count(Experts.Ranges in, Optional<long[]> among) {
        int[] counts = new int[sets.size()];
        for (int i = 0; i < in.size(); i++) {
            int first = in.from(i) / Long.SIZE;
            int last = (in.to(i) - 1) / Long.SIZE;
            for (int row = first; row <= last; row++) {
                long mask = among.isPresent() ? among.get()[row] : -1;
                if (row == first) {
                    mask &= DenseOrdinals.head(in.from(i));
                }
                if (row == last) {
                    mask &= DenseOrdinals.tail(in.to(i));
                }
                add(rows[row], mask, counts);
            }
        }
        return counts;
    }

    private static void add(long[] row, long mask, int[] counts) {
        for (int i = 0; i < row.length; i++) {
            counts[i] += Long.bitCount(row[i] & mask);
        }
    }
}

package org.qiutong.ground.bridging;

import java.util.AbstractList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.RandomAccess;
import java.util.stream.IntStream;
import org.qiutong.ground.index.SideMatrix;
import org.qiutong.id.ExpertId;

/// How far each two actors agree, as in discourse network analysis (Leifeld 2017,
/// doi:10.1093/oxfordhb/9780190228217.013.25). Only concepts that both addressed count.
public final class ActorCongruence {

    /// What is counted.
    public enum Measure {
        /// The concepts on which both are on the same side.
        CONGRUENCE,
        /// The concepts on which they are on opposite sides.
        CONFLICT,
        /// Congruence less conflict.
        SUBTRACT
    }

    /// What the count is divided by.
    public enum Normalization {
        NONE,
        /// The mean of how many concepts each of the two addressed.
        AVERAGE_ACTIVITY,
        /// How many concepts either of the two addressed.
        JACCARD
    }

    /// Two actors and their weight, which is not zero.
    public record Edge(ExpertId actor, ExpertId other, double weight) {}

    private final SideMatrix sides;

    /// The matrix below its diagonal, row by row.
    private final double[] weights;

    private ActorCongruence(SideMatrix sides, double[] weights) {
        this.sides = sides;
        this.weights = weights;
    }

    public static ActorCongruence of(
            SideMatrix sides, Measure measure, Normalization normalization) {
        int size = sides.experts().size();
        int[] activity = IntStream.range(0, size).map(sides::activity).toArray();
        double[] weights = new double[Math.multiplyExact(size, Math.max(0, size - 1)) / 2];
        // Rows i and size - 1 - i are filled together: each such pair has the same total length,
        // which balances the parallel tasks.
        IntStream.range(0, (size + 1) / 2)
                .parallel()
                .forEach(i -> {
                    int last = size - 1 - i;
                    fill(weights, i, sides, activity, measure, normalization);
                    if (last != i) {
                        fill(weights, last, sides, activity, measure, normalization);
                    }
                });
        return new ActorCongruence(sides, weights);
    }

    private static void fill(
            double[] weights,
            int i,
            SideMatrix sides,
            int[] activity,
            Measure measure,
            Normalization normalization) {
        int row = start(i);
        for (int j = 0; j < i; j++) {
            int count =
                    switch (measure) {
                        case CONGRUENCE -> sides.same(i, j);
                        case CONFLICT -> sides.opposite(i, j);
                        case SUBTRACT -> sides.same(i, j) - sides.opposite(i, j);
                    };
            // A count of zero has weight 0; it is not divided, since the divisor may be zero.
            if (count != 0) {
                double sum = activity[i] + activity[j];
                weights[row + j] =
                        switch (normalization) {
                            case NONE -> count;
                            case AVERAGE_ACTIVITY -> count / (sum / 2);
                            case JACCARD -> count / (sum - sides.both(i, j));
                        };
            }
        }
    }

    /// Where a row starts.
    private static int start(int i) {
        return i * (i - 1) / 2;
    }

    public List<ExpertId> actors() {
        return sides.experts();
    }

    /// Whether two actors take a side on any common concept; if not, their weight says nothing.
    public boolean met(int i, int j) {
        return sides.same(i, j) + sides.opposite(i, j) > 0;
    }

    /// The weight of two actors, by their numbers in [#actors]; 0 of an actor with itself.
    public double weight(int i, int j) {
        return i == j ? 0 : weights[start(Math.max(i, j)) + Math.min(i, j)];
    }

    /// Each pair that has a weight, once.
    public List<Edge> edges() {
        return new Edges(
                IntStream.range(0, weights.length).filter(cell -> weights[cell] != 0).toArray());
    }

    /// The pairs with the highest absolute weights, the highest first.
    public List<Edge> strongest(int limit) {
        Comparator<Integer> strength =
                Comparator.comparingDouble((Integer cell) -> Math.abs(weights[cell]))
                        .thenComparing(Comparator.reverseOrder());
        PriorityQueue<Integer> weakestFirst = new PriorityQueue<>(strength);
        double weakest = 0;
        for (int cell = 0; cell < weights.length; cell++) {
            if (Math.abs(weights[cell]) > weakest) {
                weakestFirst.add(cell);
                if (weakestFirst.size() > limit) {
                    weakestFirst.remove();
                    weakest = Math.abs(weights[weakestFirst.element()]);
                }
            }
        }
        return weakestFirst.stream().sorted(strength.reversed()).map(this::edge).toList();
    }

    private Edge edge(int cell) {
        int i = (int) ((1 + Math.sqrt(1 + 8.0 * cell)) / 2);
        return new Edge(actors().get(cell - start(i)), actors().get(i), weights[cell]);
    }

    /// Creates edges on access: there may be millions.
    private final class Edges extends AbstractList<Edge> implements RandomAccess {

        private final int[] cells;

        private Edges(int[] cells) {
            this.cells = cells;
        }

        @Override
        public Edge get(int index) {
            return edge(cells[index]);
        }

        @Override
        public int size() {
            return cells.length;
        }
    }
}

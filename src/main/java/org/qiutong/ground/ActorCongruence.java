package org.qiutong.ground;

import java.util.ArrayList;
import java.util.List;

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
    public record Edge(String actor, String other, double weight) {}

    private final List<String> actors;
    private final double[][] matrix;

    private ActorCongruence(List<String> actors, double[][] matrix) {
        this.actors = actors;
        this.matrix = matrix;
    }

    public static ActorCongruence of(Sides sides, Measure measure, Normalization normalization) {
        int size = sides.experts().size();
        int[] activity = new int[size];
        for (int i = 0; i < size; i++) {
            activity[i] = sides.activity(i);
        }
        double[][] matrix = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < i; j++) {
                int count =
                        switch (measure) {
                            case CONGRUENCE -> sides.same(i, j);
                            case CONFLICT -> sides.opposite(i, j);
                            case SUBTRACT -> sides.same(i, j) - sides.opposite(i, j);
                        };
                // Nothing in common is nothing, even where both are silent.
                if (count != 0) {
                    double sum = activity[i] + activity[j];
                    matrix[i][j] =
                            switch (normalization) {
                                case NONE -> count;
                                case AVERAGE_ACTIVITY -> count / (sum / 2);
                                case JACCARD -> count / (sum - sides.both(i, j));
                            };
                    matrix[j][i] = matrix[i][j];
                }
            }
        }
        return new ActorCongruence(sides.experts(), matrix);
    }

    public List<String> actors() {
        return actors;
    }

    /// The weight of two actors, by their numbers in [#actors]; 0 of an actor with itself.
    public double weight(int i, int j) {
        return matrix[i][j];
    }

    /// Each pair that has a weight, once.
    public List<Edge> edges() {
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < matrix.length; i++) {
            for (int j = i + 1; j < matrix.length; j++) {
                if (matrix[i][j] != 0) {
                    edges.add(new Edge(actors.get(i), actors.get(j), matrix[i][j]));
                }
            }
        }
        return edges;
    }
}

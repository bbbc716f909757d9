package org.qiutong.ground;

import java.util.Optional;

/// The least probabilities for saying something of a community: the two values of gamma.
///
/// @param established without a reservation
/// @param leaning with one, and only when at least [#FEW] spoke
public record Thresholds(double established, double leaning) {

    public static final Thresholds STANDARD = new Thresholds(0.9, 0.8);

    /// The fewest stances that a leaning may rest on, and with which a community can be compared.
    /// An established certainty has no such floor: its probability alone decides.
    public static final int FEW = 3;

    /// @throws IllegalArgumentException unless one half < leaning <= established < 1; a community
    ///   could lean both ways otherwise
    public Thresholds {
        if (!(0.5 < leaning && leaning <= established && established < 1)) {
            throw new IllegalArgumentException("no thresholds: " + established + " and " + leaning);
        }
    }

    /// The certainty that a probability resting on `stances` experts reaches, if any.
    Optional<Certainty> reached(double probability, int stances) {
        if (probability >= established) {
            return Optional.of(Certainty.ESTABLISHED);
        }
        return probability >= leaning && stances >= FEW
                ? Optional.of(Certainty.LEANING)
                : Optional.empty();
    }

    /// The least probability that reaches any certainty with `stances` experts.
    double least(int stances) {
        return stances >= FEW ? leaning : established;
    }
}

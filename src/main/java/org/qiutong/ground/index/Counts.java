package org.qiutong.ground.index;

import org.qiutong.evidence.Stance;

/// How many experts of a community stand where on a concept; each expert counts once.
///
/// @param support A
/// @param oppose D
/// @param mixed M: addressed it without a clear side, or said both
/// @param asked O: had the opportunity, whether they addressed it or not
/// @param of N: everybody in the community's sample, also those of whom nothing is known
public record Counts(int support, int oppose, int mixed, int asked, int of) {

    /// @throws IllegalArgumentException if more addressed it than `asked`, or `asked` exceeds `of`
    public Counts {
        if (Math.min(Math.min(support, oppose), mixed) < 0
                || support + oppose + mixed > asked
                || asked > of) {
            throw new IllegalArgumentException(
                    "no such counts: %d + %d + %d of %d of %d"
                            .formatted(support, oppose, mixed, asked, of));
        }
    }

    /// S: who addressed the concept.
    public int stances() {
        return support + oppose + mixed;
    }

    /// How many take this stance.
    public int taking(Stance stance) {
        return switch (stance) {
            case SUPPORT -> support;
            case OPPOSE -> oppose;
            case MIXED -> mixed;
        };
    }

    /// The same community with one more expert, who takes this stance.
    public Counts with(Stance stance) {
        return changed(stance, 1);
    }

    /// The same community without one of the experts who take this stance.
    ///
    /// @throws IllegalArgumentException if nobody takes it
    public Counts without(Stance stance) {
        return changed(stance, -1);
    }

    private Counts changed(Stance stance, int by) {
        return new Counts(
                support + (stance == Stance.SUPPORT ? by : 0),
                oppose + (stance == Stance.OPPOSE ? by : 0),
                mixed + (stance == Stance.MIXED ? by : 0),
                asked + by,
                of + by);
    }
}

package org.qiutong.ground;

/// How many experts of a community stand where on a concept; each expert counts once.
///
/// @param support A
/// @param oppose D
/// @param mixed M: addressed it without a clear side, or said both
/// @param asked O: had the opportunity, whether they addressed it or not
/// @param of N: everybody in the community's sample, also those of whom nothing is known
public record Counts(int support, int oppose, int mixed, int asked, int of) {

    /// @throws IllegalArgumentException if more addressed it than could, or more could than are
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
}

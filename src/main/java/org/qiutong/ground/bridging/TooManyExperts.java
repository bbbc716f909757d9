package org.qiutong.ground.bridging;

/// More experts than can be compared with each other at once; a filter helps.
public final class TooManyExperts extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int experts;
    private final int most;

    TooManyExperts(int experts, int most) {
        super(
                experts
                        + " experts are in question, and at most "
                        + most
                        + " can be compared; restrict the study, the community or the sector");
        this.experts = experts;
        this.most = most;
    }

    public int experts() {
        return experts;
    }

    /// How many can be compared.
    public int most() {
        return most;
    }
}

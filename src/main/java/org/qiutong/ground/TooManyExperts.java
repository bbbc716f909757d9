package org.qiutong.ground;

/// More experts than can be compared with each other at once; a filter helps.
public final class TooManyExperts extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooManyExperts(int experts, int most) {
        super(experts + " experts are in question, and at most " + most + " can be compared");
    }
}

package org.qiutong.ground.index;

import org.qiutong.evidence.State;

/// A state as two bits: one for support, one for opposition. Merging what is known of one expert on
/// one concept is a bitwise OR: both sides make mixed, and any stance replaces silence.
final class StanceCode {

    static final int SILENT = 0;
    static final int SUPPORT = 1;
    static final int OPPOSE = 2;
    static final int MIXED = SUPPORT | OPPOSE;
    static final int CODES = 4;

    /// Nothing is known that would count.
    static final int NONE = -1;

    private StanceCode() {}

    static int of(State state) {
        return switch (state) {
            case SUPPORT -> SUPPORT;
            case OPPOSE -> OPPOSE;
            case MIXED -> MIXED;
            case ASKED_SILENT, NOT_RAISED -> SILENT;
            case NOT_ASKED, UNKNOWN -> NONE;
        };
    }
}

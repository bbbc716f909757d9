package org.qiutong.evidence;

/// Which side somebody takes on a concept they addressed. A concern, a benefit or a barrier is
/// supported by whoever names it. Silence is not a stance.
public enum Stance {
    SUPPORT,
    OPPOSE,
    /// Addressed without a clear side.
    MIXED
}

package org.qiutong.coding.codes;

/// What holds where somebody takes different sides on two codes that become one. The names are
/// stored: a constant may be added, never renamed.
public enum Sides {
    /// Nothing is merged then.
    REFUSE,
    /// Neither side: it is mixed.
    MIXED,
    /// The side taken on the code that remains.
    OF_TARGET
}

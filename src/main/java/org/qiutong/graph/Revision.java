package org.qiutong.graph;

import java.util.Locale;

/// A part of the data that the program's instances keep in memory. Each has a number in the graph,
/// which advances in the transaction that changes the part.
///
/// The order is that in which a transaction advances several.
public enum Revision {
    /// Who was asked what and where they stand, what is reported of groups, and which concepts and
    /// communities there are.
    STANCES,
    /// The concepts with all their texts.
    CODEBOOK,
    /// The names that the search suggests.
    SEARCH;

    /// The id of its node.
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

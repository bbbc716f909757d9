package org.qiutong.evidence;

/// Where an expert stands on a concept, known otherwise than by a coded quotation.
///
/// @param expert the expert's id
/// @param concept the concept's id
public record Holding(String expert, String concept, State state, Basis basis) {

    /// What it is known by.
    public enum Basis {
        VOTE,
        /// A researcher's note, such as who was asked and said nothing.
        NOTE
    }
}

package org.qiutong.evidence;

import org.qiutong.id.ConceptId;
import org.qiutong.id.ExpertId;

/// Where an expert stands on a concept, known by other means than a coded quotation.
///
/// @param expert the expert's id
/// @param concept the concept's id
public record Holding(ExpertId expert, ConceptId concept, State state, Basis basis) {

    /// How the holding is known.
    public enum Basis {
        VOTE,
        /// A researcher's note, such as who was asked and said nothing.
        NOTE
    }
}

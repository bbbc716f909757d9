package org.qiutong.codebook;

/// The texts of a concept were changed otherwise than by an import. Whoever keeps what follows from
/// them hears of it in the transaction of the change, and changes that with them or not at all.
///
/// @param concept the concept's id
public record ConceptChanged(String concept) {}

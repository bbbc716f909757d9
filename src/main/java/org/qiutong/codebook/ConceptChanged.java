package org.qiutong.codebook;

/// The texts of a concept were changed other than by an import. Listeners update derived data in
/// the same transaction.
///
/// @param concept the concept's id
public record ConceptChanged(String concept) {}

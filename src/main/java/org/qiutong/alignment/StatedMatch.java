package org.qiutong.alignment;

import org.qiutong.id.ConceptId;

/// What a file states of a concept that it holds and one of another study.
///
/// @param one the concept in the file
/// @param grade how it stands to the other
public record StatedMatch(ConceptId one, ConceptId other, MatchGrade grade) {}

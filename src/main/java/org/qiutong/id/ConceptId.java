package org.qiutong.id;

/// Identifies a concept: `study/name`.
public record ConceptId(String value) implements StableId {

    /// @throws IllegalArgumentException if the text does not follow the rule of [StableId]
    public ConceptId {
        StableId.require(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

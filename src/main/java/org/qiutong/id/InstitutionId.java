package org.qiutong.id;

/// Identifies an institution, whichever studies name it: `itif`.
public record InstitutionId(String value) implements StableId {

    /// @throws IllegalArgumentException if the text does not follow the rule of [StableId]
    public InstitutionId {
        StableId.require(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

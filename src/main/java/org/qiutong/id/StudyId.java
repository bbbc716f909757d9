package org.qiutong.id;

/// Identifies a study: `itif-2024`.
public record StudyId(String value) implements StableId {

    /// @throws IllegalArgumentException if the text does not follow the rule of [StableId]
    public StudyId {
        StableId.require(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

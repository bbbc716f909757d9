package org.qiutong.id;

/// Identifies a dialogue in planning, without a `/`: `6f1c9d1e-4b7a-4e0e-9d2c-0b1f5a3c7e88`.
public record DialogueId(String value) implements StableId {

    /// @throws IllegalArgumentException if the text does not follow the rule of [StableId]
    public DialogueId {
        StableId.require(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

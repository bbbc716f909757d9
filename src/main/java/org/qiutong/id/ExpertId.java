package org.qiutong.id;

/// Identifies an expert by the study and the code that it gives them: `itif-2024/2-UK`.
public record ExpertId(String value) implements StableId {

    /// @throws IllegalArgumentException if the text does not follow the rule of [StableId]
    public ExpertId {
        StableId.require(value);
    }

    /// What names the expert within the study.
    public String code() {
        return value.substring(value.indexOf('/') + 1);
    }

    @Override
    public String toString() {
        return value;
    }
}

package org.qiutong.id;

/// Identifies a finding, and the community that it is about where it names several:
/// `itif-2024/f01`, `itif-2024/f02-UK`.
public record FindingId(String value) implements StableId {

    /// @throws IllegalArgumentException if the text does not follow the rule of [StableId]
    public FindingId {
        StableId.require(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

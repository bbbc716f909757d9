package org.qiutong.id;

/// Identifies a community of experts: `UK`, and in what belongs to one study, `itif-2024-unstated`.
public record CommunityId(String value) implements StableId {

    /// @throws IllegalArgumentException if the text does not follow the rule of [StableId]
    public CommunityId {
        StableId.require(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

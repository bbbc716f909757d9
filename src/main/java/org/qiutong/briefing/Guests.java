package org.qiutong.briefing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qiutong.id.CommunityId;

/// Who takes part in a dialogue, as far as it may be told.
///
/// @param all how many
/// @param byCommunity how many of each community, by its id; people in none count in `all` only
/// @param named who they are; empty where that may not be told
public record Guests(int all, Map<CommunityId, Integer> byCommunity, List<Guest> named) {

    /// One of them.
    ///
    /// @param name or code
    /// @param community its id
    /// @param institution as the convenor wrote it
    public record Guest(
            String name, Optional<CommunityId> community, Optional<String> institution) {}

    public static final Guests NONE = new Guests(0, Map.of(), List.of());

    public Guests {
        byCommunity = Map.copyOf(byCommunity);
        named = List.copyOf(named);
    }
}

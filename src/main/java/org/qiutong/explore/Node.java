package org.qiutong.explore;

import java.util.Optional;
import org.qiutong.id.CommunityId;
import org.qiutong.text.LocalizedText;

/// A node as the graph shows it.
///
/// @param label its name, or the beginning of its text, in each available language; a code has no
///   language (`und`)
/// @param community the community it belongs to, if any
public record Node(NodeId id, NodeKind kind, LocalizedText label, Optional<CommunityId> community) {

    /// @throws IllegalArgumentException if its kind does not fit its type, or it has no label
    public Node {
        if (kind.type() != id.type()) {
            throw new IllegalArgumentException(id + " is no " + kind);
        }
        if (label.isEmpty()) {
            throw new IllegalArgumentException(id + " has no label");
        }
    }
}

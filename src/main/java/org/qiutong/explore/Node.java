package org.qiutong.explore;

import java.util.Optional;
import org.qiutong.text.LocalizedText;

/// A node as the graph shows it.
///
/// @param label its name, or the beginning of its words, in each language there is; a code is in no
///   language (`und`)
/// @param community the community it belongs to, if it does
public record Node(NodeId id, NodeKind kind, LocalizedText label, Optional<String> community) {

    /// @throws IllegalArgumentException if it is not of its kind, or has no label
    public Node {
        if (kind.type() != id.type()) {
            throw new IllegalArgumentException(id + " is no " + kind);
        }
        if (label.isEmpty()) {
            throw new IllegalArgumentException(id + " has no label");
        }
    }
}

package org.qiutong.explore;

import java.util.Comparator;
import java.util.Locale;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.ExpertId;
import org.qiutong.id.StableId;
import org.qiutong.id.StudyId;

/// Identifies a node, written as its type and its id: `concept/itif-2024/malicious-use`.
public record NodeId(NodeType type, String id) implements Comparable<NodeId> {

    private static final Comparator<NodeId> ORDER =
            Comparator.comparing(NodeId::type).thenComparing(NodeId::id);

    /// @throws IllegalArgumentException if the id is not a valid id
    public NodeId {
        StableId.require(id);
    }

    public static NodeId concept(ConceptId id) {
        return new NodeId(NodeType.CONCEPT, id.value());
    }

    public static NodeId study(StudyId id) {
        return new NodeId(NodeType.STUDY, id.value());
    }

    public static NodeId expert(ExpertId id) {
        return new NodeId(NodeType.EXPERT, id.value());
    }

    public static NodeId community(CommunityId id) {
        return new NodeId(NodeType.COMMUNITY, id.value());
    }

    /// @throws IllegalArgumentException if it is not a type and an id
    public static NodeId parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("not a node: '" + text + "'");
        }
        String type = text.substring(0, slash);
        for (NodeType each : NodeType.values()) {
            if (name(each).equals(type)) {
                return new NodeId(each, text.substring(slash + 1));
            }
        }
        throw new IllegalArgumentException("not a type of nodes: '" + type + "'");
    }

    private static String name(NodeType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public int compareTo(NodeId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return name(type) + "/" + id;
    }
}

package org.qiutong.explore;

/// The namespace of a node's id: an id is unique within its type.
public enum NodeType {
    STUDY("Study"),
    COMMUNITY("Community"),
    EXPERT("Expert"),
    INSTITUTION("Institution"),
    CONCEPT("Concept"),
    QUOTATION("Quotation"),
    FINDING("Finding"),
    /// The authors' own statement in a source.
    STATEMENT("Statement"),
    SOURCE("Source"),
    /// An instrument or an event.
    MILESTONE("Milestone");

    private final String label;

    NodeType(String label) {
        this.label = label;
    }

    /// Its label in the graph.
    String label() {
        return label;
    }

    static NodeType of(String label) {
        for (NodeType type : values()) {
            if (type.label.equals(label)) {
                return type;
            }
        }
        throw new IllegalArgumentException("no nodes are called " + label);
    }
}

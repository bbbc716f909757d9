package org.qiutong.explore;

/// Nodes that have ids in common: an id is unique within its type.
public enum NodeType {
    STUDY("Study"),
    COMMUNITY("Community"),
    EXPERT("Expert"),
    INSTITUTION("Institution"),
    CONCEPT("Concept"),
    QUOTATION("Quotation"),
    FINDING("Finding"),
    /// What the authors of a source say themselves.
    STATEMENT("Statement"),
    SOURCE("Source"),
    /// An instrument or an event.
    MILESTONE("Milestone");

    private final String label;

    NodeType(String label) {
        this.label = label;
    }

    /// What the graph calls it.
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

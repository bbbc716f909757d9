package org.qiutong.explore;

/// The kind of a node as the reader sees it: its shape, its colour and its entry in the legend.
public enum NodeKind {
    STUDY(NodeType.STUDY),
    COMMUNITY(NodeType.COMMUNITY),
    EXPERT(NodeType.EXPERT),
    INSTITUTION(NodeType.INSTITUTION),
    THEME(NodeType.CONCEPT),
    CONCERN(NodeType.CONCEPT),
    BENEFIT(NodeType.CONCEPT),
    BARRIER(NodeType.CONCEPT),
    QUESTION(NodeType.CONCEPT),
    POSITION(NodeType.CONCEPT),
    PROPOSAL(NodeType.CONCEPT),
    /// A sentence that people vote on.
    STATEMENT(NodeType.CONCEPT),
    QUOTATION(NodeType.QUOTATION),
    FINDING(NodeType.FINDING),
    /// A passage in which the authors of a source speak for themselves.
    PASSAGE(NodeType.STATEMENT),
    SOURCE(NodeType.SOURCE),
    INSTRUMENT(NodeType.MILESTONE),
    EVENT(NodeType.MILESTONE);

    private final NodeType type;

    NodeKind(NodeType type) {
        this.type = type;
    }

    public NodeType type() {
        return type;
    }
}

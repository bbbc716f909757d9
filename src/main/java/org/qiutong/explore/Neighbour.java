package org.qiutong.explore;

/// A node at the other end of an edge.
public record Neighbour(Node node, Edge edge) {}

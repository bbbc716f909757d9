package org.qiutong.exchange.network;

import java.io.IOException;
import java.util.Map;

/// Takes a graph node by node and edge by edge. All nodes come before all edges, and each edge is
/// between two nodes that came.
interface GraphWriter {

    /// @param id unique in the graph: `concept/itif-2024/c01`
    /// @param kind such as `concept`
    /// @param label in the reader's language
    void node(String id, String kind, String label, Map<String, Attribute> attributes)
            throws IOException;

    /// @param relation such as `coded-as`
    void edge(String from, String relation, String to, Map<String, Attribute> attributes)
            throws IOException;
}

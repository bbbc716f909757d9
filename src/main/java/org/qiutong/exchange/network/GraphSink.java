package org.qiutong.exchange.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.qiutong.exchange.network.Attribute.Attributes;

/// Passes nodes and edges on, and leaves out edges to what the reader may not see.
final class GraphSink {

    static final String STUDY = "study";
    static final String COMMUNITY = "community";
    static final String INSTITUTION = "institution";
    static final String EXPERT = "expert";
    static final String CONCEPT = "concept";
    static final String SOURCE = "source";
    static final String MILESTONE = "milestone";
    static final String QUOTATION = "quotation";
    static final String FINDING = "finding";
    static final String STATEMENT = "statement";

    private final GraphWriter out;
    private final Set<String> nodes = new HashSet<>();

    GraphSink(GraphWriter out) {
        this.out = out;
    }

    void node(String kind, Object id, String label, Attributes attributes) {
        String node = kind + "/" + id;
        if (nodes.add(node)) {
            try {
                out.node(node, kind, label, attributes.all());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    void edge(
            String kind,
            Object id,
            String relation,
            String otherKind,
            Object other,
            Map<String, Attribute> attributes) {
        String from = kind + "/" + id;
        String to = otherKind + "/" + other;
        if (nodes.contains(from) && nodes.contains(to)) {
            try {
                out.edge(from, relation, to, attributes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

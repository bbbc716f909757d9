package org.qiutong.explore.ui;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.qiutong.codebook.CodebookService;
import org.qiutong.evidence.cards.Citations;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.explore.Connection;
import org.qiutong.explore.Edge;
import org.qiutong.explore.EdgeEvidence;
import org.qiutong.explore.EvidencePath;
import org.qiutong.explore.ExploreService;
import org.qiutong.explore.GraphWords;
import org.qiutong.explore.Node;
import org.qiutong.explore.NodeId;
import org.qiutong.explore.Paths;
import org.qiutong.graph.Window;
import org.qiutong.people.PeopleService;
import org.qiutong.study.StudyService;
import org.springframework.stereotype.Component;

/// Loads paths and the nodes and texts to show them with.
@Component
record FoundPaths(
        ExploreService explore,
        GraphWords words,
        CodebookService codebook,
        PeopleService people,
        StudyService studies) {

    /// The quotations and findings shown for each edge.
    private static final Window SHOWN = Window.first(3);

    record Found(Paths paths, Map<NodeId, Node> nodes) {}

    /// @param of the number of nodes to be connected
    record Between(List<Connection> connections, int of, Map<NodeId, Node> nodes) {}

    record Behind(Map<Edge, EdgeEvidence> edges, Citations citations) {

        /// Whether there may be more behind an edge than is here.
        boolean isCut() {
            return edges.values().stream()
                    .flatMap(each ->
                            Stream.of(each.quotations(), each.findings(), each.statements()))
                    .anyMatch(each -> each.size() >= SHOWN.limit());
        }
    }

    Found between(NodeId from, NodeId to) {
        Paths found = explore.paths(from, to, ExploreService.MOST_PATHS, ExploreService.DEEPEST);
        return new Found(found, nodes(found.paths()));
    }

    Between connecting(Collection<NodeId> ends) {
        List<Connection> found = explore.connecting(ends);
        return new Between(
                found,
                ends.size(),
                nodes(found.stream().flatMap(each -> each.paths().stream()).toList()));
    }

    /// @param permalink turns the address of a page into a complete one
    Behind behind(List<EvidencePath> paths, UnaryOperator<String> permalink) {
        return new Behind(
                explore.evidence(paths, SHOWN),
                Citations.load(studies, Labels.load(codebook, people), permalink));
    }

    private Map<NodeId, Node> nodes(List<EvidencePath> paths) {
        return explore.nodes(
                paths.stream()
                        .flatMap(path -> path.nodes().stream())
                        .distinct()
                        .limit(ExploreService.MOST_NODES)
                        .toList());
    }
}

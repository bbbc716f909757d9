package org.qiutong.explore.rest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.qiutong.evidence.Finding;
import org.qiutong.evidence.Quotation;
import org.qiutong.evidence.Statement;
import org.qiutong.explore.Edge;
import org.qiutong.explore.EdgeEvidence;
import org.qiutong.explore.EvidencePath;
import org.qiutong.explore.ExploreService.Neighbour;
import org.qiutong.explore.GraphWords;
import org.qiutong.explore.Neighbourhood;
import org.qiutong.explore.Node;
import org.qiutong.explore.NodeId;
import org.qiutong.explore.NodeType;
import org.qiutong.id.CommunityId;
import org.qiutong.text.LanguageTag;
import org.qiutong.web.Names;

/// The payloads of the graph API.
final class GraphPayloads {

    private GraphPayloads() {}

    /// @param id type and id, such as `concept/itif-2024/malicious-use`
    /// @param community the id of the community it belongs to
    record NodePayload(
            String id,
            String kind,
            SortedMap<String, String> label,
            Optional<CommunityId> community) {

        static NodePayload of(Node node) {
            return new NodePayload(
                    node.id().toString(),
                    Names.of(node.kind()),
                    node.label().byTag(),
                    node.community());
        }
    }

    /// @param evidence the number of quotations, findings or votes behind it
    /// @param stance absent if no side is taken
    record EdgePayload(
            String from, String relation, String to, int evidence, Optional<String> stance) {

        static EdgePayload of(Edge edge) {
            return new EdgePayload(
                    edge.from().toString(),
                    Names.of(edge.relation()),
                    edge.to().toString(),
                    edge.evidence(),
                    edge.stance().map(Names::of));
        }
    }

    /// @param name of the relation in this direction, by language
    record CountPayload(
            String relation,
            String direction,
            SortedMap<String, String> name,
            String kind,
            long count) {

        static CountPayload of(Neighbourhood.Count count, GraphWords words) {
            return new CountPayload(
                    Names.of(count.relation()),
                    Names.of(count.direction()),
                    inEach(
                            words,
                            language ->
                                    words.relation(language, count.relation(), count.direction())),
                    Names.of(count.kind()),
                    count.count());
        }
    }

    record NeighbourhoodPayload(NodePayload node, List<CountPayload> counts) {

        static NeighbourhoodPayload of(Neighbourhood around, GraphWords words) {
            return new NeighbourhoodPayload(
                    NodePayload.of(around.node()),
                    around.counts().stream().map(each -> CountPayload.of(each, words)).toList());
        }
    }

    record NeighbourPayload(NodePayload node, EdgePayload edge) {

        static NeighbourPayload of(Neighbour neighbour) {
            return new NeighbourPayload(
                    NodePayload.of(neighbour.node()), EdgePayload.of(neighbour.edge()));
        }
    }

    /// A quotation or a finding.
    ///
    /// @param text by language
    record WordsPayload(String id, SortedMap<String, String> text) {

        static WordsPayload of(Quotation quotation) {
            return new WordsPayload(
                    new NodeId(NodeType.QUOTATION, quotation.id().value()).toString(),
                    quotation.text().byTag());
        }

        static WordsPayload of(Finding finding) {
            return new WordsPayload(
                    new NodeId(NodeType.FINDING, finding.id().value()).toString(),
                    finding.passage().inAllLanguages().byTag());
        }

        static WordsPayload of(Statement statement) {
            return new WordsPayload(
                    new NodeId(NodeType.STATEMENT, statement.id()).toString(),
                    statement.passage().inAllLanguages().byTag());
        }

        static Stream<WordsPayload> of(EdgeEvidence behind) {
            return Stream.of(
                            behind.quotations().stream().map(WordsPayload::of),
                            behind.findings().stream().map(WordsPayload::of),
                            behind.statements().stream().map(WordsPayload::of))
                    .flatMap(each -> each);
        }
    }

    /// @param total the total number; `items` is one page
    record EvidencePayload(EdgePayload edge, List<WordsPayload> items, long total) {

        static EvidencePayload of(Edge edge, EdgeEvidence behind) {
            return new EvidencePayload(
                    EdgePayload.of(edge), WordsPayload.of(behind).toList(), behind.total());
        }
    }

    /// @param sentence the path as a sentence, by language
    /// @param cited the sentence with the quotations behind it, by language
    /// @param words quotations and findings behind its edges, a few for each
    record PathPayload(
            List<NodePayload> nodes,
            List<EdgePayload> edges,
            SortedMap<String, String> sentence,
            SortedMap<String, String> cited,
            List<WordsPayload> words) {

        static PathPayload of(
                EvidencePath path,
                Map<NodeId, Node> nodes,
                Map<Edge, EdgeEvidence> behind,
                GraphWords words) {
            return new PathPayload(
                    path.nodes().stream()
                            .flatMap(id -> Optional.ofNullable(nodes.get(id)).stream())
                            .map(NodePayload::of)
                            .toList(),
                    path.edges().stream().map(EdgePayload::of).toList(),
                    inEach(words, language -> words.sentence(language, path, nodes)),
                    inEach(words, language -> words.cited(language, path, nodes, behind)),
                    path.edges().stream()
                            .map(edge -> behind.getOrDefault(edge, EdgeEvidence.NONE))
                            .flatMap(WordsPayload::of)
                            .distinct()
                            .toList());
        }
    }

    /// @param complete whether no path can have been missed
    record PathsPayload(List<PathPayload> paths, boolean complete) {}

    /// @param paths to it from those that it connects
    record ConnectionPayload(String node, List<PathPayload> paths) {}

    private static SortedMap<String, String> inEach(
            GraphWords words, Function<LanguageTag, String> text) {
        TreeMap<String, String> texts = new TreeMap<>();
        for (LanguageTag language : words.languages()) {
            texts.put(language.value(), text.apply(language));
        }
        return texts;
    }
}

package org.qiutong.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qiutong.evidence.Stance;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.qiutong.text.Messages;
import org.springframework.stereotype.Component;

/// Relations and paths in words.
@Component
public class GraphWords {

    private final Messages messages;

    GraphWords(Messages messages) {
        this.messages = messages;
    }

    /// The languages in which paths can be verbalised: those of the interface, English first.
    public List<LanguageTag> languages() {
        return messages.languages().stream().map(LanguageTag::of).toList();
    }

    /// The name of a relation, read in one direction: "speaks of", "spoken of by".
    public String relation(LanguageTag language, Relation relation, Relation.Direction direction) {
        return messages.format(
                language.locale(),
                "graph.relation." + relation.name() + '.' + direction.name(),
                Map.of());
    }

    /// A path as a sentence, with a full stop: "2-UK and 1-CN both name geopolitical uncertainty as
    /// a barrier."
    ///
    /// @param nodes those of the path, by id; a missing node is named by its id
    /// @return empty for a path without edges
    public String sentence(LanguageTag language, EvidencePath path, Map<NodeId, Node> nodes) {
        List<String> clauses = clauses(new Speaker(language, nodes), path);
        return clauses.isEmpty()
                ? ""
                : messages.format(
                        language.locale(),
                        "graph.path.sentence",
                        Map.of("clauses", joined(language, clauses)));
    }

    private String joined(LanguageTag language, List<String> clauses) {
        return clauses.stream()
                .reduce((before, after) ->
                        messages.format(
                                language.locale(),
                                "graph.path.and",
                                Map.of("before", before, "after", after)))
                .orElseThrow();
    }

    /// A path as a sentence with the quotations behind it: "2-UK and 1-CN both name geopolitical
    /// uncertainty as a barrier: “…” (2-UK) “…” (1-CN)".
    ///
    /// @param behind the evidence behind its edges, as [ExploreService#evidence] returns it
    public String cited(
            LanguageTag language,
            EvidencePath path,
            Map<NodeId, Node> nodes,
            Map<Edge, EdgeEvidence> behind) {
        Speaker speaker = new Speaker(language, nodes);
        List<String> words =
                path.edges().stream()
                        .map(edge -> behind.getOrDefault(edge, EdgeEvidence.NONE))
                        .flatMap(each -> speaker.words(each).stream())
                        .distinct()
                        .toList();
        return words.isEmpty()
                ? sentence(language, path, nodes)
                : messages.format(
                        language.locale(),
                        "graph.path.cited",
                        Map.of(
                                "clauses", joined(language, clauses(speaker, path)),
                                "words", String.join(space(language), words)));
    }

    private static String space(LanguageTag language) {
        return language.locale().getLanguage().equals("zh") ? "" : " ";
    }

    private List<String> clauses(Speaker speaker, EvidencePath path) {
        List<String> clauses = new ArrayList<>();
        for (int i = 0; i < path.length(); i++) {
            Edge edge = path.edges().get(i);
            Optional<Edge> next =
                    i + 1 < path.length()
                            ? Optional.of(path.edges().get(i + 1)).filter(each -> meet(edge, each))
                            : Optional.empty();
            clauses.add(
                    next.map(each -> speaker.both(edge, each)).orElseGet(() -> speaker.one(edge)));
            if (next.isPresent()) {
                i++;
            }
        }
        return clauses;
    }

    /// Whether two consecutive edges state what two holders think of the same concept.
    private static boolean meet(Edge edge, Edge next) {
        return edge.holding()
                && next.holding()
                && edge.to().equals(next.to())
                && reported(edge) == reported(next);
    }

    private static boolean reported(Edge edge) {
        return edge.relation() == Relation.REPORTED_ON;
    }

    /// Verbalises edges in one language.
    private final class Speaker {

        private final LanguageTag language;
        private final Map<NodeId, Node> nodes;

        Speaker(LanguageTag language, Map<NodeId, Node> nodes) {
            this.language = language;
            this.nodes = nodes;
        }

        String one(Edge edge) {
            return edge.holding()
                    ? say(
                            reported(edge) ? "graph.path.reported" : "graph.path.holds",
                            Map.of(
                                    "one", name(edge.from()),
                                    "concept", name(edge.to()),
                                    "kind", kind(edge.to()),
                                    "stance", stance(edge)))
                    : say(
                            "graph.step." + edge.relation().name(),
                            Map.of("from", name(edge.from()), "to", name(edge.to())));
        }

        String both(Edge one, Edge other) {
            return say(
                    reported(one) ? "graph.path.bothReported" : "graph.path.both",
                    Map.of(
                            "one", name(one.from()),
                            "other", name(other.from()),
                            "concept", name(one.to()),
                            "kind", kind(one.to()),
                            "stance", stance(one, other)));
        }

        List<String> words(EdgeEvidence behind) {
            List<String> words = new ArrayList<>();
            behind.quotations()
                    .forEach(each ->
                            words.add(quoted(each.text(), name(NodeId.expert(each.expert())))));
            behind.findings()
                    .forEach(each ->
                            words.add(
                                    quoted(
                                            each.passage().inAllLanguages(),
                                            each.section().best(language).text())));
            behind.statements()
                    .forEach(each ->
                            words.add(
                                    quoted(
                                            each.passage().inAllLanguages(),
                                            each.section().best(language).text())));
            return words;
        }

        private String quoted(LocalizedText words, String by) {
            return say(
                    by.isEmpty() ? "graph.path.wordsAlone" : "graph.path.words",
                    Map.of("words", words.best(language).text(), "by", by));
        }

        private String say(String key, Map<String, ?> arguments) {
            return messages.format(language.locale(), key, arguments);
        }

        private String name(NodeId id) {
            Node node = nodes.get(id);
            return node == null ? id.id() : node.label().best(language).text();
        }

        private String kind(NodeId id) {
            Node node = nodes.get(id);
            return node == null ? "other" : node.kind().name();
        }

        private static String stance(Edge edge) {
            return edge.stance().map(Stance::name).orElse("other");
        }

        private static String stance(Edge one, Edge other) {
            if (one.stance().equals(other.stance())) {
                return stance(one);
            }
            boolean apart =
                    one.stance().filter(each -> each != Stance.MIXED).isPresent()
                            && other.stance().filter(each -> each != Stance.MIXED).isPresent();
            return apart ? "APART" : "other";
        }
    }
}

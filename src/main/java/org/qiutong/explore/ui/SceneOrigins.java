package org.qiutong.explore.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.evidence.Finding;
import org.qiutong.evidence.Kept;
import org.qiutong.evidence.Quotation;
import org.qiutong.evidence.cards.Citations;
import org.qiutong.explore.Node;
import org.qiutong.explore.NodeId;
import org.qiutong.explore.NodeType;
import org.qiutong.explore.scene.Origin;
import org.qiutong.explore.scene.SceneGraph;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;

/// Reads where the quotations and findings of a scene stand, for its files.
record SceneOrigins(EvidenceService evidence, Supplier<Citations> citations) {

    /// By node; other kinds of nodes have none.
    Map<NodeId, Origin> of(SceneGraph graph, Locale locale) {
        List<String> keys =
                graph.nodes().stream()
                        .map(Node::id)
                        .filter(id ->
                                id.type() == NodeType.QUOTATION || id.type() == NodeType.FINDING)
                        .map(id -> id.type() == NodeType.FINDING ? Kept.FINDING + id.id() : id.id())
                        .toList();
        if (keys.isEmpty()) {
            return Map.of();
        }
        Citations cited = citations.get();
        LanguageTag language = LanguageTag.of(locale);
        Map<NodeId, Origin> origins = new HashMap<>();
        for (Kept kept : evidence.kept(keys)) {
            String section = kept.section().best(language).text();
            String source = cited.address(kept.source());
            switch (kept) {
                case Kept.Said(Quotation quotation) ->
                        origins.put(
                                new NodeId(NodeType.QUOTATION, quotation.id().value()),
                                new Origin(
                                        quotation.text().best(language).text(),
                                        section,
                                        "",
                                        source));
                case Kept.Told(Finding finding) ->
                        origins.put(
                                new NodeId(NodeType.FINDING, finding.id().value()),
                                new Origin(
                                        finding.passage().text(),
                                        section,
                                        List.of(finding.reading(), finding.note()).stream()
                                                .filter(text -> !text.isEmpty())
                                                .map(text -> text.best(language))
                                                .map(LocalizedText.Version::text)
                                                .collect(Collectors.joining(" ")),
                                        source));
            }
        }
        return origins;
    }
}

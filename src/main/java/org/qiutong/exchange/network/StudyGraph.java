package org.qiutong.exchange.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.qiutong.evidence.EvidenceFilter;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.evidence.Finding;
import org.qiutong.evidence.Statement;
import org.qiutong.exchange.StudyExtract;
import org.qiutong.exchange.StudyExtracts;
import org.qiutong.id.StudyId;

/// What the reader may see of a study as a graph.
final class StudyGraph {

    private final StudyExtract extract;
    private final StudyExtracts extracts;
    private final EvidenceService evidence;
    private final Locale locale;

    /// @param locale the language of labels
    StudyGraph(
            StudyExtract extract, StudyExtracts extracts, EvidenceService evidence, Locale locale) {
        this.extract = extract;
        this.extracts = extracts;
        this.evidence = evidence;
        this.locale = locale;
    }

    /// Sends all nodes, then all edges. What is stored meanwhile may be missing, but no edge leads
    /// to a node that is.
    void to(GraphWriter out) throws IOException {
        StudyId study = extract.study().id();
        List<Finding> findings = extracts.findings(study);
        List<Statement> statements = evidence.statements(EvidenceFilter.ALL.ofStudy(study));
        GraphSink sink = new GraphSink(out);
        GraphNodes nodes = new GraphNodes(sink, locale);
        GraphEdges edges = new GraphEdges(sink);
        try {
            nodes.of(extract);
            extracts.forEachQuotation(study, nodes::quotation);
            findings.forEach(nodes::finding);
            statements.forEach(nodes::statement);
            edges.of(extract);
            extracts.forEachQuotation(study, edges::quotation);
            findings.forEach(edges::finding);
            statements.forEach(edges::statement);
            evidence.holdings(study).forEach(edges::holding);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}

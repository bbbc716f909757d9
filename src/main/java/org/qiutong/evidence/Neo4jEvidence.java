package org.qiutong.evidence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qiutong.graph.Queries;
import org.qiutong.graph.Window;
import org.springframework.stereotype.Component;

@Component
class Neo4jEvidence {

    private final Queries queries;

    Neo4jEvidence(Queries queries) {
        this.queries = queries;
    }

    List<Quotation> quotations(EvidenceFilter filter, Window window) {
        return queries.list(
                filter.byConcept() ? "evidence/findQuotationsAbout" : "evidence/findQuotations",
                parameters(filter, window),
                EvidenceRows::quotation);
    }

    long countQuotations(EvidenceFilter filter) {
        if (filter.equals(EvidenceFilter.ALL)) {
            return queries.count("evidence/countAllQuotations", Map.of());
        }
        return queries.count(
                filter.byConcept() ? "evidence/countQuotationsAbout" : "evidence/countQuotations",
                parameters(filter, Window.ALL));
    }

    List<Quotation> quotations(List<String> ids) {
        return queries.list(
                "evidence/findQuotationsById", Map.of("ids", ids), EvidenceRows::quotation);
    }

    Neighbours neighbours(String id) {
        return queries.first(
                        "evidence/findNeighbours",
                        Map.of("id", id),
                        row -> new Neighbours(row.optional("previous"), row.optional("next")))
                .orElseThrow();
    }

    List<Finding> findings(EvidenceFilter filter, Window window) {
        return filter.expert().isPresent()
                ? List.of()
                : queries.list(
                        "evidence/findFindings", parameters(filter, window), EvidenceRows::finding);
    }

    long countFindings(EvidenceFilter filter) {
        return filter.expert().isPresent()
                ? 0
                : queries.count("evidence/countFindings", parameters(filter, Window.ALL));
    }

    Optional<Finding> finding(String id) {
        Map<String, Object> parameters = parameters(EvidenceFilter.ALL, Window.ALL);
        parameters.put("id", id);
        return queries.first("evidence/findFindings", parameters, EvidenceRows::finding);
    }

    List<Statement> statements(EvidenceFilter filter) {
        return queries.list(
                "evidence/findStatements", parameters(filter, Window.ALL), EvidenceRows::statement);
    }

    Optional<Statement> statement(String id) {
        Map<String, Object> parameters = parameters(EvidenceFilter.ALL, Window.ALL);
        parameters.put("id", id);
        return queries.first("evidence/findStatements", parameters, EvidenceRows::statement);
    }

    List<Tally> tallies(List<String> concepts) {
        return queries.list(
                "evidence/findConceptTallies", Map.of("concepts", concepts), EvidenceRows::tally);
    }

    List<CommunityTally> communityTallies() {
        return queries.list("evidence/countByCommunity", Map.of(), EvidenceRows::communityTally);
    }

    List<QuotedExpert> experts(EvidenceFilter filter, Window window) {
        return queries.list(
                "evidence/findExperts", parameters(filter, window), EvidenceRows::expert);
    }

    long countExperts(EvidenceFilter filter) {
        return queries.count("evidence/countExperts", parameters(filter, Window.ALL));
    }

    List<Holding> holdings(String study) {
        return queries.list("evidence/findHoldings", Map.of("study", study), EvidenceRows::holding);
    }

    void withhold(String study, List<String> quotations) {
        queries.run("evidence/withholdQuotations", Map.of("study", study, "ids", quotations));
    }

    void save(
            String study,
            String batch,
            List<Quotation> quotations,
            List<Finding> findings,
            List<Statement> statements,
            List<Holding> holdings) {
        queries.save(
                "evidence/saveQuotations",
                quotations.stream().map(each -> EvidenceRows.write(batch, each)).toList());
        queries.save(
                "evidence/saveFindings",
                findings.stream().map(each -> EvidenceRows.write(batch, each)).toList());
        queries.save(
                "evidence/saveStatements",
                statements.stream().map(each -> EvidenceRows.write(batch, each)).toList());
        queries.run(
                "evidence/dropPassages",
                Map.of(
                        "batch",
                        batch,
                        "findings",
                        findings.stream().map(Finding::id).toList(),
                        "statements",
                        statements.stream().map(Statement::id).toList()));
        queries.run("evidence/dropHoldings", Map.of("study", study));
        queries.save("evidence/saveHoldings", holdings.stream().map(EvidenceRows::write).toList());
        queries.run("evidence/linkSpeakers", Map.of("study", study));
        queries.run("evidence/linkCommunities", Map.of("study", study));
    }

    private Map<String, Object> parameters(EvidenceFilter filter, Window window) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("id", null);
        parameters.put("study", filter.study().orElse(null));
        parameters.put("community", filter.community().orElse(null));
        parameters.put("expert", filter.expert().orElse(null));
        parameters.put("stance", filter.stance().map(Enum::name).orElse(null));
        parameters.put("concepts", filter.byConcept() ? concepts(filter) : null);
        parameters.put("offset", window.offset());
        parameters.put("limit", window.limit());
        return parameters;
    }

    /// The few concepts are found first, so that the many quotations are reached from them.
    private List<String> concepts(EvidenceFilter filter) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("theme", filter.theme().orElse(null));
        parameters.put("kind", filter.kind().map(Enum::name).orElse(null));
        parameters.put("concept", filter.concept().orElse(null));
        return queries.texts("evidence/findConceptIds", parameters);
    }
}

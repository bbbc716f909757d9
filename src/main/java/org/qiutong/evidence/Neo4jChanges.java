package org.qiutong.evidence;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.qiutong.graph.Portions;
import org.qiutong.graph.Queries;

/// Writes quotations and holdings as far as they have changed: the database holds in memory what a
/// transaction writes.
final class Neo4jChanges {

    /// Rows are made of so many parts at a time.
    private static final int PORTION = 5_000;

    private final Queries queries;

    Neo4jChanges(Queries queries) {
        this.queries = queries;
    }

    /// Stores quotations that are not stored as they come.
    void quotations(String batch, List<Quotation> coming) {
        Portions.of(coming, PORTION, each -> add(batch, changed(each)));
    }

    private List<Quotation> changed(List<Quotation> coming) {
        Set<Quotation> stored =
                queries
                        .byIds(
                                "evidence/findQuotationsById",
                                coming.stream().map(Quotation::id).toList(),
                                EvidenceRows::whole)
                        .stream()
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet());
        return coming.stream().filter(each -> !stored.contains(each)).toList();
    }

    /// Stores holdings in place of those that are stored.
    void holdings(List<Holding> before, List<Holding> coming) {
        Set<Holding> stored = new HashSet<>(before);
        List<Holding> added = coming.stream().filter(each -> !stored.remove(each)).toList();
        Portions.of(
                List.copyOf(stored),
                PORTION,
                each -> queries.save("evidence/dropHoldings", EvidenceRows.write(each)));
        add(added);
    }

    private void add(String batch, List<Quotation> quotations) {
        queries.save("evidence/saveQuotations", rows(batch, quotations));
    }

    /// Stores quotations that are not there yet, hidden from everybody.
    void addHidden(String batch, List<Quotation> quotations) {
        queries.save("evidence/addHiddenQuotations", rows(batch, quotations));
    }

    private static List<Map<String, Object>> rows(String batch, List<Quotation> quotations) {
        return quotations.stream().map(each -> EvidenceRows.write(batch, each)).toList();
    }

    void add(List<Holding> holdings) {
        Portions.of(
                holdings,
                PORTION,
                each -> queries.save("evidence/saveHoldings", EvidenceRows.write(each)));
    }
}

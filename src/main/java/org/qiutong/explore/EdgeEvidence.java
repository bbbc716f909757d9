package org.qiutong.explore;

import java.util.List;
import org.qiutong.evidence.Finding;
import org.qiutong.evidence.Quotation;
import org.qiutong.evidence.Statement;

/// The evidence behind an edge.
///
/// @param statements the authors' own statements
/// @param total the number of all these and of votes; the lists are one page of it
public record EdgeEvidence(
        List<Quotation> quotations,
        List<Finding> findings,
        List<Statement> statements,
        long total) {

    public static final EdgeEvidence NONE = new EdgeEvidence(List.of(), List.of(), List.of(), 0);

    public EdgeEvidence {
        quotations = List.copyOf(quotations);
        findings = List.copyOf(findings);
        statements = List.copyOf(statements);
    }
}

package org.qiutong.explore;

import java.util.List;
import org.qiutong.evidence.Finding;
import org.qiutong.evidence.Quotation;
import org.qiutong.evidence.Statement;

/// What an edge stands for.
///
/// @param statements what the authors of a source say themselves
/// @param total how many of all these and votes there are, of which these are a part
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

package org.qiutong.explore;

import java.util.List;
import org.qiutong.evidence.Finding;
import org.qiutong.evidence.Quotation;

/// What an edge stands for.
///
/// @param total how many quotations, findings and votes there are, of which these are a part
public record EdgeEvidence(List<Quotation> quotations, List<Finding> findings, long total) {

    public static final EdgeEvidence NONE = new EdgeEvidence(List.of(), List.of(), 0);

    public EdgeEvidence {
        quotations = List.copyOf(quotations);
        findings = List.copyOf(findings);
    }
}

package org.qiutong.exchange;

import java.util.List;
import org.qiutong.codebook.Concept;
import org.qiutong.evidence.Finding;
import org.qiutong.evidence.Holding;
import org.qiutong.evidence.Quotation;
import org.qiutong.evidence.Statement;
import org.qiutong.people.Community;
import org.qiutong.people.Expert;
import org.qiutong.people.Institution;
import org.qiutong.study.Milestone;
import org.qiutong.study.Source;
import org.qiutong.study.Study;

/// A study as it comes in, whatever the format, in the program's own terms.
///
/// @param id says what it is an import of, one study in one format; importing it again brings the
///   study up to date
/// @param format the id of the format it came in
/// @param withheld ids of quotations that are left out because their words may not be shown; stored
///   ones are deleted
public record ImportBatch(
        String id,
        String format,
        Study study,
        List<Community> communities,
        List<Institution> institutions,
        List<Expert> experts,
        List<Concept> concepts,
        List<Source> sources,
        List<Milestone> milestones,
        List<Quotation> quotations,
        List<Finding> findings,
        List<Statement> statements,
        List<Holding> holdings,
        List<String> withheld) {

    public ImportBatch {
        communities = List.copyOf(communities);
        institutions = List.copyOf(institutions);
        experts = List.copyOf(experts);
        concepts = List.copyOf(concepts);
        sources = List.copyOf(sources);
        milestones = List.copyOf(milestones);
        quotations = List.copyOf(quotations);
        findings = List.copyOf(findings);
        statements = List.copyOf(statements);
        holdings = List.copyOf(holdings);
        withheld = List.copyOf(withheld);
    }
}

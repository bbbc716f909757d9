package org.qiutong.exchange.network;

import java.util.Map;
import org.qiutong.codebook.Concept;
import org.qiutong.evidence.Finding;
import org.qiutong.evidence.Holding;
import org.qiutong.evidence.Quotation;
import org.qiutong.evidence.Statement;
import org.qiutong.exchange.StudyExtract;
import org.qiutong.exchange.network.Attribute.Attributes;
import org.qiutong.id.ConceptId;
import org.qiutong.id.QuotationId;
import org.qiutong.people.Expert;
import org.qiutong.people.Institution;
import org.qiutong.study.Milestone;
import org.qiutong.study.Source;
import org.qiutong.study.Study;

/// The relations of a study.
final class GraphEdges {

    private static final Map<String, Attribute> NONE = Map.of();

    private final GraphSink out;

    GraphEdges(GraphSink out) {
        this.out = out;
    }

    void of(StudyExtract extract) {
        study(extract.study());
        extract.institutions().forEach(this::institution);
        extract.experts().forEach(this::expert);
        extract.concepts().forEach(this::concept);
        extract.sources().forEach(this::source);
        extract.milestones().forEach(this::milestone);
    }

    private void study(Study study) {
        String id = study.id().value();
        study.samples()
                .forEach((community, size) ->
                        out.edge(
                                GraphSink.STUDY,
                                id,
                                "sampled",
                                GraphSink.COMMUNITY,
                                community,
                                new Attributes().whole("size", size).all()));
        out.edge(GraphSink.STUDY, id, "reported-in", GraphSink.SOURCE, study.report(), NONE);
        study.conductedBy()
                .forEach(each ->
                        out.edge(
                                GraphSink.INSTITUTION,
                                each,
                                "convened",
                                GraphSink.STUDY,
                                id,
                                NONE));
        study.fundedBy()
                .forEach(each ->
                        out.edge(GraphSink.INSTITUTION, each, "funded", GraphSink.STUDY, id, NONE));
    }

    private void institution(Institution each) {
        each.partOf()
                .ifPresent(whole ->
                        out.edge(
                                GraphSink.INSTITUTION,
                                each.id(),
                                "part-of",
                                GraphSink.INSTITUTION,
                                whole,
                                NONE));
        each.community()
                .ifPresent(community ->
                        out.edge(
                                GraphSink.INSTITUTION,
                                each.id(),
                                "based-in",
                                GraphSink.COMMUNITY,
                                community,
                                NONE));
    }

    private void expert(Expert expert) {
        expert.community()
                .ifPresent(community ->
                        out.edge(
                                GraphSink.EXPERT,
                                expert.id(),
                                "member-of",
                                GraphSink.COMMUNITY,
                                community,
                                NONE));
        out.edge(
                GraphSink.EXPERT,
                expert.id(),
                "took-part-in",
                GraphSink.STUDY,
                expert.study().value(),
                NONE);
    }

    private void concept(Concept concept) {
        String id = concept.id().value();
        Concept.Links links = concept.links();
        concept.broader().ifPresent(each -> between(id, "broader", each));
        links.answers().ifPresent(each -> between(id, "answers", each));
        links.mitigates().forEach(each -> between(id, "mitigates", each));
        // It is symmetric: one edge says it.
        links.related().stream()
                .filter(each -> concept.id().compareTo(each) < 0)
                .forEach(each -> between(id, "related", each));
    }

    private void between(String from, String relation, ConceptId to) {
        out.edge(GraphSink.CONCEPT, from, relation, GraphSink.CONCEPT, to.value(), NONE);
    }

    private void source(Source source) {
        source.publisher()
                .ifPresent(each ->
                        out.edge(
                                GraphSink.INSTITUTION,
                                each,
                                "published",
                                GraphSink.SOURCE,
                                source.id(),
                                NONE));
        source.citedBy()
                .ifPresent(each ->
                        out.edge(
                                GraphSink.SOURCE,
                                each,
                                "cites",
                                GraphSink.SOURCE,
                                source.id(),
                                NONE));
        source.sameAs()
                .ifPresent(each ->
                        out.edge(
                                GraphSink.SOURCE,
                                source.id(),
                                "same-as",
                                GraphSink.SOURCE,
                                each,
                                NONE));
    }

    private void milestone(Milestone milestone) {
        String relation = milestone.kind() == Milestone.Kind.INSTRUMENT ? "issued" : "convened";
        milestone
                .by()
                .forEach(each ->
                        out.edge(
                                GraphSink.INSTITUTION,
                                each,
                                relation,
                                GraphSink.MILESTONE,
                                milestone.id(),
                                NONE));
        milestone
                .source()
                .ifPresent(each ->
                        out.edge(
                                GraphSink.MILESTONE,
                                milestone.id(),
                                "documented-in",
                                GraphSink.SOURCE,
                                each,
                                NONE));
    }

    void quotation(Quotation quotation) {
        QuotationId id = quotation.id();
        out.edge(GraphSink.QUOTATION, id, "said-by", GraphSink.EXPERT, quotation.expert(), NONE);
        out.edge(GraphSink.QUOTATION, id, "from", GraphSink.SOURCE, quotation.source(), NONE);
        quotation
                .codings()
                .forEach(each ->
                        out.edge(
                                GraphSink.QUOTATION,
                                id,
                                "coded-as",
                                GraphSink.CONCEPT,
                                each.concept().value(),
                                new Attributes()
                                        .text("stance", StudyExtract.name(each.stance()))
                                        .all()));
    }

    void finding(Finding finding) {
        out.edge(
                GraphSink.FINDING,
                finding.id(),
                "about",
                GraphSink.CONCEPT,
                finding.concept().value(),
                NONE);
        finding.community()
                .ifPresent(each ->
                        out.edge(
                                GraphSink.FINDING,
                                finding.id(),
                                "among",
                                GraphSink.COMMUNITY,
                                each,
                                NONE));
        out.edge(
                GraphSink.FINDING,
                finding.id(),
                "of",
                GraphSink.STUDY,
                finding.study().value(),
                NONE);
        out.edge(
                GraphSink.FINDING,
                finding.id(),
                "reported-in",
                GraphSink.SOURCE,
                finding.source(),
                NONE);
    }

    void statement(Statement statement) {
        String id = statement.id();
        out.edge(
                GraphSink.STATEMENT,
                id,
                "about",
                GraphSink.CONCEPT,
                statement.concept().value(),
                NONE);
        out.edge(
                GraphSink.STATEMENT, id, "reported-in", GraphSink.SOURCE, statement.source(), NONE);
    }

    /// Silence is no edge, whatever its reason.
    void holding(Holding holding) {
        if (holding.state().addressed()) {
            out.edge(
                    GraphSink.EXPERT,
                    holding.expert(),
                    "holds",
                    GraphSink.CONCEPT,
                    holding.concept().value(),
                    new Attributes()
                            .text("stance", StudyExtract.name(holding.state()))
                            .text("basis", StudyExtract.name(holding.basis()))
                            .all());
        }
    }
}

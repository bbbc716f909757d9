package org.qiutong.exchange.network;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.qiutong.codebook.Concept;
import org.qiutong.evidence.Finding;
import org.qiutong.evidence.Quotation;
import org.qiutong.evidence.Rendering;
import org.qiutong.evidence.Statement;
import org.qiutong.exchange.StudyExtract;
import org.qiutong.exchange.network.Attribute.Attributes;
import org.qiutong.people.Community;
import org.qiutong.people.Expert;
import org.qiutong.people.Institution;
import org.qiutong.study.Milestone;
import org.qiutong.study.Source;
import org.qiutong.study.Study;
import org.qiutong.text.LocalizedText;

/// The nodes of a study, with all that is known of each.
final class GraphNodes {

    private final GraphSink out;
    private final Locale locale;

    /// @param locale the language of labels
    GraphNodes(GraphSink out, Locale locale) {
        this.out = out;
        this.locale = locale;
    }

    void of(StudyExtract extract) {
        study(extract.study());
        extract.communities().forEach(this::community);
        extract.institutions().forEach(this::institution);
        extract.experts().forEach(this::expert);
        extract.concepts().forEach(this::concept);
        extract.sources().forEach(this::source);
        extract.milestones().forEach(this::milestone);
    }

    private void study(Study study) {
        out.node(
                GraphSink.STUDY,
                study.id().value(),
                best(study.title()),
                new Attributes()
                        .texts("title", study.title())
                        .texts("summary", study.summary())
                        .texts("method", study.method())
                        .texts("limits", study.limits())
                        .texts("licence", study.licence())
                        .text("design", StudyExtract.name(study.design()))
                        .text("access", StudyExtract.name(study.access()))
                        .text("from", study.fieldwork().map(Study.Fieldwork::from))
                        .text("to", study.fieldwork().map(Study.Fieldwork::to))
                        .text("published", study.published().map(Object::toString)));
    }

    private void community(Community community) {
        out.node(
                GraphSink.COMMUNITY,
                community.id(),
                best(community.label()),
                new Attributes()
                        .texts("name", community.label())
                        .texts("experts", community.experts()));
    }

    private void institution(Institution institution) {
        out.node(
                GraphSink.INSTITUTION,
                institution.id(),
                best(institution.name()),
                new Attributes()
                        .texts("name", institution.name())
                        .texts("short-name", institution.shortName())
                        .text("type", StudyExtract.name(institution.kind()))
                        .texts("role", institution.role()));
    }

    private void expert(Expert expert) {
        out.node(
                GraphSink.EXPERT,
                expert.id(),
                expert.code(),
                new Attributes()
                        .text("code", expert.code())
                        .text("community", expert.community())
                        .text("sector", expert.sector().map(StudyExtract::name)));
    }

    private void concept(Concept concept) {
        out.node(
                GraphSink.CONCEPT,
                concept.id().value(),
                best(concept.label()),
                new Attributes()
                        .texts("name", concept.label())
                        .texts("other-name", concept.altLabels())
                        .texts("definition", concept.definition())
                        .text("type", StudyExtract.name(concept.kind()))
                        .text("equivalence", StudyExtract.name(concept.equivalence().grade()))
                        .texts("equivalence-note", concept.equivalence().note())
                        .flag("exclusive-answers", concept.links().exclusive())
                        .whole("position", concept.position()));
    }

    private void source(Source source) {
        out.node(
                GraphSink.SOURCE,
                source.id(),
                best(source.title()),
                new Attributes()
                        .texts("title", source.title())
                        .text("type", StudyExtract.name(source.kind()))
                        .several("author", source.authors())
                        .text("publisher", source.publisherName())
                        .text("date", source.date())
                        .text("url", source.url())
                        .text("accessed", source.accessed())
                        .text("citation", source.citation()));
    }

    private void milestone(Milestone milestone) {
        out.node(
                GraphSink.MILESTONE,
                milestone.id(),
                best(milestone.label()),
                new Attributes()
                        .texts("name", milestone.label())
                        .text("type", StudyExtract.name(milestone.kind()))
                        .text("from", milestone.from())
                        .text("to", milestone.to())
                        .texts("note", milestone.note()));
    }

    void quotation(Quotation quotation) {
        out.node(
                GraphSink.QUOTATION,
                quotation.id(),
                best(quotation.text()),
                new Attributes()
                        .texts("text", quotation.text())
                        .text("original-language", quotation.original().language().value())
                        .flag(
                                "original-published",
                                quotation.original() instanceof Quotation.Original.Published)
                        .texts(
                                "translation-status",
                                quotation.renderings().stream()
                                        .collect(
                                                Collectors.toMap(
                                                        Rendering::language,
                                                        each ->
                                                                List.of(
                                                                        StudyExtract.name(
                                                                                each.status())))))
                        .texts("section", quotation.section())
                        .text("locator", quotation.locator())
                        .text("community", quotation.community().value())
                        .text("consent", StudyExtract.name(quotation.consent())));
    }

    void finding(Finding finding) {
        out.node(
                GraphSink.FINDING,
                finding.id(),
                finding.passage().text(),
                new Attributes()
                        .text("passage", finding.passage().text())
                        .texts("passage-translation", finding.passage().renderings())
                        .text("words", finding.words())
                        .text("quantifier", StudyExtract.name(finding.quantifier()))
                        .text("stance", StudyExtract.name(finding.stance()))
                        .whole("group-size", finding.groupSize())
                        .whole("at-least", finding.bounds().lower())
                        .whole("at-most", finding.bounds().upper())
                        .text("community", finding.community())
                        .texts("section", finding.section())
                        .texts("reading", finding.reading())
                        .texts("note", finding.note()));
    }

    void statement(Statement statement) {
        out.node(
                GraphSink.STATEMENT,
                statement.id(),
                statement.passage().text(),
                new Attributes()
                        .text("passage", statement.passage().text())
                        .texts("passage-translation", statement.passage().renderings())
                        .texts("section", statement.section()));
    }

    private String best(LocalizedText text) {
        return StudyExtract.best(text, locale);
    }
}

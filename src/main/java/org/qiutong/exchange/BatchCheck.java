package org.qiutong.exchange;

import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.qiutong.codebook.Concept;
import org.qiutong.coding.Transcript;
import org.qiutong.evidence.Counted;
import org.qiutong.evidence.Finding;
import org.qiutong.evidence.Holding;
import org.qiutong.evidence.Quotation;
import org.qiutong.evidence.Statement;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.ExpertId;
import org.qiutong.id.InstitutionId;
import org.qiutong.id.QuotationId;
import org.qiutong.id.SourceId;
import org.qiutong.id.StudyId;
import org.qiutong.people.Community;
import org.qiutong.people.Expert;
import org.qiutong.people.Institution;
import org.qiutong.study.Milestone;
import org.qiutong.study.Source;

/// Checks that everything a batch refers to is in it, that no two entries share an id, that each id
/// tells which study it belongs to, and that nothing goes beyond the [BatchLimits].
final class BatchCheck {

    private final ProblemList problems = new ProblemList();

    private final UnaryOperator<String> file;

    private BatchCheck(UnaryOperator<String> file) {
        this.file = file;
    }

    /// @param file where a part of a study is, in the format that it came in
    /// @throws ImportRefused with every problem found
    static void check(ImportBatch batch, UnaryOperator<String> file) {
        BatchCheck check = new BatchCheck(file);
        check.all(batch);
        new BatchLimits(file, check.problems).check(batch);
        if (!check.problems.isEmpty()) {
            throw check.problems.refusal();
        }
    }

    private void all(ImportBatch batch) {
        Set<CommunityId> communities =
                ids("communities", batch.communities().stream().map(Community::id));
        Set<InstitutionId> institutions =
                ids("institutions", batch.institutions().stream().map(Institution::id));
        Set<ExpertId> experts = ids("experts", batch.experts().stream().map(Expert::id));
        Set<ConceptId> concepts = ids("concepts", batch.concepts().stream().map(Concept::id));
        Set<SourceId> sources = ids("sources", batch.sources().stream().map(Source::id));
        ids("instruments and events", batch.milestones().stream().map(Milestone::id));
        Set<QuotationId> quotations =
                ids("quotations", batch.quotations().stream().map(Quotation::id));
        ids("sources", batch.transcripts().stream().map(Transcript::source));
        ids("findings", batch.findings().stream().map(Finding::id));
        ids("statements", batch.statements().stream().map(Statement::id));
        ids(
                "holdings",
                batch.holdings().stream().map(each -> each.expert() + " " + each.concept()));

        StudyId study = batch.study().id();
        single("study", Stream.of(study.value()));
        single("communities", communities.stream().map(CommunityId::value));
        single("institutions", institutions.stream().map(InstitutionId::value));
        ofStudy("experts", study, experts.stream().map(ExpertId::value));
        ofStudy("concepts", study, concepts.stream().map(ConceptId::value));
        ofStudy("sources", study, sources.stream().map(SourceId::value));
        ofStudy("quotations", study, batch.quotations().stream().map(each -> each.id().value()));
        ofStudy("findings", study, batch.findings().stream().map(each -> each.id().value()));
        ofStudy("statements", study, batch.statements().stream().map(Statement::id));
        named("study", study, batch.study().samples().keySet().stream(), communities);
        named("study", study, Stream.of(batch.study().report()), sources);
        named(
                "study",
                study,
                Stream.concat(
                        batch.study().conductedBy().stream(), batch.study().fundedBy().stream()),
                institutions);
        for (Expert expert : batch.experts()) {
            named("experts", expert.id(), expert.community().stream(), communities);
        }
        for (Institution institution : batch.institutions()) {
            named("institutions", institution.id(), institution.community().stream(), communities);
            named("institutions", institution.id(), institution.partOf().stream(), institutions);
        }
        for (Concept concept : batch.concepts()) {
            Concept.Links links = concept.links();
            Stream<ConceptId> others =
                    Stream.of(
                                    concept.broader().stream(),
                                    links.answers().stream(),
                                    links.mitigates().stream(),
                                    links.related().stream())
                            .flatMap(each -> each);
            named("concepts", concept.id(), others, concepts);
        }
        for (Source source : batch.sources()) {
            named("sources", source.id(), source.publisher().stream(), institutions);
            named(
                    "sources",
                    source.id(),
                    Stream.concat(source.sameAs().stream(), source.citedBy().stream()),
                    sources);
        }
        for (Milestone milestone : batch.milestones()) {
            named("instruments and events", milestone.id(), milestone.by().stream(), institutions);
            named("instruments and events", milestone.id(), milestone.source().stream(), sources);
        }
        for (Quotation quotation : batch.quotations()) {
            named("quotations", quotation.id(), Stream.of(quotation.expert()), experts);
            named("quotations", quotation.id(), Stream.of(quotation.source()), sources);
            named(
                    "quotations",
                    quotation.id(),
                    quotation.codings().stream().map(Quotation.Coding::concept),
                    concepts);
        }
        for (Finding finding : batch.findings()) {
            named("findings", finding.id(), Stream.of(finding.concept()), concepts);
            named("findings", finding.id(), Stream.of(finding.source()), sources);
            named("findings", finding.id(), finding.community().stream(), communities);
        }
        for (Holding holding : batch.holdings()) {
            named("holdings", holding.expert(), Stream.of(holding.expert()), experts);
            named("holdings", holding.expert(), Stream.of(holding.concept()), concepts);
        }
        for (Counted counted : batch.counted()) {
            String entry = counted.expert().map(ExpertId::value).orElse(study.value());
            named("quotations", entry, counted.expert().stream(), experts);
            named("experts", entry, counted.community().stream(), communities);
            named("quotations", entry, counted.stances().keySet().stream(), concepts);
        }
        for (Transcript each : batch.transcripts()) {
            named("sources", each.source(), Stream.of(each.source()), sources);
            named("sources", each.source(), each.experts().stream(), experts);
            named(
                    "sources",
                    each.source(),
                    each.segments().stream().map(Transcript.Segment::quotation),
                    quotations);
        }
        for (Statement statement : batch.statements()) {
            named("statements", statement.id(), Stream.of(statement.concept()), concepts);
            named("statements", statement.id(), Stream.of(statement.source()), sources);
        }
    }

    private <I> Set<I> ids(String part, Stream<I> ids) {
        Set<I> seen = new HashSet<>();
        ids.filter(id -> !seen.add(id))
                .forEach(id ->
                        problems.add(
                                new ImportProblem.DuplicateId(file.apply(part), id.toString())));
        return seen;
    }

    private void single(String part, Stream<String> ids) {
        ids.filter(id -> id.contains("/"))
                .forEach(id -> invalid(part, id, "an id without '/' is needed here"));
    }

    /// An id that begins with the study's keeps a study from changing another's entries.
    private void ofStudy(String part, StudyId study, Stream<String> ids) {
        ids.filter(id -> !id.startsWith(study + "/") || id.indexOf('/') != id.lastIndexOf('/'))
                .forEach(id -> invalid(part, id, "an id of the form " + study + "/… is needed"));
    }

    private void invalid(String part, String id, String reason) {
        problems.add(new ImportProblem.InvalidEntry(file.apply(part), id, reason));
    }

    private <I> void named(String part, Object entry, Stream<I> names, Set<I> known) {
        names.filter(name -> !known.contains(name))
                .forEach(name ->
                        problems.add(
                                new ImportProblem.UnknownReference(
                                        file.apply(part), entry.toString(), name.toString())));
    }
}

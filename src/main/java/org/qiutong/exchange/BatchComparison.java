package org.qiutong.exchange;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qiutong.codebook.CodebookService;
import org.qiutong.codebook.Concept;
import org.qiutong.coding.CodingService;
import org.qiutong.coding.Transcript;
import org.qiutong.evidence.CodingChanges;
import org.qiutong.evidence.EvidenceFilter;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.evidence.Finding;
import org.qiutong.evidence.Holding;
import org.qiutong.evidence.Quotation;
import org.qiutong.evidence.QuotationCorrections;
import org.qiutong.evidence.Statement;
import org.qiutong.exchange.ImportPreview.Kind;
import org.qiutong.id.QuotationId;
import org.qiutong.id.SourceId;
import org.qiutong.id.StudyId;
import org.qiutong.people.Expert;
import org.qiutong.people.PeopleService;
import org.qiutong.study.Milestone;
import org.qiutong.study.Source;
import org.qiutong.study.StudyService;
import org.qiutong.withdrawal.Deletions;
import org.qiutong.withdrawal.StudyPart;
import org.qiutong.withdrawal.Withdrawal;
import org.springframework.stereotype.Component;

/// Compares a batch with what is stored of it.
@Component
class BatchComparison {

    private final PeopleService people;
    private final CodebookService codebook;
    private final StudyService studies;
    private final EvidenceService evidence;
    private final CodingChanges codings;
    private final QuotationCorrections corrections;
    private final CodingService coding;
    private final Deletions deletions;

    BatchComparison(
            PeopleService people,
            CodebookService codebook,
            StudyService studies,
            EvidenceService evidence,
            CodingChanges codings,
            QuotationCorrections corrections,
            CodingService coding,
            Deletions deletions) {
        this.people = people;
        this.codebook = codebook;
        this.studies = studies;
        this.evidence = evidence;
        this.codings = codings;
        this.corrections = corrections;
        this.coding = coding;
        this.deletions = deletions;
    }

    /// What storing a batch would change.
    ///
    /// @param leftOut the withdrawals of what the files still have
    ImportPreview preview(ImportBatch batch, List<Withdrawal> leftOut) {
        StudyId study = batch.study().id();
        Map<StudyPart.Kind, List<StudyPart>> absent =
                deletions.absent(batch.id(), batch.ids()).stream()
                        .collect(Collectors.groupingBy(StudyPart::kind));
        return new ImportPreview(
                List.of(
                        ImportPreview.compare(
                                        Kind.EXPERTS,
                                        batch.experts(),
                                        stored(batch.experts(), Expert::id, people::experts),
                                        Expert::id,
                                        each -> each)
                                .without(of(absent, StudyPart.Kind.EXPERT)),
                        ImportPreview.compare(
                                        Kind.CONCEPTS,
                                        batch.concepts(),
                                        stored(batch.concepts(), Concept::id, codebook::concepts),
                                        Concept::id,
                                        BatchComparison::content)
                                .without(of(absent, StudyPart.Kind.CONCEPT)),
                        ImportPreview.compare(
                                        Kind.SOURCES,
                                        batch.sources(),
                                        studies.sources(study),
                                        Source::id,
                                        each -> each)
                                .without(of(absent, StudyPart.Kind.SOURCE)),
                        ImportPreview.compare(
                                        Kind.MILESTONES,
                                        batch.milestones(),
                                        studies.milestones(study),
                                        Milestone::id,
                                        each -> each)
                                .without(of(absent, StudyPart.Kind.MILESTONE)),
                        ImportPreview.compare(
                                        Kind.QUOTATIONS,
                                        corrections.keeping(study, batch.quotations()),
                                        stored(
                                                batch.quotations(),
                                                Quotation::id,
                                                evidence::quotations),
                                        Quotation::id,
                                        content(codings.here(study), corrections.here(study)))
                                .without(of(absent, StudyPart.Kind.QUOTATION)),
                        ImportPreview.compare(
                                        Kind.FINDINGS,
                                        batch.findings(),
                                        stored(batch.findings(), Finding::id, evidence::findings),
                                        Finding::id,
                                        each -> each)
                                .without(of(absent, StudyPart.Kind.FINDING)),
                        ImportPreview.compare(
                                        Kind.STATEMENTS,
                                        batch.statements(),
                                        evidence.statements(EvidenceFilter.ALL.ofStudy(study)),
                                        Statement::id,
                                        each -> each)
                                .without(of(absent, StudyPart.Kind.STATEMENT)),
                        transcripts(batch),
                        votes(batch)),
                leftOut);
    }

    private static <T> List<T> of(Map<StudyPart.Kind, List<T>> absent, StudyPart.Kind kind) {
        return absent.getOrDefault(kind, List.of());
    }

    private ImportPreview.Part transcripts(ImportBatch batch) {
        Set<SourceId> coming =
                batch.transcripts().stream().map(Transcript::source).collect(Collectors.toSet());
        Set<SourceId> lasting = coding.lasting(batch.study().id());
        List<Transcript> before =
                coding.transcripts(batch.study().id()).stream()
                        .filter(each ->
                                coming.contains(each.source()) || !lasting.contains(each.source()))
                        .toList();
        return ImportPreview.compare(
                        Kind.TRANSCRIPTS,
                        coding.keeping(batch.study().id(), batch.transcripts()),
                        before,
                        Transcript::source,
                        each -> each)
                .ofBefore(before.size());
    }

    private ImportPreview.Part votes(ImportBatch batch) {
        List<Holding> before = evidence.holdings(batch.study().id());
        return ImportPreview.compare(
                        Kind.VOTES,
                        batch.holdings(),
                        before,
                        each -> each.expert() + " " + each.concept(),
                        each -> each)
                .ofBefore(before.size());
    }

    /// The stored versions of those entries that are stored already.
    private static <T, I> List<T> stored(
            List<T> coming, Function<T, I> id, Function<List<I>, List<T>> read) {
        return read.apply(coming.stream().map(id).toList());
    }

    /// The content of a quotation; without its codes if it was coded here, since these stay.
    private static Function<Quotation, Object> content(
            Set<QuotationId> coded, Set<QuotationId> corrected) {
        return each -> {
            Quotation content = coded.contains(each.id()) ? each.with(List.of()) : each;
            // Its translations are outdated as stored, and are not as they come.
            return corrected.contains(each.id())
                    ? List.of(
                            content.expert(),
                            content.source(),
                            content.section(),
                            content.locator(),
                            content.original(),
                            content.text(),
                            content.codings(),
                            content.consent())
                    : content;
        };
    }

    /// The content of a concept itself, without its related concepts: a relation is read from both
    /// sides.
    private static Object content(Concept concept) {
        return List.of(
                concept.kind(),
                concept.label(),
                concept.altLabels(),
                concept.definition(),
                concept.broader(),
                concept.links().answers(),
                concept.links().exclusive(),
                Set.copyOf(concept.links().mitigates()),
                concept.equivalence(),
                concept.moderated(),
                concept.position());
    }
}

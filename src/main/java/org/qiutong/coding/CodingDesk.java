package org.qiutong.coding;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qiutong.access.Acting;
import org.qiutong.access.audit.AuditAction;
import org.qiutong.access.audit.AuditLog;
import org.qiutong.codebook.CodebookService;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.coding.CodingRefused.Reason;
import org.qiutong.evidence.CodingChanges;
import org.qiutong.evidence.Consent;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.evidence.Quotation;
import org.qiutong.graph.Queries;
import org.qiutong.graph.Revisions;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ExpertId;
import org.qiutong.id.QuotationId;
import org.qiutong.people.PeopleService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Codes passages of transcripts. What is coded counts at once: it is evidence like any other.
@Service
@Transactional(readOnly = true)
public class CodingDesk {

    private static final Set<ConceptKind> NO_CODES =
            Set.of(ConceptKind.THEME, ConceptKind.QUESTION, ConceptKind.STATEMENT);

    private final CodingService coding;
    private final EvidenceService evidence;
    private final CodingChanges codings;
    private final PassageCheck check;
    private final PeopleService people;
    private final Revisions revisions;
    private final AuditLog audit;
    private final Queries queries;

    CodingDesk(
            CodingService coding,
            EvidenceService evidence,
            CodingChanges codings,
            CodebookService codebook,
            PeopleService people,
            Revisions revisions,
            AuditLog audit,
            Queries queries) {
        this.coding = coding;
        this.evidence = evidence;
        this.codings = codings;
        this.check = new PassageCheck(codebook);
        this.people = people;
        this.revisions = revisions;
        this.audit = audit;
        this.queries = queries;
    }

    /// Whether passages can be coded with a concept: it is something that somebody can hold.
    public static boolean isCode(ConceptKind kind) {
        return !NO_CODES.contains(kind);
    }

    /// What is coded in a transcript, in the order of its text.
    @PermitAll
    public List<TranscriptPassage> passages(Transcript transcript) {
        List<QuotationId> ids =
                transcript.segments().stream().map(Transcript.Segment::quotation).toList();
        Map<QuotationId, Quotation> quotations =
                evidence.quotations(ids).stream()
                        .collect(Collectors.toMap(Quotation::id, Function.identity()));
        Set<QuotationId> made = codings.made(ids);
        return transcript.segments().stream()
                .filter(each -> quotations.containsKey(each.quotation()))
                .map(each ->
                        passage(
                                transcript,
                                each,
                                Objects.requireNonNull(quotations.get(each.quotation())),
                                made.contains(each.quotation())))
                .toList();
    }

    private static TranscriptPassage passage(
            Transcript transcript,
            Transcript.Segment segment,
            Quotation quotation,
            boolean madeHere) {
        return new TranscriptPassage(
                quotation.id(),
                transcript.source(),
                segment.start(),
                segment.end(),
                transcript.words(segment.start(), segment.end()),
                Optional.of(quotation.expert()),
                quotation.codings(),
                segment.memo(),
                madeHere,
                quotation.consent().team());
    }

    /// Codes a passage, changes its codes, or takes them away, as the current user.
    ///
    /// @param seen the passage that the change is based on; without codes if it had none
    /// @return the passage as it is stored now
    /// @throws CodingRefused if it cannot be, or has changed since; then nothing is stored
    @RolesAllowed("RESEARCHER")
    @Transactional
    public TranscriptPassage change(TranscriptPassage seen, TranscriptPassage wanted) {
        revisions.lockWriters();
        Transcript transcript =
                coding.transcript(wanted.study(), wanted.transcript())
                        .orElseThrow(() -> new CodingRefused(Reason.NO_TRANSCRIPT));
        check.check(transcript, wanted);
        if (wanted.expert().filter(each -> transcript.experts().contains(each)).isEmpty()) {
            throw new CodingRefused(Reason.NOT_INTERVIEWED);
        }
        TranscriptPassage now =
                transcript.segments().stream()
                        .filter(each -> each.quotation().equals(wanted.quotation()))
                        .findFirst()
                        .flatMap(each -> stored(transcript, each))
                        .orElseGet(
                                () -> wanted.with(List.of()).with(seen.memo(), wanted.teamOnly()));
        if (!now.codings().equals(seen.codings()) || !now.memo().equals(seen.memo())) {
            throw new CodingRefused(Reason.CHANGED_MEANWHILE, Optional.of(now));
        }
        String memo = wanted.memo().strip();
        codings.save(quotation(transcript, wanted), Acting.required().name());
        queries.run(
                "coding/saveSegment",
                Map.of(
                        "transcript",
                        transcript.source(),
                        "quotation",
                        wanted.quotation(),
                        "start",
                        wanted.start(),
                        "end",
                        wanted.end(),
                        "memo",
                        memo));
        audit.record(AuditAction.EDITED, wanted.study(), wanted.quotation().value());
        return stored(
                        transcript,
                        new Transcript.Segment(
                                wanted.quotation(), wanted.start(), wanted.end(), memo))
                .orElseGet(() -> wanted.with(List.of()));
    }

    private Optional<TranscriptPassage> stored(Transcript transcript, Transcript.Segment segment) {
        QuotationId id = segment.quotation();
        return evidence.quotation(id)
                .map(each ->
                        passage(transcript, segment, each, codings.made(List.of(id)).contains(id)));
    }

    /// As it is stored, with the codes that are wanted; or made of the passage.
    private Quotation quotation(Transcript transcript, TranscriptPassage wanted) {
        Optional<Quotation> stored = evidence.quotation(wanted.quotation());
        ExpertId speaker = wanted.expert().orElseThrow();
        Quotation.Builder quotation =
                Quotation.builder(wanted.quotation(), wanted.study())
                        .expert(stored.map(Quotation::expert).orElse(speaker))
                        .community(
                                stored.map(Quotation::community)
                                        .orElseGet(() -> community(speaker)))
                        .source(wanted.transcript())
                        .original(
                                stored.map(Quotation::original)
                                        .orElseGet(() ->
                                                new Quotation.Original.Published(
                                                        transcript.language(), wanted.words())))
                        .codings(wanted.codings())
                        .consent(wanted.teamOnly() ? Consent.TEAM_ONLY : Consent.CODE_AND_COUNTRY);
        stored.ifPresent(each ->
                quotation
                        .section(each.section())
                        .locator(each.locator())
                        .renderings(each.renderings()));
        return quotation.build();
    }

    private CommunityId community(ExpertId expert) {
        return people.expert(expert)
                .flatMap(each -> each.community())
                .orElseThrow(() -> new CodingRefused(Reason.NOT_INTERVIEWED));
    }
}

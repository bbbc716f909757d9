package org.qiutong.correction;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.qiutong.access.audit.AuditAction;
import org.qiutong.access.audit.AuditLog;
import org.qiutong.correction.CorrectionRefused.Reason;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.evidence.Quotation;
import org.qiutong.evidence.QuotationCorrections;
import org.qiutong.evidence.Wording;
import org.qiutong.graph.Revisions;
import org.qiutong.id.QuotationId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Corrects quotations. Of two people who correct one at a time, one wins and the other is told
/// what is stored.
@Service
public class CorrectionService {

    /// In bytes of UTF-8, as for an import.
    private static final int MOST_WORDS = 100_000;

    private static final int MOST_LOCATOR = 500;

    private final EvidenceService evidence;
    private final QuotationCorrections corrections;
    private final Revisions revisions;
    private final AuditLog audit;

    CorrectionService(
            EvidenceService evidence,
            QuotationCorrections corrections,
            Revisions revisions,
            AuditLog audit) {
        this.evidence = evidence;
        this.corrections = corrections;
        this.revisions = revisions;
        this.audit = audit;
    }

    /// Corrects a quotation. What counts, is found and is exported follows at once; translations of
    /// words that have changed are outdated.
    ///
    /// @param seen what the correction is based on
    /// @throws CorrectionRefused if it cannot be, or somebody else has corrected it since
    @RolesAllowed("RESEARCHER")
    @Transactional
    public void correct(QuotationId id, Wording seen, Wording wanted) {
        revisions.lockWriters();
        Quotation stored =
                evidence.quotation(id).orElseThrow(() -> new CorrectionRefused(Reason.GONE));
        Wording now = Wording.of(stored);
        if (!now.equals(seen)) {
            throw new CorrectionRefused(Reason.CHANGED_MEANWHILE, Optional.of(now));
        }
        Wording clean =
                new Wording(wanted.words().strip(), wanted.expert(), wanted.locator().strip());
        if (clean.equals(now)) {
            return;
        }
        check(stored, now, clean);
        corrections.save(stored, clean);
        audit.record(AuditAction.EDITED, stored.study(), id.value());
    }

    private void check(Quotation stored, Wording now, Wording wanted) {
        if (!wanted.words().equals(now.words())) {
            checkWords(stored, wanted.words());
        }
        if (wanted.locator().length() > MOST_LOCATOR) {
            throw new CorrectionRefused(Reason.TOO_LONG);
        }
        if (!wanted.expert().equals(now.expert())
                && !corrections.canSay(stored.id(), wanted.expert())) {
            throw new CorrectionRefused(Reason.OTHER_EXPERT);
        }
    }

    private void checkWords(Quotation stored, String words) {
        if (!(stored.original() instanceof Quotation.Original.Published)) {
            throw new CorrectionRefused(Reason.NOT_PUBLISHED);
        }
        if (corrections.isOfATranscript(stored.id())) {
            throw new CorrectionRefused(Reason.OF_A_TRANSCRIPT);
        }
        if (words.isEmpty()) {
            throw new CorrectionRefused(Reason.NO_WORDS);
        }
        if (words.getBytes(UTF_8).length > MOST_WORDS) {
            throw new CorrectionRefused(Reason.TOO_LONG);
        }
    }
}

package org.qiutong.coding;

import java.util.HashSet;
import java.util.Set;
import org.qiutong.codebook.CodebookService;
import org.qiutong.codebook.Concept;
import org.qiutong.coding.CodingRefused.Reason;
import org.qiutong.id.ConceptId;

/// Whether a passage can be coded as somebody wants it, by whichever coder.
final class PassageCheck {

    private final CodebookService codebook;

    PassageCheck(CodebookService codebook) {
        this.codebook = codebook;
    }

    /// @throws CodingRefused if it cannot
    void check(Transcript transcript, TranscriptPassage wanted) {
        if (!transcript.has(wanted.start(), wanted.end())
                || !transcript.words(wanted.start(), wanted.end()).equals(wanted.words())
                || wanted.words().isBlank()) {
            throw new CodingRefused(Reason.OTHER_WORDS);
        }
        if (Transcript.isMasked(wanted.words())) {
            throw new CodingRefused(Reason.MASKED);
        }
        if (wanted.memo().strip().length() > TranscriptPassage.LONGEST_MEMO) {
            throw new CodingRefused(Reason.LONG_MEMO);
        }
        Set<ConceptId> wantedCodes = new HashSet<>();
        wanted.codings().forEach(each -> wantedCodes.add(each.concept()));
        long known =
                codebook.concepts(wantedCodes).stream()
                        .filter(each -> each.study().equals(wanted.study()))
                        .map(Concept::kind)
                        .filter(CodingDesk::isCode)
                        .count();
        if (known < wanted.codings().size()) {
            throw new CodingRefused(Reason.NO_CODE);
        }
    }
}

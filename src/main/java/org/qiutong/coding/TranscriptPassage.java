package org.qiutong.coding;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.qiutong.evidence.Quotation;
import org.qiutong.id.ExpertId;
import org.qiutong.id.QuotationId;
import org.qiutong.id.SourceId;
import org.qiutong.id.StudyId;

/// A passage of a transcript as a coder sees it or wants it to be. Without codes it is not coded,
/// or not any more.
///
/// @param quotation the id of the quotation that it is
/// @param transcript the id of the source whose transcript it is in
/// @param start in code points of the transcript
/// @param end the position after its last character
/// @param words what the transcript has there, by which it is noticed that the text has changed
/// @param expert who says it; empty while nobody has said who it is
/// @param memo what the coders note about it, for themselves; may be empty
/// @param madeHere whether it is chosen here, and did not come with an import
/// @param teamOnly whether it is for the team alone, also where the study is for everybody
public record TranscriptPassage(
        QuotationId quotation,
        SourceId transcript,
        int start,
        int end,
        String words,
        Optional<ExpertId> expert,
        List<Quotation.Coding> codings,
        String memo,
        boolean madeHere,
        boolean teamOnly) {

    /// The most characters that a memo has.
    public static final int LONGEST_MEMO = 2_000;

    public TranscriptPassage {
        codings = List.copyOf(codings);
    }

    /// The id of a passage that is chosen here: the same words get the same id, whoever chooses
    /// them. Ids are in the order of the text.
    public static QuotationId id(SourceId transcript, int start, int end) {
        return new QuotationId(String.format(Locale.ROOT, "%s.%06d-%06d", transcript, start, end));
    }

    /// Whether anything is coded.
    public boolean isCoded() {
        return !codings.isEmpty();
    }

    public StudyId study() {
        return transcript.study();
    }

    /// The same with other codes.
    public TranscriptPassage with(List<Quotation.Coding> now) {
        return new TranscriptPassage(
                quotation, transcript, start, end, words, expert, now, memo, madeHere, teamOnly);
    }

    /// The same with one more code; unchanged if it has that code.
    public TranscriptPassage adding(Quotation.Coding coding) {
        return codings.stream().anyMatch(each -> each.concept().equals(coding.concept()))
                ? this
                : with(Stream.concat(codings.stream(), Stream.of(coding)).toList());
    }

    /// The same, said by somebody else.
    public TranscriptPassage saidBy(ExpertId speaker) {
        return new TranscriptPassage(
                quotation,
                transcript,
                start,
                end,
                words,
                Optional.of(speaker),
                codings,
                memo,
                madeHere,
                teamOnly);
    }

    /// The same with another memo, for other eyes.
    public TranscriptPassage with(String note, boolean team) {
        return new TranscriptPassage(
                quotation, transcript, start, end, words, expert, codings, note, madeHere, team);
    }
}

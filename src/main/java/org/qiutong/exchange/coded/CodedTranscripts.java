package org.qiutong.exchange.coded;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.qiutong.coding.Transcript;
import org.qiutong.coding.Transcript.Segment;
import org.qiutong.exchange.coded.CodedProject.Document;
import org.qiutong.exchange.coded.CodedProject.Passage;
import org.qiutong.id.StudyId;
import org.qiutong.text.LanguageTag;

/// Makes transcripts of interviews. Passages that are no quotations, because their words may not be
/// kept, are masked.
final class CodedTranscripts {

    private final StudyId study;
    private final Set<String> quotations;

    /// @param quotations the ids of those that are stored
    CodedTranscripts(StudyId study, Set<String> quotations) {
        this.study = study;
        this.quotations = quotations;
    }

    /// @param source its id
    /// @param experts the ids of those who were interviewed
    /// @param passages those of the document
    Transcript transcript(
            String source,
            Document document,
            LanguageTag language,
            Set<String> experts,
            List<Passage> passages) {
        List<Segment> kept = new ArrayList<>();
        List<Segment> masked = new ArrayList<>();
        for (Passage each : passages) {
            String id = study + "/" + CodedStudies.id(each);
            each.place()
                    .map(place -> new Segment(id, place.start(), place.end()))
                    .ifPresent(quotations.contains(id) ? kept::add : masked::add);
        }
        return new Transcript(
                source,
                study,
                language,
                Transcript.masked(document.words().text(), masked),
                new TreeSet<>(experts),
                document.turns(),
                kept.stream().distinct().sorted().toList());
    }
}

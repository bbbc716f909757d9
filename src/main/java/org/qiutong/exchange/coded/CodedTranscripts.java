package org.qiutong.exchange.coded;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qiutong.coding.Transcript;
import org.qiutong.coding.Transcript.Segment;
import org.qiutong.exchange.Consents;
import org.qiutong.exchange.ImportProblem;
import org.qiutong.exchange.coded.CodedProject.Document;
import org.qiutong.exchange.coded.CodedProject.Passage;
import org.qiutong.exchange.coded.CodedProject.Words;
import org.qiutong.id.ExpertId;
import org.qiutong.id.QuotationId;
import org.qiutong.id.SourceId;
import org.qiutong.id.StudyId;
import org.qiutong.text.LanguageTag;

/// Makes transcripts of interviews. A transcript holds all that its people say, so that each of
/// them must have agreed to be shown by code. Passages that are no quotations, because their words
/// may not be kept, are masked.
final class CodedTranscripts {

    private final StudyId study;
    private final Set<QuotationId> quotations;
    private final Consents consents;
    private final Function<String, ExpertId> expertOf;
    private final Function<String, SourceId> sourceOf;
    private final Function<Words, LanguageTag> language;

    /// @param quotations the ids of those that are stored
    /// @param expertOf the id of the person of a name
    /// @param sourceOf the id of the interview of a name
    CodedTranscripts(
            StudyId study,
            Set<QuotationId> quotations,
            Consents consents,
            Function<String, ExpertId> expertOf,
            Function<String, SourceId> sourceOf,
            Function<Words, LanguageTag> language) {
        this.study = study;
        this.quotations = quotations;
        this.consents = consents;
        this.expertOf = expertOf;
        this.sourceOf = sourceOf;
        this.language = language;
    }

    /// The transcripts, by the names of their interviews.
    ///
    /// @param notes where it is noted what is left out
    Map<String, Transcript> map(CodedProject project, List<ImportProblem> notes) {
        Map<String, List<Passage>> passages =
                project.passages().stream().collect(Collectors.groupingBy(Passage::document));
        Map<String, Transcript> transcripts = new LinkedHashMap<>();
        for (Document each : project.documents()) {
            List<Passage> inside = passages.getOrDefault(each.name(), List.of());
            int missing = (int) inside.stream().filter(one -> one.place().isEmpty()).count();
            if (missing > 0) {
                notes.add(new ImportProblem.NotInTheText(each.name(), missing, inside.size()));
            }
            SortedSet<ExpertId> experts = new TreeSet<>();
            each.people().forEach(person -> experts.add(expertOf.apply(person)));
            inside.forEach(passage -> experts.add(expertOf.apply(passage.person())));
            if (experts.stream().allMatch(one -> consents.of(one).code())) {
                transcripts.put(each.name(), transcript(each, experts, inside));
            } else {
                notes.add(new ImportProblem.NoTranscript(each.name()));
            }
        }
        return transcripts;
    }

    private Transcript transcript(
            Document document, SortedSet<ExpertId> experts, List<Passage> passages) {
        List<Segment> kept = new ArrayList<>();
        List<Segment> masked = new ArrayList<>();
        for (Passage each : passages) {
            QuotationId id = new QuotationId(study + "/" + CodedStudies.id(each));
            each.place()
                    .map(place -> new Segment(id, place.start(), place.end()))
                    .ifPresent(quotations.contains(id) ? kept::add : masked::add);
        }
        return new Transcript(
                sourceOf.apply(document.name()),
                study,
                language.apply(document.words()),
                Transcript.masked(document.words().text(), masked),
                experts,
                document.turns(),
                kept.stream().distinct().sorted().toList());
    }
}

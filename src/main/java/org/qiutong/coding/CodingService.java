package org.qiutong.coding;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.qiutong.coding.Transcript.Segment;
import org.qiutong.coding.Transcript.Turn;
import org.qiutong.evidence.CodingChanges;
import org.qiutong.evidence.EvidenceGone;
import org.qiutong.graph.Properties;
import org.qiutong.graph.Queries;
import org.qiutong.graph.Row;
import org.qiutong.id.ExpertId;
import org.qiutong.id.QuotationId;
import org.qiutong.id.SourceId;
import org.qiutong.id.StudyId;
import org.qiutong.text.LanguageTag;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The transcripts of studies, for their teams.
@Service
@Transactional(readOnly = true)
public class CodingService {

    /// Stands for a turn without a time.
    private static final long NO_TIME = -1;

    private final CodingChanges codings;
    private final Queries queries;
    private final ApplicationEventPublisher events;

    CodingService(CodingChanges codings, Queries queries, ApplicationEventPublisher events) {
        this.codings = codings;
        this.queries = queries;
        this.events = events;
    }

    /// The transcripts of a study, by the ids of their sources; none for who is not on its team.
    @PermitAll
    public List<Transcript> transcripts(StudyId study) {
        return queries.list(
                "coding/findTranscripts",
                Map.of("study", study, "source", ""),
                CodingService::transcript);
    }

    /// The transcript of a source; empty if it has none, or the reader is not on its team.
    @PermitAll
    public Optional<Transcript> transcript(StudyId study, SourceId source) {
        return queries.first(
                "coding/findTranscripts",
                Map.of("study", study, "source", source),
                CodingService::transcript);
    }

    /// How many passages are coded in each transcript of a study, by the ids of their sources; none
    /// for who is not on its team.
    @PermitAll
    public Map<SourceId, Integer> transcribed(StudyId study) {
        return queries
                .list("coding/countSegments", Map.of("study", study), Function.identity())
                .stream()
                .collect(
                        Collectors.toMap(
                                row -> row.id("id", SourceId::new), row -> row.number("segments")));
    }

    /// Stores the transcripts of a study, in place of those that it has. Its sources, experts and
    /// quotations are stored before.
    @RolesAllowed("RESEARCHER")
    @Transactional
    public void save(StudyId study, List<Transcript> transcripts) {
        Map<SourceId, Transcript> before = bySource(study);
        List<Transcript> kept = keeping(study, transcripts);
        dropBut(study, transcripts.stream().map(Transcript::source).toList(), false);
        kept.forEach(each -> replace(Optional.ofNullable(before.get(each.source())), each));
    }

    /// Stores a transcript beside those that its study has. Its source and experts are stored
    /// before.
    @RolesAllowed("RESEARCHER")
    @Transactional
    public void add(Transcript transcript) {
        queries.save("coding/saveTranscripts", List.of(properties(transcript)));
    }

    /// Transcripts that come anew, with what was coded here in those that are stored.
    @PermitAll
    public List<Transcript> keeping(StudyId study, List<Transcript> coming) {
        Set<QuotationId> here = codings.here(study);
        Map<SourceId, Transcript> before = bySource(study);
        Set<SourceId> added =
                new HashSet<>(
                        queries.ids("coding/findAdded", Map.of("study", study), SourceId::new));
        return coming.stream()
                .map(each ->
                        Optional.ofNullable(before.get(each.source()))
                                .map(old ->
                                        each.keeping(
                                                old, here::contains, added.contains(old.source())))
                                .orElse(each))
                .toList();
    }

    private Map<SourceId, Transcript> bySource(StudyId study) {
        return transcripts(study).stream()
                .collect(Collectors.toMap(Transcript::source, Function.identity()));
    }

    private void replace(Optional<Transcript> before, Transcript now) {
        queries.save("coding/saveTranscripts", List.of(properties(now)));
        before.filter(old -> !old.text().equals(now.text()))
                .ifPresent(old -> events.publishEvent(new TextReplaced(old, now)));
    }

    /// The text of a transcript has changed. Listeners move what they know by position, in the same
    /// transaction.
    record TextReplaced(Transcript before, Transcript after) {}

    /// Those transcripts of a study that no import takes away: they were added here, or somebody
    /// has coded here.
    @PermitAll
    public Set<SourceId> lasting(StudyId study) {
        return new HashSet<>(
                queries.ids("coding/findLasting", Map.of("study", study), SourceId::new));
    }

    /// Deletes the transcripts of people who are deleted, and masks passages that are, whoever
    /// deletes them.
    @EventListener
    @Transactional
    void forget(EvidenceGone gone) {
        if (gone.whole()) {
            dropBut(gone.study(), List.of(), true);
            return;
        }
        queries.run("coding/dropSpoken", Map.of("experts", gone.experts()));
        if (gone.quotations().isEmpty()) {
            return;
        }
        queries.asEveryTeam(gone.study(), () -> transcripts(gone.study()))
                .forEach(each -> {
                    Transcript without = each.without(gone.quotations()::contains);
                    if (!without.equals(each)) {
                        replace(Optional.of(each), without);
                    }
                });
    }

    /// @param coded whether also those in which somebody has coded here
    private void dropBut(StudyId study, List<SourceId> sources, boolean coded) {
        queries.run(
                "coding/dropTranscripts",
                Map.of("study", study, "sources", sources, "coded", coded));
    }

    private static Map<String, Object> properties(Transcript transcript) {
        List<Turn> turns = transcript.turns();
        Map<String, Object> row = new HashMap<>();
        row.put(
                "properties",
                Properties.of(transcript.source())
                        .with("study", transcript.study())
                        .with("language", transcript.language().value())
                        .with("text", transcript.text())
                        .with("starts", turns.stream().map(Turn::start).toList())
                        .with("ends", turns.stream().map(Turn::end).toList())
                        .with(
                                "speakers",
                                turns.stream().map(each -> each.speaker().orElse("")).toList())
                        .with(
                                "times",
                                turns.stream()
                                        .map(each ->
                                                each.at().map(Duration::toMillis).orElse(NO_TIME))
                                        .toList())
                        .map());
        row.put("experts", List.copyOf(transcript.experts()));
        row.put(
                "segments",
                transcript.segments().stream()
                        .map(each ->
                                Map.of(
                                        "quotation",
                                        each.quotation(),
                                        "start",
                                        each.start(),
                                        "end",
                                        each.end(),
                                        "memo",
                                        each.memo()))
                        .toList());
        return row;
    }

    private static Transcript transcript(Row row) {
        return new Transcript(
                row.id("id", SourceId::new),
                row.id("study", StudyId::new),
                new LanguageTag(row.text("language")),
                row.text("text"),
                new TreeSet<>(row.ids("experts", ExpertId::new)),
                turns(row),
                row.rows("segments").stream()
                        .map(each ->
                                new Segment(
                                        each.id("quotation", QuotationId::new),
                                        each.number("start"),
                                        each.number("end"),
                                        each.optional("memo").orElse("")))
                        .toList());
    }

    private static List<Turn> turns(Row row) {
        List<String> starts = row.texts("starts");
        List<String> ends = row.texts("ends");
        List<String> speakers = row.texts("speakers");
        List<String> times = row.texts("times");
        return new ArrayList<>(
                IntStream.range(0, starts.size())
                        .mapToObj(at -> {
                            long time = Long.parseLong(times.get(at));
                            return new Turn(
                                    Integer.parseInt(starts.get(at)),
                                    Integer.parseInt(ends.get(at)),
                                    Optional.of(speakers.get(at)).filter(each -> !each.isEmpty()),
                                    time == NO_TIME
                                            ? Optional.empty()
                                            : Optional.of(Duration.ofMillis(time)));
                        })
                        .toList());
    }
}

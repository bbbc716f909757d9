package org.qiutong.coding;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.qiutong.access.Acting;
import org.qiutong.access.audit.AuditAction;
import org.qiutong.access.audit.AuditLog;
import org.qiutong.codebook.CodebookService;
import org.qiutong.coding.CodingRefused.Reason;
import org.qiutong.coding.SecondCoding.Difference;
import org.qiutong.coding.SecondCoding.Mark;
import org.qiutong.coding.SecondCoding.Settlement;
import org.qiutong.evidence.Quotation;
import org.qiutong.graph.Queries;
import org.qiutong.graph.Revisions;
import org.qiutong.graph.Row;
import org.qiutong.id.ConceptId;
import org.qiutong.id.ExpertId;
import org.qiutong.id.SourceId;
import org.qiutong.id.StudyId;
import org.qiutong.people.PeopleService;
import org.qiutong.study.StudyAccess;
import org.qiutong.study.StudyService;
import org.qiutong.text.LanguageTag;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Codes transcripts a second time, for the team of their study, and settles where coders differ.
/// Nothing of a second coding counts before a person has taken it.
@Service
@Transactional(readOnly = true)
public class SecondCodings {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final CodingService coding;
    private final CodingDesk desk;
    private final PassageCheck check;
    private final StudyService studies;
    private final PeopleService people;
    private final Revisions revisions;
    private final AuditLog audit;
    private final Queries queries;

    SecondCodings(
            CodingService coding,
            CodingDesk desk,
            CodebookService codebook,
            StudyService studies,
            PeopleService people,
            Revisions revisions,
            AuditLog audit,
            Queries queries) {
        this.coding = coding;
        this.desk = desk;
        this.check = new PassageCheck(codebook);
        this.studies = studies;
        this.people = people;
        this.revisions = revisions;
        this.audit = audit;
        this.queries = queries;
    }

    /// Those of a study that are finished; none for who is not on its team.
    @PermitAll
    public List<SecondCoding> finished(StudyId study) {
        UnaryOperator<ConceptId> merged = merged(study);
        return find(study, "").stream()
                .filter(SecondCoding::isDone)
                .map(each -> each.following(merged))
                .toList();
    }

    /// That of whoever acts now, finished or not.
    @PermitAll
    public Optional<SecondCoding> own(StudyId study, SourceId transcript) {
        return ownStored(study, transcript).map(each -> each.following(merged(study)));
    }

    private Optional<SecondCoding> ownStored(StudyId study, SourceId transcript) {
        return Acting.now().flatMap(acting -> of(study, transcript, acting.name()));
    }

    /// Tells where a code is: in another, if it has been merged into that one.
    private UnaryOperator<ConceptId> merged(StudyId study) {
        Map<ConceptId, ConceptId> into = new HashMap<>();
        queries.list(
                        "coding/findMerged",
                        Map.of("study", study, "kinds", List.of("MERGED")),
                        row -> row)
                .forEach(row ->
                        into.put(row.id("of", ConceptId::new), row.id("into", ConceptId::new)));
        return code -> {
            ConceptId at = code;
            // As many steps as there are merges: a code that was undone and merged again may lead
            // back.
            for (int step = 0; step < into.size() && into.containsKey(at); step++) {
                at = into.getOrDefault(at, at);
            }
            return at;
        };
    }

    private Optional<SecondCoding> of(StudyId study, SourceId transcript, String coder) {
        return find(study, transcript.value()).stream()
                .filter(each -> each.coder().equals(coder))
                .findFirst();
    }

    private List<SecondCoding> find(StudyId study, String transcript) {
        return queries.list(
                "coding/findSecondCodings",
                Map.of("study", study, "source", transcript),
                SecondCodings::second);
    }

    /// Begins a second coding as whoever acts now; goes on with one that is there.
    ///
    /// @throws CodingRefused if they have coded the transcript themselves
    @RolesAllowed("RESEARCHER")
    @Transactional
    public SecondCoding begin(Transcript transcript) {
        revisions.lockWriters();
        String coder = Acting.required().name();
        Optional<SecondCoding> begun = of(transcript.study(), transcript.source(), coder);
        if (begun.isPresent()) {
            return begun.get();
        }
        if (queries.count(
                        "coding/countOwnCodes",
                        Map.of("transcript", transcript.source(), "coder", coder))
                > 0) {
            throw new CodingRefused(Reason.OWN_CODES);
        }
        SecondCoding fresh = SecondCoding.begun(transcript, coder);
        save(fresh);
        audit.record(AuditAction.EDITED, transcript.study(), transcript.source().value());
        return fresh;
    }

    /// What a second coder has coded, in the order of the text.
    public static List<TranscriptPassage> passages(Transcript transcript, SecondCoding second) {
        List<TranscriptPassage> passages = new ArrayList<>();
        for (Mark mark : second.marks()) {
            if (passages.stream().noneMatch(each -> isOf(each, mark))) {
                transcript
                        .passage(mark.start(), mark.end(), Map.of(), true)
                        .ifPresent(each -> passages.add(coded(each, second)));
            }
        }
        return passages;
    }

    private static boolean isOf(TranscriptPassage passage, Mark mark) {
        return passage.start() == mark.start() && passage.end() == mark.end();
    }

    private static TranscriptPassage coded(TranscriptPassage passage, SecondCoding second) {
        List<Mark> here = second.marks().stream().filter(each -> isOf(passage, each)).toList();
        String memo = here.isEmpty() ? "" : here.getFirst().memo();
        return passage.with(
                        here.stream()
                                .map(each -> new Quotation.Coding(each.code(), each.stance()))
                                .toList())
                .with(memo, passage.teamOnly());
    }

    /// Codes a passage, changes its codes, or takes them away, as the second coder.
    ///
    /// @param seen the passage that the change is based on; without codes if it had none
    /// @return the passage as it is stored now
    /// @throws CodingRefused if it cannot be, or has changed since; then nothing is stored
    @RolesAllowed("RESEARCHER")
    @Transactional
    public TranscriptPassage change(TranscriptPassage seen, TranscriptPassage wanted) {
        revisions.lockWriters();
        Transcript transcript = transcript(wanted.study(), wanted.transcript());
        check.check(transcript, wanted);
        SecondCoding second =
                ownStored(wanted.study(), wanted.transcript())
                        .filter(each -> !each.isDone())
                        .orElseThrow(() -> new CodingRefused(Reason.FINISHED));
        TranscriptPassage now = coded(wanted, second.following(merged(wanted.study())));
        if (!now.codings().equals(seen.codings()) || !now.memo().equals(seen.memo())) {
            throw new CodingRefused(Reason.CHANGED_MEANWHILE, Optional.of(now));
        }
        String memo = wanted.memo().strip();
        SecondCoding changed =
                second.with(
                        wanted.start(),
                        wanted.end(),
                        wanted.codings().stream()
                                .map(each ->
                                        new Mark(
                                                wanted.start(),
                                                wanted.end(),
                                                each.concept(),
                                                each.stance(),
                                                memo))
                                .toList());
        save(changed);
        return coded(wanted, changed);
    }

    /// Finishes the second coding of whoever acts now. It can be compared then, and not be changed.
    ///
    /// @throws CodingRefused if it is finished
    @RolesAllowed("RESEARCHER")
    @Transactional
    public void finish(Transcript transcript) {
        revisions.lockWriters();
        SecondCoding second =
                ownStored(transcript.study(), transcript.source())
                        .filter(each -> !each.isDone())
                        .orElseThrow(() -> new CodingRefused(Reason.FINISHED));
        List<Mark> counting = new ArrayList<>();
        for (TranscriptPassage each :
                desk.passages(transcript(transcript.study(), transcript.source()))) {
            each.codings()
                    .forEach(code ->
                            counting.add(
                                    new Mark(
                                            each.start(),
                                            each.end(),
                                            code.concept(),
                                            code.stance(),
                                            each.memo())));
        }
        save(second.finished(counting, Instant.now().truncatedTo(ChronoUnit.SECONDS)));
        audit.record(AuditAction.EDITED, transcript.study(), transcript.source().value());
    }

    /// Deletes the second coding of whoever acts now, finished or not. What was taken of it stays.
    @RolesAllowed("RESEARCHER")
    @Transactional
    public void drop(StudyId study, SourceId transcript) {
        revisions.lockWriters();
        queries.run(
                "coding/dropSecondCoding",
                Map.of("transcript", transcript, "coder", Acting.required().name()));
        audit.record(AuditAction.DELETED, study, transcript.value());
    }

    /// Settles a difference, and codes the transcript accordingly, as whoever acts now.
    ///
    /// @param taken whether the second coder is followed; else the first coding stands
    /// @throws CodingRefused if somebody else has settled it, or the transcript cannot be coded so;
    ///   then nothing is stored
    @RolesAllowed("RESEARCHER")
    @Transactional
    public void settle(SecondCoding seen, Difference difference, boolean taken, String note) {
        revisions.lockWriters();
        StudyId study = seen.transcript().study();
        Transcript transcript = transcript(study, seen.transcript());
        SecondCoding second =
                of(study, seen.transcript(), seen.coder())
                        .orElseThrow(() -> new CodingRefused(Reason.OTHER_WORDS));
        SecondCoding shown = second.following(merged(study));
        if (!shown.differences().contains(difference)) {
            throw new CodingRefused(Reason.OTHER_WORDS);
        }
        if (shown.settlement(difference).isPresent()) {
            throw new CodingRefused(Reason.SETTLED);
        }
        if (note.strip().length() > TranscriptPassage.LONGEST_MEMO) {
            throw new CodingRefused(Reason.LONG_MEMO);
        }
        if (taken) {
            take(transcript, difference);
        }
        Mark mark = difference.either();
        save(
                second.with(
                        new Settlement(
                                mark.start(),
                                mark.end(),
                                mark.code(),
                                taken,
                                note.strip(),
                                Acting.required().name(),
                                Instant.now().truncatedTo(ChronoUnit.SECONDS))));
        audit.record(AuditAction.EDITED, study, seen.transcript().value());
    }

    /// Codes the passage as the second coder did.
    private void take(Transcript transcript, Difference difference) {
        Mark mark = difference.either();
        Map<ExpertId, String> codes = new HashMap<>();
        people.experts(transcript.experts()).forEach(each -> codes.put(each.id(), each.code()));
        TranscriptPassage now =
                desk.passages(transcript).stream()
                        .filter(each -> isOf(each, mark))
                        .findFirst()
                        .or(() ->
                                transcript.passage(
                                        mark.start(), mark.end(), codes, isReleased(transcript)))
                        .orElseThrow(() -> new CodingRefused(Reason.OTHER_WORDS));
        List<Quotation.Coding> wanted = new ArrayList<>(now.codings());
        wanted.removeIf(each -> each.concept().equals(mark.code()));
        difference
                .second()
                .ifPresent(each -> wanted.add(new Quotation.Coding(each.code(), each.stance())));
        if (!wanted.equals(now.codings())) {
            desk.change(now, now.with(wanted));
        }
    }

    /// What is chosen of a transcript is for the team until a coder says otherwise.
    private boolean isReleased(Transcript transcript) {
        return studies.study(transcript.study())
                .filter(each -> each.access() == StudyAccess.RELEASED)
                .isPresent();
    }

    private Transcript transcript(StudyId study, SourceId source) {
        return coding.transcript(study, source)
                .orElseThrow(() -> new CodingRefused(Reason.NO_TRANSCRIPT));
    }

    /// Moves what was coded with its words, whoever changes the text.
    @EventListener
    @Transactional
    void follow(CodingService.TextReplaced replaced) {
        StudyId study = replaced.after().study();
        queries.asEveryTeam(
                study,
                () -> {
                    find(study, replaced.after().source().value())
                            .forEach(each -> save(each.moved(replaced.before(), replaced.after())));
                    return study;
                });
    }

    private void save(SecondCoding second) {
        queries.run(
                "coding/saveSecondCoding",
                Map.of(
                        "transcript",
                        second.transcript(),
                        "coder",
                        second.coder(),
                        "read",
                        second.read().value(),
                        "doneAt",
                        second.done().map(Instant::toString).orElse(""),
                        "marks",
                        texts(second.marks()),
                        "first",
                        texts(second.first()),
                        "settled",
                        texts(second.settled())));
    }

    private static List<String> texts(List<?> parts) {
        return parts.stream().map(JSON::writeValueAsString).toList();
    }

    private static <T> List<T> parts(List<String> texts, Class<T> type) {
        return texts.stream().map(each -> JSON.readValue(each, type)).toList();
    }

    private static SecondCoding second(Row row) {
        return new SecondCoding(
                row.id("transcript", SourceId::new),
                row.text("coder"),
                new LanguageTag(row.text("read")),
                Optional.of(row.text("doneAt")).filter(each -> !each.isEmpty()).map(Instant::parse),
                parts(row.texts("marks"), Mark.class),
                parts(row.texts("comparedWith"), Mark.class),
                parts(row.texts("settled"), Settlement.class));
    }
}

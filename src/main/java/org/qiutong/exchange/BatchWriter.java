package org.qiutong.exchange;

import io.micrometer.core.instrument.Metrics;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.qiutong.access.Teams;
import org.qiutong.access.audit.AuditAction;
import org.qiutong.access.audit.AuditLog;
import org.qiutong.alignment.AlignmentService;
import org.qiutong.codebook.CodebookService;
import org.qiutong.coding.CodingService;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.evidence.QuotationCorrections;
import org.qiutong.graph.Queries;
import org.qiutong.graph.Revisions;
import org.qiutong.id.ExpertId;
import org.qiutong.id.StudyId;
import org.qiutong.people.Expert;
import org.qiutong.people.PeopleService;
import org.qiutong.search.SearchIndex;
import org.qiutong.study.Source;
import org.qiutong.study.StudyAccess;
import org.qiutong.study.StudyService;
import org.qiutong.withdrawal.Deletions;
import org.qiutong.withdrawal.Ledger;
import org.qiutong.withdrawal.Withdrawals;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Checks a whole batch against what is there, and writes it.
@Service
class BatchWriter {

    private final PeopleService people;
    private final CodebookService codebook;
    private final StudyService studies;
    private final EvidenceService evidence;
    private final QuotationCorrections corrections;
    private final CodingService coding;
    private final SearchIndex search;
    private final AlignmentService alignment;
    private final Withdrawals withdrawals;
    private final Deletions deletions;
    private final MergedConcepts merged;
    private final ComingParts coming;
    private final MadeStudies made;
    private final Teams teams;
    private final Revisions revisions;
    private final AuditLog audit;
    private final Queries queries;
    private final List<ImportFormat> formats;

    BatchWriter(
            PeopleService people,
            CodebookService codebook,
            StudyService studies,
            EvidenceService evidence,
            QuotationCorrections corrections,
            CodingService coding,
            SearchIndex search,
            AlignmentService alignment,
            Withdrawals withdrawals,
            Deletions deletions,
            MergedConcepts merged,
            ComingParts coming,
            MadeStudies made,
            Teams teams,
            Revisions revisions,
            AuditLog audit,
            Queries queries,
            List<ImportFormat> formats) {
        this.people = people;
        this.codebook = codebook;
        this.studies = studies;
        this.evidence = evidence;
        this.corrections = corrections;
        this.coding = coding;
        this.search = search;
        this.alignment = alignment;
        this.withdrawals = withdrawals;
        this.deletions = deletions;
        this.merged = merged;
        this.coming = coming;
        this.made = made;
        this.teams = teams;
        this.revisions = revisions;
        this.audit = audit;
        this.queries = queries;
        this.formats = formats;
    }

    /// Stores a batch in one transaction.
    ///
    /// @param ahead whether its quotations and votes are stored already, hidden
    /// @param by who asked for it
    /// @param checksum of the files, for a batch that ships with the program
    /// @return what is stored of it
    /// @throws ImportRefused if it is not fit to be stored
    @RolesAllowed("RESEARCHER")
    @Transactional
    public ImportBatch store(
            ImportBatch given, boolean ahead, String by, Optional<String> checksum) {
        // Before the batch is checked against what is there.
        revisions.lockWriters();
        checkTeam(given.study().id());
        ImportBatch stored =
                queries.asEveryTeam(given.study().id(), () -> write(given, ahead, by, checksum));
        // Concepts of other studies only as far as whoever imports may see them.
        if (ImportService.isProgram()) {
            queries.asEveryTeam(
                    given.study().id(),
                    () -> {
                        alignment.adopt(stored.matches(), by);
                        return true;
                    });
        } else {
            alignment.adopt(stored.matches(), by);
        }
        return stored;
    }

    /// Whoever imports may be on no team: nothing that is restricted may be lost for that.
    private ImportBatch write(
            ImportBatch given, boolean ahead, String by, Optional<String> checksum) {
        Ledger ledger = withdrawals.ledger(given.study().id());
        ImportBatch batch = toStore(given, ledger);
        check(batch, ledger);
        made.takeOver(batch);
        String id = batch.id();
        StudyId study = batch.study().id();
        coming.reveal(id);
        deletions.dropAbsent(study, id, batch.ids());
        studies.saveAccess(study, batch.study().access());
        people.save(study, id, batch.communities(), batch.institutions(), batch.experts());
        people.restrict(study, batch.teamOnly());
        codebook.save(id, batch.concepts());
        studies.save(id, batch.study(), batch.sources(), batch.milestones());
        evidence.saveReported(id, batch.findings(), batch.statements());
        // What was withdrawn since it was stored ahead is absent now: the rest is as it was.
        if (!ahead) {
            evidence.saveSaid(
                    study, id, corrections.keeping(study, batch.quotations()), batch.holdings());
        }
        evidence.saveCounted(study, batch.counted());
        coding.save(study, batch.transcripts());
        guids(batch);
        queries.run("exchange/restrict", Map.of("study", study));
        evidence.link(study);
        deletions.release(id, batch.ids());
        if (ahead) {
            search.updateRest(study);
        } else {
            search.update(study);
        }
        if (batch.study().access() == StudyAccess.CONFIDENTIAL || !batch.transcripts().isEmpty()) {
            teams.join(study);
        }
        Map<String, Object> entry = new HashMap<>();
        entry.put("id", id);
        entry.put("format", batch.format());
        entry.put("study", study);
        entry.put("state", "STORED");
        entry.put("by", by);
        entry.put("checksum", checksum.orElse(null));
        entry.put("answers", Neo4jAnswers.kept(batch));
        entry.put(
                "counts",
                Map.of(
                        "experts", batch.experts().size(),
                        "concepts", batch.concepts().size(),
                        "quotations", batch.quotations().size(),
                        "findings", batch.findings().size(),
                        "votes", batch.holdings().size()));
        queries.run("exchange/saveBatch", entry);
        audit.record(AuditAction.IMPORTED, study, id);
        Metrics.counter("qiutong.imports").increment();
        return batch;
    }

    /// What is stored of a batch: without what was withdrawn, with the codebook as it was edited
    /// here, and with what was entered here.
    ImportBatch toStore(ImportBatch given, Ledger ledger) {
        return made.keeping(merged.follow(given.without(ledger)));
    }

    /// Adds an interview to a stored study and changes nothing else of it.
    ///
    /// @param part the interview with its transcript, the report that it belongs to, those who were
    ///   interviewed, who may be there already, and their communities, which are
    /// @throws ImportRefused if it is not fit to be stored
    @RolesAllowed("RESEARCHER")
    @Transactional
    public void add(ImportBatch part, String by) {
        revisions.lockWriters();
        StudyId study = part.study().id();
        if (!teams.own().contains(study)) {
            throw new ImportRefused(new ImportProblem.NotOnTeam(study));
        }
        Ledger ledger = withdrawals.ledger(study);
        for (Expert each : part.experts()) {
            if (ledger.hasExpert(each.id())) {
                throw new ImportRefused(new ImportProblem.PersonWithdrawn(each.code()));
            }
        }
        BatchCheck.check(part, UnaryOperator.identity());
        Source added = part.sources().getLast();
        if (studies.source(added.id()).isPresent()) {
            throw new ImportRefused(new ImportProblem.DuplicateId(part.id(), added.id().value()));
        }
        List<ExpertId> all = part.experts().stream().map(Expert::id).toList();
        Set<ExpertId> there =
                people.experts(all).stream().map(Expert::id).collect(Collectors.toSet());
        List<Expert> fresh =
                part.experts().stream().filter(each -> !there.contains(each.id())).toList();
        people.save(study, part.id(), List.of(), List.of(), fresh);
        people.restrict(
                study, part.teamOnly().stream().filter(each -> !there.contains(each)).toList());
        studies.saveSources(part.id(), List.of(added));
        made.markAdded(
                study,
                added.id(),
                fresh.stream().map(Expert::id).toList(),
                !made.teamOnly(all).isEmpty(),
                by);
        part.transcripts().forEach(coding::add);
        queries.run("exchange/restrict", Map.of("study", study));
        search.updateRest(study);
        audit.record(AuditAction.EDITED, study, added.id().value());
    }

    /// Keeps what the parts are called in the program that they came from.
    private void guids(ImportBatch batch) {
        List<Map<String, Object>> rows = new ArrayList<>();
        batch.guids()
                .forEach((kind, guids) ->
                        guids.forEach((id, guid) ->
                                rows.add(Map.of("kind", kind.name(), "id", id, "guid", guid))));
        queries.save("exchange/saveGuids", rows);
    }

    /// A study that was withdrawn does not come back. One is brought up to date in the format that
    /// it came in, never overwritten in another.
    ///
    /// @throws ImportRefused if the batch is not fit to be stored
    void check(ImportBatch batch, Ledger ledger) {
        ledger.ofStudy()
                .ifPresent(withdrawal -> {
                    throw new ImportRefused(
                            new ImportProblem.StudyWithdrawn(
                                    batch.study().id(),
                                    withdrawal.at().toString().substring(0, 10)));
                });
        BatchCheck.check(
                batch,
                formats.stream()
                        .filter(each -> each.id().equals(batch.format()))
                        .<UnaryOperator<String>>map(each -> each::file)
                        .findFirst()
                        .orElse(UnaryOperator.identity()));
        StudyId study = batch.study().id();
        if (queries.count("exchange/countOtherBatches", Map.of("study", study, "id", batch.id()))
                > 0) {
            throw new ImportRefused(new ImportProblem.StudyTaken(study));
        }
    }

    /// Only its team brings a confidential study up to date, and the program itself.
    ///
    /// @throws ImportRefused if whoever asks is not on it
    void checkTeam(StudyId study) {
        if (!ImportService.isProgram()
                && queries.count("exchange/countClosed", Map.of("study", study)) > 0) {
            throw new ImportRefused(new ImportProblem.NotOnTeam(study));
        }
    }
}

package org.qiutong.exchange;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.qiutong.access.Authority;
import org.qiutong.access.audit.AuditAction;
import org.qiutong.access.audit.AuditLog;
import org.qiutong.evidence.EvidenceGone;
import org.qiutong.graph.Queries;
import org.qiutong.graph.Revisions;
import org.qiutong.graph.Row;
import org.qiutong.withdrawal.Deletions;
import org.qiutong.withdrawal.Ledger;
import org.qiutong.withdrawal.StudyPart;
import org.qiutong.withdrawal.Subject;
import org.qiutong.withdrawal.Withdrawal;
import org.qiutong.withdrawal.Withdrawals;
import org.springframework.context.event.EventListener;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The only way to import: checks a whole batch, then stores all of it or nothing.
@Service
public class ImportService {

    private final BatchWriter writer;
    private final LargeImports large;
    private final Withdrawals withdrawals;
    private final Deletions deletions;
    private final BatchComparison comparison;
    private final Neo4jAnswers answers;
    private final Revisions revisions;
    private final AuditLog audit;
    private final Queries queries;
    private final SortedMap<String, ImportFormat> formats = new TreeMap<>();

    ImportService(
            BatchWriter writer,
            LargeImports large,
            Withdrawals withdrawals,
            Deletions deletions,
            BatchComparison comparison,
            Neo4jAnswers answers,
            Revisions revisions,
            AuditLog audit,
            Queries queries,
            List<ImportFormat> formats) {
        this.writer = writer;
        this.large = large;
        this.withdrawals = withdrawals;
        this.deletions = deletions;
        this.comparison = comparison;
        this.answers = answers;
        this.revisions = revisions;
        this.audit = audit;
        this.queries = queries;
        formats.forEach(format -> this.formats.put(format.id(), format));
    }

    /// Whether a batch with this id was stored completely.
    @PermitAll
    @Transactional(readOnly = true)
    public boolean isStored(String batch) {
        return stored(batch).isPresent();
    }

    /// Whether a batch that ships with the program has to be stored: there is none, or what is
    /// there was shipped too, as other files. One that somebody has taken away is not.
    ///
    /// @param checksum of the files that this version ships
    @PermitAll
    @Transactional(readOnly = true)
    public boolean isDue(String batch, String checksum) {
        return known(batch)
                .filter(found -> found.optional("checksum").orElse(checksum).equals(checksum))
                .isEmpty();
    }

    /// The stored batch, with the checksum of its files if it shipped with the program.
    private Optional<Row> stored(String batch) {
        return known(batch).filter(found -> found.text("state").equals("STORED"));
    }

    /// The stored batch, or the shipped one that was taken away.
    private Optional<Row> known(String batch) {
        return queries.first("exchange/findBatch", Map.of("id", batch), Function.identity());
    }

    /// The ids of the formats that studies come in.
    @PermitAll
    public List<String> formats() {
        return List.copyOf(formats.keySet());
    }

    /// Reads a folder whole and writes nothing.
    ///
    /// @param format one of the [#formats()]; recognised by the files where it is not given
    /// @throws ImportRefused if no format recognises the files, or anything in them is not as the
    ///   format asks
    @RolesAllowed("RESEARCHER")
    @Transactional(readOnly = true)
    public ImportBatch read(Optional<String> format, StudyFolder folder, ImportRequest request) {
        ImportFormat reader = reader(format, folder);
        return reader.read(folder, recalling(reader, folder, request));
    }

    /// What the files leave open. Each question guesses what [#read] would take: the answer that
    /// was given, or else before.
    ///
    /// @throws ImportRefused if no format recognises the files, or they cannot be read at all
    @RolesAllowed("RESEARCHER")
    @Transactional(readOnly = true)
    public List<ImportQuestion> questions(
            Optional<String> format, StudyFolder folder, ImportRequest request) {
        ImportFormat reader = reader(format, folder);
        ImportRequest recalled = recalling(reader, folder, request);
        return reader.questions(folder, recalled).stream()
                .map(each -> each.guessing(recalled.answer(each)))
                .toList();
    }

    private ImportFormat reader(Optional<String> format, StudyFolder folder) {
        String id = format.orElseGet(() -> recognise(folder));
        return Objects.requireNonNull(formats.get(id), id);
    }

    private ImportRequest recalling(
            ImportFormat reader, StudyFolder folder, ImportRequest request) {
        return reading(() -> answers.recalling(reader, folder, request));
    }

    /// The first format, by its id, that recognises the files.
    private String recognise(StudyFolder folder) {
        try {
            for (ImportFormat format : formats.values()) {
                if (format.recognises(folder)) {
                    return format.id();
                }
            }
            throw new ImportRefused(new ImportProblem.UnknownFormat(List.copyOf(folder.names())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What storing a batch would change.
    ///
    /// @throws ImportRefused if it could not be stored
    @RolesAllowed("RESEARCHER")
    @Transactional(readOnly = true)
    public ImportPreview preview(ImportBatch given) {
        writer.checkTeam(given.study().id());
        return reading(() -> {
            Ledger ledger = withdrawals.ledger(given.study().id());
            ImportBatch batch = writer.toStore(given, ledger);
            writer.check(batch, ledger);
            return comparison.preview(batch, leftOut(given, ledger));
        });
    }

    /// Reads as the reader; a command as every team, since whoever gives it has the data folder.
    private <T> T reading(Supplier<T> reading) {
        return isProgram() ? queries.asEveryTeam(reading) : reading.get();
    }

    static boolean isProgram() {
        Authentication user = SecurityContextHolder.getContext().getAuthentication();
        return user != null && Authority.isProgram(user);
    }

    /// The withdrawals of what the files still have.
    private static List<Withdrawal> leftOut(ImportBatch given, Ledger ledger) {
        Map<StudyPart.Kind, List<String>> ids = given.ids();
        return ledger.withdrawals().stream()
                .filter(each ->
                        switch (each.subject().kind()) {
                            case STUDY -> false;
                            case EXPERT ->
                                    ids.getOrDefault(StudyPart.Kind.EXPERT, List.of())
                                            .contains(each.subject().id());
                            case QUOTATION ->
                                    ids.getOrDefault(StudyPart.Kind.QUOTATION, List.of())
                                            .contains(each.subject().id());
                        })
                .toList();
    }

    /// Stores a batch: nobody sees any of it before all of it is there. A batch stored before is
    /// brought up to date: what it no longer has is taken away, and what was withdrawn is left out.
    ///
    /// @param by who asked for it
    /// @return what is stored of it
    /// @throws ImportRefused if entries name others that are not there, or share an id; then
    ///   nothing is written
    @RolesAllowed("RESEARCHER")
    public ImportBatch store(ImportBatch batch, String by) {
        // What was withdrawn is stored at no time.
        ImportBatch kept = batch.without(withdrawals.ledger(batch.study().id()));
        return large.around(kept, ahead -> writer.store(kept, ahead, by, Optional.empty()));
    }

    /// Adds an interview to a stored study. All else of the study stays as it is.
    ///
    /// @param part with what it refers to
    /// @param by who asked for it
    /// @throws ImportRefused if it is not fit to be stored; then nothing is written
    @RolesAllowed("RESEARCHER")
    public void add(ImportBatch part, String by) {
        writer.add(part, by);
    }

    /// Stores a batch that ships with the program like any other, and keeps in mind which files it
    /// came from. Of several instances that start at once, one stores it.
    ///
    /// @return whether it was due
    @RolesAllowed("RESEARCHER")
    @Transactional
    public boolean storeShipped(ImportBatch batch, String checksum) {
        revisions.lockWriters();
        if (!isDue(batch.id(), checksum)) {
            return false;
        }
        writer.store(batch, false, "qiutong", Optional.of(checksum));
        return true;
    }

    /// The stored imports, the latest first.
    @RolesAllowed("RESEARCHER")
    @Transactional(readOnly = true)
    public List<StoredImport> imports() {
        return queries.list("exchange/findBatches", Map.of(), StoredImport::of);
    }

    /// Undoes an import: takes away its study as a whole. The files of earlier imports are not
    /// kept, so it cannot bring an earlier state back; importing those files again does.
    ///
    /// @throws org.qiutong.withdrawal.TakingRefused if it is not there, or dialogues talk of the
    ///   study's concepts
    @RolesAllowed("RESEARCHER")
    @Transactional
    public void undo(StoredImport stored) {
        deletions.delete(Subject.study(stored.study()));
        audit.record(AuditAction.IMPORT_UNDONE, stored.study(), stored.batch());
    }

    /// Takes a study out of the ledger of imports. A shipped one stays there as taken away, so that
    /// the next start does not bring it back.
    @RolesAllowed("RESEARCHER")
    @Transactional
    @EventListener
    public void forget(EvidenceGone gone) {
        if (gone.whole()) {
            queries.run(
                    "exchange/dropBatches",
                    Map.of("study", gone.study(), "shipped", FoundingStudy.BATCH));
        }
    }
}

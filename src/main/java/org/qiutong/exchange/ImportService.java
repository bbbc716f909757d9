package org.qiutong.exchange;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.qiutong.codebook.CodebookService;
import org.qiutong.codebook.Concept;
import org.qiutong.evidence.EvidenceFilter;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.evidence.Finding;
import org.qiutong.evidence.Holding;
import org.qiutong.evidence.Quotation;
import org.qiutong.exchange.ImportPreview.Kind;
import org.qiutong.graph.Queries;
import org.qiutong.graph.Revisions;
import org.qiutong.graph.Row;
import org.qiutong.people.Expert;
import org.qiutong.people.PeopleService;
import org.qiutong.search.SearchIndex;
import org.qiutong.study.Source;
import org.qiutong.study.StudyService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The only way to import: checks a whole batch, then stores all of it or nothing.
@Service
public class ImportService {

    private final PeopleService people;
    private final CodebookService codebook;
    private final StudyService studies;
    private final EvidenceService evidence;
    private final SearchIndex search;
    private final Revisions revisions;
    private final Queries queries;
    private final SortedMap<String, ImportFormat> formats = new TreeMap<>();

    ImportService(
            PeopleService people,
            CodebookService codebook,
            StudyService studies,
            EvidenceService evidence,
            SearchIndex search,
            Revisions revisions,
            Queries queries,
            List<ImportFormat> formats) {
        this.people = people;
        this.codebook = codebook;
        this.studies = studies;
        this.evidence = evidence;
        this.search = search;
        this.revisions = revisions;
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
    /// there was shipped too, as other files.
    ///
    /// @param checksum of the files that this version ships
    @PermitAll
    @Transactional(readOnly = true)
    public boolean isDue(String batch, String checksum) {
        return stored(batch)
                .filter(found -> found.optional("checksum").orElse(checksum).equals(checksum))
                .isEmpty();
    }

    /// The stored batch, with the checksum of its files if it shipped with the program.
    private Optional<Row> stored(String batch) {
        return queries.first("exchange/findBatch", Map.of("id", batch), Function.identity())
                .filter(found -> found.text("state").equals("STORED"));
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
    public ImportBatch read(Optional<String> format, StudyFolder folder, ImportRequest request) {
        String id = format.orElseGet(() -> recognise(folder));
        return Objects.requireNonNull(formats.get(id), id).read(folder, request);
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
    public ImportPreview preview(ImportBatch batch) {
        check(batch);
        String study = batch.study().id();
        return new ImportPreview(
                List.of(
                        ImportPreview.compare(
                                        Kind.EXPERTS,
                                        batch.experts(),
                                        stored(batch.experts(), Expert::id, people::experts),
                                        Expert::id,
                                        each -> each)
                                .withRemoved(people.experts(batch.withheld().experts()).size()),
                        ImportPreview.compare(
                                Kind.CONCEPTS,
                                batch.concepts(),
                                stored(batch.concepts(), Concept::id, codebook::concepts),
                                Concept::id,
                                ImportService::content),
                        ImportPreview.compare(
                                Kind.SOURCES,
                                batch.sources(),
                                studies.sources(study),
                                Source::id,
                                each -> each),
                        ImportPreview.compare(
                                        Kind.QUOTATIONS,
                                        batch.quotations(),
                                        stored(
                                                batch.quotations(),
                                                Quotation::id,
                                                evidence::quotations),
                                        Quotation::id,
                                        each -> each)
                                .withRemoved(
                                        evidence.quotations(batch.withheld().quotations()).size()),
                        ImportPreview.compare(
                                        Kind.FINDINGS,
                                        batch.findings(),
                                        stored(batch.findings(), Finding::id, evidence::findings),
                                        Finding::id,
                                        each -> each)
                                .ofBefore(
                                        evidence.countFindings(EvidenceFilter.ALL.ofStudy(study))),
                        votes(batch)));
    }

    private ImportPreview.Part votes(ImportBatch batch) {
        List<Holding> before = evidence.holdings(batch.study().id());
        return ImportPreview.compare(
                        Kind.VOTES,
                        batch.holdings(),
                        before,
                        each -> each.expert() + " " + each.concept(),
                        each -> each)
                .ofBefore(before.size());
    }

    /// The stored versions of those entries that are stored already.
    private static <T, I> List<T> stored(
            List<T> coming, Function<T, I> id, Function<List<I>, List<T>> read) {
        return read.apply(coming.stream().map(id).toList());
    }

    /// The content of a concept itself, without its related concepts: a relation is read from both
    /// sides.
    private static Object content(Concept concept) {
        return List.of(
                concept.kind(),
                concept.label(),
                concept.altLabels(),
                concept.definition(),
                concept.broader(),
                concept.links().answers(),
                concept.links().exclusive(),
                Set.copyOf(concept.links().mitigates()),
                concept.equivalence(),
                concept.moderated(),
                concept.position());
    }

    /// Stores a batch in one transaction. A batch stored before is brought up to date.
    ///
    /// @param by who asked for it
    /// @throws ImportRefused if entries name others that are not there, or share an id; then
    ///   nothing is written
    @RolesAllowed("RESEARCHER")
    @Transactional
    public void store(ImportBatch batch, String by) {
        store(batch, by, Optional.empty());
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
        store(batch, "qiutong", Optional.of(checksum));
        return true;
    }

    private void store(ImportBatch batch, String by, Optional<String> checksum) {
        // Before the batch is checked against what is there.
        revisions.lockWriters();
        check(batch);
        String id = batch.id();
        String study = batch.study().id();
        people.withhold(study, batch.withheld().experts());
        people.save(study, id, batch.communities(), batch.institutions(), batch.experts());
        codebook.save(id, batch.concepts());
        studies.save(id, batch.study(), batch.sources(), batch.milestones());
        evidence.withhold(study, batch.withheld().quotations());
        evidence.save(
                study,
                id,
                batch.quotations(),
                batch.findings(),
                batch.statements(),
                batch.holdings());
        evidence.saveCounted(study, batch.counted());
        search.update(study);
        Map<String, Object> entry = new HashMap<>();
        entry.put("id", id);
        entry.put("format", batch.format());
        entry.put("study", study);
        entry.put("state", "STORED");
        entry.put("by", by);
        entry.put("checksum", checksum.orElse(null));
        queries.run("exchange/saveBatch", entry);
    }

    /// A study is brought up to date in the format that it came in, never overwritten in another.
    private void check(ImportBatch batch) {
        ImportFormat format = formats.get(batch.format());
        BatchCheck.check(batch, format == null ? UnaryOperator.identity() : format::file);
        String study = batch.study().id();
        if (queries.count("exchange/countOtherBatches", Map.of("study", study, "id", batch.id()))
                > 0) {
            throw new ImportRefused(new ImportProblem.StudyTaken(study));
        }
    }
}

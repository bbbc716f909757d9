package org.qiutong.search;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qiutong.codebook.CodebookService;
import org.qiutong.codebook.CodebookService.ConceptChanged;
import org.qiutong.codebook.CodebookService.ConceptFilter;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.evidence.Quotation;
import org.qiutong.evidence.QuotationChanged;
import org.qiutong.graph.Portions;
import org.qiutong.graph.Queries;
import org.qiutong.graph.Revision;
import org.qiutong.graph.Revisions;
import org.qiutong.graph.Row;
import org.qiutong.id.StudyId;
import org.qiutong.people.PeopleService;
import org.qiutong.study.Study;
import org.qiutong.study.StudyService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps the search texts up to date with the studies.
@Service
public class SearchIndex {

    private static final int PORTION = 5_000;

    private final PeopleService people;
    private final CodebookService codebook;
    private final StudyService studies;
    private final EvidenceService evidence;
    private final Revisions revisions;
    private final Queries queries;

    SearchIndex(
            PeopleService people,
            CodebookService codebook,
            StudyService studies,
            EvidenceService evidence,
            Revisions revisions,
            Queries queries) {
        this.people = people;
        this.codebook = codebook;
        this.studies = studies;
        this.evidence = evidence;
        this.revisions = revisions;
        this.queries = queries;
    }

    /// Indexes a study again, in the transaction that changed it.
    @RolesAllowed("RESEARCHER")
    @Transactional
    public void update(StudyId study) {
        revisions.advance(Revision.SEARCH);
        write(study);
    }

    /// Indexes a study again, in the transaction that changed it, except its quotations: their
    /// texts are there.
    @RolesAllowed("RESEARCHER")
    @Transactional
    public void updateRest(StudyId study) {
        revisions.advance(Revision.SEARCH);
        asEveryTeam(study, () -> rewriteRest(study));
    }

    /// Indexes a quotation again, in the transaction that changed a translation or the codes of it.
    @RolesAllowed("RESEARCHER")
    @EventListener
    @Transactional
    public void update(QuotationChanged change) {
        revisions.lockWriters();
        drop(Kind.QUOTATION, change.quotation().value());
        evidence.quotation(change.quotation())
                .ifPresent(
                        quotation -> queries.save("search/saveTexts", SearchTexts.of(quotation)));
    }

    /// Indexes a concept again, in the transaction that changed it. Concepts that were moderated
    /// out or are retired are not indexed.
    @RolesAllowed("RESEARCHER")
    @EventListener
    @Transactional
    public void update(ConceptChanged change) {
        revisions.advance(Revision.SEARCH);
        drop(Kind.CONCEPT, change.concept().value());
        codebook.concept(change.concept())
                .filter(concept -> !concept.moderated() && !concept.retired())
                .ifPresent(concept -> queries.save("search/saveTexts", SearchTexts.of(concept)));
    }

    private void drop(Kind kind, String of) {
        queries.run("search/dropTextsOf", Map.of("kind", kind.name(), "of", of));
    }

    /// Indexes all studies again if their keys are of an older version.
    ///
    /// @return the number of studies indexed
    @PermitAll
    @Transactional
    int bringUpToDate() {
        if (isUpToDate()) {
            return 0;
        }
        // Another instance may be doing the same.
        revisions.advance(Revision.SEARCH);
        if (isUpToDate()) {
            return 0;
        }
        List<StudyId> all =
                queries.asEveryTeam(() -> studies.studies().stream().map(Study::id).toList());
        all.forEach(this::write);
        queries.run(
                "graph/saveRevision",
                Map.of("id", "search-keys", "number", SearchText.KEY_VERSION));
        return all.size();
    }

    private boolean isUpToDate() {
        return queries.count("graph/findRevision", Map.of("id", "search-keys"))
                == SearchText.KEY_VERSION;
    }

    /// The reader may be on no team: nothing that is restricted may be lost for that.
    private void asEveryTeam(StudyId study, Runnable writing) {
        queries.asEveryTeam(
                study,
                () -> {
                    writing.run();
                    return study;
                });
    }

    private void write(StudyId study) {
        asEveryTeam(
                study,
                () -> {
                    Portions.of(
                            evidence.quotationIds(study),
                            PORTION,
                            ids -> update(evidence.quotations(ids)));
                    rewriteRest(study);
                });
    }

    private void rewriteRest(StudyId study) {
        queries.run("search/dropTexts", Map.of("study", study));
        queries.save(
                "search/saveTexts",
                people.institutions().stream()
                        .flatMap(each -> SearchTexts.of(each).stream())
                        .toList());
        queries.save(
                "search/saveTexts",
                codebook.concepts(ConceptFilter.of(study)).stream()
                        .flatMap(each -> SearchTexts.of(each).stream())
                        .toList());
        queries.save(
                "search/saveTexts",
                studies.milestones(study).stream()
                        .flatMap(each -> SearchTexts.of(each).stream())
                        .toList());
        queries.save(
                "search/saveTexts",
                studies.sources(study).stream()
                        .flatMap(each -> SearchTexts.of(each).stream())
                        .toList());
        queries.run("search/restrictTexts", Map.of("study", study));
    }

    /// Writes the texts that differ from those that are stored.
    private void update(List<Quotation> quotations) {
        Map<Object, Map<String, Object>> stored = new HashMap<>();
        queries.list(
                        "search/findTextsOf",
                        Map.of("ids", quotations.stream().map(Quotation::id).toList()),
                        Row::values)
                .forEach(each -> {
                    Map<String, Object> text = new HashMap<>(each);
                    text.remove("restrictedTo");
                    stored.put(text.getOrDefault("id", ""), text);
                });
        List<Map<String, Object>> changed =
                quotations.stream()
                        .flatMap(each -> SearchTexts.of(each).stream())
                        .filter(each -> !stored.remove(each.getOrDefault("id", ""), each))
                        .toList();
        queries.run("search/dropTextsById", Map.of("ids", List.copyOf(stored.keySet())));
        queries.save("search/saveTexts", changed);
    }

    /// Indexes hidden quotations that have no texts for search yet.
    @RolesAllowed("RESEARCHER")
    @Transactional
    public void addHidden(List<Quotation> quotations) {
        queries.save(
                "search/addHiddenTexts",
                quotations.stream().flatMap(each -> SearchTexts.of(each).stream()).toList());
    }
}

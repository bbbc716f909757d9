package org.qiutong.evidence;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qiutong.graph.Queries;
import org.qiutong.graph.Revision;
import org.qiutong.graph.Revisions;
import org.qiutong.graph.Row;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ExpertId;
import org.qiutong.id.QuotationId;
import org.qiutong.id.StudyId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Stores corrections of quotations. Later imports leave what was corrected.
@Service
@Transactional(readOnly = true)
public class QuotationCorrections {

    private final EvidenceService evidence;
    private final Revisions revisions;
    private final Queries queries;
    private final ApplicationEventPublisher events;

    QuotationCorrections(
            EvidenceService evidence,
            Revisions revisions,
            Queries queries,
            ApplicationEventPublisher events) {
        this.evidence = evidence;
        this.revisions = revisions;
        this.queries = queries;
        this.events = events;
    }

    /// Whether a quotation is a passage of a transcript: its words are those of the transcript.
    @PermitAll
    public boolean isOfATranscript(QuotationId quotation) {
        return queries.count("evidence/countTranscripts", Map.of("id", quotation)) > 0;
    }

    /// Whether somebody else may have said it: an expert of the same study who is of a community
    /// and has consented to the same.
    @PermitAll
    public boolean canSay(QuotationId quotation, ExpertId expert) {
        return queries.count("evidence/countSpeakers", Map.of("id", quotation, "expert", expert))
                > 0;
    }

    /// Stores a quotation as it is to be. Translations of words that have changed are outdated
    /// then.
    @RolesAllowed("RESEARCHER")
    @Transactional
    public void save(Quotation stored, Wording wanted) {
        revisions.advance(Revision.STANCES);
        queries.run(
                "evidence/correct",
                Map.of(
                        "id",
                        stored.id(),
                        "words",
                        wanted.words(),
                        "expert",
                        wanted.expert(),
                        "locator",
                        wanted.locator(),
                        "names",
                        List.copyOf(Wording.of(stored).differing(wanted))));
        evidence.link(
                stored.study(),
                List.copyOf(new HashSet<>(List.of(stored.expert(), wanted.expert()))));
        events.publishEvent(new QuotationChanged(stored.id(), stored.study()));
    }

    /// Those of a study of which something was corrected.
    @PermitAll
    public Set<QuotationId> here(StudyId study) {
        return corrected(study).keySet();
    }

    private Map<QuotationId, Row> corrected(StudyId study) {
        Map<QuotationId, Row> corrected = new HashMap<>();
        queries.list("evidence/findCorrected", Map.of("study", study), row -> row)
                .forEach(row -> corrected.put(row.id("id", QuotationId::new), row));
        return corrected;
    }

    /// Quotations that come with an import, with what was corrected in those that are stored.
    @PermitAll
    public List<Quotation> keeping(StudyId study, Collection<Quotation> coming) {
        Map<QuotationId, Row> corrected = corrected(study);
        return coming.stream()
                .map(each -> {
                    Row row = corrected.get(each.id());
                    return row == null ? each : kept(each, row);
                })
                .toList();
    }

    private static Quotation kept(Quotation coming, Row row) {
        Set<String> parts = new HashSet<>(row.texts("corrected"));
        Quotation.Builder quotation =
                Quotation.builder(coming.id(), coming.study())
                        .expert(coming.expert())
                        .community(coming.community())
                        .source(coming.source())
                        .section(coming.section())
                        .locator(coming.locator())
                        .original(coming.original())
                        .renderings(coming.renderings())
                        .codings(coming.codings())
                        .consent(coming.consent());
        if (parts.contains("words")
                && coming.original() instanceof Quotation.Original.Published published) {
            quotation.original(
                    new Quotation.Original.Published(published.language(), row.text("words")));
        }
        if (parts.contains("expert")) {
            quotation
                    .expert(row.id("expert", ExpertId::new))
                    .community(row.id("community", CommunityId::new));
        }
        if (parts.contains("locator")) {
            quotation.locator(row.text("locator"));
        }
        return quotation.build();
    }
}

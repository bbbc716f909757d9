package org.qiutong.evidence;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiutong.evidence.Tally.CommunityTally;
import org.qiutong.evidence.WordsBehind.Cut;
import org.qiutong.graph.Queries;
import org.qiutong.graph.Revision;
import org.qiutong.graph.Revisions;
import org.qiutong.graph.Window;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.ExpertId;
import org.qiutong.id.FindingId;
import org.qiutong.id.QuotationId;
import org.qiutong.id.StableId;
import org.qiutong.id.StudyId;
import org.qiutong.people.Expert;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What was said: by experts, of groups, and by the authors.
@Service
@Transactional(readOnly = true)
public class EvidenceService {

    private final Queries queries;
    private final Revisions revisions;
    private final Neo4jChanges changes;

    EvidenceService(Queries queries, Revisions revisions) {
        this.queries = queries;
        this.revisions = revisions;
        this.changes = new Neo4jChanges(queries);
    }

    /// One page, by id, which is the order of the source.
    @PermitAll
    public List<Quotation> quotations(EvidenceFilter filter, Window window) {
        return queries.page(statement(filter), parameters(filter), window, EvidenceRows::quotation);
    }

    /// All of them, by id. Only for filters by one concept or expert; a study may have more
    /// quotations than fit into memory: see [#quotationIds].
    @PermitAll
    public List<Quotation> quotations(EvidenceFilter filter) {
        return queries.whole(statement(filter), parameters(filter), EvidenceRows::quotation);
    }

    /// The ids of a study's quotations, in their order.
    @PermitAll
    public List<QuotationId> quotationIds(StudyId study) {
        return queries.ids("evidence/findQuotationIds", Map.of("study", study), QuotationId::new);
    }

    @PermitAll
    public long countQuotations(EvidenceFilter filter) {
        if (filter.equals(EvidenceFilter.ALL)) {
            return queries.count("evidence/countAllQuotations", Map.of());
        }
        return queries.count(
                filter.byConcept() ? "evidence/countQuotationsAbout" : "evidence/countQuotations",
                parameters(filter));
    }

    @PermitAll
    public Optional<Quotation> quotation(QuotationId id) {
        return quotations(List.of(id)).stream().findFirst();
    }

    /// Those ids that exist, in the order asked for.
    @PermitAll
    public List<Quotation> quotations(List<QuotationId> ids) {
        Map<QuotationId, Quotation> found =
                queries.byIds("evidence/findQuotationsById", ids, EvidenceRows::quotation).stream()
                        .collect(Collectors.toMap(Quotation::id, Function.identity()));
        return ids.stream().distinct().flatMap(id -> Stream.ofNullable(found.get(id))).toList();
    }

    /// What of a reader's keys exists, in the order asked for.
    @PermitAll
    public List<Kept> kept(List<String> keys) {
        Map<String, Kept> found = new HashMap<>();
        quotations(
                        keys.stream()
                                .filter(key -> !key.startsWith(Kept.FINDING))
                                .flatMap(key -> StableId.parse(key, QuotationId::new).stream())
                                .toList())
                .forEach(each -> found.put(each.id().value(), new Kept.Said(each)));
        List<FindingId> findings =
                keys.stream()
                        .filter(key -> key.startsWith(Kept.FINDING))
                        .map(key -> key.substring(Kept.FINDING.length()))
                        .flatMap(id -> StableId.parse(id, FindingId::new).stream())
                        .toList();
        findings(findings).forEach(each -> found.put(Kept.keyOf(each), new Kept.Told(each)));
        return keys.stream().distinct().flatMap(key -> Stream.ofNullable(found.get(key))).toList();
    }

    /// Which quotations come before and after one.
    @PermitAll
    public Neighbours neighbours(QuotationId id) {
        return queries.first(
                        "evidence/findNeighbours",
                        Map.of("id", id),
                        row ->
                                new Neighbours(
                                        row.optionalId("previous", QuotationId::new),
                                        row.optionalId("next", QuotationId::new)))
                .orElseThrow();
    }

    /// The words behind a concept.
    ///
    /// @param concepts itself and those that count for or against it
    @PermitAll
    public WordsBehind behind(List<ConceptId> concepts) {
        return behind(concepts, Optional.empty(), Long.MAX_VALUE);
    }

    /// The words behind a concept, as many as are read in one sitting, and all findings.
    ///
    /// @param concepts itself and those that count for or against it
    /// @param communities whose words
    /// @param most how many quotations of each community on each of the concepts
    @PermitAll
    public WordsBehind behind(List<ConceptId> concepts, List<CommunityId> communities, int most) {
        return behind(concepts, Optional.of(communities), most);
    }

    /// One page, by id, which is the order of the source.
    @PermitAll
    public List<Finding> findings(EvidenceFilter filter, Window window) {
        return filter.expert().isPresent()
                ? List.of()
                : queries.page(
                        "evidence/findFindings", parameters(filter), window, EvidenceRows::finding);
    }

    /// All of them, by id.
    @PermitAll
    public List<Finding> findings(EvidenceFilter filter) {
        return filter.expert().isPresent()
                ? List.of()
                : queries.whole("evidence/findFindings", parameters(filter), EvidenceRows::finding);
    }

    /// Those ids that exist, in no order.
    @PermitAll
    public List<Finding> findings(Collection<FindingId> ids) {
        return queries.byIds("evidence/findFindingsById", ids, EvidenceRows::finding);
    }

    @PermitAll
    public long countFindings(EvidenceFilter filter) {
        return filter.expert().isPresent()
                ? 0
                : queries.count("evidence/countFindings", parameters(filter));
    }

    @PermitAll
    public Optional<Finding> finding(FindingId id) {
        return findings(List.of(id)).stream().findFirst();
    }

    /// What the authors say themselves on what the filter's concept, theme or kind covers.
    @PermitAll
    public List<Statement> statements(EvidenceFilter filter) {
        Map<String, Object> parameters = parameters(filter);
        parameters.put("id", null);
        return queries.list("evidence/findStatements", parameters, EvidenceRows::statement);
    }

    @PermitAll
    public Optional<Statement> statement(String id) {
        Map<String, Object> parameters = parameters(EvidenceFilter.ALL);
        parameters.put("id", id);
        return queries.first("evidence/findStatements", parameters, EvidenceRows::statement);
    }

    /// How much evidence there is on each of the concepts, by community.
    @PermitAll
    public List<Tally> tallies(List<ConceptId> concepts) {
        return queries.list(
                "evidence/findConceptTallies", Map.of("concepts", concepts), EvidenceRows::tally);
    }

    /// How much evidence there is from each community.
    @PermitAll
    public List<CommunityTally> communityTallies() {
        return queries.list("evidence/countByCommunity", Map.of(), EvidenceRows::communityTally);
    }

    /// One page of the experts who are quoted on what the filter covers, or all, by community and
    /// code.
    @PermitAll
    public List<QuotedExpert> experts(EvidenceFilter filter, Window window) {
        return queries.page(
                "evidence/findExperts", parameters(filter), window, EvidenceRows::expert);
    }

    @PermitAll
    public long countExperts(EvidenceFilter filter) {
        return queries.count("evidence/countExperts", parameters(filter));
    }

    /// The holdings of a study's experts that no quotation shows, in no order.
    @PermitAll
    public List<Holding> holdings(StudyId study) {
        return queries
                .list("evidence/findHoldings", Map.of("study", study), EvidenceRows::holdings)
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    /// Stores what people said and voted, and advances the revision of stances; a quotation with
    /// the same id is replaced, and so are all of the study's holdings. What is stored as it comes
    /// is not written again: a transaction holds in memory what it writes. What the same import
    /// brought before and does not bring now is not taken away here. Who speaks of what is counted
    /// afterwards: see [#link].
    ///
    /// @param study the study that brings it
    /// @param batch the import that it comes with
    @RolesAllowed("RESEARCHER")
    @Transactional
    public void saveSaid(
            StudyId study, String batch, List<Quotation> quotations, List<Holding> holdings) {
        revisions.advance(Revision.STANCES);
        changes.quotations(batch, quotations);
        changes.holdings(holdings(study), holdings);
    }

    /// Stores what is reported, and advances the revision of stances; an entry with the same id is
    /// replaced.
    ///
    /// @param batch the import that it comes with
    @RolesAllowed("RESEARCHER")
    @Transactional
    public void saveReported(String batch, List<Finding> findings, List<Statement> statements) {
        revisions.advance(Revision.STANCES);
        queries.save(
                "evidence/saveFindings",
                findings.stream().map(each -> EvidenceRows.write(batch, each)).toList());
        queries.save(
                "evidence/saveStatements",
                statements.stream().map(each -> EvidenceRows.write(batch, each)).toList());
    }

    /// Stores quotations that are not there yet, hidden from everybody, without counting who speaks
    /// of what: see [#link].
    ///
    /// @param batch the import that they come with
    @RolesAllowed("RESEARCHER")
    @Transactional
    public void addHidden(String batch, List<Quotation> quotations) {
        changes.addHidden(batch, quotations);
    }

    /// Stores holdings beside those that there are.
    @RolesAllowed("RESEARCHER")
    @Transactional
    public void addHoldings(List<Holding> holdings) {
        changes.add(holdings);
    }

    /// Counts who of a study speaks of what, in the transaction that has changed its evidence, once
    /// it is marked what of it is for a team alone.
    @RolesAllowed("RESEARCHER")
    @Transactional
    public void link(StudyId study) {
        revisions.advance(Revision.STANCES);
        linkSpeakers(study, null);
        queries.run("evidence/linkCommunities", Map.of("study", study));
    }

    /// Counts who of some experts of a study, whom nobody sees yet, speaks of what.
    @RolesAllowed("RESEARCHER")
    @Transactional
    public void link(StudyId study, List<ExpertId> experts) {
        linkSpeakers(study, experts);
    }

    /// @param experts of whom; of all of the study if there is none
    private void linkSpeakers(StudyId study, @Nullable List<ExpertId> experts) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("study", study);
        parameters.put("experts", experts);
        queries.run("evidence/linkSpeakers", parameters);
    }

    /// Stores what is only counted, instead of all that was only counted of the study before.
    @RolesAllowed("RESEARCHER")
    @Transactional
    public void saveCounted(StudyId study, List<Counted> counted) {
        revisions.advance(Revision.STANCES);
        queries.run("evidence/dropCounted", Map.of("study", study));
        queries.save("evidence/saveCounted", EvidenceRows.write(study, counted));
    }

    private static String statement(EvidenceFilter filter) {
        return filter.byConcept() ? "evidence/findQuotationsAbout" : "evidence/findQuotations";
    }

    /// @param communities whose words, limited per community and concept; all words if there is
    ///   none
    private WordsBehind behind(
            List<ConceptId> concepts, Optional<List<CommunityId>> communities, long most) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("concepts", concepts);
        parameters.put("communities", communities.orElse(null));
        parameters.put("most", most);
        List<QuotationId> ids = queries.ids("evidence/findIdsBehind", parameters, QuotationId::new);
        Map<String, Object> about = parameters(EvidenceFilter.ALL);
        about.put("concepts", concepts);
        List<Quotation> quotations = quotations(ids);
        return new WordsBehind(
                quotations,
                communities.map(each -> cuts(quotations, concepts, each, most)).orElse(List.of()),
                queries.whole("evidence/findFindings", about, EvidenceRows::finding).stream()
                        .sorted(Comparator.comparingInt(each -> concepts.indexOf(each.concept())))
                        .toList());
    }

    /// Counts only where as many are shown as may be.
    private List<Cut> cuts(
            List<Quotation> shown,
            List<ConceptId> concepts,
            List<CommunityId> communities,
            long most) {
        return concepts.stream()
                .flatMap(concept ->
                        communities.stream()
                                .flatMap(
                                        community -> cut(shown, concept, community, most).stream()))
                .toList();
    }

    private Optional<Cut> cut(
            List<Quotation> quotations, ConceptId concept, CommunityId community, long most) {
        long shown =
                quotations.stream()
                        .filter(each -> each.community().equals(community))
                        .filter(each ->
                                each.codings().stream()
                                        .anyMatch(coding -> coding.concept().equals(concept)))
                        .count();
        if (shown < most) {
            return Optional.empty();
        }
        EvidenceFilter filter = EvidenceFilter.ALL.ofConcept(concept).ofCommunity(community);
        return Optional.of(new Cut(concept, community, shown, countQuotations(filter)))
                .filter(cut -> cut.all() > cut.shown());
    }

    private Map<String, Object> parameters(EvidenceFilter filter) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("study", filter.study().orElse(null));
        parameters.put("community", filter.community().orElse(null));
        parameters.put("expert", filter.expert().orElse(null));
        parameters.put("stance", filter.stance().map(Enum::name).orElse(null));
        parameters.put("concepts", filter.byConcept() ? concepts(filter) : null);
        return parameters;
    }

    /// Finds the few concepts first, from which the query then reaches the many quotations.
    private List<ConceptId> concepts(EvidenceFilter filter) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("theme", filter.theme().orElse(null));
        parameters.put("kind", filter.kind().map(Enum::name).orElse(null));
        parameters.put("concept", filter.concept().orElse(null));
        return queries.ids("evidence/findConceptIds", parameters, ConceptId::new);
    }

    /// The ids of the quotations before and after one, in the order of the source.
    public record Neighbours(Optional<QuotationId> previous, Optional<QuotationId> next) {}

    /// An expert, how often they are quoted, and on how many statements they voted.
    public record QuotedExpert(Expert expert, int quotations, int votes) {}
}

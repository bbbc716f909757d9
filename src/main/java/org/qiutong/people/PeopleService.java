package org.qiutong.people;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.qiutong.graph.Properties;
import org.qiutong.graph.Queries;
import org.qiutong.graph.Revision;
import org.qiutong.graph.Revisions;
import org.qiutong.graph.Row;
import org.qiutong.graph.Window;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ExpertId;
import org.qiutong.id.InstitutionId;
import org.qiutong.id.StudyId;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Communities, experts and institutions.
@Service
@Transactional(readOnly = true)
public class PeopleService {

    /// Filters experts; an absent part does not restrict.
    public record ExpertFilter(Optional<StudyId> study, Optional<CommunityId> community) {}

    /// Filters institutions; an absent part does not restrict.
    public record InstitutionFilter(
            Optional<Institution.Kind> kind, Optional<CommunityId> community) {

        public static final InstitutionFilter ALL =
                new InstitutionFilter(Optional.empty(), Optional.empty());
    }

    private final Queries queries;
    private final Revisions revisions;

    PeopleService(Queries queries, Revisions revisions) {
        this.queries = queries;
        this.revisions = revisions;
    }

    @PermitAll
    public List<Community> communities() {
        return queries.list("people/findCommunities", Map.of(), PeopleService::community);
    }

    /// One page, by community, then by code.
    @PermitAll
    public List<Expert> experts(ExpertFilter filter, Window window) {
        return queries.page("people/findExperts", parameters(filter), window, ExpertRow::expert);
    }

    /// All of them, by community, then by code.
    @PermitAll
    public List<Expert> experts(ExpertFilter filter) {
        return queries.whole("people/findExperts", parameters(filter), ExpertRow::expert);
    }

    /// The experts that exist, unordered.
    @PermitAll
    public List<Expert> experts(Collection<ExpertId> ids) {
        return queries.byIds("people/findExpertsById", ids, ExpertRow::expert);
    }

    @PermitAll
    public long countExperts(ExpertFilter filter) {
        return queries.count("people/countExperts", parameters(filter));
    }

    @PermitAll
    public Optional<Expert> expert(ExpertId id) {
        return experts(List.of(id)).stream().findFirst();
    }

    /// All institutions, in the order of their English names.
    @PermitAll
    public List<Institution> institutions() {
        return queries.whole(
                "people/findInstitutions",
                parameters(InstitutionFilter.ALL, LanguageTag.EN),
                PeopleService::institution);
    }

    /// The institutions that a study was the first to name, by id.
    @PermitAll
    public List<Institution> institutions(StudyId study) {
        return queries.list(
                "people/findInstitutionsOfStudy",
                Map.of("study", study),
                PeopleService::institution);
    }

    /// One page, in the order of their names in a language.
    @PermitAll
    public List<Institution> institutions(
            InstitutionFilter filter, LanguageTag language, Window window) {
        return queries.page(
                "people/findInstitutions",
                parameters(filter, language),
                window,
                PeopleService::institution);
    }

    @PermitAll
    public long countInstitutions(InstitutionFilter filter) {
        return queries.count("people/countInstitutions", parameters(filter, LanguageTag.EN));
    }

    @PermitAll
    public Optional<Institution> institution(InstitutionId id) {
        return queries
                .byIds("people/findInstitutionsById", List.of(id), PeopleService::institution)
                .stream()
                .findFirst();
    }

    /// Leaves stored experts to the team of their study.
    @RolesAllowed("RESEARCHER")
    @Transactional
    public void restrict(StudyId study, List<ExpertId> experts) {
        revisions.advance(Revision.STANCES);
        queries.run("people/restrictExperts", Map.of("study", study, "ids", experts));
    }

    /// Stores what a study says about its people, replacing what it said before.
    ///
    /// @param study the study that brings them
    /// @param batch the import that they come with
    @RolesAllowed("RESEARCHER")
    @Transactional
    public void save(
            StudyId study,
            String batch,
            List<Community> communities,
            List<Institution> institutions,
            List<Expert> experts) {
        revisions.advance(Revision.STANCES);
        queries.save(
                "people/saveCommunities",
                IntStream.range(0, communities.size())
                        .mapToObj(position -> {
                            Community community = communities.get(position);
                            return Properties.of(community.id())
                                    .with("study", study)
                                    .with("batch", batch)
                                    .with("position", position)
                                    .with("label", community.label())
                                    .with("experts", community.experts())
                                    .map();
                        })
                        .toList());
        queries.save(
                "people/saveInstitutions",
                institutions.stream()
                        .map(institution -> write(study, batch, institution))
                        .toList());
        queries.save(
                "people/saveExperts",
                experts.stream().map(expert -> write(batch, expert)).toList());
    }

    private static Map<String, Object> write(String batch, Expert expert) {
        Map<String, Object> row = new HashMap<>();
        row.put("community", expert.community().orElse(null));
        row.put(
                "properties",
                Properties.of(expert.id())
                        .with("study", expert.study())
                        .with("batch", batch)
                        .with("code", expert.code())
                        .with("sector", expert.sector())
                        .sortedBy(LocalizedText.of(LanguageTag.EN, expert.code()))
                        .map());
        return row;
    }

    private static Map<String, Object> write(StudyId study, String batch, Institution institution) {
        Map<String, Object> row = new HashMap<>();
        row.put("community", institution.community().orElse(null));
        row.put("partOf", institution.partOf().orElse(null));
        row.put(
                "properties",
                Properties.of(institution.id())
                        .with("study", study)
                        .with("batch", batch)
                        .with("kind", institution.kind())
                        .with("name", institution.name())
                        .with("shortName", institution.shortName())
                        .with("role", institution.role())
                        .sortedBy(institution.name())
                        .map());
        return row;
    }

    private static Map<String, Object> parameters(ExpertFilter filter) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("study", filter.study().orElse(null));
        parameters.put("community", filter.community().orElse(null));
        return parameters;
    }

    private static Map<String, Object> parameters(InstitutionFilter filter, LanguageTag language) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("kind", filter.kind().map(Enum::name).orElse(null));
        parameters.put("community", filter.community().orElse(null));
        parameters.put("sort", Properties.key("sort", language));
        return parameters;
    }

    private static Community community(Row row) {
        Map<StudyId, Integer> samples = new HashMap<>();
        row.rows("samples")
                .forEach(sample ->
                        samples.put(sample.id("study", StudyId::new), sample.number("size")));
        return new Community(
                row.id("id", CommunityId::new),
                row.localized("label"),
                row.localized("experts"),
                samples);
    }

    private static Institution institution(Row row) {
        return new Institution(
                row.id("id", InstitutionId::new),
                row.constant("kind", Institution.Kind.class),
                row.localized("name"),
                row.localized("shortName"),
                row.optionalId("partOf", InstitutionId::new),
                row.optionalId("community", CommunityId::new),
                row.localized("role"));
    }
}

package org.qiutong.people;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.qiutong.graph.Revision;
import org.qiutong.graph.Revisions;
import org.qiutong.graph.Window;
import org.qiutong.text.LanguageTag;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Communities, experts and institutions.
@Service
@Transactional(readOnly = true)
public class PeopleService {

    /// Which experts; an absent part does not restrict.
    public record ExpertFilter(Optional<String> study, Optional<String> community) {}

    /// Which institutions; an absent part does not restrict.
    public record InstitutionFilter(Optional<Institution.Kind> kind, Optional<String> community) {}

    private final Neo4jPeople people;
    private final Revisions revisions;

    PeopleService(Neo4jPeople people, Revisions revisions) {
        this.people = people;
        this.revisions = revisions;
    }

    @PermitAll
    public List<Community> communities() {
        return people.communities();
    }

    /// By community, then by code.
    @PermitAll
    public List<Expert> experts(ExpertFilter filter, Window window) {
        return people.experts(filter, window);
    }

    @PermitAll
    public long countExperts(ExpertFilter filter) {
        return people.countExperts(filter);
    }

    @PermitAll
    public Optional<Expert> expert(String id) {
        return people.expert(id);
    }

    /// In the order of their names in a language.
    @PermitAll
    public List<Institution> institutions(
            InstitutionFilter filter, LanguageTag language, Window window) {
        return people.institutions(filter, language, window);
    }

    @PermitAll
    public long countInstitutions(InstitutionFilter filter) {
        return people.countInstitutions(filter);
    }

    @PermitAll
    public Optional<Institution> institution(String id) {
        return people.institution(id);
    }

    /// Stores what a study says of its people; what it said before is replaced.
    ///
    /// @param study the study that brings them
    /// @param batch the import that they come with
    @RolesAllowed("RESEARCHER")
    @Transactional
    public void save(
            String study,
            String batch,
            List<Community> communities,
            List<Institution> institutions,
            List<Expert> experts) {
        revisions.advance(Revision.STANCES);
        people.save(study, batch, communities, institutions, experts);
    }
}

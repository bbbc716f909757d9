package org.qiutong.codebook;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.qiutong.graph.Window;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The concepts of all studies' codebooks.
@Service
@Transactional(readOnly = true)
public class CodebookService {

    /// Which concepts; an absent part does not restrict.
    ///
    /// @param theme a concept's id: it and everything below it
    public record ConceptFilter(
            Optional<String> study, Optional<ConceptKind> kind, Optional<String> theme) {

        public static final ConceptFilter ALL =
                new ConceptFilter(Optional.empty(), Optional.empty(), Optional.empty());
    }

    private final Neo4jCodebook codebook;

    CodebookService(Neo4jCodebook codebook) {
        this.codebook = codebook;
    }

    /// In the order of the codebook.
    @PermitAll
    public List<Concept> concepts(ConceptFilter filter, Window window) {
        return codebook.concepts(filter, window);
    }

    @PermitAll
    public long countConcepts(ConceptFilter filter) {
        return codebook.countConcepts(filter);
    }

    @PermitAll
    public Optional<Concept> concept(String id) {
        return codebook.concept(id);
    }

    /// Stores the concepts of a study; what it said of them before is replaced.
    ///
    /// @param batch the import that they come with
    @RolesAllowed("RESEARCHER")
    @Transactional
    public void save(String batch, List<Concept> concepts) {
        codebook.save(batch, concepts);
    }
}

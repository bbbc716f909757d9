package org.qiutong.codebook;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.qiutong.graph.Revision;
import org.qiutong.graph.Revisions;
import org.qiutong.graph.Window;
import org.qiutong.text.LocalizedText;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The concepts of all studies' codebooks.
@Service
@Transactional(readOnly = true)
public class CodebookService {

    /// Which concepts; an absent part does not restrict.
    ///
    /// @param theme a concept's id: it and everything below it
    /// @param community concepts that somebody of this community is known to have addressed
    /// @param moderated whether statements that were moderated out are among them
    public record ConceptFilter(
            Optional<String> study,
            Optional<ConceptKind> kind,
            Optional<String> theme,
            Optional<String> community,
            boolean moderated) {

        public static final ConceptFilter ALL =
                new ConceptFilter(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false);

        /// All of one kind.
        public static ConceptFilter of(ConceptKind kind) {
            return new ConceptFilter(
                    Optional.empty(), Optional.of(kind), Optional.empty(), Optional.empty(), false);
        }

        public ConceptFilter withModerated(boolean shown) {
            return new ConceptFilter(study, kind, theme, community, shown);
        }
    }

    /// What hangs on a concept, each list in the order of the codebook.
    ///
    /// @param narrower the concepts below it
    /// @param answers the positions that answer it
    /// @param remedies the proposals meant against it
    public record Below(List<String> narrower, List<String> answers, List<String> remedies) {}

    private final Neo4jCodebook codebook;
    private final Revisions revisions;
    private final ApplicationEventPublisher events;

    CodebookService(Neo4jCodebook codebook, Revisions revisions, ApplicationEventPublisher events) {
        this.codebook = codebook;
        this.revisions = revisions;
        this.events = events;
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

    /// Also one that was moderated out.
    @PermitAll
    public Optional<Concept> concept(String id) {
        return codebook.concept(id);
    }

    /// What every concept is called, by id.
    @PermitAll
    public Map<String, LocalizedText> labels() {
        return codebook.labels();
    }

    @PermitAll
    public Below below(String concept) {
        return codebook.below(concept);
    }

    /// A concept and those whose words count for or against it, by id: the positions that answer
    /// it, or the other answers to the same question, where they exclude one another.
    @PermitAll
    public List<String> counting(String concept) {
        Optional<Concept> found = concept(concept);
        Optional<Concept> question =
                found.filter(each -> each.links().exclusive())
                        .or(() ->
                                found.flatMap(each -> each.links().answers())
                                        .flatMap(this::concept)
                                        .filter(each -> each.links().exclusive()));
        return Stream.concat(
                        Stream.of(concept),
                        question.stream().flatMap(each -> below(each.id()).answers().stream()))
                .distinct()
                .toList();
    }

    /// Stores the concepts of a study; what it said of them before is replaced, but not texts that
    /// were changed otherwise.
    ///
    /// @param batch the import that they come with
    @RolesAllowed("RESEARCHER")
    @Transactional
    public void save(String batch, List<Concept> concepts) {
        revisions.advance(Revision.STANCES, Revision.CODEBOOK);
        codebook.save(batch, concepts);
    }

    /// Changes texts of concepts, all in one transaction. Later imports leave them so.
    ///
    /// @return the changes that were not made, since somebody else had changed the text by then
    @RolesAllowed("RESEARCHER")
    @Transactional
    public List<TextChange> change(List<TextChange> changes) {
        List<TextChange> late = new ArrayList<>();
        Set<String> changed = new TreeSet<>();
        revisions.takeTurn();
        for (TextChange change : changes) {
            if (codebook.change(change)) {
                changed.add(change.concept());
            } else {
                late.add(change);
            }
        }
        if (!changed.isEmpty()) {
            revisions.advance(Revision.CODEBOOK);
        }
        changed.forEach(concept -> events.publishEvent(new ConceptChanged(concept)));
        return List.copyOf(late);
    }
}

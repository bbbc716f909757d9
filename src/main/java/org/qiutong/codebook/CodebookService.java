package org.qiutong.codebook;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.qiutong.graph.Properties;
import org.qiutong.graph.Queries;
import org.qiutong.graph.Revision;
import org.qiutong.graph.Revisions;
import org.qiutong.graph.Row;
import org.qiutong.graph.Window;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.StudyId;
import org.qiutong.text.LocalizedText;
import org.qiutong.text.SortKey;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The concepts of all studies' codebooks.
@Service
@Transactional(readOnly = true)
public class CodebookService {

    /// Filters concepts; an absent part does not restrict.
    ///
    /// @param theme a concept's id: that concept and everything below it
    /// @param community concepts that somebody of this community is known to have addressed
    /// @param moderated whether to include statements that were moderated out
    /// @param retired whether to include concepts that are offered no more
    public record ConceptFilter(
            Optional<StudyId> study,
            Optional<ConceptKind> kind,
            Optional<ConceptId> theme,
            Optional<CommunityId> community,
            boolean moderated,
            boolean retired) {

        /// Without those that are retired.
        public ConceptFilter(
                Optional<StudyId> study,
                Optional<ConceptKind> kind,
                Optional<ConceptId> theme,
                Optional<CommunityId> community,
                boolean moderated) {
            this(study, kind, theme, community, moderated, false);
        }

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

        /// All of one study.
        public static ConceptFilter of(StudyId study) {
            return new ConceptFilter(
                    Optional.of(study),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    false);
        }

        public ConceptFilter withModerated(boolean shown) {
            return new ConceptFilter(study, kind, theme, community, shown, retired);
        }

        public ConceptFilter withRetired() {
            return new ConceptFilter(study, kind, theme, community, moderated, true);
        }
    }

    /// The concepts that depend on one, each list in the order of the codebook.
    ///
    /// @param narrower the concepts below it
    /// @param answers the positions that answer it
    /// @param remedies the proposals meant against it
    public record Below(
            List<ConceptId> narrower, List<ConceptId> answers, List<ConceptId> remedies) {}

    private final Queries queries;
    private final Revisions revisions;
    private final ApplicationEventPublisher events;

    CodebookService(Queries queries, Revisions revisions, ApplicationEventPublisher events) {
        this.queries = queries;
        this.revisions = revisions;
        this.events = events;
    }

    /// One page, in the order of the codebook.
    @PermitAll
    public List<Concept> concepts(ConceptFilter filter, Window window) {
        return queries.page(
                "codebook/findConcepts", parameters(filter), window, CodebookService::concept);
    }

    /// All of them, in the order of the codebook.
    @PermitAll
    public List<Concept> concepts(ConceptFilter filter) {
        return queries.whole("codebook/findConcepts", parameters(filter), CodebookService::concept);
    }

    /// All codebooks in memory, including statements that were moderated out and what is retired.
    @PermitAll
    public Codebook codebook() {
        return new Codebook(concepts(ConceptFilter.ALL.withModerated(true).withRetired()));
    }

    /// The concepts that exist, unordered, including those that were moderated out.
    @PermitAll
    public List<Concept> concepts(Collection<ConceptId> ids) {
        return queries.byIds("codebook/findConceptsById", ids, CodebookService::concept);
    }

    @PermitAll
    public long countConcepts(ConceptFilter filter) {
        return queries.count("codebook/countConcepts", parameters(filter));
    }

    /// A concept by its id, even if it was moderated out.
    @PermitAll
    public Optional<Concept> concept(ConceptId id) {
        return concepts(List.of(id)).stream().findFirst();
    }

    /// What every concept is and what it is called, by id.
    @PermitAll
    public Map<ConceptId, Named> names() {
        Map<ConceptId, Named> names = new HashMap<>();
        queries.list("codebook/findLabels", Map.of(), row -> row)
                .forEach(row ->
                        names.put(
                                row.id("id", ConceptId::new),
                                new Named(
                                        row.constant("kind", ConceptKind.class),
                                        row.localized("label"))));
        return names;
    }

    /// What a concept is, and what it is called.
    public record Named(ConceptKind kind, LocalizedText label) {}

    @PermitAll
    public Below below(ConceptId concept) {
        Map<String, List<ConceptId>> ids =
                queries.list("codebook/findBelow", Map.of("id", concept), row -> row).stream()
                        .collect(
                                Collectors.groupingBy(
                                        row -> row.text("relation"),
                                        Collectors.mapping(
                                                row -> row.id("id", ConceptId::new),
                                                Collectors.toList())));
        return new Below(
                ids.getOrDefault("BROADER", List.of()),
                ids.getOrDefault("ANSWERS", List.of()),
                ids.getOrDefault("MITIGATES", List.of()));
    }

    /// Stores the concepts of a study, replacing what it said before, except for what was changed
    /// other than by an import: see [ConceptChanges].
    ///
    /// @param batch the import that they come with
    @RolesAllowed("RESEARCHER")
    @Transactional
    public void save(String batch, List<Concept> concepts) {
        revisions.advance(Revision.STANCES, Revision.CODEBOOK);
        queries.save(
                "codebook/saveConcepts",
                concepts.stream().map(concept -> write(batch, concept)).toList());
        queries.save(
                "codebook/linkConcepts",
                concepts.stream().flatMap(concept -> links(concept).stream()).toList());
    }

    /// Changes texts of concepts, all in one transaction. Later imports do not overwrite them.
    ///
    /// @return the changes that were not made, because somebody else had changed the text meanwhile
    @RolesAllowed("RESEARCHER")
    @Transactional
    public List<TextChange> change(List<TextChange> changes) {
        List<TextChange> late = new ArrayList<>();
        Set<ConceptId> changed = new TreeSet<>();
        revisions.lockWriters();
        for (TextChange change : changes) {
            if (write(change)) {
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

    /// Writes a text if it has not changed meanwhile.
    ///
    /// @return whether it was written
    private boolean write(TextChange change) {
        String name =
                switch (change.field()) {
                    case LABEL -> "label";
                    case DEFINITION -> "definition";
                    case EQUIVALENCE_NOTE -> "equivalenceNote";
                };
        Map<String, Object> properties = new HashMap<>();
        properties.put(Properties.key(name, change.language()), change.text());
        if (change.field() == Concept.Field.LABEL) {
            properties.put(
                    Properties.key("sort", change.language()),
                    SortKey.of(change.language(), change.text()));
        }
        return queries.count(
                        "codebook/changeText",
                        Map.of(
                                "id", change.concept(),
                                "name", Properties.key(name, change.language()),
                                "seen", change.seen().orElse(""),
                                "properties", properties))
                > 0;
    }

    /// The relations of a concept as rows.
    private static List<Map<String, Object>> links(Concept concept) {
        List<Map<String, Object>> links = new ArrayList<>();
        concept.broader().ifPresent(to -> links.add(link(concept, "BROADER", to)));
        concept.links().answers().ifPresent(to -> links.add(link(concept, "ANSWERS", to)));
        concept.links().mitigates().forEach(to -> links.add(link(concept, "MITIGATES", to)));
        concept.links().related().forEach(to -> links.add(link(concept, "RELATED", to)));
        return links;
    }

    static Map<String, Object> link(Concept from, String type, ConceptId to) {
        return Map.of("from", from.id(), "type", type, "to", to);
    }

    static Map<String, Object> write(String batch, Concept concept) {
        return Map.of(
                "label",
                label(concept.kind()),
                "properties",
                Properties.of(concept.id())
                        .with("study", concept.study())
                        .with("batch", batch)
                        .with("kind", concept.kind())
                        .with("label", concept.label())
                        .with("altLabels", concept.altLabels())
                        .with("definition", concept.definition())
                        .with("exclusive", concept.links().exclusive())
                        .with("equivalence", concept.equivalence().grade())
                        .with("equivalenceNote", concept.equivalence().note())
                        .with("moderated", concept.moderated())
                        .with("retired", Optional.of(true).filter(_ -> concept.retired()))
                        .with("position", concept.position())
                        .sortedBy(concept.label())
                        .map());
    }

    static String label(ConceptKind kind) {
        return switch (kind) {
            case THEME -> "Theme";
            case CONCERN -> "Concern";
            case BENEFIT -> "Benefit";
            case BARRIER -> "Barrier";
            case QUESTION -> "Question";
            case POSITION -> "Position";
            case PROPOSAL -> "Proposal";
            // The label Statement is taken: it marks the authors' own statements.
            case STATEMENT -> "VotedStatement";
        };
    }

    private static Map<String, Object> parameters(ConceptFilter filter) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("study", filter.study().orElse(null));
        parameters.put("kind", filter.kind().map(Enum::name).orElse(null));
        parameters.put("theme", filter.theme().orElse(null));
        parameters.put("community", filter.community().orElse(null));
        parameters.put("moderated", filter.moderated());
        parameters.put("retired", filter.retired());
        return parameters;
    }

    static Concept concept(Row row) {
        return Concept.builder(
                        row.id("id", ConceptId::new),
                        row.id("study", StudyId::new),
                        row.constant("kind", ConceptKind.class),
                        row.localized("label"))
                .altLabels(row.localizedLists("altLabels"))
                .definition(row.localized("definition"))
                .broader(row.optionalId("broader", ConceptId::new))
                .links(
                        new Concept.Links(
                                row.optionalId("answers", ConceptId::new),
                                row.flag("exclusive"),
                                row.ids("mitigates", ConceptId::new),
                                row.ids("related", ConceptId::new)))
                .equivalence(
                        new Concept.Equivalence(
                                row.constant("equivalence", Concept.Grade.class),
                                row.localized("equivalenceNote")))
                .moderated(row.flag("moderated"))
                .retired(row.flag("retired"))
                .position(row.number("position"))
                .build();
    }

    /// A concept was changed, added or taken away other than by an import. Listeners update derived
    /// data in the same transaction.
    ///
    /// @param concept the concept's id
    public record ConceptChanged(ConceptId concept) {}
}

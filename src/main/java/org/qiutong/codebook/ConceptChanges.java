package org.qiutong.codebook;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiutong.codebook.CodebookService.ConceptChanged;
import org.qiutong.codebook.CodebookService.ConceptFilter;
import org.qiutong.graph.Queries;
import org.qiutong.graph.Revision;
import org.qiutong.graph.Revisions;
import org.qiutong.graph.Row;
import org.qiutong.id.ConceptId;
import org.qiutong.id.StudyId;
import org.qiutong.text.LocalizedText;
import org.qiutong.text.Slug;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Changes concepts other than by an import. Later imports leave them as they are: a concept names
/// what of it was changed, its properties and, in small letters, its types of relationships.
@Service
@Transactional(readOnly = true)
public class ConceptChanges {

    private static final Set<String> OF_KIND = Set.of("kind", "answers", "exclusive");

    private static final List<String> TEXTS =
            List.of("label_", "sort_", "altLabels_", "definition_", "equivalence");

    private final CodebookService codebook;
    private final Queries queries;
    private final Revisions revisions;
    private final ApplicationEventPublisher events;

    ConceptChanges(
            CodebookService codebook,
            Queries queries,
            Revisions revisions,
            ApplicationEventPublisher events) {
        this.codebook = codebook;
        this.queries = queries;
        this.revisions = revisions;
        this.events = events;
    }

    /// The id of a concept that is added to a study: made of its label, and of no other there.
    ///
    /// @param gone ids of concepts that are not there any more and may come back
    @PermitAll
    public ConceptId freshId(StudyId study, LocalizedText label, Collection<ConceptId> gone) {
        Slug slugs = new Slug();
        Stream.concat(
                        gone.stream(),
                        codebook
                                .concepts(ConceptFilter.of(study).withModerated(true).withRetired())
                                .stream()
                                .map(Concept::id))
                .forEach(each -> slugs.take(each.value().substring(study.value().length() + 1)));
        return new ConceptId(study + "/" + slugs.of(label.versions().getFirst().text()));
    }

    /// Adds a concept to the codebook of its study.
    ///
    /// @param concept with a [#freshId]
    /// @param by the account that adds it
    @RolesAllowed("RESEARCHER")
    @Transactional
    public void add(Concept concept, String by) {
        codebook.save("", List.of(concept));
        if (queries.count("codebook/markAdded", Map.of("id", concept.id(), "by", by)) == 0) {
            throw new IllegalStateException(concept.study() + " is not there, or not for " + by);
        }
        events.publishEvent(new ConceptChanged(concept.id()));
    }

    /// Changes a concept, as far as it is to be another than it is.
    ///
    /// @param now the concept as it is stored
    @RolesAllowed("RESEARCHER")
    @Transactional
    public void change(Concept now, Concept wanted) {
        Map<String, @Nullable Object> properties = differences(properties(now), properties(wanted));
        Map<String, Set<ConceptId>> before = links(now);
        List<Map<String, Object>> gone = new ArrayList<>();
        List<Map<String, Object>> come = new ArrayList<>();
        Set<String> names = new TreeSet<>(properties.keySet());
        links(wanted)
                .forEach((type, after) -> {
                    Set<ConceptId> old = before.getOrDefault(type, Set.of());
                    rows(wanted, type, old, after).forEach(gone::add);
                    rows(wanted, type, after, old).forEach(come::add);
                    if (!old.equals(after)) {
                        names.add(type.toLowerCase(Locale.ROOT));
                    }
                });
        if (now.kind() != wanted.kind()) {
            names.addAll(OF_KIND);
        }
        if (names.isEmpty()) {
            return;
        }
        revisions.advance(Revision.CODEBOOK);
        if (!names.stream().allMatch(ConceptChanges::isText)) {
            revisions.advance(Revision.STANCES);
        }
        queries.run(
                "codebook/changeConcept",
                Map.of(
                        "id",
                        wanted.id(),
                        "properties",
                        properties,
                        "label",
                        CodebookService.label(wanted.kind()),
                        "names",
                        List.copyOf(names),
                        "gone",
                        gone,
                        "come",
                        come));
        events.publishEvent(new ConceptChanged(wanted.id()));
    }

    /// Whether it changes only what is read of a concept, not how it counts.
    private static boolean isText(String name) {
        return TEXTS.stream().anyMatch(name::startsWith);
    }

    private static Stream<Map<String, Object>> rows(
            Concept concept, String type, Set<ConceptId> some, Set<ConceptId> without) {
        return some.stream()
                .filter(each -> !without.contains(each))
                .map(each -> CodebookService.link(concept, type, each));
    }

    /// Concepts that come with an import, with what was changed here of those that are stored.
    @PermitAll
    public List<Concept> keeping(List<Concept> coming) {
        List<ConceptId> ids = coming.stream().map(Concept::id).toList();
        Map<ConceptId, List<String>> changed =
                queries.byIds("codebook/findChanged", ids, row -> row).stream()
                        .collect(
                                Collectors.toMap(
                                        row -> row.id("id", ConceptId::new),
                                        row -> row.texts("names")));
        Map<ConceptId, Concept> stored =
                codebook.concepts(changed.keySet()).stream()
                        .collect(Collectors.toMap(Concept::id, Function.identity()));
        return coming.stream()
                .map(each ->
                        Optional.ofNullable(stored.get(each.id()))
                                .map(old ->
                                        keeping(
                                                each,
                                                old,
                                                changed.getOrDefault(each.id(), List.of())))
                                .orElse(each))
                .toList();
    }

    private static Concept keeping(Concept coming, Concept stored, List<String> names) {
        Map<String, Object> kept = whole(coming);
        Map<String, Object> old = whole(stored);
        for (String name : names) {
            Optional.ofNullable(old.get(name))
                    .ifPresentOrElse(value -> kept.put(name, value), () -> kept.remove(name));
        }
        return CodebookService.concept(new Row(kept));
    }

    /// All of a concept by the names by which changes are remembered.
    private static Map<String, Object> whole(Concept concept) {
        Map<String, Object> whole = new HashMap<>(properties(concept));
        concept.broader().ifPresent(id -> whole.put("broader", id));
        concept.links().answers().ifPresent(id -> whole.put("answers", id));
        whole.put("mitigates", concept.links().mitigates());
        whole.put("related", concept.links().related());
        return whole;
    }

    private static Map<String, Set<ConceptId>> links(Concept concept) {
        Map<String, Set<ConceptId>> links = new LinkedHashMap<>();
        links.put("BROADER", concept.broader().stream().collect(Collectors.toSet()));
        links.put("ANSWERS", concept.links().answers().stream().collect(Collectors.toSet()));
        links.put("MITIGATES", Set.copyOf(concept.links().mitigates()));
        links.put("RELATED", Set.copyOf(concept.links().related()));
        return links;
    }

    @SuppressWarnings("unchecked") // the row is made of texts and values
    private static Map<String, Object> properties(Concept concept) {
        Map<String, Object> properties =
                new HashMap<>(
                        (Map<String, Object>)
                                Objects.requireNonNull(
                                        CodebookService.write("", concept).get("properties")));
        properties.remove("batch");
        return properties;
    }

    /// What is different, as it is to be; without a value where it is to be absent.
    private static Map<String, @Nullable Object> differences(
            Map<String, Object> before, Map<String, Object> after) {
        Map<String, @Nullable Object> different = new HashMap<>();
        Set<String> all = new HashSet<>(before.keySet());
        all.addAll(after.keySet());
        for (String name : all) {
            if (!Objects.equals(before.get(name), after.get(name))) {
                different.put(name, after.get(name));
            }
        }
        return different;
    }
}

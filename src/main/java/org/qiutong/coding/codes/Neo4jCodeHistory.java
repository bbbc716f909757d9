package org.qiutong.coding.codes;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qiutong.access.Acting;
import org.qiutong.codebook.Concept;
import org.qiutong.evidence.EvidenceGone;
import org.qiutong.graph.Properties;
import org.qiutong.graph.Queries;
import org.qiutong.graph.Window;
import org.qiutong.id.ConceptId;
import org.qiutong.id.StudyId;
import org.qiutong.text.LocalizedText;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The changes of codebooks, with what each of them did. It keeps ids and the texts of codes, and
/// forgets people and passages with them.
@Component
class Neo4jCodeHistory {

    private final Queries queries;

    Neo4jCodeHistory(Queries queries) {
        this.queries = queries;
    }

    /// One page, the latest first.
    List<CodebookChange> changes(StudyId study, Window window) {
        return queries.page(
                "coding/findChanges", Map.of("study", study), window, CodebookChange::of);
    }

    Optional<CodebookChange> change(String id) {
        return queries.first("coding/findChange", Map.of("id", id), CodebookChange::of);
    }

    List<CodeStep> steps(String id) {
        return queries
                .list("coding/findChange", Map.of("id", id), row -> row.texts("steps"))
                .stream()
                .flatMap(List::stream)
                .map(CodeStep::of)
                .toList();
    }

    /// What is kept of a change, as the one who acts made it.
    void save(
            CodebookChange.Kind kind,
            Concept code,
            Optional<Concept> into,
            Sides sides,
            List<CodeStep> steps) {
        Map<String, Object> properties =
                new HashMap<>(
                        Properties.of(code.id())
                                .with("kind", kind)
                                .with("of", code.id().value())
                                .with("label", code.label())
                                .with("into", into.map(each -> each.id().value()))
                                .with(
                                        "intoLabel",
                                        into.map(Concept::label).orElse(LocalizedText.NONE))
                                .with("together", sides)
                                .with("by", Acting.required().name())
                                .with(
                                        "at",
                                        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString())
                                .with("steps", steps.stream().map(CodeStep::json).toList())
                                .map());
        queries.run("coding/saveChange", Map.of("study", code.study(), "properties", properties));
    }

    void undone(String id) {
        queries.run(
                "coding/markUndone",
                Map.of(
                        "id",
                        id,
                        "by",
                        Acting.required().name(),
                        "at",
                        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString()));
    }

    /// What of a study has become part of another code.
    Map<ConceptId, MergedCode> merged(StudyId study) {
        Map<ConceptId, MergedCode> merged = new LinkedHashMap<>();
        queries.list(
                        "coding/findMerged",
                        Map.of("study", study, "kinds", List.of(CodebookChange.Kind.MERGED.name())),
                        row -> row)
                .forEach(row ->
                        merged.put(
                                row.id("of", ConceptId::new),
                                new MergedCode(
                                        row.id("into", ConceptId::new),
                                        row.constant("together", Sides.class))));
        return merged;
    }

    /// The ids of codes that are not there any more and may come back.
    Set<ConceptId> gone(StudyId study) {
        return Set.copyOf(
                queries.list(
                        "coding/findMerged",
                        Map.of(
                                "study",
                                study,
                                "kinds",
                                Stream.of(CodebookChange.Kind.MERGED, CodebookChange.Kind.DELETED)
                                        .map(Enum::name)
                                        .toList()),
                        row -> row.id("of", ConceptId::new)));
    }

    /// Forgets the changes of a study that is deleted, and of others what they did to passages and
    /// people that are.
    @EventListener
    @Transactional
    void forget(EvidenceGone gone) {
        if (gone.whole()) {
            queries.run("coding/dropChanges", Map.of("study", gone.study()));
            return;
        }
        Set<String> ids =
                Stream.concat(gone.quotations().stream(), gone.experts().stream())
                        .map(Object::toString)
                        .collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return;
        }
        queries.list("coding/findSteps", Map.of("study", gone.study()), row -> row)
                .forEach(row -> {
                    List<String> steps = row.texts("steps");
                    List<String> kept =
                            steps.stream()
                                    .filter(each -> !ids.contains(CodeStep.of(each).piece().from()))
                                    .toList();
                    if (kept.size() < steps.size()) {
                        queries.run(
                                "coding/saveSteps", Map.of("id", row.text("id"), "steps", kept));
                    }
                });
    }
}

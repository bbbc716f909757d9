package org.qiutong.codebook.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.qiutong.codebook.CodebookService;
import org.qiutong.codebook.Concept;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.StableId;
import org.qiutong.id.StudyId;
import org.qiutong.web.Listing;
import org.qiutong.web.Names;
import org.qiutong.web.NotFound;
import org.qiutong.web.PageQuery;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/concepts")
@Tag(
        name = "codebook",
        description =
                "themes, concerns, benefits, barriers, questions, positions, proposals, statements")
class ConceptController {

    record EquivalencePayload(String grade, SortedMap<String, String> note) {}

    record ConceptPayload(
            ConceptId id,
            StudyId study,
            String kind,
            SortedMap<String, String> label,
            Map<String, List<String>> altLabels,
            SortedMap<String, String> definition,
            Optional<ConceptId> broader,
            Optional<ConceptId> answers,
            boolean exclusive,
            List<ConceptId> mitigates,
            List<ConceptId> related,
            EquivalencePayload equivalence,
            boolean moderated) {

        static ConceptPayload of(Concept concept) {
            TreeMap<String, List<String>> altLabels = new TreeMap<>();
            concept.altLabels()
                    .forEach((language, labels) -> altLabels.put(language.value(), labels));
            return new ConceptPayload(
                    concept.id(),
                    concept.study(),
                    Names.of(concept.kind()),
                    concept.label().byTag(),
                    altLabels,
                    concept.definition().byTag(),
                    concept.broader(),
                    concept.links().answers(),
                    concept.links().exclusive(),
                    concept.links().mitigates(),
                    concept.links().related(),
                    new EquivalencePayload(
                            Names.of(concept.equivalence().grade()),
                            concept.equivalence().note().byTag()),
                    concept.moderated());
        }
    }

    private final CodebookService codebook;

    ConceptController(CodebookService codebook) {
        this.codebook = codebook;
    }

    @GetMapping
    @Operation(
            summary =
                    "The concepts, in the order of the codebook; a theme includes all below it."
                            + " Statements that were moderated out only with moderated=true")
    Listing<ConceptPayload> concepts(
            @RequestParam @Nullable String study,
            @RequestParam @Nullable String kind,
            @RequestParam @Nullable String theme,
            @RequestParam @Nullable String community,
            @RequestParam(defaultValue = "false") boolean moderated,
            @Valid @ParameterObject PageQuery page) {
        CodebookService.ConceptFilter filter =
                new CodebookService.ConceptFilter(
                        Names.id("study", study, StudyId::new),
                        Names.parse(ConceptKind.class, "kind", kind),
                        Names.id("theme", theme, ConceptId::new),
                        Names.id("community", community, CommunityId::new),
                        moderated);
        return new Listing<>(
                codebook.concepts(filter, page.window()).stream().map(ConceptPayload::of).toList(),
                codebook.countConcepts(filter));
    }

    @GetMapping("/{study}/{name}")
    @Operation(summary = "One concept")
    ConceptPayload concept(
            @PathVariable String study,
            @PathVariable String name,
            @RequestParam(defaultValue = "false") boolean moderated) {
        String id = study + "/" + name;
        return StableId.parse(id, ConceptId::new)
                .flatMap(codebook::concept)
                .filter(concept -> moderated || !concept.moderated())
                .map(ConceptPayload::of)
                .orElseThrow(() -> new NotFound("concept", id));
    }
}

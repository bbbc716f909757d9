package org.qiutong.evidence.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.evidence.EvidenceFilter;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.evidence.Stance;
import org.qiutong.evidence.rest.EvidencePayloads.FindingPayload;
import org.qiutong.evidence.rest.EvidencePayloads.QuotationPayload;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.ExpertId;
import org.qiutong.id.FindingId;
import org.qiutong.id.QuotationId;
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
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "evidence", description = "quotations of experts and findings about groups")
class EvidenceController {

    /// @param theme a concept's id: evidence on it and on everything below it
    /// @param kind evidence on concepts of this kind
    record Filter(
            @Nullable String study,
            @Nullable String community,
            @Nullable String theme,
            @Nullable String kind,
            @Nullable String concept,
            @Nullable String expert,
            @Nullable String stance) {

        EvidenceFilter evidence() {
            return new EvidenceFilter(
                    Names.id("study", study, StudyId::new),
                    Names.id("community", community, CommunityId::new),
                    Names.id("theme", theme, ConceptId::new),
                    Names.parse(ConceptKind.class, "kind", kind),
                    Names.id("concept", concept, ConceptId::new),
                    Names.id("expert", expert, ExpertId::new),
                    Names.parse(Stance.class, "stance", stance));
        }
    }

    private final EvidenceService evidence;

    EvidenceController(EvidenceService evidence) {
        this.evidence = evidence;
    }

    @GetMapping("/quotations")
    @Operation(summary = "Quotations with their renderings, by id")
    Listing<QuotationPayload> quotations(
            @ParameterObject Filter filter, @Valid @ParameterObject PageQuery page) {
        EvidenceFilter wanted = filter.evidence();
        return new Listing<>(
                evidence.quotations(wanted, page.window()).stream()
                        .map(QuotationPayload::of)
                        .toList(),
                evidence.countQuotations(wanted));
    }

    @GetMapping("/quotations/{study}/{name}")
    @Operation(summary = "One quotation")
    QuotationPayload quotation(@PathVariable String study, @PathVariable String name) {
        String id = study + "/" + name;
        return StableId.parse(id, QuotationId::new)
                .flatMap(evidence::quotation)
                .map(QuotationPayload::of)
                .orElseThrow(() -> new NotFound("quotation", id));
    }

    @GetMapping("/findings")
    @Operation(summary = "Findings about groups with the head counts that their words allow, by id")
    Listing<FindingPayload> findings(
            @ParameterObject Filter filter, @Valid @ParameterObject PageQuery page) {
        EvidenceFilter wanted = filter.evidence();
        return new Listing<>(
                evidence.findings(wanted, page.window()).stream().map(FindingPayload::of).toList(),
                evidence.countFindings(wanted));
    }

    @GetMapping("/findings/{study}/{name}")
    @Operation(summary = "One finding")
    FindingPayload finding(@PathVariable String study, @PathVariable String name) {
        String id = study + "/" + name;
        return StableId.parse(id, FindingId::new)
                .flatMap(evidence::finding)
                .map(FindingPayload::of)
                .orElseThrow(() -> new NotFound("finding", id));
    }
}

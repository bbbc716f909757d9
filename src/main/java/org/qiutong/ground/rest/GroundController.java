package org.qiutong.ground.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.util.List;
import org.qiutong.ground.CommonGround;
import org.qiutong.ground.GroundService;
import org.qiutong.ground.rest.GroundPayloads.GroundPayload;
import org.qiutong.ground.rest.GroundPayloads.SharedPayload;
import org.qiutong.id.ConceptId;
import org.qiutong.id.StableId;
import org.qiutong.web.Listing;
import org.qiutong.web.NotFound;
import org.qiutong.web.PageQuery;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(
        name = "common ground",
        description = "what communities share and dispute, and how sure that is")
class GroundController {

    private final GroundService ground;

    GroundController(GroundService ground) {
        this.ground = ground;
    }

    @GetMapping("/common-ground")
    @Operation(summary = "Common ground per concept")
    Listing<GroundPayload> commonGround(
            @ParameterObject GroundQuery query, @Valid @ParameterObject PageQuery page) {
        List<CommonGround> rows = ground.list(query.filter(), query.order()).rows();
        Listing<CommonGround> shown = Listing.of(rows, page);
        return new Listing<>(shown.items().stream().map(GroundPayload::of).toList(), shown.total());
    }

    @GetMapping("/common-ground/shared")
    @Operation(
            summary = "The counted concepts of which at most a given share is not shared",
            description =
                    "The likeliest first. Studies in which a stance is no count have none. The"
                            + " parameters label and sort do not count.")
    SharedPayload shared(
            @ParameterObject GroundQuery query,
            @Parameter(description = "the greatest share that may be wrong, 0.1 if not given")
                    @RequestParam(defaultValue = "0.1")
                    @DecimalMin("0")
                    @DecimalMax("1")
                    double wrong) {
        return SharedPayload.of(ground.shared(query.filter(), wrong));
    }

    @GetMapping("/common-ground/{study}/{name}")
    @Operation(summary = "Common ground on one concept")
    GroundPayload onConcept(
            @PathVariable String study,
            @PathVariable String name,
            @ParameterObject GroundQuery query) {
        String id = study + "/" + name;
        return StableId.parse(id, ConceptId::new)
                .flatMap(concept -> ground.on(concept, query.filter()))
                .map(GroundPayload::of)
                .orElseThrow(() -> new NotFound("concept", id));
    }
}

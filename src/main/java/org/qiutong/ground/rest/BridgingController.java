package org.qiutong.ground.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.qiutong.ground.GroundFilter;
import org.qiutong.ground.bridging.ActorCongruence;
import org.qiutong.ground.bridging.ActorCongruence.Measure;
import org.qiutong.ground.bridging.ActorCongruence.Normalization;
import org.qiutong.ground.bridging.BridgingService;
import org.qiutong.ground.bridging.TooManyExperts;
import org.qiutong.ground.rest.BridgingPayloads.BridgingPayload;
import org.qiutong.ground.rest.BridgingPayloads.CongruencePayload;
import org.qiutong.web.Names;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/bridging")
@Tag(
        name = "common ground",
        description = "what communities share and dispute, and how sure that is")
class BridgingController {

    private final BridgingService bridging;

    BridgingController(BridgingService bridging) {
        this.bridging = bridging;
    }

    /// @param measure `congruence` (if not given), `conflict`, `subtract`
    /// @param normalization `none` (if not given), `average-activity`, `jaccard`
    @GetMapping
    @Operation(summary = "Who and what bridges communities")
    BridgingPayload bridging(
            @ParameterObject GroundQuery query,
            @RequestParam(required = false) @Nullable String measure,
            @RequestParam(required = false) @Nullable String normalization) {
        GroundFilter filter = query.filter();
        Measure what = Names.parse(Measure.class, "measure", measure).orElse(Measure.CONGRUENCE);
        Normalization by =
                Names.parse(Normalization.class, "normalization", normalization)
                        .orElse(Normalization.NONE);
        ActorCongruence congruence = bridging.congruence(filter, what, by);
        return BridgingPayload.of(
                bridging.bridges(filter), CongruencePayload.of(congruence, what, by));
    }

    @ExceptionHandler
    ProblemDetail tooMany(TooManyExperts e) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
    }
}

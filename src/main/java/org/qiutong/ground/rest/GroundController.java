package org.qiutong.ground.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import org.qiutong.ground.Bridges;
import org.qiutong.ground.CommonGround;
import org.qiutong.ground.GroundService;
import org.qiutong.ground.rest.GroundPayloads.GroundPayload;
import org.qiutong.web.Listing;
import org.qiutong.web.NotFound;
import org.qiutong.web.PageQuery;
import org.qiutong.web.Permalink;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
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
    ResponseEntity<Listing<GroundPayload>> commonGround(
            @ParameterObject GroundQuery query,
            @Valid @ParameterObject PageQuery page,
            HttpServletRequest request) {
        List<CommonGround> rows = ground.list(query.filter(), query.order()).rows();
        Listing<CommonGround> shown = Listing.of(rows, page);
        return Permalink.to(request, "common-ground")
                .body(
                        new Listing<>(
                                shown.items().stream().map(GroundPayload::of).toList(),
                                shown.total()));
    }

    @GetMapping("/common-ground/{study}/{name}")
    @Operation(summary = "Common ground on one concept")
    ResponseEntity<GroundPayload> onConcept(
            @PathVariable String study,
            @PathVariable String name,
            @ParameterObject GroundQuery query,
            HttpServletRequest request) {
        String id = study + "/" + name;
        GroundPayload found =
                ground.on(id, query.filter())
                        .map(GroundPayload::of)
                        .orElseThrow(() -> new NotFound("concept", id));
        return Permalink.to(request, "common-ground/" + id).body(found);
    }

    /// @param pairs experts of different communities who agree, the surest first
    /// @param experts by how far they agree with the community that agrees with them least
    /// @param insufficient how many experts are known on too few concepts to say
    /// @param communities each two of them
    record BridgingPayload(
            List<PairPayload> pairs,
            List<ExpertPayload> experts,
            int insufficient,
            List<CommunitiesPayload> communities) {

        static BridgingPayload of(Bridges bridges) {
            return new BridgingPayload(
                    bridges.pairs().stream().map(PairPayload::of).toList(),
                    bridges.experts().stream().map(ExpertPayload::of).toList(),
                    bridges.insufficient(),
                    bridges.matrix().stream().map(CommunitiesPayload::of).toList());
        }
    }

    /// @param q the probability that the two agree on more than half of what both address
    record PairPayload(
            String expert,
            String community,
            String other,
            String otherCommunity,
            int same,
            int opposite,
            double q) {

        static PairPayload of(Bridges.Pair pair) {
            return new PairPayload(
                    pair.expert(),
                    pair.community(),
                    pair.other(),
                    pair.otherCommunity(),
                    pair.overlap().same(),
                    pair.overlap().opposite(),
                    pair.overlap().agreement());
        }
    }

    /// @param align by community, from -1 to 1
    record ExpertPayload(
            String expert, String community, double bridge, java.util.Map<String, Double> align) {

        static ExpertPayload of(Bridges.Bridging each) {
            return new ExpertPayload(
                    each.expert(), each.community(), each.bridge().bridge(), each.bridge().align());
        }
    }

    /// @param comparable on how many concepts enough of both spoke: what the other two are out of
    record CommunitiesPayload(
            String community, String other, int shared, int contested, int comparable) {

        static CommunitiesPayload of(Bridges.CommunityPair each) {
            return new CommunitiesPayload(
                    each.community(),
                    each.other(),
                    each.pair().shared(),
                    each.pair().contested(),
                    each.pair().comparable());
        }
    }

    @GetMapping("/bridging")
    @Operation(summary = "Who and what bridges communities")
    ResponseEntity<BridgingPayload> bridging(
            @ParameterObject GroundQuery query, HttpServletRequest request) {
        return Permalink.to(request, "bridging")
                .body(BridgingPayload.of(ground.bridges(query.filter())));
    }
}

package org.qiutong.people.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ExpertId;
import org.qiutong.id.InstitutionId;
import org.qiutong.id.StableId;
import org.qiutong.id.StudyId;
import org.qiutong.people.Community;
import org.qiutong.people.Expert;
import org.qiutong.people.Institution;
import org.qiutong.people.PeopleService;
import org.qiutong.text.LanguageTag;
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
@RequestMapping("/api/v1")
@Tag(name = "people", description = "communities, experts, institutions")
class PeopleController {

    /// @param sampleSize by study id, how many of the community's experts were interviewed
    record CommunityPayload(
            CommunityId id,
            SortedMap<String, String> label,
            SortedMap<String, String> experts,
            Map<StudyId, Integer> sampleSize) {

        static CommunityPayload of(Community community) {
            return new CommunityPayload(
                    community.id(),
                    community.label().byTag(),
                    community.experts().byTag(),
                    community.sampleSizes());
        }
    }

    record ExpertPayload(
            ExpertId id,
            String code,
            Optional<CommunityId> community,
            Optional<String> sector,
            StudyId study) {

        static ExpertPayload of(Expert expert) {
            return new ExpertPayload(
                    expert.id(),
                    expert.code(),
                    expert.community(),
                    expert.sector().map(Names::of),
                    expert.study());
        }
    }

    record InstitutionPayload(
            InstitutionId id,
            String kind,
            SortedMap<String, String> label,
            SortedMap<String, String> shortName,
            Optional<InstitutionId> partOf,
            Optional<CommunityId> community,
            SortedMap<String, String> role) {

        static InstitutionPayload of(Institution institution) {
            return new InstitutionPayload(
                    institution.id(),
                    Names.of(institution.kind()),
                    institution.name().byTag(),
                    institution.shortName().byTag(),
                    institution.partOf(),
                    institution.community(),
                    institution.role().byTag());
        }
    }

    private final PeopleService people;

    PeopleController(PeopleService people) {
        this.people = people;
    }

    @GetMapping("/communities")
    @Operation(
            summary =
                    "The communities whose experts were interviewed, with their sample sizes by study")
    Listing<CommunityPayload> communities(@Valid @ParameterObject PageQuery page) {
        return Listing.of(people.communities().stream().map(CommunityPayload::of).toList(), page);
    }

    @GetMapping("/communities/{id}")
    @Operation(summary = "One community")
    CommunityPayload community(@PathVariable String id) {
        return people.communities().stream()
                .filter(community -> community.id().value().equals(id))
                .findFirst()
                .map(CommunityPayload::of)
                .orElseThrow(() -> new NotFound("community", id));
    }

    @GetMapping("/experts")
    @Operation(summary = "The experts whom a study names by code, by community and code")
    Listing<ExpertPayload> experts(
            @RequestParam @Nullable String study,
            @RequestParam @Nullable String community,
            @Valid @ParameterObject PageQuery page) {
        PeopleService.ExpertFilter filter =
                new PeopleService.ExpertFilter(
                        Names.id("study", study, StudyId::new),
                        Names.id("community", community, CommunityId::new));
        return new Listing<>(
                people.experts(filter, page.window()).stream().map(ExpertPayload::of).toList(),
                people.countExperts(filter));
    }

    @GetMapping("/experts/{study}/{code}")
    @Operation(summary = "One expert")
    ExpertPayload expert(@PathVariable String study, @PathVariable String code) {
        String id = study + "/" + code;
        return StableId.parse(id, ExpertId::new)
                .flatMap(people::expert)
                .map(ExpertPayload::of)
                .orElseThrow(() -> new NotFound("expert", id));
    }

    @GetMapping("/institutions")
    @Operation(summary = "The institutions that studies name, by their English names")
    Listing<InstitutionPayload> institutions(
            @RequestParam @Nullable String kind,
            @RequestParam @Nullable String community,
            @Valid @ParameterObject PageQuery page) {
        PeopleService.InstitutionFilter filter =
                new PeopleService.InstitutionFilter(
                        Names.parse(Institution.Kind.class, "kind", kind),
                        Names.id("community", community, CommunityId::new));
        return new Listing<>(
                people.institutions(filter, LanguageTag.EN, page.window()).stream()
                        .map(InstitutionPayload::of)
                        .toList(),
                people.countInstitutions(filter));
    }

    @GetMapping("/institutions/{id}")
    @Operation(summary = "One institution")
    InstitutionPayload institution(@PathVariable String id) {
        return StableId.parse(id, InstitutionId::new)
                .flatMap(people::institution)
                .map(InstitutionPayload::of)
                .orElseThrow(() -> new NotFound("institution", id));
    }
}

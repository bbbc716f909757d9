package org.qiutong.study.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.qiutong.id.CommunityId;
import org.qiutong.id.InstitutionId;
import org.qiutong.id.SourceId;
import org.qiutong.id.StableId;
import org.qiutong.id.StudyId;
import org.qiutong.study.Milestone;
import org.qiutong.study.Source;
import org.qiutong.study.Study;
import org.qiutong.study.StudyService;
import org.qiutong.text.LocalizedText;
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
@RequestMapping("/api/v1/studies")
@Tag(name = "studies", description = "studies with their sources, instruments and events")
class StudyController {

    /// @param design `votes`, `coded` or `excerpts`: what may be counted
    /// @param method how the study was done
    /// @param from the first month of the fieldwork; none if nobody says when it was
    /// @param to its last month
    /// @param samples by community id, how many of its experts were interviewed
    record StudyPayload(
            StudyId id,
            SortedMap<String, String> label,
            SortedMap<String, String> summary,
            String design,
            SortedMap<String, String> method,
            SortedMap<String, String> limits,
            List<SortedMap<String, String>> questions,
            Optional<String> from,
            Optional<String> to,
            Optional<String> published,
            Map<CommunityId, Integer> samples,
            SourceId report,
            List<InstitutionId> conductedBy,
            List<InstitutionId> fundedBy,
            SortedMap<String, String> licence,
            SortedMap<String, String> confidentiality) {

        static StudyPayload of(Study study) {
            return new StudyPayload(
                    study.id(),
                    study.title().byTag(),
                    study.summary().byTag(),
                    Names.of(study.design()),
                    study.method().byTag(),
                    study.limits().byTag(),
                    study.questions().stream().map(LocalizedText::byTag).toList(),
                    study.fieldwork().map(each -> each.from().toString()),
                    study.fieldwork().map(each -> each.to().toString()),
                    study.published().map(LocalDate::toString),
                    study.samples(),
                    study.report(),
                    study.conductedBy(),
                    study.fundedBy(),
                    study.licence().byTag(),
                    study.confidentiality().byTag());
        }
    }

    record SourcePayload(
            SourceId id,
            String kind,
            SortedMap<String, String> label,
            List<String> authors,
            Optional<InstitutionId> publisher,
            Optional<String> publisherName,
            Optional<String> date,
            Optional<String> url,
            Optional<Integer> number,
            Optional<SourceId> sameAs,
            Optional<SourceId> citedBy,
            String citation) {

        static SourcePayload of(Source source) {
            return new SourcePayload(
                    source.id(),
                    Names.of(source.kind()),
                    source.title().byTag(),
                    source.authors(),
                    source.publisher(),
                    source.publisherName(),
                    source.date(),
                    source.url(),
                    source.number(),
                    source.sameAs(),
                    source.citedBy(),
                    source.citation());
        }
    }

    record MilestonePayload(
            String id,
            String kind,
            SortedMap<String, String> label,
            Optional<String> from,
            Optional<String> to,
            List<InstitutionId> by,
            Optional<SourceId> source,
            SortedMap<String, String> note) {

        static MilestonePayload of(Milestone milestone) {
            return new MilestonePayload(
                    milestone.id(),
                    Names.of(milestone.kind()),
                    milestone.label().byTag(),
                    milestone.from(),
                    milestone.to(),
                    milestone.by(),
                    milestone.source(),
                    milestone.note().byTag());
        }
    }

    private final StudyService studies;

    StudyController(StudyService studies) {
        this.studies = studies;
    }

    @GetMapping
    @Operation(summary = "All studies, the latest first")
    Listing<StudyPayload> studies(@Valid @ParameterObject PageQuery page) {
        return Listing.of(studies.studies().stream().map(StudyPayload::of).toList(), page);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One study")
    StudyPayload study(@PathVariable String id) {
        return StudyPayload.of(found(id));
    }

    private Study found(String id) {
        return StableId.parse(id, StudyId::new)
                .flatMap(studies::study)
                .orElseThrow(() -> new NotFound("study", id));
    }

    @GetMapping("/{id}/sources")
    @Operation(summary = "The report of a study and its references")
    Listing<SourcePayload> sources(
            @PathVariable String id, @Valid @ParameterObject PageQuery page) {
        return Listing.of(
                studies.sources(found(id).id()).stream().map(SourcePayload::of).toList(), page);
    }

    @GetMapping("/{id}/milestones")
    @Operation(summary = "The instruments and events that a study refers to")
    Listing<MilestonePayload> milestones(
            @PathVariable String id, @Valid @ParameterObject PageQuery page) {
        return Listing.of(
                studies.milestones(found(id).id()).stream().map(MilestonePayload::of).toList(),
                page);
    }
}

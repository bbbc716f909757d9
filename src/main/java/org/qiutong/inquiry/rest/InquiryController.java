package org.qiutong.inquiry.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.SortedMap;
import org.qiutong.ground.CommonGround;
import org.qiutong.ground.Side;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.StudyId;
import org.qiutong.inquiry.Inquiry;
import org.qiutong.inquiry.InquiryQuery;
import org.qiutong.inquiry.InquiryService;
import org.qiutong.web.Listing;
import org.qiutong.web.Names;
import org.qiutong.web.PageQuery;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "inquiries", description = "questions to the evidence")
class InquiryController {

    private final InquiryService inquiries;

    InquiryController(InquiryService inquiries) {
        this.inquiries = inquiries;
    }

    @GetMapping("/ask")
    @Operation(summary = "Concepts by who stands how on them")
    Listing<AnswerPayload> ask(
            @ParameterObject InquiryQuery query, @Valid @ParameterObject PageQuery page) {
        Inquiry inquiry = query.inquiry();
        Listing<CommonGround> found = Listing.of(inquiries.answer(inquiry), page);
        return new Listing<>(
                found.items().stream().map(row -> AnswerPayload.of(row, inquiry)).toList(),
                found.total());
    }

    /// @param label of the concept's common ground: `shared`, `contested`, ...
    record AnswerPayload(
            ConceptId concept,
            SortedMap<String, String> conceptLabel,
            String kind,
            StudyId study,
            String label,
            List<StandingPayload> communities) {

        static AnswerPayload of(CommonGround row, Inquiry inquiry) {
            return new AnswerPayload(
                    row.concept().id(),
                    row.concept().label().byTag(),
                    Names.of(row.concept().kind()),
                    row.concept().study(),
                    Names.of(row.label().kind()),
                    row.assessment().sides().stream()
                            .map(side -> StandingPayload.of(side, inquiry))
                            .toList());
        }
    }

    /// The number of a community's experts who take the position.
    ///
    /// @param experts those known individually
    /// @param reported the minimum that sources report; 0 if nothing is reported
    /// @param asked the number who had the opportunity
    /// @param of the size of the sample
    /// @param found whether the numbers are sufficient
    record StandingPayload(
            CommunityId community, int experts, int reported, int asked, int of, boolean found) {

        static StandingPayload of(Side side, Inquiry inquiry) {
            return new StandingPayload(
                    side.community(),
                    inquiry.experts(side),
                    inquiry.reported(side),
                    side.counts().asked(),
                    side.counts().of(),
                    inquiry.matches(side));
        }
    }
}

package org.qiutong.ground.rest;

import static org.qiutong.ground.Measure.Place.API;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.qiutong.ground.CommonGround;
import org.qiutong.ground.Follows;
import org.qiutong.ground.Label;
import org.qiutong.ground.Measure;
import org.qiutong.ground.Measures;
import org.qiutong.ground.Reported;
import org.qiutong.ground.SharedList;
import org.qiutong.ground.Side;
import org.qiutong.ground.Side.OnRecord;
import org.qiutong.ground.Value;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.ExpertId;
import org.qiutong.id.FindingId;
import org.qiutong.id.StudyId;
import org.qiutong.web.Names;

/// Common ground as the API tells it.
final class GroundPayloads {

    private GroundPayloads() {}

    /// A finding, by its id, and the head count that its words allow.
    ///
    /// @param quantifier `all`, `most`, `many`, `several`, `some`, `unnumbered`, `divided`
    /// @param stance `support` where it is held or, of a concern or a barrier, raised or named;
    ///   `oppose`, `mixed`
    /// @param reading whether the bounds depend on a reading that the words do not force
    record ReportedPayload(
            FindingId finding,
            String quantifier,
            String stance,
            int lower,
            int upper,
            int of,
            boolean reading) {

        static ReportedPayload of(Reported reported) {
            return new ReportedPayload(
                    reported.finding(),
                    Names.of(reported.quantifier()),
                    Names.of(reported.stance()),
                    reported.lower(),
                    reported.upper(),
                    reported.of(),
                    reported.reading());
        }
    }

    /// Somebody on record, by id.
    ///
    /// @param stance as in [ReportedPayload]
    record PersonPayload(ExpertId expert, String stance) {

        static PersonPayload of(OnRecord person) {
            return new PersonPayload(person.expert(), Names.of(person.stance()));
        }
    }

    /// What follows from support for an answer that excludes this one.
    ///
    /// @param answer the other answer
    /// @param atMost so many of the sample can support this one
    record FollowsPayload(ConceptId answer, int atMost, int of) {

        static FollowsPayload of(Follows follows) {
            return new FollowsPayload(follows.answer(), follows.atMost(), follows.of());
        }
    }

    /// What the measures say, by their ids; null where there is no value.
    private static <S> Map<String, @Nullable Object> measured(
            List<Measure<S>> measures, S subject) {
        Map<String, @Nullable Object> measured = new LinkedHashMap<>();
        Measure.at(API, measures)
                .forEach(measure -> measured.put(measure.id(), json(measure.of(subject))));
        return measured;
    }

    private static @Nullable Object json(Value value) {
        return switch (value) {
            case Value.Whole(int count) -> count;
            case Value.Share(double share) -> share;
            case Value.Decimal(double number) -> number;
            case Value.Flag(boolean flag) -> flag;
            case Value.Community(CommunityId id) -> id;
            case Value.Findings(List<Reported> reported) ->
                    reported.stream().map(ReportedPayload::of).toList();
            case Value.People(List<OnRecord> people) ->
                    people.stream().map(PersonPayload::of).toList();
            case Value.Several(_, List<Value.Part> parts) -> {
                Map<String, @Nullable Object> object = new LinkedHashMap<>();
                parts.forEach(part -> object.put(part.name(), json(part.value())));
                yield object;
            }
            case Value.Missing _, Value.Nothing _ -> null;
        };
    }

    /// @param measures [Measures#OF_SIDES]
    record SidePayload(
            CommunityId community,
            @JsonAnyGetter Map<String, @Nullable Object> measures,
            List<FollowsPayload> follows) {

        static SidePayload of(Side side, List<Follows> follows) {
            return new SidePayload(
                    side.community(),
                    measured(Measures.OF_SIDES, side),
                    follows.stream()
                            .filter(each -> each.community().equals(side.community()))
                            .map(FollowsPayload::of)
                            .toList());
        }
    }

    /// An answer that a community holds.
    record HeldPayload(CommunityId community, ConceptId answer) {}

    /// @param design of the study: `votes`, `coded`, `excerpts`
    /// @param label of a concept `contested`, `shared`, `raised-on-every-side`, `one-side`,
    ///   `raised-community-not-stated`, `insufficient`; of a question `same-answer`,
    ///   `different-answers`, `opinions-vary`, `insufficient`
    /// @param certainty `established`, `leaning`, `quoted`, `reported`; none for `insufficient`
    /// @param reading whether the label rests on a reading that the words of a source do not force
    /// @param measures [Measures#OF_CONCEPTS]
    /// @param exclusive of a question: whether its answers exclude each other
    /// @param held for `different-answers`, who holds which
    /// @param toldApart for `opinions-vary`, whether it is known which community is of which
    ///   opinion
    /// @param answers of a question
    /// @param communityNotStated findings that do not say whose experts they are about
    record GroundPayload(
            ConceptId concept,
            SortedMap<String, String> conceptLabel,
            String kind,
            StudyId study,
            String design,
            boolean moderated,
            String label,
            Optional<String> certainty,
            boolean reading,
            @JsonAnyGetter Map<String, @Nullable Object> measures,
            boolean exclusive,
            List<HeldPayload> held,
            Optional<Boolean> toldApart,
            List<GroundPayload> answers,
            List<SidePayload> communities,
            List<ReportedPayload> communityNotStated) {

        static GroundPayload of(CommonGround row) {
            return new GroundPayload(
                    row.concept().id(),
                    row.concept().label().byTag(),
                    Names.of(row.concept().kind()),
                    row.concept().study(),
                    Names.of(row.assessment().design()),
                    row.concept().moderated(),
                    Names.of(row.label().kind()),
                    row.label() instanceof Label.Decided decided
                            ? Optional.of(Names.of(decided.certainty()))
                            : Optional.empty(),
                    row.reading(),
                    measured(Measures.OF_CONCEPTS, row),
                    row.concept().links().exclusive(),
                    row.label() instanceof Label.DifferentAnswers different
                            ? different.held().stream()
                                    .map(each -> new HeldPayload(each.community(), each.answer()))
                                    .toList()
                            : List.of(),
                    row.label() instanceof Label.OpinionsVary vary
                            ? Optional.of(vary.toldApart())
                            : Optional.empty(),
                    row.answers().stream().map(GroundPayload::of).toList(),
                    row.assessment().sides().stream()
                            .map(side -> SidePayload.of(side, row.follows()))
                            .toList(),
                    row.assessment().wholeSample().stream().map(ReportedPayload::of).toList());
        }
    }

    /// Concepts of which most are shared.
    ///
    /// @param items the likeliest first
    /// @param expectedWrong how many of them are expected not to be shared
    record SharedPayload(List<GroundPayload> items, double expectedWrong) {

        static SharedPayload of(SharedList list) {
            return new SharedPayload(
                    list.rows().stream().map(GroundPayload::of).toList(), list.expectedWrong());
        }
    }
}

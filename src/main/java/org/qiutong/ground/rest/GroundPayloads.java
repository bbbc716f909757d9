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
import org.qiutong.ground.Label;
import org.qiutong.ground.Measure;
import org.qiutong.ground.Measures;
import org.qiutong.ground.Reported;
import org.qiutong.ground.Side;
import org.qiutong.ground.Value;
import org.qiutong.id.ConceptId;
import org.qiutong.web.Names;

/// Common ground as the API tells it.
final class GroundPayloads {

    private GroundPayloads() {}

    /// A finding, by its id, and the head count that its words allow.
    ///
    /// @param derived whether it is about another answer to the same question
    record ReportedPayload(
            String finding, String stance, int lower, int upper, int of, boolean derived) {

        static ReportedPayload of(Reported reported) {
            return new ReportedPayload(
                    reported.finding(),
                    Names.of(reported.stance()),
                    reported.lower(),
                    reported.upper(),
                    reported.of(),
                    reported.derived());
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
            case Value.Community(String id) -> id;
            case Value.Findings(List<Reported> reported) ->
                    reported.stream().map(ReportedPayload::of).toList();
            case Value.Several(_, List<Value.Part> parts) -> {
                Map<String, @Nullable Object> object = new LinkedHashMap<>();
                parts.forEach(part -> object.put(part.name(), json(part.value())));
                yield object;
            }
            case Value.Missing _, Value.Nothing _ -> null;
        };
    }

    /// @param measures [Measures#OF_SIDES]
    record SidePayload(String community, @JsonAnyGetter Map<String, @Nullable Object> measures) {

        static SidePayload of(Side side) {
            return new SidePayload(side.community(), measured(Measures.OF_SIDES, side));
        }
    }

    /// @param label `shared`, `contested`, `one-sided`, `raised-on-both-sides`, `insufficient`
    /// @param certainty `established`, `leaning`, `reported`; none for `insufficient`
    /// @param measures [Measures#OF_CONCEPTS]
    /// @param answers for a question, the positions that its label rests on
    record GroundPayload(
            ConceptId concept,
            SortedMap<String, String> conceptLabel,
            String kind,
            String study,
            boolean moderated,
            String label,
            Optional<String> certainty,
            @JsonAnyGetter Map<String, @Nullable Object> measures,
            List<ConceptId> answers,
            List<SidePayload> communities) {

        static GroundPayload of(CommonGround row) {
            return new GroundPayload(
                    row.concept().id(),
                    row.concept().label().byTag(),
                    Names.of(row.concept().kind()),
                    row.concept().study(),
                    row.concept().moderated(),
                    Names.of(row.label().kind()),
                    row.label() instanceof Label.Decided decided
                            ? Optional.of(Names.of(decided.certainty()))
                            : Optional.empty(),
                    measured(Measures.OF_CONCEPTS, row),
                    row.answers(),
                    row.assessment().sides().stream().map(SidePayload::of).toList());
        }
    }
}

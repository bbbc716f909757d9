package org.qiutong.ground.rest;

import static java.util.Objects.requireNonNull;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.List;
import java.util.OptionalDouble;
import org.qiutong.codebook.Concept;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.ground.Assessment;
import org.qiutong.ground.CommonGround;
import org.qiutong.ground.Measure;
import org.qiutong.ground.Measures;
import org.qiutong.ground.Side;
import org.qiutong.ground.Side.CommunityEvidence;
import org.qiutong.ground.Thresholds;
import org.qiutong.ground.Value;
import org.qiutong.ground.index.Counts;
import org.qiutong.ground.rest.GroundPayloads.PersonPayload;
import org.qiutong.ground.rest.GroundPayloads.ReportedPayload;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.StudyId;
import org.qiutong.study.StudyDesign;
import org.qiutong.text.LocalizedText;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/// Describes the measures in the API's schemas, by what they say of an example in which all
/// communities spoke.
@Component
class MeasureSchemas implements OpenApiCustomizer {

    @Override
    public void customise(OpenAPI api) {
        CommonGround example = example();
        Side side = example.assessment().sides().getFirst();
        Components components = api.getComponents();
        ModelConverters.getInstance().read(ReportedPayload.class).forEach(components::addSchemas);
        ModelConverters.getInstance().read(PersonPayload.class).forEach(components::addSchemas);
        describe(schema(components, "GroundPayload"), Measures.OF_CONCEPTS, example);
        describe(schema(components, "SidePayload"), Measures.OF_SIDES, side);
    }

    private static Schema<?> schema(Components components, String name) {
        return requireNonNull(components.getSchemas().get(name), name);
    }

    private static <S> void describe(Schema<?> schema, List<Measure<S>> measures, S example) {
        schema.getProperties().remove("measures");
        Measure.at(Measure.Place.API, measures)
                .forEach(measure -> schema.addProperty(measure.id(), schema(measure.of(example))));
    }

    private static CommonGround example() {
        Counts counts = new Counts(3, 0, 0, 3, 3);
        Assessment assessment =
                Assessment.of(
                        List.of(
                                new CommunityEvidence(
                                        new CommunityId("a"),
                                        StudyDesign.VOTES,
                                        counts,
                                        List.of(),
                                        List.of()),
                                new CommunityEvidence(
                                        new CommunityId("b"),
                                        StudyDesign.VOTES,
                                        counts,
                                        List.of(),
                                        List.of())),
                        List.of(),
                        Thresholds.STANDARD);
        return CommonGround.of(
                Concept.builder(
                                new ConceptId("example/a-concept"),
                                new StudyId("example"),
                                ConceptKind.STATEMENT,
                                LocalizedText.NONE)
                        .build(),
                assessment,
                List.of(),
                List.of(),
                OptionalDouble.empty());
    }

    private static Schema<?> schema(Value value) {
        return switch (value) {
            case Value.Whole _ -> new IntegerSchema();
            case Value.Share _, Value.Decimal _ -> new NumberSchema().format("double");
            case Value.Flag _ -> new BooleanSchema();
            case Value.Community _ -> new StringSchema();
            case Value.Findings _ ->
                    new ArraySchema()
                            .items(new Schema<>().$ref("#/components/schemas/ReportedPayload"));
            case Value.People _ ->
                    new ArraySchema()
                            .items(new Schema<>().$ref("#/components/schemas/PersonPayload"));
            case Value.Several(_, List<Value.Part> parts) -> {
                Schema<?> object = new ObjectSchema();
                parts.forEach(part -> object.addProperty(part.name(), schema(part.value())));
                yield object;
            }
            case Value.Missing _, Value.Nothing _ -> new Schema<>();
        };
    }
}

package org.qiutong.graph;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.qiutong.id.StableId;
import org.springframework.beans.BeanUtils;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;

/// Entities keep ids as their texts.
final class IdConversion implements GenericConverter {

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return Arrays.stream(StableId.class.getPermittedSubclasses())
                .flatMap(type ->
                        Stream.of(
                                new ConvertiblePair(type, Value.class),
                                new ConvertiblePair(Value.class, type)))
                .collect(Collectors.toSet());
    }

    @Override
    public @Nullable Object convert(
            @Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
        return switch (source) {
            case null -> null;
            case Value value when value.isNull() -> null;
            case Value value ->
                    BeanUtils.instantiateClass(
                            BeanUtils.getResolvableConstructor(to.getObjectType()),
                            value.asString());
            default -> Values.value(source.toString());
        };
    }
}

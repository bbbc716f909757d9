package org.qiutong.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class StableIdTest {

    static Stream<Class<?>> types() {
        return Arrays.stream(StableId.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("types")
    void isItsTextInMessagesAndJson(Class<? extends StableId> type) throws Exception {
        StableId id = of(type, "itif-2024/q01");
        assertThat(id).hasToString("itif-2024/q01").isEqualTo(of(type, "itif-2024/q01"));
        assertThat(JsonMapper.builder().build().writeValueAsString(Map.of(id, Set.of(id))))
                .isEqualTo("{\"itif-2024/q01\":[\"itif-2024/q01\"]}");
        assertThat(new TreeSet<>(Set.of(of(type, "b"), of(type, "a"))))
                .containsExactly(of(type, "a"), of(type, "b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "/a", "a/", "a//b", "-a", "a:b", "\u00e9"})
    void refusesWhatIsNoId(String text) {
        assertThat(StableId.is(text)).isFalse();
        assertThat(StableId.parse(text, ConceptId::new)).isEmpty();
        types().forEach(type ->
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> of(type.asSubclass(StableId.class), text)));
    }

    private static StableId of(Class<? extends StableId> type, String text) {
        RecordComponent value = type.getRecordComponents()[0];
        try {
            return type.getDeclaredConstructor(value.getType()).newInstance(text);
        } catch (java.lang.reflect.InvocationTargetException e) {
            throw (RuntimeException) e.getCause();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}

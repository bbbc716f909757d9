package org.qiutong.ground.cards;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.ground.Measure;
import org.qiutong.ground.Value;
import org.qiutong.id.CommunityId;
import org.qiutong.kit.Localized;

/// What a measure says, as a message in the language of the interface.
///
/// @param key of the message
/// @param arguments by name; communities by the labels that they have in the language
public record MeasureWords(String key, Map<String, Object> arguments) {

    /// @throws IllegalArgumentException if there is nothing to say
    public static MeasureWords of(Value value, Labels labels, Locale locale) {
        return switch (value) {
            case Value.Several(String sentence, List<Value.Part> parts) ->
                    new MeasureWords("ground.value." + sentence, arguments(parts, labels, locale));
            case Value.Missing(String reason, List<Value.Part> parts) ->
                    new MeasureWords("ground.value." + reason, arguments(parts, labels, locale));
            case Value.Whole _, Value.Findings _, Value.People _ ->
                    single("count", value, labels, locale);
            case Value.Share _ -> single("share", value, labels, locale);
            case Value.Decimal _ -> single("number", value, labels, locale);
            case Value.Flag _ -> single("flag", value, labels, locale);
            case Value.Community _ -> single("name", value, labels, locale);
            case Value.Nothing _ -> throw new IllegalArgumentException("nothing to say");
        };
    }

    /// A value in words. A number or a name alone says what it is of.
    static String named(Measure<?> measure, Value value, Labels labels, Locale locale) {
        String words = text(value, labels, locale);
        return value instanceof Value.Several || value instanceof Value.Missing
                ? words
                : Localized.message(
                        locale,
                        "ground.value.named",
                        Map.of(
                                "measure",
                                Localized.message(locale, "ground.column." + measure.id()),
                                "value",
                                words));
    }

    /// A value in words.
    static String text(Value value, Labels labels, Locale locale) {
        MeasureWords words = of(value, labels, locale);
        return Localized.message(locale, words.key, words.arguments);
    }

    private static MeasureWords single(String kind, Value value, Labels labels, Locale locale) {
        return new MeasureWords(
                "ground.value." + kind, Map.of("value", argument(value, labels, locale)));
    }

    private static Map<String, Object> arguments(
            List<Value.Part> parts, Labels labels, Locale locale) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        parts.forEach(part -> arguments.put(part.name(), argument(part.value(), labels, locale)));
        return arguments;
    }

    private static Object argument(Value value, Labels labels, Locale locale) {
        return switch (value) {
            case Value.Whole(int count) -> count;
            case Value.Share(double share) -> share;
            case Value.Decimal(double number) -> number;
            case Value.Flag(boolean flag) -> flag ? "yes" : "no";
            case Value.Community(CommunityId id) -> labels.community(id, locale);
            case Value.Findings(var reported) -> reported.size();
            case Value.People(var people) -> people.size();
            case Value.Several _, Value.Missing _, Value.Nothing _ ->
                    throw new IllegalArgumentException("no part of a sentence: " + value);
        };
    }
}

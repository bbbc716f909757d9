package org.qiutong.ground.cards;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.qiutong.ground.CommonGround;
import org.qiutong.ground.Label;
import org.qiutong.kit.Localized;
import org.qiutong.text.Phrases;

/// The answer to a scope in one sentence: how many of its concepts have which label.
public final class ScopeSentence {

    private ScopeSentence() {}

    /// "On AI safety priorities: three concerns are shared, four are raised by one side only."
    ///
    /// @param scope what the concepts have in common, in the language
    public static String of(List<CommonGround> rows, String scope, Locale locale, Phrases phrases) {
        Map<Label.Kind, Integer> counts = new EnumMap<>(Label.Kind.class);
        rows.forEach(row -> counts.merge(row.label().kind(), 1, Integer::sum));
        List<String> parts = new ArrayList<>();
        for (Label.Kind kind : IN_ORDER) {
            int count = counts.getOrDefault(kind, 0);
            if (count > 0) {
                String noun = parts.isEmpty() ? noun(rows) : "NONE";
                parts.add(
                        phrases.say(
                                locale,
                                "ground.scope." + kind,
                                Map.of(
                                        "subject",
                                        phrases.say(
                                                locale,
                                                "ground.scope.subject",
                                                Map.of("count", count, "noun", noun)))));
            }
        }
        return phrases.say(
                locale,
                "ground.scope",
                Map.of(
                        "scope",
                        scope,
                        "parts",
                        Localized.list(locale, parts),
                        "count",
                        rows.size()));
    }

    /// What is held in common first.
    private static final List<Label.Kind> IN_ORDER =
            List.of(
                    Label.Kind.SHARED,
                    Label.Kind.SAME_ANSWER,
                    Label.Kind.RAISED_ON_EVERY_SIDE,
                    Label.Kind.ONE_SIDE,
                    Label.Kind.CONTESTED,
                    Label.Kind.DIFFERENT_ANSWERS,
                    Label.Kind.OPINIONS_VARY,
                    Label.Kind.RAISED_COMMUNITY_NOT_STATED,
                    Label.Kind.INSUFFICIENT);

    /// The kinds of label in the order of the sentence.
    public static List<Label.Kind> order() {
        return IN_ORDER;
    }

    /// What the concepts are all called, if they are all of one kind.
    private static String noun(List<CommonGround> rows) {
        return rows.stream().map(row -> row.concept().kind()).distinct().count() == 1
                ? rows.getFirst().concept().kind().name()
                : "CONCEPT";
    }
}

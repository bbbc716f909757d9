package org.qiutong.ground.cards;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.ground.Certainty;
import org.qiutong.ground.Label;
import org.qiutong.ground.Reason;
import org.qiutong.kit.Badge;
import org.qiutong.kit.Localized;
import org.qiutong.text.Phrases;

/// What a label says, in a word or two and in sentences.
public final class LabelWords {

    private LabelWords() {}

    /// The label's name and how sure it is, each with a mark whose shape tells it apart.
    public static Component badges(Label label) {
        Badge.Mark mark =
                switch (label.kind()) {
                    case SHARED -> Badge.Mark.FULL;
                    case RAISED_ON_BOTH_SIDES -> Badge.Mark.HALF;
                    case ONE_SIDED -> Badge.Mark.QUARTER;
                    case CONTESTED -> Badge.Mark.DIAMOND;
                    case INSUFFICIENT -> Badge.Mark.EMPTY;
                };
        Span badges = new Span(new Badge(mark, "name.Label.Kind." + label.kind()));
        badges.addClassName("badges");
        if (label instanceof Label.Decided decided) {
            Span certainty = new Span();
            certainty.addClassName("certainty");
            Localized.effect(
                    certainty,
                    locale -> certainty.setText(Localized.name(locale, decided.certainty())));
            badges.add(certainty);
        }
        return badges;
    }

    /// What the label says of the communities.
    public static String sentence(Label label, Labels names, Locale locale) {
        return sentence(label, names, locale, Localized::message);
    }

    /// What the label says of the communities, where there is no page.
    public static String sentence(Label label, Labels names, Locale locale, Phrases phrases) {
        return switch (label) {
            case Label.ContestedBetween between ->
                    say(
                            phrases,
                            locale,
                            reported(between) + "between",
                            Map.of(
                                    "supporting",
                                    communities(between.supporting(), names, locale),
                                    "opposing",
                                    communities(between.opposing(), names, locale)));
            case Label.ContestedWithin within ->
                    say(
                            phrases,
                            locale,
                            reported(within) + "within",
                            Map.of(
                                    "communities",
                                    communities(within.communities(), names, locale)));
            case Label.ContestedInSample _ -> say(phrases, locale, "inSample", Map.of());
            case Label.Shared shared ->
                    say(phrases, locale, reported(shared) + "shared." + shared.sense(), Map.of());
            case Label.RaisedOnBothSides _ -> say(phrases, locale, "raised", Map.of());
            case Label.OneSided one ->
                    say(
                            phrases,
                            locale,
                            reported(one) + "oneSided",
                            Map.of(
                                    "raisedBy",
                                    communities(one.raisedBy(), names, locale),
                                    "others",
                                    communities(one.others(), names, locale)));
            case Label.Insufficient _ -> say(phrases, locale, "insufficient", Map.of());
        };
    }

    /// Words a label that sources report of groups as a report.
    private static String reported(Label.Decided label) {
        return label.certainty() == Certainty.REPORTED ? "reported." : "";
    }

    /// Why the evidence decides nothing.
    public static String reason(Reason reason, Labels names, Locale locale) {
        return reason(reason, names, locale, Localized::message);
    }

    /// Why the evidence decides nothing, where there is no page.
    public static String reason(Reason reason, Labels names, Locale locale, Phrases phrases) {
        return switch (reason) {
            case Reason.NotAsked(String community) ->
                    say(
                            phrases,
                            locale,
                            "notAsked",
                            Map.of("community", names.community(community, locale)));
            case Reason.NotHeard(String community, List<String> raisedBy) ->
                    say(
                            phrases,
                            locale,
                            "notHeard",
                            Map.of(
                                    "community",
                                    names.community(community, locale),
                                    "raisedBy",
                                    communities(raisedBy, names, locale)));
            case Reason.TooFew(String community, int stances, int of) ->
                    say(
                            phrases,
                            locale,
                            "tooFew",
                            Map.of(
                                    "community",
                                    names.community(community, locale),
                                    "stances",
                                    stances,
                                    "of",
                                    of));
            case Reason.Undecided(String community, int support, int oppose, int stances) ->
                    say(
                            phrases,
                            locale,
                            "undecided",
                            Map.of(
                                    "community",
                                    names.community(community, locale),
                                    "support",
                                    support,
                                    "oppose",
                                    oppose,
                                    "stances",
                                    stances));
            case Reason.Unattributed _ -> say(phrases, locale, "unattributed", Map.of());
        };
    }

    static String communities(List<String> ids, Labels names, Locale locale) {
        return Localized.list(locale, ids.stream().map(id -> names.community(id, locale)).toList());
    }

    private static String say(
            Phrases phrases, Locale locale, String key, Map<String, ?> arguments) {
        return phrases.say(locale, "ground.says." + key, arguments);
    }
}

package org.qiutong.ground.cards;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.ground.CommonGround;
import org.qiutong.ground.Label;
import org.qiutong.ground.Reason;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.kit.Badge;
import org.qiutong.kit.Localized;
import org.qiutong.text.Phrases;

/// What a label says, in a word or two and in sentences.
public final class LabelWords {

    private LabelWords() {}

    /// The name of a concept's label, how sure it is and whether it rests on our reading.
    public static Component badges(CommonGround row) {
        return badges(row.label(), row.reading());
    }

    /// The label's name and how sure it is, each with a mark whose shape tells it apart.
    ///
    /// @param reading whether it rests on our reading of a source
    public static Component badges(Label label, boolean reading) {
        Badge.Mark mark =
                switch (label.kind()) {
                    case SHARED, SAME_ANSWER -> Badge.Mark.FULL;
                    case RAISED_ON_EVERY_SIDE -> Badge.Mark.HALF;
                    case ONE_SIDE, RAISED_COMMUNITY_NOT_STATED -> Badge.Mark.QUARTER;
                    case CONTESTED, DIFFERENT_ANSWERS, OPINIONS_VARY -> Badge.Mark.DIAMOND;
                    case INSUFFICIENT -> Badge.Mark.EMPTY;
                };
        Span badges = new Span(new Badge(mark, key(label)));
        badges.addClassName("badges");
        if (label instanceof Label.Decided decided) {
            Span certainty = new Span();
            certainty.addClassName("certainty");
            Localized.effect(
                    certainty,
                    locale -> certainty.setText(Localized.name(locale, decided.certainty())));
            badges.add(certainty);
        }
        if (reading) {
            Span read = Localized.text(new Span(), "ground.onReading");
            read.addClassName("certainty");
            badges.add(read);
        }
        return badges;
    }

    /// What all reject is common ground, and is not to be taken for what all hold.
    private static String key(Label label) {
        return label instanceof Label.Shared(Label.Shared.Sense sense, _)
                        && sense == Label.Shared.Sense.REJECTION
                ? "ground.rejected"
                : "name.Label.Kind." + label.kind();
    }

    /// A label, how sure it is and whether it rests on our reading, as text.
    public static String name(Label label, boolean reading, Locale locale, Phrases phrases) {
        String name = phrases.say(locale, key(label), Map.of());
        return label instanceof Label.Decided decided
                ? phrases.say(
                        locale,
                        "ground.labelAndCertainty",
                        Map.of(
                                "label",
                                name,
                                "certainty",
                                phrases.say(
                                        locale, "name.Certainty." + decided.certainty(), Map.of()),
                                "reading",
                                reading ? "yes" : "no"))
                : name;
    }

    /// The kind that a sentence takes its verb from. Only what somebody is for is proposed or named
    /// by their side; else it is raised.
    static String verb(Label.Kind label, boolean putForward, String kind) {
        boolean raised = label == Label.Kind.RAISED_ON_EVERY_SIDE || label == Label.Kind.ONE_SIDE;
        return raised && !putForward ? "RAISED" : kind;
    }

    /// What the label says of the communities.
    public static String sentence(CommonGround row, Labels names, Locale locale) {
        return sentence(row, names, locale, Localized::message);
    }

    /// What the label says of the communities, where there is no page.
    public static String sentence(CommonGround row, Labels names, Locale locale, Phrases phrases) {
        Map<String, Object> arguments = new TreeMap<>();
        arguments.put(
                "kind", verb(row.label().kind(), row.isPutForward(), row.concept().kind().name()));
        if (row.label() instanceof Label.Decided decided) {
            arguments.put("certainty", decided.certainty().name());
        }
        return phrases.say(
                locale,
                "ground.says." + pattern(row.label(), arguments, names, locale, phrases),
                arguments);
    }

    private static String pattern(
            Label label,
            Map<String, Object> arguments,
            Labels names,
            Locale locale,
            Phrases phrases) {
        return switch (label) {
            case Label.ContestedBetween(
                            List<CommunityId> supporting,
                            List<CommunityId> opposing,
                            _) -> {
                arguments.put("supporting", experts(supporting, names, locale));
                arguments.put("opposing", experts(opposing, names, locale));
                yield "between";
            }
            case Label.ContestedWithin(List<CommunityId> communities, _) -> {
                arguments.put("communities", experts(communities, names, locale));
                yield "within";
            }
            case Label.Shared(Label.Shared.Sense sense, _) -> "shared." + sense;
            case Label.RaisedOnEverySide _ -> "raised";
            case Label.OneSide(List<CommunityId> raisedBy, List<CommunityId> others, _) -> {
                arguments.put("raisedBy", experts(raisedBy, names, locale));
                arguments.put("others", experts(others, names, locale));
                yield "oneSide";
            }
            case Label.RaisedCommunityNotStated _ -> "notStated";
            case Label.SameAnswer(ConceptId answer, _) -> {
                arguments.put("answer", names.concept(answer, locale));
                yield "sameAnswer";
            }
            case Label.DifferentAnswers(List<Label.DifferentAnswers.Held> held, _) -> {
                arguments.put(
                        "held",
                        String.join(
                                phrases.say(locale, "ground.answer.between", Map.of()),
                                held.stream()
                                        .map(each ->
                                                phrases.say(
                                                        locale,
                                                        "ground.held",
                                                        Map.of(
                                                                "community",
                                                                names.experts(
                                                                        each.community(), locale),
                                                                "answer",
                                                                names.concept(
                                                                        each.answer(), locale))))
                                        .toList()));
                yield "differentAnswers";
            }
            case Label.OpinionsVary(boolean toldApart, _) -> {
                arguments.put("toldApart", toldApart ? "yes" : "no");
                yield "opinionsVary";
            }
            case Label.Insufficient _ -> "insufficient";
        };
    }

    /// Why the evidence decides nothing.
    public static String reason(Reason reason, Labels names, Locale locale) {
        return reason(reason, names, locale, Localized::message);
    }

    /// Why the evidence decides nothing, where there is no page.
    public static String reason(Reason reason, Labels names, Locale locale, Phrases phrases) {
        return switch (reason) {
            case Reason.OneCommunity(CommunityId community) ->
                    say(
                            phrases,
                            locale,
                            "oneCommunity",
                            Map.of("community", names.community(community, locale)));
            case Reason.NotAsked(CommunityId community) ->
                    say(
                            phrases,
                            locale,
                            "notAsked",
                            Map.of("community", names.experts(community, locale)));
            case Reason.TooFew(CommunityId community, int stances, int of) ->
                    say(
                            phrases,
                            locale,
                            "tooFew",
                            Map.of(
                                    "community",
                                    names.experts(community, locale),
                                    "stances",
                                    stances,
                                    "of",
                                    of));
            case Reason.Undecided(CommunityId community, int support, int oppose, int stances) ->
                    say(
                            phrases,
                            locale,
                            "undecided",
                            Map.of(
                                    "community",
                                    names.experts(community, locale),
                                    "support",
                                    support,
                                    "oppose",
                                    oppose,
                                    "stances",
                                    stances));
            case Reason.NothingOnRecord _ -> say(phrases, locale, "nothingOnRecord", Map.of());
            case Reason.AnswersOpen _ -> say(phrases, locale, "answersOpen", Map.of());
        };
    }

    private static String experts(List<CommunityId> ids, Labels names, Locale locale) {
        return Localized.list(locale, ids.stream().map(id -> names.experts(id, locale)).toList());
    }

    private static String say(
            Phrases phrases, Locale locale, String key, Map<String, ?> arguments) {
        return phrases.say(locale, "ground.says." + key, arguments);
    }
}

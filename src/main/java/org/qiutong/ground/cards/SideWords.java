package org.qiutong.ground.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.evidence.Stance;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.evidence.cards.StanceWords;
import org.qiutong.ground.CommonGround;
import org.qiutong.ground.Follows;
import org.qiutong.ground.Measures;
import org.qiutong.ground.Reported;
import org.qiutong.ground.Side;
import org.qiutong.ground.Side.OnRecord;
import org.qiutong.ground.Value;
import org.qiutong.ground.index.Counts;
import org.qiutong.kit.Localized;
import org.qiutong.text.Phrases;

/// What is known of one community on one concept, in words: how many of those who spoke or, where
/// authors chose whom to quote, who is on record; what sources report; what follows from another
/// answer. Missing evidence is put in words, since it is no opinion.
public final class SideWords {

    private SideWords() {}

    /// How many of those who spoke support it and what that says of the community, or who is on
    /// record; a sentence if nobody is.
    public static List<String> experts(
            CommonGround row, Side side, Labels labels, Locale locale, Phrases phrases) {
        List<String> words = new ArrayList<>();
        if (side.counts().stances() == 0) {
            words.add(phrases.say(locale, "ground.silent", Map.of("of", side.counts().of())));
            return words;
        }
        words.add(said(row.concept().kind(), side, locale, phrases));
        Value interval = Measures.INTERVAL.of(side);
        if (!(interval instanceof Value.Nothing)) {
            words.add(said(interval, labels, locale, phrases));
        }
        words.addAll(alike(row, side, locale, phrases));
        return words;
    }

    /// That all who hold it work in one sector; empty if they do not, or if that cannot be told.
    static List<String> alike(CommonGround row, Side side, Locale locale, Phrases phrases) {
        return row.alike().stream()
                .filter(each -> each.community().equals(side.community()))
                .map(each ->
                        phrases.say(
                                locale,
                                "ground.alike",
                                Map.of(
                                        "sector",
                                        phrases.say(
                                                locale, "name.Sector." + each.sector(), Map.of()))))
                .toList();
    }

    /// What sources report of the community, and what follows from another answer; empty if
    /// nothing.
    public static List<String> sources(
            Side side, List<Follows> follows, Labels labels, Locale locale, Phrases phrases) {
        List<String> words = new ArrayList<>();
        if (!side.reported().isEmpty()) {
            words.add(said(Measures.BOUNDS.of(side), labels, locale, phrases));
            if (side.reported().stream().anyMatch(Reported::reading)) {
                words.add(phrases.say(locale, "ground.onReading", Map.of()));
            }
        }
        words.addAll(follows(side, follows, labels, locale, phrases));
        return words;
    }

    /// What follows for the community from another answer; empty if nothing.
    public static List<String> follows(
            Side side, List<Follows> follows, Labels labels, Locale locale, Phrases phrases) {
        return follows.stream()
                .filter(each -> each.community().equals(side.community()))
                .map(each ->
                        phrases.say(
                                locale,
                                "ground.follows",
                                Map.of(
                                        "answer",
                                        labels.concept(each.answer(), locale),
                                        "atMost",
                                        each.atMost(),
                                        "of",
                                        each.of())))
                .toList();
    }

    /// What several findings allow together.
    static String bounds(Side side, Labels labels, Locale locale, Phrases phrases) {
        return said(Measures.BOUNDS.of(side), labels, locale, phrases);
    }

    /// What a source reports without saying whose experts it means.
    public static String notStated(
            Reported reported, ConceptKind kind, Locale locale, Phrases phrases) {
        return phrases.say(
                locale,
                "ground.notStated",
                Map.of(
                        "stance", StanceWords.before(reported.stance(), kind, locale, phrases),
                        "lower", reported.lower(),
                        "upper", reported.upper(),
                        "of", reported.of(),
                        "reading", reported.reading() ? "yes" : "no"));
    }

    /// How many of those who spoke support it, or who is on record.
    private static String said(ConceptKind kind, Side side, Locale locale, Phrases phrases) {
        Counts counts = side.counts();
        return side.figures().isPresent()
                ? phrases.say(
                        locale,
                        "ground.counts",
                        Map.of(
                                "support", counts.support(),
                                "stances", counts.stances(),
                                "of", counts.of()))
                : onRecord(kind, side, locale, phrases);
    }

    private static String onRecord(ConceptKind kind, Side side, Locale locale, Phrases phrases) {
        return phrases.say(
                locale,
                "ground.onRecord",
                Map.of(
                        "kind", kind.name(),
                        "supporters", people(side, Stance.SUPPORT, locale),
                        "support", side.counts().support(),
                        "opponents", people(side, Stance.OPPOSE, locale),
                        "oppose", side.counts().oppose(),
                        "others", people(side, Stance.MIXED, locale),
                        "mixed", side.counts().mixed(),
                        "of", side.counts().of()));
    }

    private static String people(Side side, Stance stance, Locale locale) {
        return Localized.list(locale, codes(side, stance));
    }

    /// The codes of those who are on record with a stance.
    static List<String> codes(Side side, Stance stance) {
        return side.people().stream()
                .filter(each -> each.stance() == stance)
                .map(SideWords::code)
                .toList();
    }

    static String code(OnRecord person) {
        return person.expert().code();
    }

    private static String said(Value value, Labels labels, Locale locale, Phrases phrases) {
        MeasureWords words = MeasureWords.of(value, labels, locale);
        return phrases.say(locale, words.key(), words.arguments());
    }
}

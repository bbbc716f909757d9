package org.qiutong.participants.cards;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.evidence.cards.StanceWords;
import org.qiutong.kit.Localized;
import org.qiutong.participants.Roster;
import org.qiutong.participants.seating.Demand;
import org.qiutong.participants.seating.GroupVerdict;
import org.qiutong.participants.seating.Rule;
import org.qiutong.participants.seating.Scorecard;
import org.qiutong.participants.seating.Scorecard.Contribution;
import org.qiutong.participants.seating.Scorecard.Verdict;
import org.qiutong.participants.seating.Trait;
import org.qiutong.text.Messages;

/// Demands, and how far they are met, in words.
public record RosterWords(Labels labels, Roster roster) {

    public String person(String id) {
        return roster.person(id).map(each -> each.person().name()).orElse(id);
    }

    public String people(Locale locale, List<String> ids) {
        return Localized.list(locale, ids.stream().map(this::person).toList());
    }

    /// What is demanded, as a sentence without a stop.
    public String rule(Locale locale, Rule rule) {
        return switch (rule) {
            case Rule.Seats seats -> say(locale, "Seats", Map.of("count", seats.count()));
            case Rule.Must must -> say(locale, "Must", Map.of("person", person(must.person())));
            case Rule.MustNot not -> say(locale, "MustNot", Map.of("person", person(not.person())));
            case Rule.AtLeast least ->
                    say(
                            locale,
                            "AtLeast",
                            Map.of("count", least.count(), "who", who(locale, least.trait())));
            case Rule.AtMost most ->
                    say(
                            locale,
                            "AtMost",
                            Map.of("count", most.count(), "who", who(locale, most.trait())));
            case Rule.Balance balance ->
                    say(
                            locale,
                            "Balance",
                            Map.of(
                                    "groups", things(locale, balance.groups()),
                                    "count", balance.tolerance()));
            case Rule.PerInstitution cap ->
                    say(locale, "PerInstitution", Map.of("count", cap.most()));
            case Rule.Cover cover ->
                    say(locale, "Cover", Map.of("things", things(locale, cover.traits())));
        };
    }

    private static String say(Locale locale, String rule, Map<String, ?> arguments) {
        return Localized.message(locale, "seating.rule." + rule, arguments);
    }

    private String things(Locale locale, List<Trait> traits) {
        return Localized.list(locale, traits.stream().map(each -> thing(locale, each)).toList());
    }

    /// A trait as something that is listed.
    public String thing(Locale locale, Trait trait) {
        return switch (trait) {
            case Trait.InCommunity in -> labels.community(in.community(), locale);
            case Trait.InSector in -> Localized.name(locale, in.sector());
            case Trait.Knows knows -> knows.topic();
            case Trait.Voices voices ->
                    Localized.message(
                            locale,
                            "seating.voice",
                            Map.of(
                                    "concept", labels.concept(voices.concept(), locale),
                                    "stance",
                                            StanceWords.of(
                                                    voices.stance(),
                                                    labels.kind(voices.concept()),
                                                    locale)));
            default -> who(locale, trait);
        };
    }

    /// A trait as what people are.
    private String who(Locale locale, Trait trait) {
        return switch (trait) {
            case Trait.Technical _ -> Localized.message(locale, "seating.who.technical");
            case Trait.Bridges _ -> Localized.message(locale, "seating.who.bridges");
            case Trait.Speaks speaks ->
                    Localized.message(
                            locale,
                            "seating.who.speaks",
                            Map.of(
                                    "languages",
                                    Localized.list(
                                            locale,
                                            speaks.languages().stream()
                                                    .sorted()
                                                    .map(each ->
                                                            Messages.nameOf(each.locale(), locale))
                                                    .toList())));
            case Trait.NeedsInterpreter _ ->
                    Localized.message(locale, "seating.who.needsInterpreter");
            case Trait.Present present ->
                    Localized.message(
                            locale,
                            "seating.who.present",
                            Map.of("day", Localized.instant(present.day())));
            default ->
                    Localized.message(
                            locale, "seating.who.of", Map.of("thing", thing(locale, trait)));
        };
    }

    /// How far a demand is met, with whatever is unknown.
    public String verdict(Locale locale, Verdict verdict) {
        String found =
                switch (verdict.demand().rule()) {
                    case Rule.Must _, Rule.MustNot _, Rule.Seats _ ->
                            Localized.message(
                                    locale,
                                    "seating.verdict.invited",
                                    Map.of("count", verdict.count()));
                    case Rule.AtLeast _, Rule.AtMost _ ->
                            Localized.message(
                                    locale,
                                    "seating.verdict.known",
                                    Map.of("count", verdict.count()));
                    case Rule.Balance _ ->
                            Localized.message(
                                    locale,
                                    "seating.verdict.differ",
                                    Map.of("count", verdict.count()));
                    case Rule.PerInstitution _ ->
                            Localized.message(
                                    locale,
                                    "seating.verdict.most",
                                    Map.of("count", verdict.count()));
                    case Rule.Cover cover ->
                            Localized.message(
                                    locale,
                                    "seating.verdict.covered",
                                    Map.of(
                                            "count", verdict.count(),
                                            "of", cover.traits().size()));
                };
        return unknown(locale, found, verdict.unknown());
    }

    public String verdict(Locale locale, GroupVerdict verdict) {
        String found =
                Localized.message(
                        locale,
                        "seating.groupVerdict." + verdict.kind().name(),
                        Map.of("count", verdict.count(), "of", verdict.of()));
        return unknown(locale, found, verdict.unknown());
    }

    private static String unknown(Locale locale, String found, int people) {
        return people == 0
                ? found
                : Localized.message(
                        locale, "seating.unknownFor", Map.of("found", found, "count", people));
    }

    /// What a person adds to the selection.
    public String standing(Locale locale, Contribution standing) {
        if (standing.substitute().isEmpty()) {
            return Localized.message(locale, "seating.standing.alone");
        }
        String substitute = person(standing.substitute().orElseThrow());
        return standing.lost() <= 0
                ? Localized.message(
                        locale, "seating.standing.same", Map.of("substitute", substitute))
                : Localized.message(
                        locale,
                        "seating.standing.worse",
                        Map.of(
                                "substitute", substitute,
                                "lost", standing.lost(),
                                "demands", demands(locale, standing.worse().keySet())));
    }

    /// What a change of the selection made better and worse.
    public String effect(Locale locale, Scorecard before, Scorecard after) {
        List<Demand> better = after.betterThan(before);
        List<Demand> worse = before.betterThan(after);
        return Localized.message(
                locale,
                "seating.effect",
                Map.of(
                        "before", before.score(),
                        "after", after.score(),
                        "better", better.size(),
                        "betterList", demands(locale, better),
                        "worse", worse.size(),
                        "worseList", demands(locale, worse)));
    }

    /// Several demands, the weightiest first.
    private String demands(Locale locale, Iterable<Demand> demands) {
        List<Demand> list = new ArrayList<>();
        demands.forEach(list::add);
        list.sort(Comparator.comparingInt(Demand::weight).reversed());
        return Localized.list(
                locale, list.stream().map(each -> rule(locale, each.rule())).toList());
    }
}

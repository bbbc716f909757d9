package org.qiutong.participants;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.qiutong.dialogue.Setting;
import org.qiutong.participants.Condition.Strength;
import org.qiutong.participants.seating.Candidate;
import org.qiutong.participants.seating.Demand;
import org.qiutong.participants.seating.Grouping;
import org.qiutong.participants.seating.Rule;
import org.qiutong.participants.seating.Trait;

/// What a convenor asks, as demands.
///
/// @param voices one for each side of each contested item
record RosterDemands(Setting setting, Roster roster, List<Candidate> pool, List<Trait> voices) {

    List<Demand> all() {
        List<Demand> demands = new ArrayList<>();
        demands.add(Demand.must(new Rule.Seats(setting.seats())));
        roster.conditions()
                .forEach(condition ->
                        rules(condition)
                                .forEach(rule -> demands.add(demand(rule, condition.strength()))));
        roster.pool()
                .forEach(each -> {
                    switch (each.hold()) {
                        case LOCKED -> demands.add(Demand.must(new Rule.Must(each.id())));
                        case EXCLUDED -> demands.add(Demand.must(new Rule.MustNot(each.id())));
                        case FREE -> {}
                    }
                });
        return List.copyOf(demands);
    }

    private static Demand demand(Rule rule, Strength strength) {
        return strength == Strength.MUST ? Demand.must(rule) : Demand.wish(rule, strength.weight());
    }

    private List<Rule> rules(Condition condition) {
        int number = condition.number();
        return switch (condition.kind()) {
            case COMMUNITIES ->
                    balance(
                            setting.communities().stream()
                                    .<Trait>map(Trait.InCommunity::new)
                                    .toList(),
                            number);
            case SECTORS ->
                    balance(
                            pool.stream()
                                    .flatMap(each -> each.sector().stream())
                                    .distinct()
                                    .sorted()
                                    .<Trait>map(Trait.InSector::new)
                                    .toList(),
                            number);
            case PER_INSTITUTION -> List.of(new Rule.PerInstitution(number));
            case TECHNICAL -> List.of(new Rule.AtLeast(new Trait.Technical(), number));
            case BRIDGES -> List.of(new Rule.AtLeast(new Trait.Bridges(), number));
            case VOICES -> voices.isEmpty() ? List.of() : List.of(new Rule.Cover(voices));
            case TOPICS ->
                    roster.topics().isEmpty()
                            ? List.of()
                            : List.of(
                                    new Rule.Cover(
                                            roster.topics().stream()
                                                    .<Trait>map(Trait.Knows::new)
                                                    .toList()));
            case INTERPRETERS ->
                    List.of(
                            new Rule.AtLeast(
                                    new Trait.Speaks(Set.copyOf(setting.languages())), number));
            case WITHOUT_LANGUAGE ->
                    List.of(
                            new Rule.AtMost(
                                    new Trait.NeedsInterpreter(Set.copyOf(setting.languages())),
                                    number));
            case PRESENT ->
                    days().stream()
                            .<Rule>map(day -> new Rule.AtLeast(new Trait.Present(day), number))
                            .toList();
        };
    }

    /// One group alone is always balanced.
    private static List<Rule> balance(List<Trait> groups, int tolerance) {
        return groups.size() < 2 ? List.of() : List.of(new Rule.Balance(groups, tolerance));
    }

    private List<LocalDate> days() {
        return setting.days()
                .map(days ->
                        IntStream.range(0, days.count()).mapToObj(days.first()::plusDays).toList())
                .orElse(List.of());
    }

    /// Rounds are spread over the days as evenly as possible.
    Grouping grouping() {
        List<LocalDate> days = days();
        int rounds = roster.rounds();
        return new Grouping(
                roster.groups(),
                IntStream.range(0, rounds)
                        .mapToObj(round ->
                                days.isEmpty()
                                        ? Optional.<LocalDate>empty()
                                        : Optional.of(days.get(round * days.size() / rounds)))
                        .toList(),
                Set.of());
    }
}

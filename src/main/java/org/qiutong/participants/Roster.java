package org.qiutong.participants;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.qiutong.dialogue.Setting;
import org.qiutong.id.DialogueId;
import org.qiutong.participants.seating.Round;

/// Who may come to a dialogue, what is asked of them together, who is invited, and who sits with
/// whom.
///
/// @param dialogue the dialogue's id
/// @param conditions one of a kind at most
/// @param topics that somebody should know about
/// @param groups of each round
/// @param rounds how often people part into groups; none if never
/// @param invited ids of people of the pool
/// @param seating of the invited; empty until it is proposed
/// @param version how often it was written; 0 if never
/// @param changed when it was last written
/// @param changedBy the account that wrote it last; empty if none did
public record Roster(
        DialogueId dialogue,
        List<Participant> pool,
        List<Condition> conditions,
        List<String> topics,
        int groups,
        int rounds,
        List<String> invited,
        List<Round> seating,
        int version,
        Instant changed,
        String changedBy) {

    public static final int MOST_PEOPLE = 500;
    public static final int MOST_GROUPS = 20;
    public static final int MOST_ROUNDS = 12;
    public static final int MOST_TOPICS = 50;

    /// @throws IllegalArgumentException if somebody is twice in the pool, or somebody is invited or
    ///   seated who is not in it, or a number is out of its range
    public Roster {
        pool = List.copyOf(pool);
        conditions = List.copyOf(conditions);
        topics = List.copyOf(topics);
        invited = List.copyOf(invited);
        seating = List.copyOf(seating);
        Setting.within("people", pool.size(), 0, MOST_PEOPLE);
        Setting.within("groups", groups, 1, MOST_GROUPS);
        Setting.within("rounds", rounds, 0, MOST_ROUNDS);
        Setting.within("topics", topics.size(), 0, MOST_TOPICS);
        Set<String> ids = new HashSet<>(pool.stream().map(Participant::id).toList());
        if (ids.size() < pool.size()
                || !ids.containsAll(invited)
                || !seating.stream()
                        .flatMap(round -> round.groups().stream().flatMap(List::stream))
                        .allMatch(invited::contains)
                || conditions.stream().map(Condition::kind).distinct().count()
                        < conditions.size()) {
            throw new IllegalArgumentException("no roster of " + dialogue);
        }
    }

    /// Nobody yet, and the conditions that most dialogues have.
    ///
    /// @param rounds one for each session
    static Roster empty(DialogueId dialogue, int rounds) {
        return new Roster(
                dialogue,
                List.of(),
                List.of(
                        new Condition(Condition.Kind.COMMUNITIES, 1, Condition.Strength.MUST),
                        new Condition(Condition.Kind.VOICES, 0, Condition.Strength.STRONG_WISH),
                        new Condition(Condition.Kind.TECHNICAL, 2, Condition.Strength.STRONG_WISH),
                        new Condition(Condition.Kind.BRIDGES, 1, Condition.Strength.WISH)),
                List.of(),
                2,
                Math.min(rounds, MOST_ROUNDS),
                List.of(),
                List.of(),
                0,
                Instant.EPOCH,
                "");
    }

    public Optional<Participant> person(String id) {
        return pool.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    public Optional<Condition> on(Condition.Kind kind) {
        return conditions.stream().filter(each -> each.kind() == kind).findFirst();
    }

    /// With somebody in the pool, replacing whoever had the same id.
    public Roster with(Participant person) {
        boolean there = person(person.id()).isPresent();
        return with(
                there
                        ? pool.stream()
                                .map(each -> each.id().equals(person.id()) ? person : each)
                                .toList()
                        : Stream.concat(pool.stream(), Stream.of(person)).toList(),
                invited,
                seating);
    }

    /// With somebody neither in the pool nor invited nor seated.
    public Roster without(String id) {
        return with(
                pool.stream().filter(each -> !each.id().equals(id)).toList(),
                invited.stream().filter(each -> !each.equals(id)).toList(),
                unseated(id));
    }

    /// With these invited, in the order of the pool; whoever is no longer among them has no seat.
    public Roster inviting(List<String> people) {
        List<Round> seated = seating;
        for (String each : invited) {
            if (!people.contains(each)) {
                seated = unseated(each, seated);
            }
        }
        return with(
                pool, pool.stream().map(Participant::id).filter(people::contains).toList(), seated);
    }

    /// With the invited seated like this.
    public Roster seated(List<Round> rounds) {
        return with(pool, invited, rounds);
    }

    /// With other conditions.
    public Roster asking(
            List<Condition> asked, List<String> topicsAsked, int groupsAsked, int roundsAsked) {
        return new Roster(
                dialogue,
                pool,
                asked,
                topicsAsked,
                groupsAsked,
                roundsAsked,
                invited,
                seating,
                version,
                changed,
                changedBy);
    }

    private List<Round> unseated(String id) {
        return unseated(id, seating);
    }

    private static List<Round> unseated(String id, List<Round> rounds) {
        return rounds.stream()
                .map(round ->
                        new Round(
                                round.day(),
                                round.groups().stream()
                                        .map(group ->
                                                group.stream()
                                                        .filter(each -> !each.equals(id))
                                                        .toList())
                                        .toList()))
                .toList();
    }

    private Roster with(List<Participant> people, List<String> asked, List<Round> seated) {
        return new Roster(
                dialogue,
                people,
                conditions,
                topics,
                groups,
                rounds,
                asked,
                seated,
                version,
                changed,
                changedBy);
    }

    Roster written(int number, Instant at, String by) {
        return new Roster(
                dialogue,
                pool,
                conditions,
                topics,
                groups,
                rounds,
                invited,
                seating,
                number,
                at,
                by);
    }
}

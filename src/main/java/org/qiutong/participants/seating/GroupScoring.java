package org.qiutong.participants.seating;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.qiutong.id.CommunityId;
import org.qiutong.participants.seating.GroupVerdict.Kind;
import org.qiutong.text.LanguageTag;

/// Scores groups. People and communities are numbers here.
final class GroupScoring {

    /// In no group.
    static final int AWAY = -1;

    /// Stands for unknown languages: every bit is set.
    private static final long ANY = -1;

    private final int groups;
    private final int[] community;
    private final int communities;
    private final boolean[] technical;
    private final long[] languages;
    private final int unplaced;
    private final int untold;
    private final int speechless;

    GroupScoring(List<Candidate> people, int groups) {
        this.groups = groups;
        List<CommunityId> named =
                people.stream()
                        .flatMap(each -> each.community().stream())
                        .distinct()
                        .sorted()
                        .toList();
        communities = named.size();
        community =
                people.stream()
                        .mapToInt(each -> each.community().map(named::indexOf).orElse(-1))
                        .toArray();
        technical = new boolean[people.size()];
        languages = new long[people.size()];
        List<LanguageTag> spoken =
                people.stream().flatMap(each -> each.languages().stream()).distinct().toList();
        for (int i = 0; i < people.size(); i++) {
            Candidate person = people.get(i);
            technical[i] = person.technical() == Fact.YES;
            languages[i] = person.languages().isEmpty() ? ANY : bits(person.languages(), spoken);
        }
        unplaced = count(people, each -> each.community().isEmpty());
        untold = count(people, each -> each.technical() == Fact.UNKNOWN);
        speechless = count(people, each -> each.languages().isEmpty());
    }

    private static int count(List<Candidate> people, Predicate<Candidate> which) {
        return (int) people.stream().filter(which).count();
    }

    private static long bits(Set<LanguageTag> languages, List<LanguageTag> spoken) {
        long bits = 0;
        for (LanguageTag language : languages) {
            // No table has more languages than there are bits; if it had, two would share one.
            bits |= 1L << spoken.indexOf(language) % (Long.SIZE - 1);
        }
        return bits;
    }

    int people() {
        return community.length;
    }

    int groups() {
        return groups;
    }

    /// The weighted sum of all failures.
    int penalty(int[][] plan) {
        int penalty = 0;
        for (GroupVerdict verdict : verdicts(plan)) {
            penalty += verdict.penalty();
        }
        return penalty;
    }

    /// @param plan by round and person, the group or [#AWAY]
    List<GroupVerdict> verdicts(int[][] plan) {
        int unmixed = 0;
        int nobodyTechnical = 0;
        int noLanguage = 0;
        for (int[] round : plan) {
            unmixed += unmixed(round);
            for (int group = 0; group < groups; group++) {
                nobodyTechnical += technical(round, group) ? 0 : 1;
                noLanguage += talk(round, group) ? 0 : 1;
            }
        }
        int[] meetings = meetings(plan);
        int all = plan.length * groups;
        return List.of(
                new GroupVerdict(Kind.MET_BEFORE, meetings[0], meetings[1], 0),
                new GroupVerdict(Kind.UNMIXED, unmixed, all * communities, unplaced),
                new GroupVerdict(Kind.NOBODY_TECHNICAL, nobodyTechnical, all, untold),
                new GroupVerdict(Kind.NO_LANGUAGE, noLanguage, all, speechless));
    }

    /// How many meetings are repeats, and how many there are in all.
    private int[] meetings(int[][] plan) {
        int[] meetings = new int[2];
        for (int a = 0; a < people(); a++) {
            for (int b = a + 1; b < people(); b++) {
                int met = 0;
                for (int[] round : plan) {
                    met += round[a] != AWAY && round[a] == round[b] ? 1 : 0;
                }
                meetings[0] += Math.max(0, met - 1);
                meetings[1] += met;
            }
        }
        return meetings;
    }

    /// How many pairs of community and group deviate from the community's share.
    private int unmixed(int[] round) {
        int[][] counts = new int[communities][groups];
        int[] totals = new int[communities];
        for (int person = 0; person < round.length; person++) {
            if (round[person] != AWAY && community[person] >= 0) {
                counts[community[person]][round[person]]++;
                totals[community[person]]++;
            }
        }
        int unmixed = 0;
        for (int c = 0; c < communities; c++) {
            for (int count : counts[c]) {
                boolean few = count < totals[c] / groups;
                boolean many = count > (totals[c] + groups - 1) / groups;
                unmixed += few || many ? 1 : 0;
            }
        }
        return unmixed;
    }

    private boolean technical(int[] round, int group) {
        for (int person = 0; person < round.length; person++) {
            if (round[person] == group && technical[person]) {
                return true;
            }
        }
        return false;
    }

    /// Whether those whose languages are known can talk.
    private boolean talk(int[] round, int group) {
        long shared = ANY;
        for (int person = 0; person < round.length; person++) {
            if (round[person] == group) {
                shared &= languages[person];
            }
        }
        for (int person = 0; shared == 0 && person < round.length; person++) {
            if (round[person] == group && languages[person] != ANY && reaches(person, round)) {
                return true;
            }
        }
        return shared != 0;
    }

    private boolean reaches(int person, int[] round) {
        for (int other = 0; other < round.length; other++) {
            if (round[other] == round[person] && (languages[person] & languages[other]) == 0) {
                return false;
            }
        }
        return true;
    }
}

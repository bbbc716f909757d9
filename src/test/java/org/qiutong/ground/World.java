package org.qiutong.ground;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.qiutong.evidence.Quantifier;
import org.qiutong.evidence.Stance;
import org.qiutong.evidence.State;
import org.qiutong.ground.Side.CommunityEvidence;
import org.qiutong.ground.Side.OnRecord;
import org.qiutong.ground.index.Counts;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ExpertId;
import org.qiutong.id.FindingId;
import org.qiutong.study.StudyDesign;

/// A small made-up sample: every expert of every community with a state on one concept, and what
/// sources say of the communities.
///
/// @param states one list for each community
/// @param reported one list for each community
record World(
        StudyDesign design,
        List<List<State>> states,
        List<List<Reported>> reported,
        List<Reported> wholeSample,
        Thresholds thresholds) {

    static World random(Random random) {
        List<Integer> sizes = new ArrayList<>();
        int communities = random.nextInt(5);
        for (int g = 0; g < communities; g++) {
            sizes.add(random.nextInt(12));
        }
        return random(random, any(random, StudyDesign.values()), sizes);
    }

    /// @param sizes of the communities
    static World random(Random random, StudyDesign design, List<Integer> sizes) {
        double clarity = random.nextDouble();
        // Where some people are quoted, nothing is known of most; sometimes nobody was asked.
        double known =
                design == StudyDesign.EXCERPTS
                        ? random.nextDouble() * 0.5
                        : random.nextInt(8) == 0 ? 0 : 1;
        List<List<State>> states = new ArrayList<>();
        List<List<Reported>> reported = new ArrayList<>();
        boolean findings = random.nextBoolean();
        int all = 1;
        for (int n : sizes) {
            List<State> members = new ArrayList<>();
            State usual = any(random, State.values());
            for (int i = 0; i < n; i++) {
                State state = random.nextDouble() < clarity ? usual : any(random, State.values());
                members.add(random.nextDouble() < known ? state : State.UNKNOWN);
            }
            states.add(members);
            reported.add(findings && n > 0 ? findings(random, n) : List.of());
            all += n;
        }
        return new World(
                design,
                states,
                reported,
                findings && random.nextInt(4) == 0 ? findings(random, all) : List.of(),
                random.nextInt(3) == 0
                        ? new Thresholds(0.75 + random.nextInt(20) / 100.0, 0.7)
                        : Thresholds.STANDARD);
    }

    private static <T> T any(Random random, T[] from) {
        return from[random.nextInt(from.length)];
    }

    private static List<Reported> findings(Random random, int n) {
        List<Reported> findings = new ArrayList<>();
        int count = random.nextInt(3);
        for (int i = 0; i < count; i++) {
            int lower = random.nextInt(n + 1);
            int upper = lower + random.nextInt(n - lower + 1);
            Stance stance = random.nextInt(3) == 0 ? Stance.OPPOSE : Stance.SUPPORT;
            Quantifier quantifier =
                    random.nextInt(4) == 0 ? Quantifier.DIVIDED : Quantifier.UNNUMBERED;
            // The id tells findings apart that say the same.
            FindingId id = new FindingId("f" + random.nextInt(1_000_000));
            findings.add(
                    new Reported(
                            id,
                            quantifier,
                            stance,
                            lower,
                            upper,
                            n,
                            random.nextInt(4) == 0,
                            Optional.empty()));
        }
        return findings;
    }

    Assessment assessment() {
        return Assessment.of(cells(), wholeSample, thresholds);
    }

    List<CommunityEvidence> cells() {
        List<CommunityEvidence> cells = new ArrayList<>();
        for (int g = 0; g < states.size(); g++) {
            cells.add(
                    new CommunityEvidence(
                            new CommunityId("c" + g),
                            design,
                            new Counts(
                                    count(g, State.SUPPORT),
                                    count(g, State.OPPOSE),
                                    count(g, State.MIXED),
                                    opportunities(g),
                                    states.get(g).size()),
                            people(g),
                            reported.get(g)));
        }
        return cells;
    }

    private List<OnRecord> people(int g) {
        List<OnRecord> people = new ArrayList<>();
        for (int i = 0; i < states.get(g).size(); i++) {
            State state = states.get(g).get(i);
            if (design == StudyDesign.EXCERPTS && state.addressed()) {
                people.add(
                        new OnRecord(
                                new ExpertId("s/c" + g + "-" + i), Stance.valueOf(state.name())));
            }
        }
        return people;
    }

    int count(int g, State state) {
        return (int) states.get(g).stream().filter(s -> s == state).count();
    }

    int stances(int g) {
        return count(g, State.SUPPORT) + count(g, State.OPPOSE) + count(g, State.MIXED);
    }

    int opportunities(int g) {
        return stances(g) + count(g, State.ASKED_SILENT) + count(g, State.NOT_RAISED);
    }

    /// The same world, with one more expert in a community.
    World with(int g, State state) {
        List<List<State>> more = new ArrayList<>(states);
        more.set(g, new ArrayList<>(states.get(g)));
        more.get(g).add(state);
        return new World(design, more, reported, wholeSample, thresholds);
    }

    /// The same world without the findings whose bounds depend on a reading.
    World withoutReadings() {
        return new World(
                design,
                states,
                reported.stream().map(World::unread).toList(),
                unread(wholeSample),
                thresholds);
    }

    private static List<Reported> unread(List<Reported> findings) {
        return findings.stream().filter(each -> !each.reading()).toList();
    }
}

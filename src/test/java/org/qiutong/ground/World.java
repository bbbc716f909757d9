package org.qiutong.ground;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.qiutong.evidence.Stance;
import org.qiutong.evidence.State;
import org.qiutong.ground.Side.CommunityEvidence;
import org.qiutong.ground.index.Counts;

/// A small made-up sample: every expert of every community with a state on one concept, and what
/// sources say of the communities.
///
/// @param states one list for each community
/// @param reported one list for each community
record World(
        List<List<State>> states,
        List<List<Reported>> reported,
        List<Reported> wholeSample,
        Thresholds thresholds) {

    static World random(Random random) {
        int communities = random.nextInt(5);
        double clarity = random.nextDouble();
        List<List<State>> states = new ArrayList<>();
        List<List<Reported>> reported = new ArrayList<>();
        boolean findings = random.nextBoolean();
        int all = 1;
        for (int g = 0; g < communities; g++) {
            List<State> members = new ArrayList<>();
            State usual = anyState(random);
            int n = random.nextInt(12);
            for (int i = 0; i < n; i++) {
                members.add(random.nextDouble() < clarity ? usual : anyState(random));
            }
            states.add(members);
            reported.add(findings && n > 0 ? findings(random, n) : List.of());
            all += n;
        }
        return new World(
                states,
                reported,
                findings && random.nextInt(4) == 0 ? findings(random, all) : List.of(),
                random.nextInt(3) == 0
                        ? new Thresholds(0.75 + random.nextInt(20) / 100.0, 0.7)
                        : Thresholds.STANDARD);
    }

    private static State anyState(Random random) {
        return List.of(State.values()).get(random.nextInt(State.values().length));
    }

    private static List<Reported> findings(Random random, int n) {
        List<Reported> findings = new ArrayList<>();
        int count = random.nextInt(3);
        for (int i = 0; i < count; i++) {
            int lower = random.nextInt(n + 1);
            int upper = lower + random.nextInt(n - lower + 1);
            Stance stance = random.nextInt(3) == 0 ? Stance.OPPOSE : Stance.SUPPORT;
            findings.add(new Reported("f" + i, stance, lower, upper, n, random.nextInt(4) == 0));
        }
        return findings;
    }

    List<CommunityEvidence> cells() {
        List<CommunityEvidence> cells = new ArrayList<>();
        for (int g = 0; g < states.size(); g++) {
            cells.add(
                    new CommunityEvidence(
                            "c" + g,
                            new Counts(
                                    count(g, State.SUPPORT),
                                    count(g, State.OPPOSE),
                                    count(g, State.MIXED),
                                    opportunities(g),
                                    states.get(g).size()),
                            reported.get(g)));
        }
        return cells;
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
        return new World(more, reported, wholeSample, thresholds);
    }
}

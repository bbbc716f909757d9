package org.qiutong.ground.bridging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.qiutong.evidence.Stance.MIXED;
import static org.qiutong.evidence.Stance.OPPOSE;
import static org.qiutong.evidence.Stance.SUPPORT;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.qiutong.evidence.Stance;
import org.qiutong.ground.index.Counts;
import org.qiutong.id.CommunityId;

class BridgesTest {

    private static final CommunityId CN = new CommunityId("CN");
    private static final CommunityId UK = new CommunityId("UK");

    @Test
    void ranksPairsByHowSurelyTheyAgreeOnMost() {
        assertThat(new Overlap(3, 0).agreement()).isEqualTo(15.0 / 16, within(1e-13));
        assertThat(new Overlap(3, 1).agreement()).isEqualTo(13.0 / 16, within(1e-13));
        assertThat(new Overlap(2, 0).enough()).isFalse();
        assertThat(new Overlap(2, 1).enough()).isTrue();
        assertThat(
                        Stream.of(
                                        new Overlap(3, 1),
                                        new Overlap(1, 1),
                                        new Overlap(5, 0),
                                        new Overlap(2, 2),
                                        new Overlap(3, 0))
                                .sorted(Overlap.BEST_FIRST))
                .containsExactly(
                        new Overlap(5, 0),
                        new Overlap(3, 0),
                        new Overlap(3, 1),
                        new Overlap(2, 2),
                        new Overlap(1, 1));
    }

    @Test
    void takesTheLeastAlignmentOverAllCommunities() {
        Counts agrees = new Counts(6, 0, 2, 8, 8);
        Counts opposes = new Counts(1, 3, 0, 4, 5);
        Bridge bridge =
                Bridge.of(CN, Map.of(CN, five(SUPPORT, agrees), UK, five(SUPPORT, opposes)));
        assertThat(bridge)
                .isInstanceOfSatisfying(
                        Bridge.Spanning.class,
                        spanning -> {
                            // Without the expert, five of seven support: 5 / 9.
                            assertThat(spanning.align().get(CN)).isEqualTo(5.0 / 9, within(1e-13));
                            assertThat(spanning.align().get(UK)).isEqualTo(-2.0 / 6, within(1e-13));
                            assertThat(spanning.bridge()).isEqualTo(-2.0 / 6, within(1e-13));
                        });
    }

    @Test
    void saysNothingOnFewerThanFiveConcepts() {
        Counts enough = new Counts(3, 0, 0, 3, 5);
        assertThat(Bridge.of(UK, Map.of(CN, five(OPPOSE, enough).subList(0, 4))))
                .isEqualTo(new Bridge.Insufficient(List.of(CN)));
        // Without the expert only two are left.
        assertThat(Bridge.of(CN, Map.of(CN, five(SUPPORT, enough))))
                .isEqualTo(new Bridge.Insufficient(List.of(CN)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Bridge.Held(MIXED, enough));
    }

    /// People with stances, and the mean taken over them one by one.
    @Test
    void alignsAsTheDefinitionDoes() {
        int spanning = 0;
        for (long seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            int concepts = 4 + random.nextInt(8);
            // stances[community][expert][concept]; the expert in question is the first of the
            // first.
            Stance[][][] stances = new Stance[2][][];
            for (int g = 0; g < 2; g++) {
                stances[g] = new Stance[1 + random.nextInt(8)][];
                for (int e = 0; e < stances[g].length; e++) {
                    stances[g][e] = new Stance[concepts];
                    for (int c = 0; c < concepts; c++) {
                        stances[g][e][c] = List.of(Stance.values()).get(random.nextInt(3));
                    }
                }
            }
            Map<CommunityId, List<Bridge.Held>> held = new HashMap<>();
            double least = 1;
            boolean enough = true;
            for (int g = 0; g < 2; g++) {
                List<Bridge.Held> list = new ArrayList<>();
                double sum = 0;
                int n = 0;
                for (int c = 0; c < concepts; c++) {
                    Stance own = stances[0][0][c];
                    if (own == MIXED) {
                        continue;
                    }
                    Counts all = new Counts(0, 0, 0, 0, 0);
                    Counts others = all;
                    for (int e = 0; e < stances[g].length; e++) {
                        all = all.with(stances[g][e][c]);
                        if (g != 0 || e != 0) {
                            others = others.with(stances[g][e][c]);
                        }
                    }
                    list.add(new Bridge.Held(own, all));
                    int s = others.stances();
                    if (s >= 3) {
                        double x = own == SUPPORT ? 1 : -1;
                        sum += x * (others.support() - others.oppose()) / (s + 2);
                        n++;
                    }
                }
                held.put(new CommunityId("c" + g), list);
                enough &= n >= 5;
                least = Math.min(least, sum / n);
            }
            Bridge bridge = Bridge.of(new CommunityId("c0"), held);
            assertThat(bridge instanceof Bridge.Spanning).as("seed %d", seed).isEqualTo(enough);
            if (bridge instanceof Bridge.Spanning found) {
                spanning++;
                assertThat(found.bridge()).as("seed %d", seed).isEqualTo(least, within(1e-12));
            }
        }
        assertThat(spanning).isPositive();
    }

    private static List<Bridge.Held> five(Stance stance, Counts counts) {
        return Stream.generate(() -> new Bridge.Held(stance, counts)).limit(5).toList();
    }
}

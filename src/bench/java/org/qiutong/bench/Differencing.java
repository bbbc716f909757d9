package org.qiutong.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// What somebody finds out about single people from all tables that they can see. Exact: it goes
/// through all ways in which the people can stand that make the same tables.
///
/// Whoever asks knows who the people of each group are and by which rule tables are shown, and may
/// be up to `least` - 1 of these people together.
public final class Differencing {

    /// What is shown if so many people of each group stand on each side.
    public interface View {

        /// @param people by group and side
        /// @return what is equal where no reader sees a difference
        Object of(int[][] people);
    }

    /// What is known that should not be.
    public enum Disclosure {
        /// Where somebody stands.
        A_PERSON,
        /// That there are a few people of a group, and fewer than `least`, on some sides.
        A_FEW
    }

    private final int[][] truth;
    private final int least;
    private final List<int[][]> possible = new ArrayList<>();

    private Differencing(int[][] truth, int least, View view) {
        this.truth = truth;
        this.least = least;
        Object seen = view.of(truth);
        eachWay(
                new int[truth.length][truth[0].length],
                0,
                0,
                IntStream.of(truth[0]).sum(),
                way -> {
                    if (view.of(way).equals(seen)) {
                        possible.add(Arrays.stream(way).map(int[]::clone).toArray(int[][]::new));
                    }
                });
    }

    /// @param truth by group and side, how many people there are
    /// @param least groups of fewer people are kept from the reader
    public static Set<Disclosure> find(int[][] truth, int least, View view) {
        Differencing found = new Differencing(truth, least, view);
        Set<Disclosure> disclosures = EnumSet.noneOf(Disclosure.class);
        if (found.tellsOfAPerson(new int[truth.length][truth[0].length], 0, least - 1)) {
            disclosures.add(Disclosure.A_PERSON);
        }
        if (found.tellsOfAFew()) {
            disclosures.add(Disclosure.A_FEW);
        }
        return disclosures;
    }

    private interface Way {
        void take(int[][] people);
    }

    /// All ways to put the people of each group on its sides.
    private void eachWay(int[][] way, int group, int side, int left, Way each) {
        if (side == way[group].length - 1) {
            way[group][side] = left;
            if (group == way.length - 1) {
                each.take(way);
            } else {
                eachWay(way, group + 1, 0, IntStream.of(truth[group + 1]).sum(), each);
            }
            return;
        }
        for (int here = 0; here <= left; here++) {
            way[group][side] = here;
            eachWay(way, group, side + 1, left - here, each);
        }
    }

    /// Whether these people, who know where they stand, or some more of them know it of another.
    private boolean tellsOfAPerson(int[][] asking, int from, int more) {
        for (int group = 0; group < truth.length; group++) {
            if (IntStream.of(asking[group]).sum() < IntStream.of(truth[group]).sum()
                    && sides(group, asking) == 1) {
                return true;
            }
        }
        int sides = truth[0].length;
        for (int cell = from; more > 0 && cell < truth.length * sides; cell++) {
            int[] group = asking[cell / sides];
            if (group[cell % sides] < truth[cell / sides][cell % sides]) {
                group[cell % sides]++;
                boolean tells = tellsOfAPerson(asking, cell, more - 1);
                group[cell % sides]--;
                if (tells) {
                    return true;
                }
            }
        }
        return false;
    }

    /// On how many sides one of the others of a group can stand.
    private int sides(int group, int[][] asking) {
        boolean[] can = new boolean[truth[group].length];
        int count = 0;
        for (int[][] way : possible) {
            if (!has(way, asking)) {
                continue;
            }
            for (int side = 0; side < can.length; side++) {
                if (!can[side] && way[group][side] > asking[group][side]) {
                    can[side] = true;
                    count++;
                }
            }
            if (count > 1) {
                break;
            }
        }
        return count;
    }

    private static boolean has(int[][] way, int[][] asking) {
        for (int group = 0; group < way.length; group++) {
            for (int side = 0; side < way[group].length; side++) {
                if (way[group][side] < asking[group][side]) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean tellsOfAFew() {
        for (int group = 0; group < truth.length; group++) {
            for (int sides = 1; sides < (1 << truth[group].length) - 1; sides++) {
                int at = group;
                int chosen = sides;
                int[] counts =
                        possible.stream().mapToInt(way -> sum(way[at], chosen)).sorted().toArray();
                if (counts[0] > 0 && counts[counts.length - 1] < least) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int sum(int[] group, int sides) {
        return IntStream.range(0, group.length)
                .filter(side -> (sides >> side & 1) == 1)
                .map(side -> group[side])
                .sum();
    }
}

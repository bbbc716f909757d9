package org.qiutong.ground;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/// All experts in a row, sorted by community, study and id: those of a study in a community are a
/// block, those of a community a range. Whoever is in no community comes last.
final class Experts {

    /// The experts of a study in a community: ordinals from `from` to `to`, exclusively.
    ///
    /// @param community its number, or [#NOWHERE]
    record Block(int community, String study, int from, int to) {}

    /// Which experts count in a community.
    static final class Ranges {

        /// From and to of each range, in turn.
        private final int[] bounds;

        private Ranges(int[] bounds) {
            this.bounds = bounds;
        }

        int size() {
            return bounds.length / 2;
        }

        int from(int range) {
            return bounds[2 * range];
        }

        int to(int range) {
            return bounds[2 * range + 1];
        }

        /// How many of the ranges are in both sets.
        int common(long[] some, long[] others) {
            int count = 0;
            for (int i = 0; i < bounds.length; i += 2) {
                count += DenseOrdinals.count(some, others, bounds[i], bounds[i + 1]);
            }
            return count;
        }

        void addTo(BitSet members) {
            for (int i = 0; i < bounds.length; i += 2) {
                members.set(bounds[i], bounds[i + 1]);
            }
        }
    }

    /// The number of no community, after all others.
    static final int NOWHERE = Integer.MAX_VALUE;

    private final String[] ids;
    private final List<Block> blocks;
    private final Map<String, long[]> sectors;

    Experts(String[] ids, List<Block> blocks, Map<String, long[]> sectors) {
        this.ids = ids;
        this.blocks = List.copyOf(blocks);
        this.sectors = Map.copyOf(sectors);
    }

    int count() {
        return ids.length;
    }

    String id(int ordinal) {
        return ids[ordinal];
    }

    OptionalInt ordinal(String id) {
        return blocks.stream()
                .mapToInt(block -> Arrays.binarySearch(ids, block.from(), block.to(), id))
                .filter(found -> found >= 0)
                .findFirst();
    }

    List<Block> blocks() {
        return blocks;
    }

    Set<String> sectors() {
        return sectors.keySet();
    }

    /// @param studies empty for any
    List<Block> blocks(int community, Set<String> studies) {
        return blocks.stream()
                .filter(block -> block.community() == community)
                .filter(block -> studies.isEmpty() || studies.contains(block.study()))
                .toList();
    }

    /// Neighbouring blocks make one range.
    static Ranges ranges(List<Block> blocks) {
        List<Integer> bounds = new ArrayList<>();
        for (Block block : blocks) {
            if (!bounds.isEmpty() && bounds.getLast() == block.from()) {
                bounds.removeLast();
            } else {
                bounds.add(block.from());
            }
            bounds.add(block.to());
        }
        return new Ranges(bounds.stream().mapToInt(Integer::intValue).toArray());
    }

    /// Whom the slice's sectors and chosen experts leave, one bit each; everybody if it has none.
    long[] among(Slice slice) {
        BitSet left = new BitSet(ids.length);
        if (slice.sectors().isEmpty()) {
            left.set(0, ids.length);
        } else {
            slice.sectors().stream()
                    .map(sector -> sectors.getOrDefault(sector, new long[0]))
                    .forEach(bits -> left.or(BitSet.valueOf(bits)));
        }
        slice.among().ifPresent(left::and);
        return Arrays.copyOf(left.toLongArray(), DenseOrdinals.words(ids.length));
    }
}

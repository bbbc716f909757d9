package org.qiutong.ground.index;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qiutong.id.ExpertId;
import org.qiutong.id.StudyId;

/// All experts, sorted by community, study, sector and id, so that a filter selects a few ranges
/// and counting reads only those. Experts in no community come last.
final class Experts {

    /// One community's experts of one sector in one study: ordinals from `from` to `to`, exclusive.
    ///
    /// @param community its number, or [#NOWHERE]
    /// @param named whether they are known by their codes; others are only counted
    record Block(
            int community,
            StudyId study,
            Optional<String> sector,
            boolean named,
            int from,
            int to) {

        int size() {
            return to - from;
        }
    }

    /// Which experts count in a community.
    static final class Ranges {

        /// `from` and `to` of each range, alternating.
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

        int experts() {
            int experts = 0;
            for (int i = 0; i < bounds.length; i += 2) {
                experts += bounds[i + 1] - bounds[i];
            }
            return experts;
        }

        /// How many experts of the ranges are in both sets.
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

    /// Stands for no community; it sorts after all others.
    static final int NOWHERE = Integer.MAX_VALUE;

    private final @Nullable ExpertId[] ids;
    private final List<Block> blocks;
    private final Map<Integer, List<Block>> byCommunity;

    Experts(@Nullable ExpertId[] ids, List<Block> blocks) {
        this.ids = ids;
        this.blocks = List.copyOf(blocks);
        this.byCommunity = blocks.stream().collect(Collectors.groupingBy(Block::community));
    }

    int count() {
        return ids.length;
    }

    /// @throws NullPointerException if they are only counted
    ExpertId id(int ordinal) {
        return requireNonNull(ids[ordinal]);
    }

    OptionalInt ordinal(ExpertId id) {
        return blocks.stream()
                .filter(Block::named)
                .mapToInt(block -> Arrays.binarySearch(ids, block.from(), block.to(), id))
                .filter(found -> found >= 0)
                .findFirst();
    }

    List<Block> blocks() {
        return blocks;
    }

    /// Takes those who are only counted out of a set.
    void keepNamed(BitSet members) {
        blocks.stream()
                .filter(block -> !block.named())
                .forEach(block -> members.clear(block.from(), block.to()));
    }

    Set<String> sectors() {
        return blocks.stream()
                .flatMap(block -> block.sector().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The one sector of all in a set who are in these blocks. None if they are fewer than two,
    /// work in several, or if anybody's sector is not known or anybody is only counted.
    ///
    /// @param named those of the set whose stance may be told
    static Optional<String> onlySector(List<Block> blocks, BitSet set, BitSet named) {
        Set<Optional<String>> sectors = new HashSet<>();
        int people = 0;
        for (Block block : blocks) {
            int there = set.get(block.from(), block.to()).cardinality();
            if (there > named.get(block.from(), block.to()).cardinality()) {
                return Optional.empty();
            }
            if (there > 0) {
                sectors.add(block.named() ? block.sector() : Optional.empty());
                people += there;
            }
        }
        return people > 1 && sectors.size() == 1 ? sectors.iterator().next() : Optional.empty();
    }

    /// The blocks of a community that match the studies and sectors of a slice.
    List<Block> blocks(int community, Slice slice) {
        return byCommunity.getOrDefault(community, List.of()).stream()
                .filter(block ->
                        slice.studies().isEmpty() || slice.studies().contains(block.study()))
                .filter(block ->
                        slice.sectors().isEmpty()
                                || block.sector().filter(slice.sectors()::contains).isPresent())
                .toList();
    }

    /// Merges neighbouring blocks into one range.
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
}

package org.qiutong.ground.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.qiutong.id.StudyId;

/// Both ways to keep a set of experts, against plain bits.
class OrdinalsTest {

    @Test
    void keepsSmallSetsAsNumbers() {
        assertThat(filled(0, 64)).isInstanceOf(SparseOrdinals.class);
        assertThat(filled(1, 64)).isInstanceOf(DenseOrdinals.class);
        assertThat(filled(8, 2_000)).isInstanceOf(SparseOrdinals.class);
        assertThat(filled(9, 2_000)).isInstanceOf(DenseOrdinals.class);
    }

    /// Both ways to keep a set, against plain bits.
    @Test
    void countsTheSameInBothWays() {
        Random random = new Random(11);
        for (int round = 0; round < 200; round++) {
            int experts = 1 + random.nextInt(300);
            BitSet some = random(random, experts);
            BitSet others = random(random, experts);
            int from = random.nextInt(experts);
            int middle = from + random.nextInt(experts - from);
            Experts.Ranges[] ranges = {
                Experts.ranges(
                        List.of(
                                new Experts.Block(
                                        0,
                                        new StudyId("a"),
                                        Optional.empty(),
                                        true,
                                        from,
                                        middle))),
                Experts.ranges(
                        List.of(
                                new Experts.Block(
                                        1, new StudyId("a"), Optional.empty(), true, 0, from),
                                new Experts.Block(
                                        1,
                                        new StudyId("b"),
                                        Optional.empty(),
                                        true,
                                        middle,
                                        experts))),
            };
            BitSet both = (BitSet) some.clone();
            both.and(others);
            long[] among = Arrays.copyOf(others.toLongArray(), DenseOrdinals.words(experts));
            for (Ordinals set : ways(some, experts)) {
                assertThat(counts(set, ranges, Optional.empty()))
                        .containsExactly(
                                count(some, from, middle),
                                count(some, 0, from) + count(some, middle, experts));
                assertThat(counts(set, ranges, Optional.of(among)))
                        .containsExactly(
                                count(both, from, middle),
                                count(both, 0, from) + count(both, middle, experts));
                assertThat(set.within(among).toBitSet()).isEqualTo(both);
                for (Ordinals other : ways(others, experts)) {
                    assertThat(set.common(other)).isEqualTo(both.cardinality());
                }
            }
        }
    }

    private static List<Ordinals> ways(BitSet set, int experts) {
        List<Ordinals.Filling> fillings =
                List.of(
                        new SparseOrdinals.Numbers(set.cardinality()),
                        new DenseOrdinals.Words(DenseOrdinals.words(experts), set.cardinality()));
        fillings.forEach(filling -> set.stream().forEach(filling::add));
        return fillings.stream().map(Ordinals.Filling::set).toList();
    }

    private static BitSet random(Random random, int experts) {
        BitSet set = new BitSet();
        int often = 1 + random.nextInt(20);
        for (int i = 0; i < experts; i++) {
            set.set(i, random.nextInt(often) == 0);
        }
        return set;
    }

    private static int count(BitSet set, int from, int to) {
        return set.get(from, to).cardinality();
    }

    private static List<Integer> counts(
            Ordinals set, Experts.Ranges[] ranges, Optional<long[]> among) {
        int[] counts = new int[ranges.length * StanceCode.CODES];
        among.ifPresentOrElse(
                each -> set.count(ranges, each, counts, 1), () -> set.count(ranges, counts, 1));
        return List.of(counts[1], counts[1 + StanceCode.CODES]);
    }

    private static Ordinals filled(int size, int experts) {
        Ordinals.Filling filling = Ordinals.filling(size, experts);
        IntStream.range(0, size).forEach(filling::add);
        assertThat(filling.set().size()).isEqualTo(size);
        return filling.set();
    }
}

package org.qiutong.participants.seating;

import java.util.List;
import java.util.function.IntPredicate;

/// A bit set of candidates by index in the pool, so that counting is quick.
final class Members {

    private final long[] bits;

    private Members(int pool) {
        bits = new long[(pool + 63) / 64];
    }

    /// Nobody of a pool of this size.
    static Members empty(int pool) {
        return new Members(pool);
    }

    static Members where(int pool, IntPredicate holds) {
        Members members = new Members(pool);
        for (int i = 0; i < pool; i++) {
            if (holds.test(i)) {
                members.add(i);
            }
        }
        return members;
    }

    static Members of(int pool, List<Integer> indexes) {
        Members members = new Members(pool);
        indexes.forEach(members::add);
        return members;
    }

    void add(int index) {
        bits[index >> 6] |= 1L << index;
    }

    boolean has(int index) {
        return (bits[index >> 6] & 1L << index) != 0;
    }

    int size() {
        int size = 0;
        for (long word : bits) {
            size += Long.bitCount(word);
        }
        return size;
    }

    /// How many are in both.
    int common(Members other) {
        int common = 0;
        for (int i = 0; i < bits.length; i++) {
            common += Long.bitCount(bits[i] & other.bits[i]);
        }
        return common;
    }

    /// Who of a pool has a trait, and of whom it is unknown.
    record TraitMembers(Members yes, Members unknown) {

        static TraitMembers of(Trait trait, List<Candidate> pool) {
            return new TraitMembers(
                    Members.where(pool.size(), i -> trait.of(pool.get(i)) == Fact.YES),
                    Members.where(pool.size(), i -> trait.of(pool.get(i)) == Fact.UNKNOWN));
        }
    }
}

package org.qiutong.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Measures running times, in milliseconds.
final class Stopwatch {

    private Stopwatch() {}

    static double time(Supplier<?> work) {
        long start = System.nanoTime();
        Object result = work.get();
        long end = System.nanoTime();
        // Uses the result, so that the compiler cannot drop the work.
        return (end - start + (result.hashCode() & 1L) * 0) / 1e6;
    }

    /// The times of some rounds, after as many warm-up rounds.
    static List<Double> rounds(int rounds, Supplier<?> work) {
        List<Double> times = new ArrayList<>();
        for (int round = -rounds; round < rounds; round++) {
            double time = time(work);
            if (round >= 0) {
                times.add(time);
            }
        }
        return times;
    }
}

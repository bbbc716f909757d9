package org.qiutong.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Times what is run, in milliseconds.
final class Stopwatch {

    private Stopwatch() {}

    static double time(Supplier<?> work) {
        long start = System.nanoTime();
        Object result = work.get();
        long end = System.nanoTime();
        // The result is used, so that making it cannot be left out.
        return (end - start + (result.hashCode() & 1L) * 0) / 1e6;
    }

    /// The times of some rounds, after as many that warm up.
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

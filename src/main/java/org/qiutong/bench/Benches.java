package org.qiutong.bench;

import java.util.List;
import java.util.stream.Collectors;

/// All that can be measured.
public final class Benches {

    private Benches() {}

    /// Measures what is named and prints a line per figure.
    ///
    /// @param program the Spring Boot application to measure
    /// @return the exit code: 0 when each figure reaches its bar, 1 when one is short, 2 when there
    ///   is no such bench
    public static int run(String name, Class<?> program) throws Exception {
        var all =
                List.of(
                        new StartBench(),
                        new QuotationsBench(program),
                        new CommonGroundBench(program),
                        new GraphBench(program, 1),
                        new SearchBench(program, 1_000_000),
                        new SeatingBench(),
                        new BriefingBench(program),
                        new FaultsBench(program),
                        new LoadBench());
        for (var bench : all) {
            if (bench.name().equals(name)) {
                var figures = bench.measure();
                figures.forEach(System.out::println);
                return figures.stream().allMatch(Figure::ok) ? 0 : 1;
            }
        }
        System.err.println(
                "./qiutong bench "
                        + all.stream().map(Bench::name).collect(Collectors.joining(" | ")));
        return 2;
    }
}

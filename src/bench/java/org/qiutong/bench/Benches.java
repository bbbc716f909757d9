package org.qiutong.bench;

import java.util.List;
import java.util.stream.Collectors;
import org.qiutong.Qiutong;

/// All that can be measured.
final class Benches {

    private Benches() {}

    /// Measures what the first argument names, prints a line per figure and ends: with 0 when each
    /// figure reaches its bar, 1 when one is short, 2 when there is no such bench.
    static void main(String[] args) throws Exception {
        System.exit(run(args.length == 0 ? "" : args[0], Qiutong.class));
    }

    private static int run(String name, Class<?> program) throws Exception {
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
                        new KillsBench(),
                        new LoadBench(),
                        new ImportBench(),
                        new CodingBench(program),
                        new DifferencingBench(program),
                        new AlignmentBench(program));
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

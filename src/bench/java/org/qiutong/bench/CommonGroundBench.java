package org.qiutong.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.neo4j.driver.Driver;
import org.qiutong.ground.index.Stances;

/// The queries of common ground on the index: compared with the best Cypher on a graph of 20,000
/// experts and 2 million stances, and alone on a million experts and 20 million stances.
final class CommonGroundBench implements Bench {

    private final Class<?> program;

    /// @param program the Spring Boot application to measure
    CommonGroundBench(Class<?> program) {
        this.program = program;
    }

    @Override
    public String name() {
        return "common-ground";
    }

    @Override
    public List<Figure> measure() throws IOException {
        // The large index first, in a heap that holds nothing else.
        List<Figure> figures = new ArrayList<>(GroundInMemory.measure());
        try (Trial trial = new Trial(program)) {
            figures.addAll(
                    new GroundInGraph(trial.part(Driver.class), trial.part(Stances.class))
                            .measure());
        }
        return figures;
    }
}

package org.qiutong.graph.inprocess;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.qiutong.graph.GraphServer;
import org.qiutong.graph.StoreReport;

/// Offers the database in process to a program that does not know this package.
public final class InProcessProvider implements GraphServer.Provider {

    @Override
    public GraphServer start(Path data) {
        Replacement.settle(absolute(data));
        return InProcessGraph.start(absolute(data));
    }

    @Override
    public StoreReport.Checked check(Path data) {
        Replacement.settle(absolute(data));
        return StoreCheck.check(absolute(data));
    }

    @Override
    public StoreReport.Repaired repair(Path data) {
        Replacement.settle(absolute(data));
        return Salvage.repair(absolute(data));
    }

    @Override
    public void replace(Path data, Consumer<GraphServer> fill) {
        Replacement.make(absolute(data), fill);
    }

    private static Path absolute(Path data) {
        return data.toAbsolutePath().normalize();
    }
}

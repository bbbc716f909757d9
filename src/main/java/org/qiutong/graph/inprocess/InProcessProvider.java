package org.qiutong.graph.inprocess;

import java.nio.file.Path;
import org.qiutong.graph.GraphServer;
import org.qiutong.graph.StoreReport;

/// Offers the database in process to a program that does not know this package.
public final class InProcessProvider implements GraphServer.Provider {

    @Override
    public GraphServer start(Path data) {
        return InProcessGraph.start(absolute(data));
    }

    @Override
    public StoreReport.Checked check(Path data) {
        return StoreCheck.check(absolute(data));
    }

    @Override
    public StoreReport.Repaired repair(Path data) {
        return Salvage.repair(absolute(data));
    }

    private static Path absolute(Path data) {
        return data.toAbsolutePath().normalize();
    }
}

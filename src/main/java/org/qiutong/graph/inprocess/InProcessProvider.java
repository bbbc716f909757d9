package org.qiutong.graph.inprocess;

import java.nio.file.Path;
import org.qiutong.graph.GraphServer;

/// Offers the database in process to a program that does not know this package.
public final class InProcessProvider implements GraphServer.Provider {

    @Override
    public GraphServer start(Path data) {
        return InProcessGraph.start(data.toAbsolutePath().normalize());
    }
}

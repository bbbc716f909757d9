package org.qiutong.graph;

import java.io.IOException;
import java.util.List;
import org.qiutong.StartedData;
import org.qiutong.graph.inprocess.DatabaseProcess;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.neo4j.Neo4jContainer;

/// A Neo4j server for the tests: a container where Docker runs, else a process of its own. There is
/// one for all tests of a run, and it ends with them.
public final class TestServer {

    private static final String IMAGE = "neo4j:2026.08.1-community";

    private TestServer() {}

    /// Starts one. In a process of its own it has [StartedData]; in a container it is empty.
    ///
    /// @return the settings with which the program finds it
    public static List<String> start() throws IOException {
        return DockerClientFactory.instance().isDockerAvailable() ? container() : process();
    }

    // Testcontainers ends it.
    @SuppressWarnings("resource")
    private static List<String> container() {
        var container = new Neo4jContainer(IMAGE);
        container.start();
        return settings(container.getBoltUrl(), container.getAdminPassword());
    }

    // It ends with the process that started it.
    @SuppressWarnings("resource")
    private static List<String> process() throws IOException {
        var process = new DatabaseProcess(StartedData.copy());
        process.start();
        return settings(process.uri().toString(), DatabaseProcess.PASSWORD);
    }

    private static List<String> settings(String uri, String password) {
        return List.of("qiutong.neo4j.uri=" + uri, "qiutong.neo4j.password=" + password);
    }
}

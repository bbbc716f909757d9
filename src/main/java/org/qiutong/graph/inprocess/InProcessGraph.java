package org.qiutong.graph.inprocess;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.qiutong.graph.GraphServer;

/// Neo4j Community in this JVM, listening on a free port of the loopback address. Its password is
/// made anew at each start of the program and kept in memory only, so that no other user of the
/// machine gets in.
final class InProcessGraph implements GraphServer {

    private final Path data;
    private final String password;
    private final URI uri;
    private Instance instance;
    private boolean running = true;

    private InProcessGraph(Path data, String password, Instance instance) {
        this.data = data;
        this.password = password;
        this.instance = instance;
        this.uri = URI.create("bolt://" + instance.address());
    }

    static InProcessGraph start(Path data) {
        return start(data, 0, newPassword());
    }

    /// @param port where to listen; 0 for any that is free
    static InProcessGraph start(Path folder, int port, String password) {
        Path data = folder.toAbsolutePath().normalize();
        StoreCheck.beforeStart(data);
        StopMark.delete(data);
        return new InProcessGraph(data, password, Instance.open(data, port, password));
    }

    private static String newPassword() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }

    @Override
    public URI uri() {
        return uri;
    }

    @Override
    public AuthToken auth() {
        return AuthTokens.basic("neo4j", password);
    }

    @Override
    public boolean isOurs() {
        return true;
    }

    @Override
    public synchronized boolean isWell() {
        return running && instance.isWell();
    }

    /// Restarts on the same port and with the same password, so that the driver finds it again.
    @Override
    public synchronized void restart() {
        stop();
        instance = Instance.open(data, uri.getPort(), password);
        running = true;
    }

    @Override
    public synchronized void close() {
        if (running && stop()) {
            StopMark.write(data);
        }
    }

    /// @return whether all was written
    private boolean stop() {
        boolean well = isWell();
        if (well) {
            instance.neo4j().shutdown();
        } else if (running) {
            var ends = LogEnds.of(data);
            instance.neo4j().shutdown();
            ends.restore();
        }
        running = false;
        return well;
    }
}

package org.qiutong.graph.silence;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.neo4j.bolt.connection.AuthInfo;
import org.neo4j.bolt.connection.BoltConnection;
import org.neo4j.bolt.connection.BoltConnectionState;
import org.neo4j.bolt.connection.BoltProtocolVersion;
import org.neo4j.bolt.connection.BoltServerAddress;
import org.neo4j.bolt.connection.ResponseHandler;
import org.neo4j.bolt.connection.message.Message;
import org.neo4j.bolt.connection.observation.ImmutableObservation;

/// A connection that counts the answers which it still owes.
final class WatchedConnection implements BoltConnection {

    private final BoltConnection connection;
    private final WatchedServer server;
    private final AtomicInteger owed = new AtomicInteger();
    private volatile long since = System.nanoTime();

    WatchedConnection(BoltConnection connection, WatchedServer server) {
        this.connection = connection;
        this.server = server;
    }

    /// Whether it has owed an answer for so long at least.
    boolean hasOwed(Duration time) {
        return owed.get() > 0 && System.nanoTime() - since > time.toNanos();
    }

    boolean isClosed() {
        return state() == BoltConnectionState.CLOSED;
    }

    @Override
    public CompletionStage<Void> writeAndFlush(
            ResponseHandler handler, List<Message> messages, ImmutableObservation parent) {
        if (owed.getAndIncrement() == 0) {
            since = System.nanoTime();
        }
        var watched = new WatchedResponses(handler, server, owed::decrementAndGet);
        return connection
                .writeAndFlush(watched, messages, parent)
                .whenComplete((_, failure) -> {
                    if (failure != null) {
                        watched.end();
                    }
                });
    }

    @Override
    public CompletionStage<Void> write(List<Message> messages) {
        return connection.write(messages);
    }

    @Override
    public CompletionStage<Void> forceClose(String reason) {
        server.closed(this);
        return connection.forceClose(reason);
    }

    @Override
    public CompletionStage<Void> close() {
        server.closed(this);
        return connection.close();
    }

    @Override
    public CompletionStage<Void> setReadTimeout(Duration duration) {
        return connection.setReadTimeout(duration);
    }

    @Override
    public BoltConnectionState state() {
        return connection.state();
    }

    @Override
    public CompletionStage<AuthInfo> authInfo() {
        return connection.authInfo();
    }

    @Override
    public String serverAgent() {
        return connection.serverAgent();
    }

    @Override
    public BoltServerAddress serverAddress() {
        return connection.serverAddress();
    }

    @Override
    public BoltProtocolVersion protocolVersion() {
        return connection.protocolVersion();
    }

    @Override
    public boolean telemetrySupported() {
        return connection.telemetrySupported();
    }

    @Override
    public boolean serverSideRoutingEnabled() {
        return connection.serverSideRoutingEnabled();
    }

    @Override
    public Optional<Duration> defaultReadTimeout() {
        return connection.defaultReadTimeout();
    }
}

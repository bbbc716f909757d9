package org.qiutong.graph.silence;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import org.neo4j.bolt.connection.AuthToken;
import org.neo4j.bolt.connection.BoltAgent;
import org.neo4j.bolt.connection.BoltConnection;
import org.neo4j.bolt.connection.BoltConnectionProvider;
import org.neo4j.bolt.connection.BoltProtocolVersion;
import org.neo4j.bolt.connection.NotificationConfig;
import org.neo4j.bolt.connection.SecurityPlan;
import org.neo4j.bolt.connection.observation.ImmutableObservation;

/// The connections of one driver, by server.
final class WatchedProvider implements BoltConnectionProvider {

    private static final long TICK_MILLIS = 200;

    private final BoltConnectionProvider netty;
    private final Map<String, WatchedServer> servers = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    tick -> Thread.ofPlatform().name("graph-silence").daemon().unstarted(tick));

    WatchedProvider(BoltConnectionProvider netty) {
        this.netty = netty;
        var _ =
                clock.scheduleWithFixedDelay(
                        () -> servers.values().forEach(WatchedServer::look),
                        TICK_MILLIS,
                        TICK_MILLIS,
                        MILLISECONDS);
    }

    @Override
    public CompletionStage<BoltConnection> connect(
            URI uri,
            String routingContextAddress,
            BoltAgent boltAgent,
            String userAgent,
            int connectTimeoutMillis,
            long initialisationTimeoutMillis,
            SecurityPlan securityPlan,
            AuthToken authToken,
            BoltProtocolVersion minVersion,
            NotificationConfig notifications,
            ImmutableObservation parent) {
        Supplier<CompletionStage<BoltConnection>> way =
                () ->
                        netty.connect(
                                uri,
                                routingContextAddress,
                                boltAgent,
                                userAgent,
                                connectTimeoutMillis,
                                initialisationTimeoutMillis,
                                securityPlan,
                                authToken,
                                minVersion,
                                notifications,
                                parent);
        return userAgent.equals(WatchedConnections.IN_PROCESS)
                ? way.get()
                : servers.computeIfAbsent(uri.getAuthority(), WatchedServer::new).connect(way);
    }

    @Override
    public CompletionStage<Void> close() {
        clock.shutdownNow();
        return netty.close();
    }
}

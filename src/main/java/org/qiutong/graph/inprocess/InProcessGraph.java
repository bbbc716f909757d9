package org.qiutong.graph.inprocess;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.GraphDatabaseSettings.LogQueryLevel;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.fleetmanagement.FleetManagementSettings;
import org.neo4j.io.ByteUnit;
import org.neo4j.io.locker.FileLockException;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.qiutong.graph.GraphServer;
import org.qiutong.graph.GraphStartException;
import org.qiutong.graph.GraphStartException.Reason;

/// Neo4j Community in this JVM, listening on a free port of the loopback address. Its password is
/// made anew at each start and kept in memory only, so that no other user of the machine gets in.
final class InProcessGraph implements GraphServer {

    private final DatabaseManagementService neo4j;
    private final URI uri;
    private final AuthToken auth;

    private InProcessGraph(DatabaseManagementService neo4j, String password) {
        this.neo4j = neo4j;
        this.auth = AuthTokens.basic("neo4j", password);
        this.uri = URI.create("bolt://" + boltAddress(neo4j));
    }

    static InProcessGraph start(Path data) {
        return start(data, 0, newPassword());
    }

    /// @param port where to listen; 0 for any that is free
    static InProcessGraph start(Path data, int port, String password) {
        var neo4j = build(data, port);
        if (!neo4j.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME).isAvailable()) {
            neo4j.shutdown();
            throw new GraphStartException(Reason.DAMAGED, data.toString(), null);
        }
        neo4j.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME)
                .executeTransactionally(
                        statement("graph/setPassword"), Map.of("password", password));
        return new InProcessGraph(neo4j, password);
    }

    private static DatabaseManagementService build(Path data, int port) {
        try {
            return new DatabaseManagementServiceBuilder(data.resolve("neo4j"))
                    .setConfig(GraphDatabaseSettings.auth_enabled, true)
                    .setConfig(BoltConnector.enabled, true)
                    .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", port))
                    // A desktop program's share of the machine.
                    .setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(256))
                    .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
                    .setConfig(
                            GraphDatabaseSettings.logical_log_rotation_threshold,
                            ByteUnit.mebiBytes(16))
                    // What was erased from the graph must not live on in its logs.
                    .setConfig(GraphDatabaseSettings.keep_logical_logs, "keep_none")
                    .setConfig(GraphDatabaseSettings.log_queries, LogQueryLevel.OFF)
                    .setConfig(GraphDatabaseInternalSettings.dump_diagnostics, false)
                    // It talks to nobody else.
                    .setConfig(GraphDatabaseSettings.udc_enabled, false)
                    .setConfig(FleetManagementSettings.fleet_manager_enabled, false)
                    .setConfig(BoltConnector.enable_discovery, false)
                    // Or stopping takes ten seconds.
                    .setConfig(
                            GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period,
                            Duration.ZERO)
                    .build();
        } catch (RuntimeException e) {
            throw new GraphStartException(
                    isLocked(e) ? Reason.FOLDER_IN_USE : Reason.DAMAGED, data.toString(), e);
        }
    }

    private static boolean isLocked(Throwable e) {
        return e instanceof FileLockException || (e.getCause() != null && isLocked(e.getCause()));
    }

    private static String newPassword() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }

    private static String boltAddress(DatabaseManagementService neo4j) {
        var system = (GraphDatabaseAPI) neo4j.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME);
        return system.getDependencyResolver()
                .resolveDependency(ConnectorPortRegister.class)
                .getLocalAddress(ConnectorType.BOLT)
                .toString();
    }

    private static String statement(String name) {
        try (var file = InProcessGraph.class.getResourceAsStream("/cypher/" + name + ".cypher")) {
            return new String(requireNonNull(file).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public URI uri() {
        return uri;
    }

    @Override
    public AuthToken auth() {
        return auth;
    }

    @Override
    public boolean isOurs() {
        return true;
    }

    @Override
    public void close() {
        neo4j.shutdown();
    }
}

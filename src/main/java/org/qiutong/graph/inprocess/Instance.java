package org.qiutong.graph.inprocess;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.GraphDatabaseSettings.LogQueryLevel;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.DatabaseStateService;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.fleetmanagement.FleetManagementSettings;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.io.ByteUnit;
import org.neo4j.io.locker.FileLockException;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.monitoring.DatabaseHealth;
import org.qiutong.graph.GraphStartException;
import org.qiutong.graph.GraphStartException.Reason;

/// The database from one start to its end.
record Instance(DatabaseManagementService neo4j) {

    private static final String GRAPH = GraphDatabaseSettings.DEFAULT_DATABASE_NAME;
    private static final String SYSTEM = GraphDatabaseSettings.SYSTEM_DATABASE_NAME;

    /// Opens the database, making it where there is none.
    ///
    /// @param port where to listen; 0 for any that is free
    /// @throws GraphStartException if another process has it open or it cannot be opened
    static Instance open(Path data, int port, String password) {
        Instance instance =
                opened(
                        data,
                        builder(data, true)
                                .setConfig(BoltConnector.enabled, true)
                                .setConfig(
                                        BoltConnector.listen_address,
                                        new SocketAddress("127.0.0.1", port)));
        instance.neo4j
                .database(SYSTEM)
                .executeTransactionally(
                        statement("graph/setPassword"), Map.of("password", password));
        return instance;
    }

    /// Opens it for this thread alone, without a port.
    ///
    /// @param whole whether the log must be complete; if not, it is cut at its first unreadable
    ///   entry
    /// @throws GraphStartException if another process has it open or it cannot be opened
    static Instance openClosedToOthers(Path data, boolean whole) {
        return opened(data, builder(data, whole).setConfig(BoltConnector.enabled, false));
    }

    private static Instance opened(Path data, DatabaseManagementServiceBuilder builder) {
        Instance instance;
        try {
            instance = new Instance(builder.build());
        } catch (RuntimeException e) {
            throw new GraphStartException(
                    isLocked(e) ? Reason.FOLDER_IN_USE : Reason.DAMAGED, data.toString(), e);
        }
        Optional<Throwable> failure = instance.failure();
        if (failure.isPresent()) {
            instance.neo4j.shutdown();
            throw new GraphStartException(Reason.DAMAGED, data.toString(), failure.get());
        }
        return instance;
    }

    private static DatabaseManagementServiceBuilder builder(Path data, boolean whole) {
        return new DatabaseManagementServiceBuilder(data.resolve("neo4j"))
                .setConfig(GraphDatabaseSettings.auth_enabled, true)
                // Sized for a desktop program that shares the machine.
                .setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(256))
                .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
                .setConfig(
                        GraphDatabaseSettings.logical_log_rotation_threshold,
                        ByteUnit.mebiBytes(16))
                // Data erased from the graph must not remain in its transaction logs.
                .setConfig(GraphDatabaseSettings.keep_logical_logs, "keep_none")
                .setConfig(GraphDatabaseInternalSettings.fail_on_corrupted_log_files, whole)
                .setConfig(GraphDatabaseSettings.log_queries, LogQueryLevel.OFF)
                .setConfig(GraphDatabaseInternalSettings.dump_diagnostics, false)
                // No usage reports to anybody.
                .setConfig(GraphDatabaseSettings.udc_enabled, false)
                .setConfig(FleetManagementSettings.fleet_manager_enabled, false)
                .setConfig(BoltConnector.enable_discovery, false)
                // Otherwise a stop takes ten seconds.
                .setConfig(
                        GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period,
                        Duration.ZERO);
    }

    private static boolean isLocked(Throwable e) {
        return e instanceof FileLockException || (e.getCause() != null && isLocked(e.getCause()));
    }

    /// Why one of its databases did not start.
    private Optional<Throwable> failure() {
        return Stream.of(SYSTEM, GRAPH)
                .filter(name -> !neo4j.database(name).isAvailable())
                .map(this::failure)
                .findFirst();
    }

    private Throwable failure(String name) {
        DatabaseStateService<?> states =
                api(SYSTEM).getDependencyResolver().resolveDependency(DatabaseStateService.class);
        return states.causeOfFailure(api(name).databaseId())
                .orElseGet(() -> new IllegalStateException(name + " is not available"));
    }

    /// Whether it can still write. A database that once could not write its log takes no
    /// transaction any more, and yet calls itself available.
    boolean isWell() {
        return Stream.of(SYSTEM, GRAPH)
                .allMatch(name ->
                        api(name)
                                .getDependencyResolver()
                                .resolveDependency(DatabaseHealth.class)
                                .hasNoPanic());
    }

    /// The database with the program's data.
    GraphDatabaseService graph() {
        return neo4j.database(GRAPH);
    }

    /// The Bolt address, such as `127.0.0.1:7687`.
    String address() {
        return api(SYSTEM)
                .getDependencyResolver()
                .resolveDependency(ConnectorPortRegister.class)
                .getLocalAddress(ConnectorType.BOLT)
                .toString();
    }

    private GraphDatabaseAPI api(String name) {
        return (GraphDatabaseAPI) neo4j.database(name);
    }

    static String statement(String name) {
        try (var file = Instance.class.getResourceAsStream("/cypher/" + name + ".cypher")) {
            return new String(requireNonNull(file).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.qiutong.graph;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.MINUTES;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.qiutong.graph.GraphStartException.Reason;
import org.qiutong.graph.silence.WatchedConnections;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.aop.target.AbstractLazyCreationTargetSource;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;

/// The program's database: the remote one when its address is set, else the one in process. It is
/// opened in a thread of its own, while Spring makes the rest of the program: both take seconds.
final class Graph implements SmartInitializingSingleton, AutoCloseable {

    /// What programs call themselves to a server.
    static final String AGENT = "qiutong";

    private final CompletableFuture<Open> opening;

    Graph(Environment settings) {
        this(settings, DiskReserve::new);
    }

    /// @param disk keeps space on the disk of a data folder
    Graph(Environment settings, Function<Path, DiskReserve> disk) {
        opening =
                CompletableFuture.supplyAsync(
                        () -> open(settings, disk),
                        start -> Thread.ofPlatform().name("graph-start").daemon().start(start));
    }

    /// By default the driver waits up to 30 s to connect and 60 s for a free connection, while a
    /// person waits for the page. A transaction function is retried once: more would report an
    /// outage too late. [WatchedConnections] watches how long a remote server takes to answer. An
    /// idle connection may have been dropped on the way: it is tested before use.
    private static Config.ConfigBuilder shortTimeouts() {
        return Config.builder()
                .withConnectionTimeout(3, SECONDS)
                .withConnectionAcquisitionTimeout(3, SECONDS)
                .withMaxTransactionRetryTime(500, MILLISECONDS)
                .withConnectionLivenessCheckTimeout(1, MINUTES);
    }

    /// An open database, its schema up to date.
    ///
    /// @param disk absent where the database is not ours
    private record Open(
            GraphServer server, Driver driver, Optional<DiskReserve> disk, Optional<Keeper> keeper)
            implements AutoCloseable {

        static Open with(GraphServer server, Optional<DiskReserve> disk) {
            var driver = Graph.driver(server);
            try {
                if (!server.isOurs()) {
                    Staged.settle(driver);
                }
                Schema.bringUpToDate(driver, server.isOurs());
                return new Open(
                        server, driver, disk, disk.map(reserve -> new Keeper(server, reserve)));
            } catch (RuntimeException e) {
                driver.close();
                server.close();
                throw e;
            }
        }

        @Override
        public void close() {
            keeper.ifPresent(Keeper::close);
            driver.close();
            server.close();
        }
    }

    private static Open open(Environment settings, Function<Path, DiskReserve> disks) {
        var uri = settings.getRequiredProperty("qiutong.neo4j.uri");
        if (uri.isBlank()) {
            var data = Path.of(settings.getRequiredProperty("qiutong.data"));
            return openOurs(data, disks.apply(data));
        }
        return Open.with(remote(settings), Optional.empty());
    }

    /// The server whose address is set.
    ///
    /// @throws GraphStartException if it does not answer
    static GraphServer remote(Environment settings) {
        var user = settings.getRequiredProperty("qiutong.neo4j.user");
        var password = settings.getRequiredProperty("qiutong.neo4j.password");
        return RemoteGraph.connect(
                settings.getRequiredProperty("qiutong.neo4j.uri"),
                password.isEmpty() ? AuthTokens.none() : AuthTokens.basic(user, password),
                shortTimeouts().build());
    }

    /// A driver for a server that runs.
    static Driver driver(GraphServer server) {
        return driver(server, server.isOurs() ? WatchedConnections.IN_PROCESS : AGENT);
    }

    /// @param agent as what it shows up in the server's list of connections
    static Driver driver(GraphServer server, String agent) {
        return GraphDatabase.driver(
                server.uri(), server.auth(), shortTimeouts().withUserAgent(agent).build());
    }

    private static Open openOurs(Path data, DiskReserve disk) {
        var provider =
                ServiceLoader.load(GraphServer.Provider.class)
                        .findFirst()
                        .orElseThrow(() -> new GraphStartException(Reason.NO_DATABASE, "", null));
        disk.makeRoom();
        try {
            return Open.with(provider.start(data), Optional.of(disk));
        } catch (GraphStartException e) {
            throw e.reason() == Reason.DAMAGED && !disk.hasRoom()
                    ? new GraphStartException(Reason.DISK_FULL, data.toString(), e)
                    : e;
        }
    }

    /// @throws DiskFullException if no change can be taken now
    void checkSpace() {
        await().disk.ifPresent(DiskReserve::checkSpace);
    }

    /// Whether changes are refused because the disk is full.
    boolean isFull() {
        return await().disk.filter(DiskReserve::isFull).isPresent();
    }

    /// The driver, without waiting: its first query waits until the database is open.
    ///
    /// @return a driver that throws [GraphStartException] if opening fails
    Driver driver() {
        return ProxyFactory.getProxy(
                Driver.class,
                new AbstractLazyCreationTargetSource() {
                    @Override
                    protected Object createObject() {
                        return await().driver;
                    }
                });
    }

    /// No request is served before the database is open.
    @Override
    public void afterSingletonsInstantiated() {
        await();
    }

    private Open await() {
        try {
            return opening.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException reason) {
                throw reason;
            }
            throw e;
        }
    }

    @Override
    public void close() {
        if (opening.handle((_, failure) -> failure == null).join()) {
            await().close();
        }
    }
}

package org.qiutong.graph;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.nio.file.Path;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.qiutong.graph.GraphStartException.Reason;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.aop.target.AbstractLazyCreationTargetSource;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;

/// The program's database: the remote one when its address is set, else the one in process. It is
/// opened in a thread of its own, while Spring makes the rest of the program: both take seconds.
final class Graph implements SmartInitializingSingleton, AutoCloseable {

    /// The driver would wait up to 30 s to connect and 60 s for a free connection, while the person
    /// in front of the screen waits too.
    private static final Config IMPATIENT =
            Config.builder()
                    .withConnectionTimeout(3, SECONDS)
                    .withConnectionAcquisitionTimeout(3, SECONDS)
                    .withMaxTransactionRetryTime(5, SECONDS)
                    .build();

    private final CompletableFuture<Open> opening;

    Graph(Environment settings) {
        opening =
                CompletableFuture.supplyAsync(
                        () -> Open.with(server(settings)),
                        start -> Thread.ofPlatform().name("graph-start").daemon().start(start));
    }

    /// A database that is there, its schema up to date.
    private record Open(GraphServer server, Driver driver) implements AutoCloseable {

        static Open with(GraphServer server) {
            var open =
                    new Open(server, GraphDatabase.driver(server.uri(), server.auth(), IMPATIENT));
            try {
                Schema.bringUpToDate(open.driver, server.isOurs());
                return open;
            } catch (RuntimeException e) {
                open.close();
                throw e;
            }
        }

        @Override
        public void close() {
            driver.close();
            server.close();
        }
    }

    private static GraphServer server(Environment settings) {
        var uri = settings.getRequiredProperty("qiutong.neo4j.uri");
        if (uri.isBlank()) {
            return ServiceLoader.load(GraphServer.Provider.class)
                    .findFirst()
                    .orElseThrow(() -> new GraphStartException(Reason.NO_DATABASE, "", null))
                    .start(Path.of(settings.getRequiredProperty("qiutong.data")));
        }
        var user = settings.getRequiredProperty("qiutong.neo4j.user");
        var password = settings.getRequiredProperty("qiutong.neo4j.password");
        return RemoteGraph.connect(
                uri,
                password.isEmpty() ? AuthTokens.none() : AuthTokens.basic(user, password),
                IMPATIENT);
    }

    /// Its driver, at once: whoever first asks it something waits until the database is open.
    ///
    /// @return what throws a [GraphStartException] where that fails
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

    /// Nobody is served before it is open.
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

package org.qiutong.graph;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/// Starts the database in process while Spring is still reading the program's classes: each takes
/// seconds, and neither needs the other.
public final class EarlyGraph
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        if (!environment.getRequiredProperty("qiutong.neo4j.uri").isBlank()) {
            return;
        }
        var data = Path.of(environment.getRequiredProperty("qiutong.data"));
        var server =
                CompletableFuture.supplyAsync(
                        () -> GraphConfiguration.inProcess(data),
                        start -> Thread.ofPlatform().name("graph-start").daemon().start(start));
        context.getBeanFactory().registerSingleton("startingGraph", new Starting(server));
    }

    /// A database that may not be up yet.
    record Starting(CompletableFuture<GraphServer> server) {

        /// @throws GraphStartException if it cannot start
        GraphServer await() {
            try {
                return server.join();
            } catch (CompletionException e) {
                if (e.getCause() instanceof GraphStartException reason) {
                    throw reason;
                }
                throw e;
            }
        }
    }
}

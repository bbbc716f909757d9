package org.qiutong.graph;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.net.URI;
import java.nio.file.Path;
import java.util.ServiceLoader;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.qiutong.graph.GraphStartException.Reason;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.neo4j.autoconfigure.ConfigBuilderCustomizer;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Chooses the database: the remote one when its address is set, else the one in process.
@Configuration(proxyBeanMethods = false)
class GraphConfiguration {

    @Bean
    GraphServer graphServer(
            ObjectProvider<EarlyGraph.Starting> early,
            @Value("${qiutong.data}") String data,
            @Value("${qiutong.neo4j.uri}") String uri,
            @Value("${qiutong.neo4j.user}") String user,
            @Value("${qiutong.neo4j.password}") String password) {
        if (uri.isBlank()) {
            var starting = early.getIfAvailable();
            return starting == null ? inProcess(Path.of(data)) : starting.await();
        }
        var auth = password.isEmpty() ? AuthTokens.none() : AuthTokens.basic(user, password);
        return RemoteGraph.connect(uri, auth, impatient(Config.builder()).build());
    }

    static GraphServer inProcess(Path data) {
        return ServiceLoader.load(GraphServer.Provider.class)
                .findFirst()
                .orElseThrow(() -> new GraphStartException(Reason.NO_DATABASE, "", null))
                .start(data);
    }

    @Bean
    Neo4jConnectionDetails connectionDetails(GraphServer server) {
        return new Neo4jConnectionDetails() {

            @Override
            public URI getUri() {
                return server.uri();
            }

            @Override
            public AuthToken getAuthToken() {
                return server.auth();
            }
        };
    }

    @Bean
    ConfigBuilderCustomizer impatience() {
        return GraphConfiguration::impatient;
    }

    /// The driver would wait up to 30 s to connect and 60 s for a free connection, while the person
    /// in front of the screen waits too.
    private static Config.ConfigBuilder impatient(Config.ConfigBuilder config) {
        return config.withConnectionTimeout(3, SECONDS)
                .withConnectionAcquisitionTimeout(3, SECONDS)
                .withMaxTransactionRetryTime(5, SECONDS);
    }
}

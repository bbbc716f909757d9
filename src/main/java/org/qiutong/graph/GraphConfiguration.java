package org.qiutong.graph;

import org.neo4j.driver.Driver;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.data.neo4j.core.transaction.Neo4jBookmarkManager;

@Configuration(proxyBeanMethods = false)
class GraphConfiguration {

    /// Unless [EarlyGraph] has begun to open it.
    @Bean
    @ConditionalOnMissingBean
    Graph database(Environment settings) {
        return new Graph(settings);
    }

    /// One for the transaction manager and for whoever asks outside of a transaction: no session is
    /// older than what this program has written or seen.
    @Bean
    Neo4jBookmarkManager bookmarks() {
        return Neo4jBookmarkManager.create();
    }

    /// Closed with its graph.
    @Bean(destroyMethod = "")
    Driver driver(Graph database) {
        return database.driver();
    }
}

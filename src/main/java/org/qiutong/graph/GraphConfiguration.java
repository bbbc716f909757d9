package org.qiutong.graph;

import java.util.Set;
import org.neo4j.driver.Driver;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.data.neo4j.core.convert.Neo4jConversions;
import org.springframework.data.neo4j.core.transaction.Neo4jBookmarkManager;

@Configuration(proxyBeanMethods = false)
class GraphConfiguration {

    /// Unless [EarlyGraph] has begun to open it.
    @Bean
    @ConditionalOnMissingBean
    Graph database(Environment settings) {
        return new Graph(settings);
    }

    /// One bookmark manager for the transaction manager and for sessions outside of a transaction:
    /// every session sees all that this program has written or read before.
    @Bean
    Neo4jBookmarkManager bookmarks() {
        return Neo4jBookmarkManager.create();
    }

    /// The graph closes it, not Spring.
    @Bean(destroyMethod = "")
    Driver driver(Graph database) {
        return database.driver();
    }

    @Bean
    Neo4jConversions conversions() {
        return new Neo4jConversions(Set.of(new IdConversion()));
    }
}

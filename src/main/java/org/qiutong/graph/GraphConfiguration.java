package org.qiutong.graph;

import org.neo4j.driver.Driver;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class GraphConfiguration {

    /// Unless [EarlyGraph] has begun to open it.
    @Bean
    @ConditionalOnMissingBean
    Graph database(Environment settings) {
        return new Graph(settings);
    }

    /// Closed with its graph.
    @Bean(destroyMethod = "")
    Driver driver(Graph database) {
        return database.driver();
    }
}

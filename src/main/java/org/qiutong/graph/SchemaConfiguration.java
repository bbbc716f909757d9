package org.qiutong.graph;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import org.neo4j.driver.Driver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Brings the schema up to date before anything else uses the database.
@Configuration(proxyBeanMethods = false)
class SchemaConfiguration {

    @Bean(initMethod = "apply")
    Migrations migrations(Driver driver) {
        return new Migrations(
                MigrationsConfig.builder()
                        .withLocationsToScan("classpath:cypher/migrations")
                        .build(),
                driver);
    }
}

package org.qiutong.graph;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import org.neo4j.driver.Driver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Brings the schema up to date before anything else uses the database.
@Configuration(proxyBeanMethods = false)
class SchemaConfiguration {

    @Bean
    Migrations migrations(Driver driver) {
        var migrations =
                new Migrations(
                        MigrationsConfig.builder()
                                .withLocationsToScan("classpath:cypher/migrations")
                                .build(),
                        driver);
        // To apply them locks the database, which costs each start a second or more.
        if (!migrations.validate().isValid()) {
            migrations.apply();
        }
        return migrations;
    }
}

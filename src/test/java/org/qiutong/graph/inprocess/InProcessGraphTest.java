package org.qiutong.graph.inprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.qiutong.graph.GraphServer;
import org.qiutong.graph.GraphStartException;
import org.qiutong.graph.GraphStartException.Reason;

class InProcessGraphTest {

    @TempDir Path data;

    @Test
    void letsInNobodyFromElsewhereOrWithoutItsPassword() {
        try (var graph = InProcessGraph.start(data);
                var owner = driver(graph, graph.auth());
                var stranger = driver(graph, AuthTokens.basic("neo4j", "neo4j"));
                var nobody = driver(graph, AuthTokens.none())) {
            assertThat(graph.uri().getHost()).isEqualTo("127.0.0.1");
            owner.verifyConnectivity();
            assertThatThrownBy(stranger::verifyConnectivity)
                    .isInstanceOf(AuthenticationException.class);
            assertThatThrownBy(nobody::verifyConnectivity)
                    .isInstanceOf(org.neo4j.driver.exceptions.SecurityException.class);
        }
    }

    @Test
    void refusesTheFolderOfAnotherProcess() throws Exception {
        try (var other = new DatabaseProcess(data)) {
            other.start();
            assertThatThrownBy(() -> InProcessGraph.start(data))
                    .isInstanceOfSatisfying(
                            GraphStartException.class,
                            e -> {
                                assertThat(e.reason()).isEqualTo(Reason.FOLDER_IN_USE);
                                assertThat(e.place()).isEqualTo(data.toString());
                            });
        }
    }

    @Test
    void losesNothingAcknowledgedWhenItIsKilled() throws Exception {
        var acknowledged = new ArrayList<Integer>();
        try (var database = new DatabaseProcess(data)) {
            database.start();
            try (var driver = GraphDatabase.driver(database.uri(), database.auth())) {
                for (int i = 0; i < 200; i++) {
                    write(driver, i);
                    acknowledged.add(i);
                }
                database.kill();
            }
            database.start();
            try (var driver = GraphDatabase.driver(database.uri(), database.auth())) {
                assertThat(read(driver)).containsExactlyElementsOf(acknowledged);
            }
        }
    }

    private static Driver driver(GraphServer graph, AuthToken auth) {
        return GraphDatabase.driver(graph.uri(), auth);
    }

    private static void write(Driver driver, int number) {
        driver.executableQuery("CREATE (:Number {value: $value})")
                .withParameters(Map.of("value", number))
                .execute();
    }

    private static List<Integer> read(Driver driver) {
        return driver
                .executableQuery("MATCH (n:Number) RETURN n.value AS value ORDER BY value")
                .execute()
                .records()
                .stream()
                .map(row -> row.get("value").asInt())
                .toList();
    }
}

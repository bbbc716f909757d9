package org.qiutong.graph;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.neo4j.driver.Record;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.data.neo4j.core.Neo4jPersistenceExceptionTranslator;
import org.springframework.stereotype.Component;

/// Runs the statements under `cypher/`, within the transaction of the calling service. User text
/// only ever travels as a parameter.
@Component
public class Queries {

    private static final Neo4jPersistenceExceptionTranslator TRANSLATOR =
            new Neo4jPersistenceExceptionTranslator();

    private final Neo4jClient client;

    Queries(Neo4jClient client) {
        this.client = client;
    }

    /// All rows of a statement that returns one map a row.
    ///
    /// @param statement such as `people/findExperts`
    public <T> List<T> list(String statement, Map<String, ?> parameters, Function<Row, T> mapping) {
        return List.copyOf(
                client
                        .query(CypherFiles.statement(statement))
                        .bindAll(copy(parameters))
                        .fetchAs(Row.class)
                        .mappedBy((types, record) -> new Row(record.get(0).asMap()))
                        .all()
                        .stream()
                        .map(mapping)
                        .toList());
    }

    /// The first row, if there is one.
    public <T> Optional<T> first(
            String statement, Map<String, ?> parameters, Function<Row, T> mapping) {
        return list(statement, parameters, mapping).stream().findFirst();
    }

    /// The number that a statement returns.
    public long count(String statement, Map<String, ?> parameters) {
        return client.query(CypherFiles.statement(statement))
                .bindAll(copy(parameters))
                .fetchAs(Long.class)
                .one()
                .orElse(0L);
    }

    /// The texts that a statement returns, one a row.
    public List<String> texts(String statement, Map<String, ?> parameters) {
        return List.copyOf(
                client.query(CypherFiles.statement(statement))
                        .bindAll(copy(parameters))
                        .fetchAs(String.class)
                        .all());
    }

    /// The text of a statement, for measuring it bare.
    public static String statement(String name) {
        return CypherFiles.statement(name);
    }

    /// Hands over row by row what a statement returns: there may be millions.
    public void stream(String statement, Consumer<Record> each) {
        try {
            client.getQueryRunner().run(CypherFiles.statement(statement)).forEachRemaining(each);
        } catch (Neo4jException e) {
            throw DataAccessUtils.translateIfNecessary(e, TRANSLATOR);
        }
    }

    /// Runs a statement that writes.
    public void run(String statement, Map<String, ?> parameters) {
        client.query(CypherFiles.statement(statement)).bindAll(copy(parameters)).run();
    }

    /// Runs a statement that writes `$rows`, in portions that a transaction holds easily.
    public void save(String statement, List<Map<String, Object>> rows) {
        for (int from = 0; from < rows.size(); from += 5_000) {
            run(statement, Map.of("rows", rows.subList(from, Math.min(rows.size(), from + 5_000))));
        }
    }

    @SuppressWarnings("unchecked") // it is only read
    private static Map<String, Object> copy(Map<String, ?> parameters) {
        return (Map<String, Object>) parameters;
    }
}

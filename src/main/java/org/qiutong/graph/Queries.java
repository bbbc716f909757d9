package org.qiutong.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.exceptions.Neo4jException;
import org.qiutong.id.StableId;
import org.qiutong.id.StudyId;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.data.neo4j.core.Neo4jPersistenceExceptionTranslator;
import org.springframework.stereotype.Component;

/// Runs the statements under `cypher/`, within the transaction of the calling service. User text
/// only ever travels as a parameter. Each statement gets the teams of the reader as `$teams`, and
/// itself leaves out what only other teams may see.
@Component
public class Queries {

    private static final int PORTION = 5_000;
    private static final Neo4jPersistenceExceptionTranslator TRANSLATOR =
            new Neo4jPersistenceExceptionTranslator();

    private final Neo4jClient client;
    private final Readership readership;

    Queries(Neo4jClient client, Readership readership) {
        this.client = client;
        this.readership = readership;
    }

    /// For a database that no program has open; read as somebody who is on no team.
    public static Queries of(Driver driver) {
        return new Queries(
                Neo4jClient.create(driver),
                new Readership(
                        new StaticListableBeanFactory().getBeanProvider(Readership.Teams.class)));
    }

    /// All rows of a statement that returns one map a row.
    ///
    /// @param statement such as `people/findExperts`
    public <T> List<T> list(String statement, Map<String, ?> parameters, Function<Row, T> mapping) {
        List<T> rows = new ArrayList<>();
        // Row by row: a list of a hundred thousand maps would not fit into memory beside the list.
        client.query(CypherFiles.statement(statement))
                .bindAll(plain(parameters))
                .fetchAs(Boolean.class)
                .mappedBy((_, row) -> rows.add(mapping.apply(new Row(row.get(0).asMap()))))
                .all();
        return List.copyOf(rows);
    }

    /// One page of a list.
    ///
    /// @param statement one that ends its list by `SKIP $offset LIMIT $limit`
    public <T> List<T> page(
            String statement, Map<String, ?> parameters, Window window, Function<Row, T> mapping) {
        return list(statement, windowed(parameters, window.offset(), window.limit()), mapping);
    }

    /// All rows of a list that is also read by pages, however long it is.
    ///
    /// @param statement one that ends its list by `SKIP $offset LIMIT $limit`
    public <T> List<T> whole(
            String statement, Map<String, ?> parameters, Function<Row, T> mapping) {
        return list(statement, windowed(parameters, 0, Long.MAX_VALUE), mapping);
    }

    private static Map<String, Object> windowed(
            Map<String, ?> parameters, long offset, long limit) {
        Map<String, Object> windowed = new HashMap<>(parameters);
        windowed.put("offset", offset);
        windowed.put("limit", limit);
        return windowed;
    }

    /// Reads by ids, in portions that a transaction holds easily; in no order.
    ///
    /// @param statement one that takes `$ids`
    public <T> List<T> byIds(String statement, Collection<?> ids, Function<Row, T> mapping) {
        List<?> wanted = ids.stream().distinct().toList();
        List<T> found = new ArrayList<>();
        Portions.of(
                wanted,
                PORTION,
                some -> found.addAll(list(statement, Map.of("ids", some), mapping)));
        return List.copyOf(found);
    }

    /// The first row, if there is one.
    public <T> Optional<T> first(
            String statement, Map<String, ?> parameters, Function<Row, T> mapping) {
        return list(statement, parameters, mapping).stream().findFirst();
    }

    /// The number that a statement returns.
    public long count(String statement, Map<String, ?> parameters) {
        return client.query(CypherFiles.statement(statement))
                .bindAll(plain(parameters))
                .fetchAs(Long.class)
                .one()
                .orElse(0L);
    }

    /// The texts that a statement returns, one a row.
    public List<String> texts(String statement, Map<String, ?> parameters) {
        return List.copyOf(
                client.query(CypherFiles.statement(statement))
                        .bindAll(plain(parameters))
                        .fetchAs(String.class)
                        .all());
    }

    /// The ids that a statement returns, one a row.
    ///
    /// @param type the constructor of the id
    public <I extends StableId> List<I> ids(
            String statement, Map<String, ?> parameters, Function<String, I> type) {
        return texts(statement, parameters).stream().map(type).toList();
    }

    /// The teams of the current reader that make a difference to what they read: what is kept in
    /// memory is kept for each set of them.
    public Set<StudyId> scope() {
        Set<StudyId> teams = readership.teams();
        if (teams.isEmpty()) {
            return teams;
        }
        Set<StudyId> scope = restricting();
        scope.retainAll(teams);
        return Set.copyOf(scope);
    }

    /// See [Readership#asTeamOf].
    <T> T asTeamOf(Set<StudyId> teams, Supplier<T> reading) {
        return readership.asTeamOf(teams, reading);
    }

    /// Reads as somebody who is on no team: for what tells on which teams a reader is, and so
    /// cannot depend on it.
    public <T> T asNobody(Supplier<T> reading) {
        return readership.asTeamOf(Set.of(), reading);
    }

    /// Reads all there is, as every team together. For what the program derives and stores itself:
    /// the caller is responsible for what it hands out.
    ///
    /// @param also a study that may not be stored yet
    public <T> T asEveryTeam(StudyId also, Supplier<T> reading) {
        Set<StudyId> all = restricting();
        all.add(also);
        return readership.asTeamOf(all, reading);
    }

    /// As every team together of what is stored.
    public <T> T asEveryTeam(Supplier<T> reading) {
        return readership.asTeamOf(restricting(), reading);
    }

    /// The studies of which something is left to their teams.
    private Set<StudyId> restricting() {
        return new HashSet<>(ids("graph/findRestricting", Map.of(), StudyId::new));
    }

    /// The text of a statement, for measuring it bare.
    public static String statement(String name) {
        return CypherFiles.statement(name);
    }

    /// Streams the rows that a statement returns: there may be millions.
    public void stream(String statement, Consumer<Record> each) {
        try {
            client.getQueryRunner()
                    .run(CypherFiles.statement(statement), plain(Map.of()))
                    .forEachRemaining(each);
        } catch (Neo4jException e) {
            throw DataAccessUtils.translateIfNecessary(e, TRANSLATOR);
        }
    }

    /// Runs a statement that writes.
    public void run(String statement, Map<String, ?> parameters) {
        client.query(CypherFiles.statement(statement)).bindAll(plain(parameters)).run();
    }

    /// Runs a statement that writes `$rows`, in portions that a transaction holds easily.
    public void save(String statement, List<Map<String, Object>> rows) {
        Portions.of(rows, PORTION, some -> run(statement, Map.of("rows", some)));
    }

    /// The parameters as the driver takes them: ids as their texts. Every statement also gets the
    /// teams of the reader.
    private Map<String, Object> plain(Map<String, ?> parameters) {
        Map<String, Object> plain = new HashMap<>();
        plain.put("teams", plain(readership.teams()));
        parameters.forEach((name, value) -> plain.put(name, plain(value)));
        return plain;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case StableId id -> id.value();
            case Map<?, ?> map -> {
                Map<Object, @Nullable Object> plain = new HashMap<>();
                map.forEach((key, each) -> plain.put(key.toString(), plain(each)));
                yield plain;
            }
            case Collection<?> list -> {
                List<@Nullable Object> plain = new ArrayList<>(list.size());
                list.forEach(each -> plain.add(plain(each)));
                yield plain;
            }
            default -> value;
        };
    }
}

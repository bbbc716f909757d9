package org.qiutong.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.SessionConfig;
import org.qiutong.ProgramTest;
import org.qiutong.graph.silence.WatchedConnections;
import org.springframework.beans.factory.annotation.Autowired;

/// Statements lie in files, each of them is used, and each fits the schema and the data.
@ProgramTest
@Tag("server")
class CypherFilesTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path FILES = Path.of("cypher");
    private static final Path BENCHES = Path.of("src/bench/java");
    private static final Path FILES_OF_BENCHES = Path.of("src/bench/cypher");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\w+)");

    @Autowired Driver driver;

    /// Only a server that somebody else runs is watched for silence.
    @Test
    void tellsTheDatabaseInProcessThatItIsNotWatched() {
        var agents =
                driver.executableQuery("CALL dbms.listConnections()").execute().records().stream()
                        .filter(each -> each.get("connector").asString().equals("bolt"))
                        .map(each -> each.get("userAgent").asString());
        if (Boolean.getBoolean("qiutong.test.server")) {
            assertThat(agents).isNotEmpty().doesNotContain(WatchedConnections.IN_PROCESS);
        } else {
            assertThat(agents).isNotEmpty().containsOnly(WatchedConnections.IN_PROCESS);
        }
    }

    @Test
    void namesEachFileInTheProgramAndNoOther() {
        assertThat(names(SOURCES)).hasSameElementsAs(statements(FILES).toList());
        assertThat(names(BENCHES).filter(name -> name.startsWith("bench/")))
                .hasSameElementsAs(statements(FILES_OF_BENCHES).toList());
    }

    private static Stream<String> names(Path sources) {
        return literals(sources).filter(text -> text.matches("[a-z]+/[a-z][A-Za-z]+"));
    }

    @Test
    void keepsCypherOutOfTheProgram() {
        assertThat(Stream.of(SOURCES, BENCHES).flatMap(CypherFilesTest::literals))
                .noneMatch(
                        text -> text.matches("(?s).*\\b(MATCH|MERGE|UNWIND|DETACH|RETURN)\\b.*"));
    }

    /// What is cut off is cut off by a number that the program gives, which has a name there and a
    /// sentence that says so; one row is none of that kind. The benches are bare on purpose.
    @Test
    void cutsNothingOffByANumberInAStatement() {
        assertThat(statements().filter(name -> !name.startsWith("bench/")))
                .allSatisfy(name ->
                        assertThat(CypherFiles.statement(name))
                                .doesNotContainPattern("(?i)LIMIT (?!1\\b)\\d")
                                .doesNotContainPattern("\\*\\d*\\.\\.\\d")
                                .doesNotContainPattern("\\[\\d*\\.\\.\\d+\\]"));
    }

    /// Labels, types and properties that nothing has are misspelt or forgotten ones. The accounts
    /// and what a study need not have are named here.
    @ParameterizedTest
    @MethodSource("statements")
    void fitsTheData(String name) {
        String statement = CypherFiles.statement(name);
        Set<String> parameters = found(PARAMETER, statement, match -> match.group(1));
        Map<String, Object> values =
                parameters.stream().collect(Collectors.toMap(each -> each, CypherFilesTest::value));
        boolean ofUsers = List.of("graph/setPassword", "bench/makeUser").contains(name);
        String database = ofUsers ? "system" : "neo4j";
        try (var session = driver.session(SessionConfig.forDatabase(database))) {
            var plan = session.run("EXPLAIN " + statement, values).consume();
            assertThat(plan.gqlStatusObjects())
                    .extracting(status -> status.gqlStatus() + " " + status.statusDescription())
                    .filteredOn(status -> status.startsWith("01"))
                    .isEmpty();
        }
    }

    /// What only the team of a study may see has the label `Restricted`. A statement that returns
    /// anything checks that of every node it comes to, or reaches the node from one that it has
    /// checked, by a relationship that never leads from what everybody may see to what only a team
    /// may. A statement, or a node in it, that need not be checked says why in a comment.
    @ParameterizedTest
    @MethodSource("returning")
    void leavesOutWhatOnlyOtherTeamsMaySee(String name) {
        String statement = CypherFiles.statement(name);
        if (statement.contains("// Unguarded: ")) {
            assertThat(statement).doesNotContain("$teams");
            return;
        }
        assertThat(unchecked(statement)).isEmpty();
    }

    @Test
    void findsNodesThatAreNotChecked() {
        assertThat(unchecked("MATCH (q:Quotation) RETURN q.id")).hasSize(1);
        assertThat(unchecked("MATCH (q:Quotation) WHERE " + check("q") + " RETURN q.id")).isEmpty();
        String cited = "MATCH (q:Quotation)-[:SAID_BY]->(e:Expert) WHERE " + check("q");
        assertThat(unchecked(cited + " RETURN e.id")).isEmpty();
        assertThat(unchecked(cited + " RETURN COUNT { (e)<-[:SAID_BY]-() }")).hasSize(1);
        assertThat(unchecked("MATCH (c:Concept)-[:RELATED]-(o) WHERE " + check("c"))).hasSize(1);
    }

    private static String check(String node) {
        return "(NOT %1$s:Restricted OR any(team IN %1$s.restrictedTo WHERE team IN $teams))"
                .formatted(node);
    }

    private static final Set<String> OPEN =
            Set.of(
                    "Account",
                    "AgendaItem",
                    "ApiToken",
                    "AuditEntry",
                    "AuditHead",
                    "Dialogue",
                    "Group",
                    "ImportBatch",
                    "Participant",
                    "Restricted",
                    "Revision",
                    "Roster",
                    "Withdrawal",
                    "__Neo4jMigrationsLock");

    /// If everybody may see the start of these, everybody may see the end.
    private static final Set<String> FORWARD =
            Set.of(
                    "ABOUT",
                    "AMONG",
                    "ANSWERS",
                    "BASED_IN",
                    "BETWEEN",
                    "BROADER",
                    "CAME_TO",
                    "CITES",
                    "CODED_AS",
                    "CONSIDERS",
                    "COUNTED",
                    "COUNTED_IN",
                    "DOCUMENTED_IN",
                    "FROM",
                    "HAS_GROUP",
                    "HAS_ITEM",
                    "HAS_RENDERING",
                    "HAS_ROSTER",
                    "HAS_SECOND_CODING",
                    "HAS_SEGMENT",
                    "HAS_VERSION",
                    "HEARD",
                    "HOLDS",
                    "HOSTED_BY",
                    "MEMBER_OF",
                    "MINDS",
                    "MITIGATES",
                    "OF",
                    "ON",
                    "PART_OF",
                    "RELATED",
                    "REPORTED_IN",
                    "SAID_BY",
                    "SAME_AS",
                    "SAMPLED",
                    "SEATS",
                    "SPEAKS_OF",
                    "SPOKEN_BY",
                    "TOOK_PART_IN");

    private static final Set<String> BACKWARD =
            Set.of("CONVENED", "FUNDED", "ISSUED", "PUBLISHED", "REPORTED_ON");

    private static final Pattern EXCUSED = Pattern.compile("// Unguarded (\\S+): \\w");

    private static final Pattern NODE =
            Pattern.compile(
                    "(?<!\\w|CALL )\\(\\s*(\\w+)?\\s*(?::([\\w|&]+))?\\s*(?:\\{[^{}]*\\})?\\s*\\)");

    private static final Pattern HOP =
            Pattern.compile("(<?)-(?:\\[\\w*(?::([\\w|]+))?[^\\]]*\\])?-(>?)\\s*$");

    private static List<String> unchecked(String statement) {
        Set<String> known =
                found(Pattern.compile("NOT (\\w+):Restricted OR any"), statement, m -> m.group(1));
        Set<String> checked = new TreeSet<>(known);
        checked.addAll(found(EXCUSED, statement, match -> match.group(1)));
        List<String> unchecked = new ArrayList<>();
        String code = statement.replaceAll("//[^\\n]*", "");
        NODE.matcher(code)
                .results()
                .forEach(node -> {
                    String variable = node.group(1) == null ? "" : node.group(1);
                    Set<String> labels =
                            node.group(2) == null ? Set.of() : Set.of(node.group(2).split("[|&]"));
                    boolean open = !labels.isEmpty() && labels.stream().anyMatch(OPEN::contains);
                    if (open
                            || checked.contains(variable.isEmpty() ? node.group() : variable)
                            || isSafe(code.substring(0, node.start()))) {
                        checked.add(variable.isEmpty() ? "-" : variable);
                    } else {
                        unchecked.add(node.group());
                    }
                });
        return unchecked;
    }

    /// Whether the relationship before a node leads to it from what has been checked.
    private static boolean isSafe(String before) {
        Matcher hop = HOP.matcher(before);
        if (!hop.find() || hop.group(2) == null) {
            return false;
        }
        List<String> types = List.of(hop.group(2).split("\\|"));
        return hop.group(1).isEmpty()
                ? !hop.group(3).isEmpty() && FORWARD.containsAll(types)
                : BACKWARD.containsAll(types);
    }

    /// The statements that return something: others show nothing.
    private static Stream<String> returning() {
        return statements(FILES)
                .filter(name ->
                        Pattern.compile("^RETURN", Pattern.MULTILINE)
                                .matcher(CypherFiles.statement(name))
                                .find());
    }

    private static Object value(String parameter) {
        return switch (parameter) {
            case "findings",
                    "experts",
                    "sources",
                    "milestones",
                    "statements",
                    "rows",
                    "samples",
                    "concepts",
                    "communities",
                    "conductedBy",
                    "fundedBy",
                    "nodes",
                    "keys",
                    "ids",
                    "languages",
                    "quotations",
                    "institutions",
                    "items",
                    "checks",
                    "outcomes",
                    "said",
                    "pool",
                    "found",
                    "constraints",
                    "teams",
                    "derived",
                    "names",
                    "gone",
                    "come",
                    "types",
                    "kinds",
                    "steps",
                    "kept",
                    "codings",
                    "marks",
                    "first",
                    "settled",
                    "groups" ->
                    List.of();
            case "properties", "counts", "use" -> Map.of("id", "itif-2024");
            case "moderated",
                    "retired",
                    "coded",
                    "teamOnly",
                    "whole",
                    "ends",
                    "everything",
                    "administrator",
                    "archived",
                    "own" ->
                    false;
            case "offset", "least", "number", "abandoned" -> 0;
            case "limit", "most", "mostConcepts", "mostRelated", "each", "inAll" -> 20;
            case "sort" -> "sort_en";
            default -> "itif-2024";
        };
    }

    private static Stream<String> statements() {
        return Stream.of(FILES, FILES_OF_BENCHES).flatMap(CypherFilesTest::statements);
    }

    private static Stream<String> statements(Path folder) {
        return files(folder, ".cypher")
                .map(folder::relativize)
                .filter(file -> !file.startsWith("migrations"))
                .map(file -> file.toString().replace(".cypher", ""))
                .sorted();
    }

    private static Stream<String> literals(Path sources) {
        return files(sources, ".java")
                .flatMap(file -> found(LITERAL, read(file), match -> match.group(1)).stream());
    }

    private static Set<String> found(
            Pattern pattern, String text, Function<MatchResult, String> part) {
        return pattern.matcher(text)
                .results()
                .map(part)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

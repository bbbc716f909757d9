package org.qiutong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.qiutong.codebook.CodebookService;
import org.qiutong.codebook.Concept;
import org.qiutong.codebook.TextChange;
import org.qiutong.exchange.ImportService;
import org.qiutong.exchange.polis.PolisReading;
import org.qiutong.graph.Snapshot;
import org.qiutong.graph.inprocess.ChildJvm;
import org.qiutong.graph.inprocess.DatabaseProcess;
import org.qiutong.ground.GroundFilter;
import org.qiutong.ground.GroundOrder;
import org.qiutong.ground.GroundService;
import org.qiutong.ground.index.StanceIndex;
import org.qiutong.ground.index.Stances;
import org.qiutong.id.ConceptId;
import org.qiutong.id.QuotationId;
import org.qiutong.id.StudyId;
import org.qiutong.search.SearchFilter;
import org.qiutong.search.SearchIndex;
import org.qiutong.search.SearchService;
import org.qiutong.text.LanguageTag;
import org.qiutong.translation.Change;
import org.qiutong.translation.TranslationService;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.context.SecurityContextImpl;

/// Two instances of the program on one server. They start at the same time on an empty database; a
/// change on one is visible on the other at its next request.
class TwoProgramsTest {

    private static final String CONCEPT = "itif-2024/malicious-use";
    private static final LanguageTag FRENCH = new LanguageTag("fr");

    @TempDir static Path folder;

    private static DatabaseProcess database;
    private static ConfigurableApplicationContext here;
    private static ConfigurableApplicationContext there;
    private static final List<String> passwords = new ArrayList<>();

    /// Processes of their own first: who is logged in is static in a process, and each program that
    /// starts sets anew where it is kept.
    @BeforeAll
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    static void start() throws Exception {
        database = new DatabaseProcess(folder.resolve("server"));
        database.start();
        List<Process> both = List.of(process(1), process(2));
        try {
            for (Process each : both) {
                List<String> lines = new ArrayList<>();
                for (String line = each.inputReader().readLine();
                        line != null && !line.contains("http://");
                        line = each.inputReader().readLine()) {
                    lines.add(line);
                }
                assertThat(each.isAlive())
                        .as("%s%n%s", lines, log(both.indexOf(each) + 1))
                        .isTrue();
                passwords.addAll(lines.stream().filter(line -> line.contains("admin")).toList());
            }
        } finally {
            both.forEach(each -> each.destroyForcibly().onExit().join());
        }
        here = program(3);
        there = program(4);
    }

    /// Why a program did not start.
    private static String log(int number) throws IOException {
        Path log = folder.resolve("program-" + number).resolve("logs/qiutong.log");
        return Files.exists(log) ? Files.readString(log) : "no log";
    }

    private static Process process(int number) throws IOException {
        ProcessBuilder program = ChildJvm.of(Qiutong.class);
        program.environment()
                .putAll(
                        Map.of(
                                "JDK_JAVA_OPTIONS",
                                "-Dvaadin.productionMode=true",
                                "QIUTONG_PORT",
                                "0",
                                "QIUTONG_DATA",
                                folder.resolve("program-" + number).toString(),
                                "QIUTONG_NEO4J_URI",
                                database.uri().toString(),
                                "QIUTONG_NEO4J_PASSWORD",
                                DatabaseProcess.PASSWORD));
        return program.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private static ConfigurableApplicationContext program(int number) {
        return SpringApplication.run(
                Qiutong.class,
                "--qiutong.port=0",
                "--vaadin.productionMode=true",
                "--qiutong.data=" + folder.resolve("program-" + number),
                "--qiutong.neo4j.uri=" + database.uri(),
                "--qiutong.neo4j.password=" + DatabaseProcess.PASSWORD);
    }

    @AfterAll
    static void stop() {
        SecurityContextHolder.clearContext();
        here.close();
        there.close();
        database.close();
    }

    @Test
    void startAtOnce() {
        assertThat(passwords).as("one password, in two languages").hasSize(2);
        Driver driver = here.getBean(Driver.class);
        try (var session = driver.session()) {
            assertThat(session.run("MATCH (a:Account) RETURN a.name").list(row -> row.get(0)))
                    .hasSize(1);
            assertThat(
                            session.run("MATCH (m:__Neo4jMigration) RETURN m.version AS version")
                                    .list(row -> row.get(0).asString()))
                    .as("each migration once")
                    .hasSizeGreaterThan(20)
                    .doesNotHaveDuplicates();
        }
        // Derived data was written only once.
        Snapshot stored = Snapshot.of(driver);
        at(here, SearchIndex.class).update(new StudyId("itif-2024"));
        assertThat(Snapshot.of(driver)).isEqualTo(stored);
    }

    @Test
    void followACorrectedLabelWithoutReadingStancesAgain() {
        assertThat(label(there)).isEmpty();
        assertThat(label(here)).isEmpty();
        List<StanceIndex> before = List.of(index(here), index(there));
        for (String label : List.of("Usage malvaillant", "Usage malveillant")) {
            List<TextChange> late =
                    at(here, CodebookService.class)
                            .change(
                                    List.of(
                                            new TextChange(
                                                    new ConceptId(CONCEPT),
                                                    Concept.Field.LABEL,
                                                    FRENCH,
                                                    label(here),
                                                    label)));
            assertThat(late).isEmpty();
            for (var program : List.of(there, here)) {
                assertThat(label(program)).contains(label);
                assertThat(at(program, SearchService.class).suggest(label, SearchFilter.ALL, 5))
                        .anyMatch(term -> term.of().equals(CONCEPT));
            }
        }
        assertThat(index(here)).isSameAs(before.getFirst());
        assertThat(index(there)).isSameAs(before.getLast());
    }

    @Test
    void followAnImportedStudy() {
        GroundService ground = at(there, GroundService.class);
        int before = ground.list(GroundFilter.ALL, GroundOrder.CODEBOOK).rows().size();
        StanceIndex index = index(there);
        at(here, ImportService.class).store(PolisReading.park(), "test");
        at(there, GroundService.class);
        assertThat(
                        ground.list(
                                        GroundFilter.ALL.ofStudy(new StudyId("park")),
                                        GroundOrder.CODEBOOK)
                                .rows())
                .isNotEmpty();
        assertThat(ground.list(GroundFilter.ALL, GroundOrder.CODEBOOK).rows())
                .hasSizeGreaterThan(before);
        assertThat(index(there)).isNotSameAs(index);
    }

    @Test
    void followARendering() {
        TranslationService desk = at(here, TranslationService.class);
        desk.change(
                desk.translation(new QuotationId("itif-2024/q03"), LanguageTag.ZH_HANS)
                        .orElseThrow(),
                Change.of("彼处立即可见的译文"));
        assertThat(at(there, SearchService.class).search("立即可见的译文", SearchFilter.ALL, 5).words())
                .isNotEmpty();
        assertThat(
                        at(there, TranslationService.class)
                                .translation(new QuotationId("itif-2024/q03"), LanguageTag.ZH_HANS)
                                .orElseThrow()
                                .text())
                .isEqualTo("彼处立即可见的译文");
    }

    private static Optional<String> label(ConfigurableApplicationContext program) {
        return at(program, GroundService.class)
                .on(new ConceptId(CONCEPT), GroundFilter.ALL)
                .orElseThrow()
                .concept()
                .label()
                .in(FRENCH);
    }

    private static StanceIndex index(ConfigurableApplicationContext program) {
        return at(program, Stances.class).snapshot();
    }

    /// A service of one of the programs, with a researcher logged in there.
    private static <T> T at(ConfigurableApplicationContext program, Class<T> service) {
        SecurityContextHolder.setContextHolderStrategy(
                program.getBean(SecurityContextHolderStrategy.class));
        SecurityContextHolder.setContext(
                new SecurityContextImpl(
                        UsernamePasswordAuthenticationToken.authenticated(
                                "ann",
                                "",
                                AuthorityUtils.createAuthorityList(
                                        "ROLE_READER", "ROLE_ANALYST", "ROLE_RESEARCHER"))));
        return program.getBean(service);
    }
}

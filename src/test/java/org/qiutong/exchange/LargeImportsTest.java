package org.qiutong.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.qiutong.ProgramTest;
import org.qiutong.access.Authority;
import org.qiutong.access.Role;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.exchange.polis.PolisConversation;
import org.qiutong.graph.Queries;
import org.qiutong.id.StudyId;
import org.qiutong.people.Expert;
import org.qiutong.text.LanguageTag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;

/// A study that comes in portions: nobody sees it before it is complete, and then it is the same.
@ProgramTest
class LargeImportsTest {

    private static final StudyId STUDY = new StudyId("large");

    private static final String ROWS =
            """
            participant,country,document,consent,quote,quote_zh,code,stance
            A,UK,One,,Rules help.,规则有用。,Rules,support
            A,UK,One,,Rules help.,规则有用。,Trust > Data,oppose
            A,UK,One,no,Between us: nothing helps.,,Rules,oppose
            B,CN,Two,,数据不能出境。,,Trust > Data,
            C,FR,Three,no,Nobody asked us.,,Trust,support
            """;

    @Autowired private LargeImports large;
    @Autowired private ComingParts parts;
    @Autowired private BatchWriter writer;
    @Autowired private ImportService imports;
    @Autowired private EvidenceService evidence;
    @Autowired private Queries queries;
    @Autowired private Driver driver;

    @AfterEach
    void takeAway() {
        driver.executableQuery(
                        "MATCH (n:!AuditEntry) WHERE n.study = 'large' OR n.id = 'large'"
                                + " OR n.id STARTS WITH 'large/' DETACH DELETE n")
                .execute();
        driver.executableQuery(
                        "MATCH (n) WHERE any(by IN n.broughtBy WHERE by ENDS WITH ':large')"
                                + " SET n.broughtBy = [by IN n.broughtBy WHERE NOT by ENDS WITH ':large']"
                                + " WITH n WHERE n.broughtBy = [] DETACH DELETE n")
                .execute();
    }

    @ParameterizedTest
    @ValueSource(strings = {"released", "confidential"})
    void isTheSameInPortions(String access) {
        try (var _ = Authority.ofProgram(Role.RESEARCHER)) {
            ImportBatch batch = codings(access);
            writer.store(batch, false, "somebody", Optional.empty());
            List<String> whole = content();
            takeAway();
            assertThat(content()).isEmpty();

            assertThat(parts.begin(batch)).isTrue();
            parts.addQuotations(batch.id(), batch.quotations().subList(0, 2));
            parts.addQuotations(
                    batch.id(), batch.quotations().subList(2, batch.quotations().size()));
            parts.link(STUDY, batch.experts().stream().map(Expert::id).toList());
            assertThat(queries.asEveryTeam(STUDY, () -> evidence.quotationIds(STUDY))).isEmpty();
            writer.store(batch, true, "somebody", Optional.empty());
            assertThat(content()).isEqualTo(whole);
            assertThat(parts.begun()).isEmpty();
            assertThat(parts.begin(batch)).isFalse();
        }
    }

    @Test
    void leavesNothingOfWhatIsNotCompleted() {
        try (var _ = Authority.ofProgram(Role.RESEARCHER)) {
            ImportBatch batch = codings("released");
            assertThat(parts.begin(batch)).isTrue();
            parts.addQuotations(batch.id(), batch.quotations());
            parts.link(STUDY, batch.experts().stream().map(Expert::id).toList());
            assertThat(content()).isNotEmpty();
            large.run(new DefaultApplicationArguments());
            assertThat(content()).isEmpty();
            assertThat(parts.begun()).isEmpty();
        }
    }

    @Test
    void storesManyVotes() {
        try (var _ = Authority.ofProgram(Role.RESEARCHER)) {
            ImportBatch batch = new PolisConversation("large", 2, 80, 160).batch();
            assertThat(batch.holdings()).hasSizeGreaterThan(LargeImports.LARGE);
            imports.store(batch, "somebody");
            assertThat(evidence.holdings(STUDY))
                    .containsExactlyInAnyOrderElementsOf(batch.holdings());
            assertThat(imports.isStored(batch.id())).isTrue();
        }
    }

    private static ImportBatch codings(String access) {
        return FormatsTest.find().sequencedEntrySet().stream()
                .filter(each -> each.getKey().equals("sheet"))
                .findFirst()
                .orElseThrow()
                .getValue()
                .read(
                        StudyFolder.of(Map.of("a.csv", ROWS.getBytes(UTF_8))),
                        new ImportRequest(
                                Optional.of("large"),
                                Optional.empty(),
                                new LanguageTag("en"),
                                Map.of(
                                        "design:",
                                        "coded",
                                        "access:",
                                        access,
                                        "codes:",
                                        "concern",
                                        "codes:Trust",
                                        "concern")));
    }

    /// All nodes of the study, and their relationships.
    private List<String> content() {
        List<String> content = new ArrayList<>();
        driver.executableQuery(
                        "MATCH (n {study: 'large'}) WHERE NOT n:ImportBatch AND NOT n:AuditEntry"
                                + " RETURN labels(n), properties(n)")
                .execute()
                .records()
                .forEach(row ->
                        content.add(
                                row.get(0).asList().stream().map(String::valueOf).sorted().toList()
                                        + " "
                                        + new TreeMap<>(row.get(1).asMap())));
        driver.executableQuery(
                        "MATCH (n {study: 'large'})-[r]-(m) WHERE NOT n:ImportBatch"
                                + " RETURN n.id, type(r), properties(r), m.id")
                .execute()
                .records()
                .forEach(row ->
                        content.add(
                                row.get(0)
                                        + " "
                                        + row.get(1)
                                        + " "
                                        + new TreeMap<>(row.get(2).asMap())
                                        + " "
                                        + row.get(3)));
        return content.stream().sorted().toList();
    }
}

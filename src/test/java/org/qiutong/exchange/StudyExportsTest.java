package org.qiutong.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.qiutong.ProgramTest;
import org.qiutong.access.Authority;
import org.qiutong.access.Role;
import org.qiutong.access.TestAccounts;
import org.qiutong.access.audit.AuditAction;
import org.qiutong.access.audit.AuditFilter;
import org.qiutong.access.audit.AuditLog;
import org.qiutong.command.CommandAnswer;
import org.qiutong.id.StudyId;
import org.qiutong.text.LanguageTag;
import org.qiutong.withdrawal.Deletions;
import org.qiutong.withdrawal.Subject;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;

/// What a team keeps to itself leaves with the team and with nobody else, in any file.
@ProgramTest
class StudyExportsTest {

    private static final StudyId FOUNDING = new StudyId("itif-2024");
    private static final StudyId CLOSED = new StudyId("closed");

    private static final String MEMBER = "exporter";

    @Autowired ApplicationContext program;
    @Autowired Driver driver;
    @Autowired StudyExports exports;
    @Autowired CommandExport command;
    @Autowired ImportService imports;
    @Autowired Deletions deletions;
    @Autowired AuditLog audit;

    @BeforeEach
    void store() {
        String table =
                """
                participant,country,document,quote,code
                Zqone,UK,one,"Zqwords of one",Zqcode
                Zqtwo,UK,two,"Zqwords of two",Zqcode
                """;
        TestAccounts.add(program, MEMBER, "x", Role.RESEARCHER);
        actAsMember();
        try {
            imports.store(
                    imports.read(
                            Optional.of("sheet"),
                            StudyFolder.of(Map.of("closed.csv", table.getBytes(UTF_8))),
                            new ImportRequest(
                                    Optional.of(CLOSED.value()),
                                    Optional.empty(),
                                    LanguageTag.EN,
                                    Map.of("access:", "confidential", "design:", "coded"))),
                    MEMBER);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @AfterEach
    void takeAway() {
        actAsMember();
        deletions.delete(Subject.study(CLOSED));
        SecurityContextHolder.clearContext();
        driver.executableQuery("MATCH (a:Account {name: $name}) DETACH DELETE a")
                .withParameters(Map.of("name", MEMBER))
                .execute();
    }

    private void actAsMember() {
        SecurityContextHolder.getContext()
                .setAuthentication(TestAccounts.signedIn(program, MEMBER));
    }

    @Test
    void nobodyElseGetsAFileOfAConfidentialStudy() throws IOException {
        assertThat(exports.isThere(CLOSED)).isFalse();
        for (StudyExport each : exports.all()) {
            assertThatThrownBy(() ->
                            exports.write(
                                    each, CLOSED, Locale.ENGLISH, new ByteArrayOutputStream()))
                    .as(each.id())
                    .isInstanceOf(NoSuchElementException.class);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            exports.write(each, FOUNDING, Locale.ENGLISH, bytes);
            assertThat(bytes.size()).as(each.id()).isGreaterThan(100);
            assertThat(bytes.toString(UTF_8)).as(each.id()).doesNotContain("Zqone", "zqcode");
        }
        actAsMember();
        for (StudyExport each : exports.all()) {
            exports.write(each, CLOSED, Locale.ENGLISH, new ByteArrayOutputStream());
        }
    }

    @Test
    void aCommandSeesWhatEveryTeamSees() throws IOException {
        for (StudyExport each : exports.all()) {
            CommandAnswer answer = command.run(call("closed", Optional.of(each.id())));
            assertThat(answer.code()).as(each.id()).isZero();
            assertThat(text(answer)).as(each.id()).containsAnyOf("Zqone", "qcode");
        }
        try (var _ = Authority.ofProgram(Role.ADMINISTRATOR)) {
            AuditFilter exported =
                    new AuditFilter(
                            Optional.empty(),
                            Optional.of(AuditAction.EXPORTED),
                            Optional.of(CLOSED.value()),
                            Optional.empty(),
                            Optional.empty());
            assertThat(audit.count(exported)).isEqualTo(exports.all().size());
        }
    }

    @Test
    void aCommandSaysWhatThereIs() throws IOException {
        CommandAnswer list = command.run(call("itif-2024", Optional.empty()));
        assertThat(list.code()).isZero();
        assertThat(text(list).lines()).hasSameSizeAs(exports.all());
        assertThat(text(list)).contains("graph.graphml", "Whole study as GraphML", "整个研究");
        CommandAnswer unknown = command.run(call("itif-2024", Optional.of("graph.exe")));
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(text(unknown)).contains("graph.exe", "graph.graphml");
        assertThat(command.run(call("nowhere", Optional.empty())).code()).isEqualTo(1);
    }

    private static ExportCall call(String id, Optional<String> file) {
        return new ExportCall(new StudyId(id), file, LanguageTag.EN);
    }

    /// The text of a file, or of all files in a workbook or project.
    private static String text(CommandAnswer answer) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        answer.content().writeTo(bytes);
        StringBuilder packed = new StringBuilder();
        if (bytes.toString(UTF_8).startsWith("PK")) {
            try (ZipFile zip = ZipFile.builder().setByteArray(bytes.toByteArray()).get()) {
                for (ZipArchiveEntry each : Collections.list(zip.getEntries())) {
                    packed.append(new String(zip.getInputStream(each).readAllBytes(), UTF_8));
                }
            }
        }
        return packed.isEmpty() ? bytes.toString(UTF_8) : packed.toString();
    }
}

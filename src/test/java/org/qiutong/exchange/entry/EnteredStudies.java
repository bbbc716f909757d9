package org.qiutong.exchange.entry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.neo4j.driver.Driver;
import org.qiutong.access.Role;
import org.qiutong.access.Teams;
import org.qiutong.access.TestAccounts;
import org.qiutong.access.audit.AuditLog;
import org.qiutong.codebook.CodebookService;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.coding.CodingDesk;
import org.qiutong.coding.CodingService;
import org.qiutong.coding.Transcript;
import org.qiutong.coding.TranscriptPassage;
import org.qiutong.coding.codes.CodebookEditor;
import org.qiutong.evidence.Consent;
import org.qiutong.evidence.Quotation;
import org.qiutong.evidence.Stance;
import org.qiutong.exchange.ImportBatch;
import org.qiutong.exchange.ImportRequest;
import org.qiutong.exchange.ImportService;
import org.qiutong.exchange.StudyExports;
import org.qiutong.exchange.StudyFolder;
import org.qiutong.exchange.entry.NewInterview.Voice;
import org.qiutong.exchange.transcript.TranscriptFile;
import org.qiutong.graph.Places;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.ExpertId;
import org.qiutong.id.SourceId;
import org.qiutong.id.StudyId;
import org.qiutong.people.PeopleService;
import org.qiutong.study.Study;
import org.qiutong.study.StudyAccess;
import org.qiutong.study.StudyDesign;
import org.qiutong.study.StudyService;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.qiutong.withdrawal.Deletions;
import org.qiutong.withdrawal.Withdrawals;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.security.core.context.SecurityContextHolder;

/// Studies and interviews that three researchers enter in forms, and what takes them away.
abstract class EnteredStudies {

    static final Path FILES = Path.of("src/test/resources/imports/transcript/tables");
    static final String TALK =
            """
            访谈者：您最担心什么？
            受访者：数据不能出境，合作就难以开展。
            访谈者：还有呢？
            受访者：签证也很慢。
            """;
    static final String SAID = "数据不能出境";

    @Autowired ApplicationContext program;
    @Autowired Driver driver;
    @Autowired Neo4jClient graph;
    @Autowired StudyEntry entry;
    @Autowired InterviewEntry interviews;
    @Autowired StudyService studies;
    @Autowired PeopleService people;
    @Autowired CodingService coding;
    @Autowired CodingDesk desk;
    @Autowired CodebookService codebook;
    @Autowired CodebookEditor editor;
    @Autowired ImportService imports;
    @Autowired StudyExports exports;
    @Autowired Deletions deletions;
    @Autowired Withdrawals withdrawals;
    @Autowired Teams teams;
    @Autowired AuditLog audit;

    final String title = "Zq " + System.nanoTime();
    final Set<StudyId> made = new HashSet<>();

    @BeforeEach
    void enter() {
        for (String name : List.of("zq-ann", "zq-bo", "zq-cai")) {
            TestAccounts.add(program, name, "x", Role.RESEARCHER);
        }
        as("zq-ann");
    }

    @AfterEach
    void takeAway() {
        as("zq-ann");
        made.forEach(deletions::dropStudy);
        made.forEach(study -> assertThat(Places.of(graph, study + "/")).isZero());
        assertThat(Places.of(graph, SAID)).isZero();
        SecurityContextHolder.clearContext();
        driver.executableQuery("MATCH (a:Account) WHERE a.name STARTS WITH 'zq-' DETACH DELETE a")
                .execute();
        driver.executableQuery("MATCH (w:Withdrawal) WHERE w.study STARTS WITH 'zq-' DELETE w")
                .execute();
    }

    void as(String account) {
        SecurityContextHolder.getContext()
                .setAuthentication(TestAccounts.signedIn(program, account));
    }

    NewStudy wanted(StudyAccess access) {
        return new NewStudy(
                LocalizedText.of(Map.of("en", title, "zh-Hans", "研究" + title)),
                StudyDesign.CODED,
                List.of(
                        new NewStudy.Sample(
                                Optional.of(new CommunityId("UK")), LocalizedText.NONE, 7),
                        new NewStudy.Sample(
                                Optional.empty(),
                                LocalizedText.of(LanguageTag.ZH_HANS, "香港专家"),
                                5)),
                List.of(LanguageTag.ZH_HANS),
                access,
                Set.of("zq-bo"),
                Optional.of(Consent.CODE_AND_COUNTRY),
                Optional.of(new Study.Fieldwork(YearMonth.of(2026, 3), YearMonth.of(2026, 4))));
    }

    StudyId create(StudyAccess access) {
        StudyId id = entry.create(wanted(access));
        made.add(id);
        return id;
    }

    static Voice.Fresh fresh(String code, Consent consent) {
        return new Voice.Fresh(code, new CommunityId("UK"), Optional.empty(), consent);
    }

    static NewInterview talk(String title, Voice answering) {
        Map<String, Voice> speaking = new LinkedHashMap<>();
        speaking.put("访谈者", new Voice.Asking());
        speaking.put("受访者", answering);
        return new NewInterview(
                TranscriptFile.read("talk", TALK.getBytes(UTF_8)),
                LanguageTag.ZH_HANS,
                speaking,
                title,
                Optional.of(LocalDate.of(2026, 3, 5)));
    }

    TranscriptPassage code(StudyId study, SourceId source, ConceptId code) {
        Transcript transcript = coding.transcript(study, source).orElseThrow();
        int start = transcript.text().codePointCount(0, transcript.text().indexOf(SAID));
        Map<ExpertId, String> codes = new TreeMap<>();
        people.experts(transcript.experts()).forEach(each -> codes.put(each.id(), each.code()));
        TranscriptPassage passage =
                transcript.passage(start, start + SAID.length(), codes, true).orElseThrow();
        return desk.change(passage, passage.adding(new Quotation.Coding(code, Stance.SUPPORT)));
    }

    ConceptId newCode(StudyId study) {
        return editor.add(
                study,
                ConceptKind.CONCERN,
                LocalizedText.of(LanguageTag.ZH_HANS, "数据主权"),
                Optional.empty());
    }

    ImportBatch read(Path files, StudyId study, Map<String, String> answers) {
        try (var all = Files.list(files)) {
            return imports.read(
                    Optional.empty(),
                    StudyFolder.of(all.filter(each -> !each.endsWith("expected.txt")).toList()),
                    new ImportRequest(
                            Optional.of(study.value()), Optional.empty(), LanguageTag.EN, answers));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.qiutong.exchange.entry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.qiutong.ProgramTest;
import org.qiutong.access.Authority;
import org.qiutong.access.Role;
import org.qiutong.access.Teams;
import org.qiutong.access.TestAccounts;
import org.qiutong.access.audit.AuditAction;
import org.qiutong.access.audit.AuditFilter;
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
import org.qiutong.exchange.Archive;
import org.qiutong.exchange.ImportBatch;
import org.qiutong.exchange.ImportRefused;
import org.qiutong.exchange.ImportRequest;
import org.qiutong.exchange.ImportService;
import org.qiutong.exchange.MadeStudies;
import org.qiutong.exchange.StoredImport;
import org.qiutong.exchange.StudyExport;
import org.qiutong.exchange.StudyExports;
import org.qiutong.exchange.StudyFolder;
import org.qiutong.exchange.entry.EntryRefused.Reason;
import org.qiutong.exchange.entry.NewInterview.Voice;
import org.qiutong.exchange.transcript.TranscriptFile;
import org.qiutong.graph.Places;
import org.qiutong.graph.Snapshot;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.ExpertId;
import org.qiutong.id.SourceId;
import org.qiutong.id.StudyId;
import org.qiutong.people.Expert;
import org.qiutong.people.PeopleService;
import org.qiutong.study.Source;
import org.qiutong.study.Study;
import org.qiutong.study.StudyAccess;
import org.qiutong.study.StudyDesign;
import org.qiutong.study.StudyService;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.qiutong.withdrawal.Deletions;
import org.qiutong.withdrawal.Subject;
import org.qiutong.withdrawal.Withdrawals;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.security.core.context.SecurityContextHolder;

/// What is entered in forms is stored as what comes in files is, stays when files come, and goes as
/// all else does.
@ProgramTest
class EntryTest {

    private static final Path FILES = Path.of("src/test/resources/imports/transcript/tables");
    private static final String TALK =
            """
            访谈者：您最担心什么？
            受访者：数据不能出境，合作就难以开展。
            访谈者：还有呢？
            受访者：签证也很慢。
            """;
    private static final String SAID = "数据不能出境";

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

    private final String title = "Zq " + System.nanoTime();
    private final Set<StudyId> made = new HashSet<>();

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

    private void as(String account) {
        SecurityContextHolder.getContext()
                .setAuthentication(TestAccounts.signedIn(program, account));
    }

    private NewStudy wanted(StudyAccess access) {
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

    private StudyId create(StudyAccess access) {
        StudyId id = entry.create(wanted(access));
        made.add(id);
        return id;
    }

    private static Voice.Fresh fresh(String code, Consent consent) {
        return new Voice.Fresh(code, new CommunityId("UK"), Optional.empty(), consent);
    }

    private static NewInterview talk(String title, Voice answering) {
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

    private TranscriptPassage code(StudyId study, SourceId source, ConceptId code) {
        Transcript transcript = coding.transcript(study, source).orElseThrow();
        int start = transcript.text().codePointCount(0, transcript.text().indexOf(SAID));
        Map<ExpertId, String> codes = new TreeMap<>();
        people.experts(transcript.experts()).forEach(each -> codes.put(each.id(), each.code()));
        TranscriptPassage passage =
                transcript.passage(start, start + SAID.length(), codes, true).orElseThrow();
        return desk.change(passage, passage.adding(new Quotation.Coding(code, Stance.SUPPORT)));
    }

    private ConceptId newCode(StudyId study) {
        return editor.add(
                study,
                ConceptKind.CONCERN,
                LocalizedText.of(LanguageTag.ZH_HANS, "数据主权"),
                Optional.empty());
    }

    private ImportBatch read(Path files, StudyId study, Map<String, String> answers) {
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

    @Test
    void makesAStudyOfWhatIsSaidAndNothingElse() {
        StudyId id = create(StudyAccess.CONFIDENTIAL);
        Study study = studies.study(id).orElseThrow();
        CommunityId hongKong = new CommunityId(id + "-xiang-gang-zhuan-jia");
        assertThat(study.title().byTag())
                .containsExactly(Map.entry("en", title), Map.entry("zh-Hans", "研究" + title));
        assertThat(study.samples()).isEqualTo(Map.of(new CommunityId("UK"), 7, hongKong, 5));
        assertThat(study.design()).isEqualTo(StudyDesign.CODED);
        assertThat(study.languages()).containsExactly(LanguageTag.ZH_HANS);
        assertThat(study.fieldwork().orElseThrow().to()).isEqualTo(YearMonth.of(2026, 4));
        assertThat(study.method().isEmpty() && study.limits().isEmpty()).isTrue();
        assertThat(study.published()).isEmpty();
        assertThat(people.communities())
                .filteredOn(each -> each.id().equals(hongKong))
                .singleElement()
                .satisfies(each ->
                        assertThat(each.label().byTag())
                                .containsExactly(Map.entry("zh-Hans", "香港专家")));
        assertThat(interviews.choices(id).orElseThrow().consent())
                .contains(Consent.CODE_AND_COUNTRY);
        as("zq-bo");
        assertThat(studies.study(id)).isPresent();
        assertThat(interviews.canAdd(id)).isTrue();
        as("zq-cai");
        assertThat(studies.study(id)).isEmpty();
        assertThat(interviews.choices(id)).isEmpty();
        assertThat(people.communities()).noneMatch(each -> each.id().equals(hongKong));
        assertThatThrownBy(() -> interviews.add(id, talk("", fresh("A", Consent.TEAM_ONLY))))
                .isInstanceOfSatisfying(
                        EntryRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.NOT_ON_TEAM));
        as("zq-ann");
        assertThat(imports.imports())
                .filteredOn(each -> each.study().equals(id))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.format()).isEqualTo(MadeStudies.FORM);
                    assertThat(each.counts()).isEmpty();
                    assertThat(each.again()).isFalse();
                });
        try (var _ = Authority.ofProgram(Role.ADMINISTRATOR)) {
            assertThat(teams.members(id)).containsExactly("zq-ann", "zq-bo");
            assertThat(
                            audit.entries(
                                    new AuditFilter(
                                            Optional.empty(),
                                            Optional.empty(),
                                            Optional.of(id.value()),
                                            Optional.empty(),
                                            Optional.empty()),
                                    org.qiutong.graph.Window.first(10)))
                    .extracting(each -> each.event().action())
                    .containsExactlyInAnyOrder(AuditAction.IMPORTED, AuditAction.TEAM_CHANGED);
        }
        assertThatThrownBy(() -> teams.begin(id, List.of("zq-cai")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void givesTwoStudiesOfOneTitleTwoIds() throws InterruptedException, ExecutionException {
        var user = SecurityContextHolder.getContext();
        List<Future<StudyId>> both = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int each = 0; each < 4; each++) {
                both.add(
                        threads.submit(() -> {
                            SecurityContextHolder.setContext(user);
                            return entry.create(wanted(StudyAccess.CONFIDENTIAL));
                        }));
            }
        }
        for (Future<StudyId> each : both) {
            made.add(each.get());
        }
        String plain = title.toLowerCase(Locale.ROOT).replace(' ', '-');
        assertThat(made)
                .extracting(StudyId::value)
                .containsExactlyInAnyOrder(plain, plain + "-2", plain + "-3", plain + "-4");
    }

    @Test
    void refusesACommunityThatIsThereTwiceAndStoresNothing() {
        NewStudy once = wanted(StudyAccess.CONFIDENTIAL);
        for (String name : List.of("英国", "United Kingdom", "UK")) {
            List<NewStudy.Sample> samples = new ArrayList<>(once.samples());
            samples.add(
                    new NewStudy.Sample(
                            Optional.empty(), LocalizedText.of(LanguageTag.EN, name), 1));
            assertThatThrownBy(() ->
                            entry.create(
                                    new NewStudy(
                                            once.title(),
                                            once.design(),
                                            samples,
                                            List.of(),
                                            once.access(),
                                            Set.of(),
                                            Optional.empty(),
                                            Optional.empty())))
                    .as(name)
                    .isInstanceOfSatisfying(
                            EntryRefused.class,
                            refused ->
                                    assertThat(refused.reason()).isEqualTo(Reason.COMMUNITY_TWICE));
        }
        assertThat(Places.of(graph, title)).isZero();
    }

    @Test
    void addsAnInterviewAndChangesNothingElse() {
        StudyId id = create(StudyAccess.RELEASED);
        ConceptId concern = newCode(id);
        SourceId first = interviews.add(id, talk("", fresh("HK-1", Consent.CODE_AND_COUNTRY)));
        assertThat(first).isEqualTo(new SourceId(id + "/HK-1"));
        TranscriptPassage coded = code(id, first, concern);
        assertThat(coded.expert()).contains(new ExpertId(id + "/HK-1"));
        assertThat(coded.teamOnly()).isTrue();
        Snapshot before = Snapshot.of(driver);
        SourceId second = interviews.add(id, talk("", fresh("HK-2", Consent.TEAM_ONLY)));
        Snapshot after = Snapshot.of(driver);
        assertThat(after.nodes().keySet()).containsAll(texts(before.nodes().keySet()));
        assertThat(after.relationships().keySet()).containsAll(before.relationships().keySet());
        assertThat(studies.source(second).orElseThrow().date()).contains("2026-03-05");
        // Again by somebody who is there.
        SourceId third = interviews.add(id, talk("", new Voice.Known(new ExpertId(id + "/HK-1"))));
        assertThat(third).isEqualTo(new SourceId(id + "/HK-1-2"));
        assertThat(coding.transcribed(id)).containsOnlyKeys(first, second, third);
        // Who is for the team alone, with the interview and whatever is coded in it.
        code(id, second, concern);
        as("zq-cai");
        assertThat(people.expert(new ExpertId(id + "/HK-1"))).isPresent();
        assertThat(people.expert(new ExpertId(id + "/HK-2"))).isEmpty();
        assertThat(studies.sources(id))
                .extracting(Source::id)
                .contains(first)
                .doesNotContain(second);
        assertThat(coding.transcribed(id)).isEmpty();
        as("zq-ann");
    }

    /// Without the ledger, whose answers have no order.
    private static List<String> texts(Set<String> nodes) {
        return nodes.stream().filter(each -> !each.contains("[ImportBatch]")).toList();
    }

    @Test
    void refusesWhatCannotBeAdded() {
        StudyId id = create(StudyAccess.CONFIDENTIAL);
        interviews.add(id, talk("One", fresh("HK-1", Consent.CODE_AND_COUNTRY)));
        Map<NewInterview, Reason> wrong =
                Map.of(
                        talk("Two", fresh("hk-1", Consent.CODE_AND_COUNTRY)),
                        Reason.CODE_TAKEN,
                        talk("One", fresh("HK-2", Consent.CODE_AND_COUNTRY)),
                        Reason.TITLE_TAKEN,
                        talk("Two", new Voice.Asking()),
                        Reason.NOBODY_INTERVIEWED);
        wrong.forEach((wanted, reason) ->
                assertThatThrownBy(() -> interviews.add(id, wanted))
                        .isInstanceOfSatisfying(
                                EntryRefused.class,
                                refused -> assertThat(refused.reason()).isEqualTo(reason)));
        assertThatThrownBy(() ->
                        interviews.add(id, talk("x".repeat(501), fresh("HK-3", Consent.TEAM_ONLY))))
                .isInstanceOf(ImportRefused.class);
        assertThat(coding.transcribed(id)).hasSize(1);
        assertThat(people.expert(new ExpertId(id + "/HK-3"))).isEmpty();
    }

    @Test
    void keepsWhatWasAddedToAnImportedStudyWhenItsFilesComeAgain() {
        StudyId id = new StudyId("zq-import-" + System.nanoTime());
        made.add(id);
        Map<String, String> answers =
                Map.of("access:", "released", "sample:UK", "1", "sample:China", "1");
        imports.store(read(FILES, id, answers), "zq-ann");
        SourceId added = interviews.add(id, talk("", fresh("HK-1", Consent.TEAM_ONLY)));
        code(id, added, new ConceptId(id + "/risks-leaks"));
        Snapshot before = Snapshot.of(driver);
        ImportBatch again = read(FILES, id, answers);
        assertThat(imports.preview(again).parts())
                .allSatisfy(part ->
                        assertThat(part.added() + part.changed() + part.removed()).isZero());
        imports.store(again, "zq-ann");
        Snapshot after = Snapshot.of(driver);
        assertThat(texts(after.nodes().keySet()))
                .containsExactlyInAnyOrderElementsOf(texts(before.nodes().keySet()));
        assertThat(after.relationships()).isEqualTo(before.relationships());
    }

    @Test
    void keepsWhatTheFormSaidWhenFilesOfTheStudyCome() {
        StudyId id = create(StudyAccess.CONFIDENTIAL);
        Study said = studies.study(id).orElseThrow();
        ConceptId concern = newCode(id);
        SourceId added = interviews.add(id, talk("", fresh("HK-1", Consent.TEAM_ONLY)));
        TranscriptPassage coded = code(id, added, concern);
        Map<String, String> answers =
                Map.of(
                        "access:", "released",
                        "design:", "excerpts",
                        "title:", "Another title",
                        "sample:United Kingdom", "1",
                        "sample:中国", "2");
        for (int times = 0; times < 2; times++) {
            imports.store(read(FILES, id, answers), "zq-ann");
            Study study = studies.study(id).orElseThrow();
            assertThat(study.title()).isEqualTo(said.title());
            assertThat(study.design()).isEqualTo(said.design());
            assertThat(study.access()).isEqualTo(StudyAccess.CONFIDENTIAL);
            assertThat(study.fieldwork()).isEqualTo(said.fieldwork());
            assertThat(study.languages()).isEqualTo(said.languages());
            assertThat(study.samples())
                    .containsAllEntriesOf(said.samples())
                    .containsEntry(new CommunityId("CN"), 2)
                    .hasSize(3);
            assertThat(desk.passages(coding.transcript(id, added).orElseThrow()))
                    .containsExactly(coded);
            assertThat(coding.transcribed(id)).hasSize(3);
            assertThat(people.expert(new ExpertId(id + "/HK-1"))).isPresent();
        }
        assertThat(imports.imports())
                .filteredOn(each -> each.study().equals(id))
                .extracting(StoredImport::format)
                .containsExactly("transcript");
        assertThat(interviews.canAdd(id)).isTrue();
        as("zq-cai");
        assertThat(studies.study(id)).isEmpty();
    }

    @Test
    void leavesAndComesBackAsItWas() throws IOException {
        for (String part : List.of("tables", "project")) {
            StudyId id = create(StudyAccess.CONFIDENTIAL);
            ConceptId concern = newCode(id);
            SourceId added = interviews.add(id, talk("", fresh("HK-1", Consent.CODE_AND_COUNTRY)));
            code(id, added, concern);
            Map<String, byte[]> files = files(id, part);
            Study said = studies.study(id).orElseThrow();
            List<Expert> experts = people.experts(Set.of(new ExpertId(id + "/HK-1")));
            List<Source> sources = studies.sources(id);
            List<Transcript> transcripts = coding.transcripts(id);
            ImportBatch back =
                    imports.read(
                            Optional.empty(),
                            StudyFolder.of(Archive.unpacked(files)),
                            new ImportRequest(
                                    Optional.of(id.value()), Optional.empty(), LanguageTag.EN));
            imports.store(back, "zq-ann");
            assertThat(studies.study(id)).as(part).contains(said);
            assertThat(people.experts(Set.of(new ExpertId(id + "/HK-1"))))
                    .as(part)
                    .isEqualTo(experts);
            assertThat(studies.sources(id)).as(part).containsExactlyElementsOf(sources);
            if (part.equals("tables")) {
                assertThat(coding.transcripts(id)).isEqualTo(transcripts);
            } else {
                // A project gives passages that were chosen here ids of its own.
                assertThat(coding.transcripts(id))
                        .map(Transcript::turns)
                        .isEqualTo(transcripts.stream().map(Transcript::turns).toList());
            }
            assertThat(codebook.concepts(CodebookService.ConceptFilter.of(id))).as(part).hasSize(1);
            assertThat(text(files(id, "tables"))).as(part).contains(SAID, "HK-1");
            assertThat(files(id, "tables").keySet()).hasSize(3);
            deletions.delete(Subject.study(id));
        }
    }

    private static String text(Map<String, byte[]> files) {
        StringBuilder all = new StringBuilder();
        files.values().forEach(each -> all.append(new String(each, UTF_8)));
        return all.toString();
    }

    private Map<String, byte[]> files(StudyId id, String part) throws IOException {
        List<String> wanted =
                part.equals("tables")
                        ? List.of("codings.csv", "codes.csv", "people.csv")
                        : List.of("project.qdpx");
        Map<String, byte[]> files = new TreeMap<>();
        for (StudyExport each : exports.all()) {
            if (wanted.contains(each.id())) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                exports.write(each, id, Locale.ENGLISH, bytes);
                files.put(each.id(), bytes.toByteArray());
            }
        }
        assertThat(files).hasSize(wanted.size());
        return files;
    }

    @Test
    void doesNotBringBackWhoHasWithdrawn() {
        StudyId id = create(StudyAccess.CONFIDENTIAL);
        SourceId added = interviews.add(id, talk("", fresh("HK-1", Consent.CODE_AND_COUNTRY)));
        code(id, added, newCode(id));
        withdrawals.record(Subject.expert(new ExpertId(id + "/HK-1")), Optional.empty());
        assertThat(Places.of(graph, SAID)).isZero();
        assertThat(studies.source(added)).isEmpty();
        assertThatThrownBy(
                        () -> interviews.add(id, talk("", fresh("HK-1", Consent.CODE_AND_COUNTRY))))
                .isInstanceOfSatisfying(
                        EntryRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.PERSON_WITHDRAWN));
        assertThat(Places.of(graph, SAID)).isZero();
    }

    @Test
    void goesAsAWhole() {
        StudyId id = create(StudyAccess.CONFIDENTIAL);
        SourceId added = interviews.add(id, talk("", fresh("HK-1", Consent.CODE_AND_COUNTRY)));
        code(id, added, newCode(id));
        StoredImport stored =
                imports.imports().stream()
                        .filter(each -> each.study().equals(id))
                        .findFirst()
                        .orElseThrow();
        imports.undo(stored);
        assertThat(Places.of(graph, SAID)).isZero();
        assertThat(Places.of(graph, id.value() + "/")).isZero();
        assertThat(Places.of(graph, title)).isZero();
        assertThat(Places.of(graph, "香港专家")).isZero();
        assertThat(people.communities()).anyMatch(each -> each.id().value().equals("UK"));
    }
}

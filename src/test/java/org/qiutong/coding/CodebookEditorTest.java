package org.qiutong.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.qiutong.ProgramTest;
import org.qiutong.access.Authority;
import org.qiutong.access.Role;
import org.qiutong.codebook.CodebookService;
import org.qiutong.codebook.Concept;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.coding.codes.CodeMerging;
import org.qiutong.coding.codes.CodebookChange;
import org.qiutong.coding.codes.CodebookEditor;
import org.qiutong.coding.codes.CodebookRefused;
import org.qiutong.coding.codes.CodebookRefused.Reason;
import org.qiutong.coding.codes.Sides;
import org.qiutong.evidence.EvidenceFilter;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.evidence.Quotation;
import org.qiutong.evidence.Stance;
import org.qiutong.exchange.ImportBatch;
import org.qiutong.exchange.ImportPreview;
import org.qiutong.exchange.ImportRequest;
import org.qiutong.exchange.ImportService;
import org.qiutong.exchange.StudyExtracts;
import org.qiutong.exchange.StudyFolder;
import org.qiutong.graph.Places;
import org.qiutong.graph.Readership;
import org.qiutong.graph.Snapshot;
import org.qiutong.graph.Window;
import org.qiutong.ground.GroundFilter;
import org.qiutong.ground.GroundService;
import org.qiutong.id.ConceptId;
import org.qiutong.id.ExpertId;
import org.qiutong.id.QuotationId;
import org.qiutong.id.SourceId;
import org.qiutong.id.StudyId;
import org.qiutong.search.SearchFilter;
import org.qiutong.search.SearchService;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.qiutong.withdrawal.Deletions;
import org.qiutong.withdrawal.Subject;
import org.qiutong.withdrawal.Withdrawals;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;

/// A codebook is changed, every change can be undone to the last property, and later imports leave
/// what was changed.
@ProgramTest
class CodebookEditorTest {

    private static final Path FILES = Path.of("src/test/resources/imports/transcript/tables");
    private static final String NEVER_SAID = "That is my first worry.";

    private final StudyId study = new StudyId("editor-" + System.nanoTime());
    private final SourceId first = new SourceId(study + "/E1");
    private final ConceptId risks = new ConceptId(study + "/risks");
    private final ConceptId leaks = new ConceptId(study + "/risks-leaks");
    private final ConceptId visas = new ConceptId(study + "/barriers-visas");

    @Autowired ImportService imports;
    @Autowired CodingService coding;
    @Autowired CodingDesk desk;
    @Autowired CodebookService codebook;
    @Autowired CodebookEditor editor;
    @Autowired CodeMerging merging;
    @Autowired EvidenceService evidence;
    @Autowired GroundService ground;
    @Autowired SearchService search;
    @Autowired StudyExtracts extracts;
    @Autowired Deletions deletions;
    @Autowired Withdrawals withdrawals;
    @Autowired Readership readership;
    @Autowired Neo4jClient graph;
    @Autowired Driver driver;

    @BeforeEach
    void importFiles() {
        store();
    }

    @AfterEach
    void takeAway() {
        asTeam(() -> {
            deletions.dropStudy(study);
            return true;
        });
        assertThat(Places.of(graph, study.value() + "/")).isZero();
    }

    private <T> T asTeam(Supplier<T> work) {
        try (var _ = Authority.ofProgram(Role.RESEARCHER)) {
            return readership.asTeamOf(List.of(study), work);
        }
    }

    private ImportBatch read() {
        try (var _ = Authority.ofProgram(Role.RESEARCHER);
                var all = Files.list(FILES)) {
            return imports.read(
                    Optional.empty(),
                    StudyFolder.of(all.filter(each -> !each.endsWith("expected.txt")).toList()),
                    new ImportRequest(
                            Optional.of(study.value()),
                            Optional.empty(),
                            LanguageTag.EN,
                            Map.of(
                                    "access:",
                                    "confidential",
                                    "sample:UK",
                                    "1",
                                    "sample:China",
                                    "1")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void store() {
        ImportBatch batch = read();
        try (var _ = Authority.ofProgram(Role.RESEARCHER)) {
            imports.store(batch, "somebody");
        }
    }

    private Concept code(ConceptId id) {
        return asTeam(() -> codebook.concept(id)).orElseThrow();
    }

    private Concept edit(Concept seen, Concept wanted) {
        return asTeam(() -> editor.edit(seen, wanted));
    }

    private ConceptId add(ConceptKind kind, String label, Optional<ConceptId> above) {
        return asTeam(
                () -> editor.add(study, kind, LocalizedText.of(LanguageTag.EN, label), above));
    }

    private List<CodebookChange> changes() {
        return asTeam(() -> editor.changes(study, Window.first(50)));
    }

    private void undoLast() {
        undo(changes().stream().filter(each -> each.undone().isEmpty()).findFirst().orElseThrow());
    }

    private void undo(CodebookChange change) {
        asTeam(() -> {
            editor.undo(study, change.id());
            return true;
        });
    }

    private TranscriptPassage chosen(String words) {
        Transcript transcript = asTeam(() -> coding.transcript(study, first)).orElseThrow();
        int at = transcript.text().indexOf(words);
        int start = transcript.text().codePointCount(0, at);
        return transcript
                .passage(start, start + words.codePointCount(0, words.length()), Map.of(), false)
                .orElseThrow();
    }

    private TranscriptPassage coded(String words, Quotation.Coding... codings) {
        TranscriptPassage passage = chosen(words);
        return asTeam(() -> desk.change(passage, passage.with(List.of(codings))));
    }

    private List<Quotation> about(ConceptId code) {
        return asTeam(() -> evidence.quotations(EvidenceFilter.ALL.ofConcept(code)));
    }

    /// All nodes, labels, properties and relationships but for the history of codebooks, the ledger
    /// of imports, the audit log and the revisions.
    ///
    /// @param hash of all of it
    private record Whole(TreeMap<String, Long> content, String hash) {}

    private Whole whole() {
        Snapshot all = Snapshot.of(driver);
        TreeMap<String, Long> content = new TreeMap<>(all.nodes());
        content.keySet()
                .removeIf(each ->
                        each.contains("CodebookChange") || each.contains("labels=[ImportBatch"));
        assertThat(content).isNotEmpty();
        content.putAll(all.relationships());
        try {
            return new Whole(
                    content,
                    HexFormat.of()
                            .formatHex(
                                    MessageDigest.getInstance("SHA-256")
                                            .digest(
                                                    content.toString()
                                                            .getBytes(StandardCharsets.UTF_8))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void assertIsAs(Whole before) {
        Whole now = whole();
        List<String> different = new ArrayList<>();
        before.content()
                .forEach((each, count) -> {
                    if (!count.equals(now.content().get(each))) {
                        different.add("was " + count + ": " + each);
                    }
                });
        now.content()
                .forEach((each, count) -> {
                    if (!count.equals(before.content().get(each))) {
                        different.add("is " + count + ": " + each);
                    }
                });
        assertThat(different).isEmpty();
        assertThat(now.hash()).isEqualTo(before.hash());
    }

    private static void refused(Reason reason, ThrowingCallable change) {
        assertThatThrownBy(change)
                .isInstanceOfSatisfying(
                        CodebookRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static LocalizedText named(String english, String chinese) {
        return LocalizedText.of(Map.of("en", english, "zh-Hans", chinese));
    }

    private boolean finds(String words, ConceptId code) {
        return asTeam(() -> search.suggest(words, SearchFilter.ALL, 20)).stream()
                .anyMatch(each -> each.of().equals(code.value()));
    }

    @Test
    void editsAllOfACodeAndUndoesIt() {
        Whole before = whole();
        Concept seen = code(leaks);
        Concept now =
                edit(
                        seen,
                        seen.with(ConceptKind.CONCERN, named("Leaking secrets", "泄密"))
                                .altLabels(Map.of(LanguageTag.EN, List.of("Spillage")))
                                .definition(named("What gets out.", "外泄的内容。"))
                                .equivalence(
                                        new Concept.Equivalence(
                                                Concept.Grade.CLOSE,
                                                LocalizedText.of(LanguageTag.EN, "Narrower.")))
                                .build());
        assertThat(now.label()).isEqualTo(named("Leaking secrets", "泄密"));
        assertThat(code(leaks)).isEqualTo(now);
        assertThat(finds("Spillage", leaks)).isTrue();
        assertThat(finds("xiemi", leaks)).isTrue();
        CodebookChange change = changes().getFirst();
        assertThat(change.kind()).isEqualTo(CodebookChange.Kind.EDITED);
        assertThat(change.code()).isEqualTo(leaks);
        assertThat(change.label()).isEqualTo(seen.label());
        assertThat(change.by()).isNotEmpty();
        // Nobody else is told what the team of a confidential study changed.
        try (var _ = Authority.ofProgram(Role.RESEARCHER)) {
            refused(Reason.NOT_YOURS, () -> editor.changes(study, Window.first(1)));
            refused(Reason.NOT_YOURS, () -> editor.edit(now, seen));
        }
        // The files come again.
        store();
        assertThat(code(leaks)).isEqualTo(now);
        undoLast();
        assertThat(code(leaks)).isEqualTo(seen);
        assertThat(finds("Spillage", leaks)).isFalse();
        assertIsAs(before);
        assertThat(changes().getFirst().undone()).isPresent();
        refused(Reason.UNDONE, () -> undo(changes().getFirst()));
    }

    @Test
    void refusesAChangeOfWhatHasChangedMeanwhile() {
        Concept seen = code(leaks);
        Concept theirs = edit(seen, seen.with(seen.kind(), named("Theirs", "他们的")).build());
        assertThatThrownBy(() -> edit(seen, seen.with(seen.kind(), named("Ours", "我们的")).build()))
                .isInstanceOfSatisfying(
                        CodebookRefused.class,
                        late -> {
                            assertThat(late.reason()).isEqualTo(Reason.CHANGED_MEANWHILE);
                            assertThat(late.now()).contains(theirs);
                        });
        assertThat(code(leaks)).isEqualTo(theirs);
        // What was changed twice is undone in two steps, the last one first.
        edit(theirs, theirs.with(theirs.kind(), named("Third", "第三")).build());
        List<CodebookChange> two = changes();
        refused(Reason.CHANGED_SINCE, () -> undo(two.get(1)));
        undo(two.get(0));
        undo(two.get(1));
        assertThat(code(leaks)).isEqualTo(seen);
    }

    @Test
    void refusesWhatMakesNoCodebook() {
        Concept leak = code(leaks);
        Concept risk = code(risks);
        ConceptId question = add(ConceptKind.QUESTION, "Which way?", Optional.empty());
        ConceptId position = add(ConceptKind.POSITION, "That way.", Optional.of(question));
        assertThat(code(position).links().answers()).contains(question);
        Whole before = whole();
        refused(
                Reason.BELOW_ITSELF,
                () -> edit(risk, risk.with().broader(Optional.of(leaks)).build()));
        refused(
                Reason.CALLED_SO,
                () -> edit(leak, leak.with(leak.kind(), code(visas).label()).build()));
        refused(
                Reason.NO_LABEL,
                () -> edit(leak, leak.with(leak.kind(), LocalizedText.NONE).build()));
        refused(
                Reason.HAS_PASSAGES,
                () -> edit(leak, leak.with(ConceptKind.THEME, leak.label()).build()));
        refused(
                Reason.HAS_ANSWERS,
                () ->
                        edit(
                                code(question),
                                code(question)
                                        .with(ConceptKind.THEME, code(question).label())
                                        .build()));
        refused(
                Reason.OTHER_KIND,
                () ->
                        edit(
                                leak,
                                leak.with()
                                        .links(
                                                new Concept.Links(
                                                        Optional.empty(),
                                                        false,
                                                        List.of(visas),
                                                        List.of()))
                                        .build()));
        refused(
                Reason.OTHER_KIND,
                () ->
                        edit(
                                leak,
                                leak.with()
                                        .broader(Optional.of(new ConceptId("none/none")))
                                        .build()));
        refused(Reason.OTHER_KIND, () -> asTeam(() -> merging.merge(leak, risk, Sides.MIXED)));
        refused(Reason.INTO_BELOW, () -> asTeam(() -> merging.merge(leak, leak, Sides.MIXED)));
        refused(
                Reason.IN_USE,
                () ->
                        asTeam(() -> {
                            editor.delete(leak);
                            return true;
                        }));
        assertIsAs(before);
    }

    @Test
    void keepsACodeThatIsMatchedWithOneOfAnotherStudy() {
        ConceptId spills = add(ConceptKind.CONCERN, "Spills", Optional.of(risks));
        graph.query(
                        "MATCH (a:Concept {id: $id}), (b:Concept) WHERE b.study <> a.study"
                                + " WITH a, b LIMIT 1 CREATE (a)-[:MAPPED_TO {grade: 'CLOSE'}]->(b)")
                .bind(spills.value())
                .to("id")
                .run();
        refused(
                Reason.MATCHED,
                () -> asTeam(() -> merging.merge(code(spills), code(leaks), Sides.MIXED)));
        assertThat(asTeam(() -> codebook.concept(spills))).isPresent();
    }

    @Test
    void setsWhatExcludesWhatAndMovesInTheTree() {
        Whole before = whole();
        ConceptId question = add(ConceptKind.QUESTION, "Which way?", Optional.of(risks));
        ConceptId one = add(ConceptKind.POSITION, "This way.", Optional.of(question));
        ConceptId other = add(ConceptKind.POSITION, "That way.", Optional.of(question));
        Concept asked = code(question);
        edit(
                asked,
                asked.with()
                        .links(new Concept.Links(Optional.empty(), true, List.of(), List.of(leaks)))
                        .build());
        assertThat(asTeam(() -> codebook.codebook()).rivals(one))
                .extracting(Concept::id)
                .containsExactly(other);
        assertThat(code(leaks).links().related()).containsExactly(question);
        asTeam(() -> {
            editor.move(code(other), true);
            return true;
        });
        assertThat(code(other).position()).isLessThan(code(one).position());
        Concept moved = code(leaks);
        edit(moved, moved.with().broader(Optional.empty()).build());
        assertThat(changes().getFirst().kind()).isEqualTo(CodebookChange.Kind.MOVED);
        store();
        assertThat(code(leaks).broader()).isEmpty();
        assertThat(code(question).links().exclusive()).isTrue();
        assertThat(code(question).links().related()).containsExactly(leaks);
        while (changes().stream().anyMatch(each -> each.undone().isEmpty())) {
            undoLast();
        }
        assertIsAs(before);
    }

    @Test
    void mergesAndUndoesToTheLastProperty() {
        ConceptId spills = add(ConceptKind.CONCERN, "Spills", Optional.of(leaks));
        ConceptId below = add(ConceptKind.CONCERN, "Oil", Optional.of(spills));
        coded(NEVER_SAID, new Quotation.Coding(spills, Stance.SUPPORT));
        TranscriptPassage both =
                coded(
                        "They always do.",
                        new Quotation.Coding(spills, Stance.OPPOSE),
                        new Quotation.Coding(visas, Stance.SUPPORT),
                        new Quotation.Coding(leaks, Stance.SUPPORT));
        List<QuotationId> leaking = about(leaks).stream().map(Quotation::id).toList();
        Whole before = whole();
        Concept from = code(spills);
        Concept into = code(leaks);
        assertThat(asTeam(() -> merging.differing(from, into)))
                .containsExactly(both.quotation().value());
        refused(
                Reason.DIFFERENT_SIDES,
                () -> asTeam(() -> merging.merge(from, into, Sides.REFUSE)));
        assertIsAs(before);
        Concept merged = asTeam(() -> merging.merge(from, into, Sides.MIXED));
        assertThat(merged.altLabels().get(LanguageTag.EN)).contains("Spills");
        assertThat(asTeam(() -> codebook.concept(spills))).isEmpty();
        assertThat(code(below).broader()).contains(leaks);
        assertThat(about(leaks)).hasSize(leaking.size() + 1);
        assertThat(asTeam(() -> evidence.quotation(both.quotation())).orElseThrow().codings())
                .containsExactly(
                        new Quotation.Coding(visas, Stance.SUPPORT),
                        new Quotation.Coding(leaks, Stance.MIXED));
        assertThat(finds("Spills", leaks)).isTrue();
        assertThat(finds("Spills", spills)).isFalse();
        assertThat(asTeam(() -> ground.on(spills, GroundFilter.ALL))).isEmpty();
        // An id is not given again while the code may come back.
        ConceptId again = add(ConceptKind.CONCERN, "spills", Optional.empty());
        assertThat(again).isNotEqualTo(spills);
        undoLast();
        undoLast();
        assertIsAs(before);
        assertThat(code(spills)).isEqualTo(from);
        assertThat(finds("Spills", spills)).isTrue();
        // The other way of deciding it.
        asTeam(() -> merging.merge(code(spills), code(leaks), Sides.OF_TARGET));
        assertThat(asTeam(() -> evidence.quotation(both.quotation())).orElseThrow().codings())
                .contains(new Quotation.Coding(leaks, Stance.SUPPORT));
        undoLast();
        assertIsAs(before);
        asTeam(() -> merging.merge(code(spills), code(leaks), Sides.MIXED));
        // A passage that was coded anew since would lose that.
        TranscriptPassage passage =
                asTeam(() -> desk.passages(coding.transcript(study, first).orElseThrow())).stream()
                        .filter(each -> each.quotation().equals(both.quotation()))
                        .findFirst()
                        .orElseThrow();
        TranscriptPassage anew =
                asTeam(() ->
                        desk.change(
                                passage,
                                passage.with(List.of(new Quotation.Coding(leaks, Stance.OPPOSE)))));
        Whole since = whole();
        CodebookChange last = changes().getFirst();
        assertThatThrownBy(() -> undo(last))
                .isInstanceOfSatisfying(
                        CodebookRefused.class,
                        refused -> {
                            assertThat(refused.reason()).isEqualTo(Reason.CHANGED_SINCE);
                            assertThat(refused.what()).containsExactly(anew.quotation().value());
                        });
        assertIsAs(since);
    }

    @Test
    void followsAMergeWhenTheFilesComeAgain() {
        // A code that came with the files becomes part of one that was added here, below another.
        ConceptId top = add(ConceptKind.THEME, "Everything", Optional.empty());
        ConceptId spills = add(ConceptKind.CONCERN, "Spills", Optional.of(top));
        List<Quotation> leaking = about(leaks);
        assertThat(leaking).isNotEmpty();
        Whole before = whole();
        asTeam(() -> merging.merge(code(leaks), code(spills), Sides.REFUSE));
        Whole after = whole();
        ImportPreview preview;
        try (var _ = Authority.ofProgram(Role.RESEARCHER)) {
            preview = imports.preview(read());
        }
        assertThat(preview.parts())
                .allSatisfy(part ->
                        assertThat(part.added() + part.changed() + part.removed())
                                .as("%s", part)
                                .isZero());
        store();
        assertThat(asTeam(() -> codebook.concept(leaks))).isEmpty();
        assertThat(about(spills)).extracting(Quotation::id).containsAll(ids(leaking));
        assertIsAs(after);
        undoLast();
        assertIsAs(before);
        store();
        assertThat(about(leaks)).isEqualTo(leaking);
    }

    private static List<QuotationId> ids(List<Quotation> quotations) {
        return quotations.stream().map(Quotation::id).toList();
    }

    @Test
    void splitsAndUndoesToTheLastProperty() {
        coded(NEVER_SAID, new Quotation.Coding(leaks, Stance.OPPOSE));
        List<Quotation> all = about(leaks);
        assertThat(all).hasSizeGreaterThan(1);
        Quotation came =
                all.stream()
                        .filter(each -> !each.text().byLanguage().containsValue(NEVER_SAID))
                        .findFirst()
                        .orElseThrow();
        Whole before = whole();
        Concept seen = code(leaks);
        refused(
                Reason.NO_PASSAGES,
                () -> asTeam(() -> merging.split(seen, named("Part", "部分"), Set.of())));
        refused(
                Reason.NO_PASSAGES,
                () ->
                        asTeam(() ->
                                merging.split(
                                        seen,
                                        named("Part", "部分"),
                                        Set.of(new QuotationId(study + "/none")))));
        assertIsAs(before);
        Concept part = asTeam(() -> merging.split(seen, named("Part", "部分"), Set.of(came.id())));
        assertThat(part.broader()).isEqualTo(seen.broader());
        assertThat(about(part.id())).extracting(Quotation::id).containsExactly(came.id());
        assertThat(about(leaks)).hasSize(all.size() - 1);
        store();
        assertThat(about(part.id())).extracting(Quotation::id).containsExactly(came.id());
        assertThat(about(leaks)).hasSize(all.size() - 1);
        undoLast();
        assertIsAs(before);
    }

    @Test
    void deletesWhatNobodyUsesAndBringsItBack() {
        ConceptId added = add(ConceptKind.BENEFIT, "Speed", Optional.of(risks));
        Whole before = whole();
        Concept seen = code(added);
        asTeam(() -> {
            editor.delete(seen);
            return true;
        });
        assertThat(asTeam(() -> codebook.concept(added))).isEmpty();
        undoLast();
        assertIsAs(before);
        coded(NEVER_SAID, new Quotation.Coding(added, Stance.SUPPORT));
        CodebookChange adding = changes().getLast();
        refused(Reason.CHANGED_SINCE, () -> undo(adding));
    }

    @Test
    void retiresAndReinstates() {
        Whole before = whole();
        List<Quotation> all = about(leaks);
        Concept retired = asTeam(() -> editor.retire(code(leaks), true));
        assertThat(retired.retired()).isTrue();
        assertThat(about(leaks)).isEqualTo(all);
        assertThat(asTeam(() -> ground.on(leaks, GroundFilter.ALL))).isPresent();
        assertThat(finds("Leaks", leaks)).isFalse();
        CodebookService.ConceptFilter filter = CodebookService.ConceptFilter.of(study);
        assertThat(asTeam(() -> codebook.concepts(filter)))
                .extracting(Concept::id)
                .doesNotContain(leaks);
        assertThat(asTeam(() -> codebook.countConcepts(filter)))
                .isEqualTo(asTeam(() -> codebook.concepts(filter)).size());
        assertThat(asTeam(() -> extracts.concepts(study))).extracting(Concept::id).contains(leaks);
        store();
        assertThat(code(leaks).retired()).isTrue();
        assertThat(finds("Leaks", leaks)).isFalse();
        Concept again = asTeam(() -> editor.retire(code(leaks), false));
        assertThat(again.retired()).isFalse();
        assertThat(finds("Leaks", leaks)).isTrue();
        undoLast();
        undoLast();
        assertIsAs(before);
    }

    @Test
    void forgetsThoseWhoWithdraw() {
        ConceptId spills = add(ConceptKind.CONCERN, "Spills", Optional.of(risks));
        asTeam(() -> merging.merge(code(leaks), code(spills), Sides.REFUSE));
        ExpertId expert = new ExpertId(study + "/E1");
        asTeam(() -> {
            withdrawals.record(new Subject(Subject.Kind.EXPERT, expert.value()), Optional.empty());
            return true;
        });
        assertThat(
                        graph.query(
                                        "MATCH (h:CodebookChange) UNWIND h.steps AS step WITH step"
                                                + " WHERE step CONTAINS $expert RETURN count(step)")
                                .bindAll(Map.of("expert", expert.value()))
                                .fetchAs(Long.class)
                                .one())
                .contains(0L);
        undoLast();
        assertThat(asTeam(() -> codebook.concept(leaks))).isPresent();
    }

    @Test
    void hasOneWinnerInEachRace() throws InterruptedException, ExecutionException {
        int rounds = Integer.getInteger("qiutong.test.codebook", 200);
        ConceptId spills = add(ConceptKind.CONCERN, "Spills", Optional.of(risks));
        Whole before = whole();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < rounds; round++) {
                Concept seen = code(spills);
                Concept target = code(leaks);
                String name = "Name " + round;
                List<Callable<Boolean>> both =
                        List.of(
                                race(() ->
                                        edit(
                                                seen,
                                                seen.with(seen.kind(), named(name, name)).build())),
                                round % 2 == 0
                                        ? race(() ->
                                                asTeam(() ->
                                                        merging.merge(seen, target, Sides.MIXED)))
                                        : race(() ->
                                                edit(
                                                        seen,
                                                        seen.with()
                                                                .broader(Optional.of(leaks))
                                                                .build())));
                List<Future<Boolean>> started = new ArrayList<>();
                both.forEach(each -> started.add(threads.submit(each)));
                int won = 0;
                for (Future<Boolean> each : started) {
                    won += each.get() ? 1 : 0;
                }
                assertThat(won).isEqualTo(1);
                // Two take it back at once: it is taken back once.
                CodebookChange last = changes().getFirst();
                List<Future<Boolean>> undoing = new ArrayList<>();
                for (int each = 0; each < 2; each++) {
                    undoing.add(threads.submit(race(() -> undo(last))));
                }
                int undone = 0;
                for (Future<Boolean> each : undoing) {
                    undone += each.get() ? 1 : 0;
                }
                assertThat(undone).isEqualTo(1);
            }
        }
        assertIsAs(before);
    }

    private static Callable<Boolean> race(Runnable change) {
        return () -> {
            try {
                change.run();
                return true;
            } catch (CodebookRefused lost) {
                assertThat(lost.reason())
                        .isIn(Reason.CHANGED_MEANWHILE, Reason.GONE, Reason.UNDONE);
                return false;
            }
        };
    }
}

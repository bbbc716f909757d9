package org.qiutong.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.qiutong.ProgramTest;
import org.qiutong.access.Authority;
import org.qiutong.access.Role;
import org.qiutong.codebook.Concept;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.coding.codes.CodebookChange;
import org.qiutong.coding.codes.CodebookRefused;
import org.qiutong.coding.codes.CodebookRefused.Reason;
import org.qiutong.coding.codes.Sides;
import org.qiutong.evidence.Quotation;
import org.qiutong.evidence.Stance;
import org.qiutong.exchange.ImportPreview;
import org.qiutong.ground.GroundFilter;
import org.qiutong.id.ConceptId;
import org.qiutong.id.QuotationId;
import org.qiutong.text.LanguageTag;

/// Codes are merged and split, both can be undone to the last property, and later imports follow.
@ProgramTest
class CodeMergingTest extends EditedCodebook {

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
            preview = imports.preview(read(FILES));
        }
        assertThat(preview.parts())
                .allSatisfy(part ->
                        assertThat(part.added() + part.changed() + part.removed())
                                .as("%s", part)
                                .isZero());
        store(FILES);
        assertThat(asTeam(() -> codebook.concept(leaks))).isEmpty();
        assertThat(about(spills)).extracting(Quotation::id).containsAll(ids(leaking));
        assertIsAs(after);
        undoLast();
        assertIsAs(before);
        store(FILES);
        assertThat(about(leaks)).isEqualTo(leaking);
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
        store(FILES);
        assertThat(about(part.id())).extracting(Quotation::id).containsExactly(came.id());
        assertThat(about(leaks)).hasSize(all.size() - 1);
        undoLast();
        assertIsAs(before);
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

    private static List<QuotationId> ids(List<Quotation> quotations) {
        return quotations.stream().map(Quotation::id).toList();
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

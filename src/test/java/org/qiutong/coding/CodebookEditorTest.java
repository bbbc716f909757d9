package org.qiutong.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qiutong.ProgramTest;
import org.qiutong.access.Authority;
import org.qiutong.access.Role;
import org.qiutong.codebook.CodebookService;
import org.qiutong.codebook.Concept;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.coding.codes.CodebookChange;
import org.qiutong.coding.codes.CodebookRefused;
import org.qiutong.coding.codes.CodebookRefused.Reason;
import org.qiutong.coding.codes.Sides;
import org.qiutong.evidence.Quotation;
import org.qiutong.evidence.Stance;
import org.qiutong.graph.Window;
import org.qiutong.ground.GroundFilter;
import org.qiutong.id.ConceptId;
import org.qiutong.id.ExpertId;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.qiutong.withdrawal.Subject;

/// A codebook is changed, every change can be undone to the last property, and later imports leave
/// what was changed.
@ProgramTest
class CodebookEditorTest extends EditedCodebook {

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
        store(FILES);
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
        store(FILES);
        assertThat(code(leaks).broader()).isEmpty();
        assertThat(code(question).links().exclusive()).isTrue();
        assertThat(code(question).links().related()).containsExactly(leaks);
        while (changes().stream().anyMatch(each -> each.undone().isEmpty())) {
            undoLast();
        }
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
        store(FILES);
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
}

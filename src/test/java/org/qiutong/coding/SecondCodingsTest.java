package org.qiutong.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qiutong.ProgramTest;
import org.qiutong.access.Authority;
import org.qiutong.access.Role;
import org.qiutong.codebook.Concept;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.coding.CodingRefused.Reason;
import org.qiutong.coding.SecondCoding.Difference;
import org.qiutong.coding.SecondCoding.Mark;
import org.qiutong.coding.agreement.CodeAgreement;
import org.qiutong.coding.agreement.CoderAgreement;
import org.qiutong.coding.codes.CodeMerging;
import org.qiutong.coding.codes.CodebookEditor;
import org.qiutong.coding.codes.Sides;
import org.qiutong.evidence.Quotation;
import org.qiutong.evidence.Stance;
import org.qiutong.graph.Window;
import org.qiutong.ground.GroundFilter;
import org.qiutong.ground.GroundService;
import org.qiutong.id.ConceptId;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.qiutong.withdrawal.Subject;
import org.qiutong.withdrawal.Withdrawals;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/// A second coding counts nowhere, is compared with the first, and what is settled of it is
/// evidence.
@ProgramTest
class SecondCodingsTest extends ImportedTalks {

    private static final String LEAK = "Models leak secrets.";

    @TempDir Path folder;

    @Autowired SecondCodings seconds;
    @Autowired CodebookEditor editor;
    @Autowired CodeMerging merging;
    @Autowired GroundService ground;
    @Autowired Withdrawals withdrawals;

    @BeforeEach
    void actAsSecond() {
        as("second");
    }

    @AfterEach
    @Override
    void takeAway() {
        SecurityContextHolder.clearContext();
        super.takeAway();
        assertThat(graph.query("MATCH (s:SecondCoding) RETURN count(s)").fetchAs(Long.class).one())
                .contains(0L);
    }

    private static void as(String account) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        account,
                        "",
                        AuthorityUtils.createAuthorityList(
                                Role.RESEARCHER.included().stream()
                                        .map(each -> "ROLE_" + each)
                                        .toList())));
        SecurityContextHolder.setContext(context);
    }

    /// As whoever acts now.
    @Override
    <T> T asTeam(Supplier<T> work) {
        return readership.asTeamOf(List.of(study), work);
    }

    private TranscriptPassage mark(String words, ConceptId code, Stance stance) {
        TranscriptPassage passage = chosen(words);
        TranscriptPassage wanted = passage.adding(new Quotation.Coding(code, stance));
        return asTeam(() -> seconds.change(passage, wanted));
    }

    private SecondCoding own() {
        return asTeam(() -> seconds.own(study, first)).orElseThrow();
    }

    private void finish() {
        asTeam(() -> {
            seconds.finish(transcript());
            return true;
        });
    }

    private void settle(Difference difference, boolean taken, String note) {
        SecondCoding second = own();
        asTeam(() -> {
            seconds.settle(second, difference, taken, note);
            return true;
        });
    }

    private List<Quotation.Coding> counting(String words) {
        return asTeam(() -> desk.passages(transcript())).stream()
                .filter(each -> each.words().equals(words))
                .flatMap(each -> each.codings().stream())
                .toList();
    }

    private static void refuses(Reason reason, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        CodingRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    /// The first coding has leaks in one sentence and visas in another.
    private void codeAgain() {
        asTeam(() -> seconds.begin(transcript()));
        mark(LEAK, leaks, Stance.OPPOSE);
        mark(NEVER_SAID, leaks, Stance.SUPPORT);
    }

    @Test
    void countsNowhereUntilItIsSettled() {
        List<TranscriptPassage> first = asTeam(() -> desk.passages(transcript()));
        var label = asTeam(() -> ground.on(leaks, GroundFilter.ALL));
        codeAgain();
        finish();
        assertThat(asTeam(() -> desk.passages(transcript()))).isEqualTo(first);
        assertThat(asTeam(() -> ground.on(leaks, GroundFilter.ALL))).isEqualTo(label);
        List<Difference> differences = own().differences();
        assertThat(differences).hasSize(3);
        Difference stance = differences.get(0);
        assertThat(stance.first().orElseThrow().stance()).isEqualTo(Stance.SUPPORT);
        assertThat(stance.second().orElseThrow().stance()).isEqualTo(Stance.OPPOSE);
        Difference more = differences.get(1);
        assertThat(more.first()).isEmpty();
        Difference less = differences.get(2);
        assertThat(less.second()).isEmpty();
        assertThat(less.either().code()).isEqualTo(visas);
        List<CodeAgreement> before = agreement();

        settle(stance, true, "She fears no leak.");
        settle(more, true, "");
        settle(less, false, "");
        assertThat(counting(LEAK)).containsExactly(new Quotation.Coding(leaks, Stance.OPPOSE));
        assertThat(counting(NEVER_SAID))
                .containsExactly(new Quotation.Coding(leaks, Stance.SUPPORT));
        assertThat(counting("Visas take months."))
                .containsExactly(new Quotation.Coding(visas, Stance.SUPPORT));
        assertThat(own().settlement(stance).orElseThrow().note()).isEqualTo("She fears no leak.");
        assertThat(own().settlement(less).orElseThrow().taken()).isFalse();
        assertThat(agreement()).isEqualTo(before);
        refuses(Reason.SETTLED, () -> settle(less, true, ""));
    }

    private List<CodeAgreement> agreement() {
        return asTeam(() ->
                new CoderAgreement(coding.transcripts(study), seconds.finished(study)).byCode());
    }

    @Test
    void isComparedSentenceBySentence() {
        codeAgain();
        assertThat(agreement()).isEmpty();
        finish();
        CodeAgreement ofLeaks =
                agreement().stream()
                        .filter(each -> each.code().equals(leaks))
                        .findFirst()
                        .orElseThrow();
        // A heading, two questions, and the answers of two and two sentences; “Expert:” stands in
        // one with the first sentence of an answer.
        assertThat(ofLeaks.units()).isEqualTo(7);
        assertThat(ofLeaks.first()).isEqualTo(1);
        assertThat(ofLeaks.second()).isEqualTo(2);
        assertThat(ofLeaks.both()).isEqualTo(1);
        assertThat(ofLeaks.percent().orElseThrow()).isEqualTo(6 / 7.0);
        assertThat(ofLeaks.verdict()).isEqualTo(CodeAgreement.Verdict.NOT_SHOWN);
    }

    @Test
    void isBlindAndOnesOwn() {
        codeAgain();
        finish();
        refuses(Reason.FINISHED, () -> mark(NEVER_SAID, visas, Stance.SUPPORT));
        refuses(Reason.FINISHED, this::finish);
        as("third");
        assertThat(asTeam(() -> seconds.own(study, first))).isEmpty();
        refuses(Reason.FINISHED, () -> mark(NEVER_SAID, visas, Stance.SUPPORT));
        TranscriptPassage passage = chosen(NEVER_SAID);
        asTeam(() ->
                desk.change(passage, passage.adding(new Quotation.Coding(visas, Stance.SUPPORT))));
        refuses(Reason.OWN_CODES, () -> asTeam(() -> seconds.begin(transcript())));
        // Whoever is not on the team learns nothing.
        assertThat(seconds.finished(study)).isEmpty();
        refuses(Reason.NO_TRANSCRIPT, () -> seconds.change(passage, passage.with("a memo", false)));
    }

    @Test
    void refusesAPassageThatHasChanged() {
        codeAgain();
        TranscriptPassage none = chosen(NEVER_SAID);
        refuses(
                Reason.CHANGED_MEANWHILE,
                () ->
                        asTeam(() ->
                                seconds.change(
                                        none,
                                        none.adding(new Quotation.Coding(visas, Stance.OPPOSE)))));
        TranscriptPassage now =
                SecondCodings.passages(transcript(), own()).stream()
                        .filter(each -> each.words().equals(NEVER_SAID))
                        .findFirst()
                        .orElseThrow();
        assertThat(asTeam(() -> seconds.change(now, now.with(List.of()))).isCoded()).isFalse();
        assertThat(own().marks()).hasSize(1);
    }

    @Test
    void movesWithItsWords() throws IOException {
        codeAgain();
        finish();
        settle(own().differences().get(1), false, "");
        copyWithAnotherQuestion(folder);
        store(folder);
        SecondCoding moved = own();
        assertThat(moved.marks()).hasSize(2);
        for (Mark mark : moved.marks()) {
            assertThat(transcript().words(mark.start(), mark.end())).isIn(LEAK, NEVER_SAID);
        }
        assertThat(moved.settlement(moved.differences().get(1))).isPresent();
    }

    @Test
    void followsAMergeOfCodesUntilThatIsUndone() {
        codeAgain();
        ConceptId spills =
                asTeam(() ->
                        editor.add(
                                study,
                                ConceptKind.CONCERN,
                                LocalizedText.of(LanguageTag.EN, "Spills"),
                                Optional.empty()));
        mark("They always do.", spills, Stance.SUPPORT);
        finish();
        List<CodeAgreement> before = agreement();
        assertThat(before)
                .extracting(CodeAgreement::code)
                .containsExactlyInAnyOrder(visas, leaks, spills);
        asTeam(() -> merging.merge(code(spills), code(leaks), Sides.MIXED));
        List<CodeAgreement> merged = agreement();
        assertThat(merged).extracting(CodeAgreement::code).containsExactlyInAnyOrder(visas, leaks);
        assertThat(merged.getLast().second()).isEqualTo(3);
        Difference more = own().differences().getLast();
        assertThat(more.either().code()).isEqualTo(leaks);
        settle(more, false, "");
        assertThat(own().settlement(more)).isPresent();
        asTeam(() -> {
            editor.undo(study, editor.changes(study, Window.first(1)).getFirst().id());
            return true;
        });
        assertThat(agreement()).isEqualTo(before);
    }

    private Concept code(ConceptId id) {
        return asTeam(() -> editor.codes(study)).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void goesWithThePersonAndWithItsCoder() {
        codeAgain();
        asTeam(() -> {
            seconds.drop(study, first);
            return true;
        });
        assertThat(asTeam(() -> seconds.own(study, first))).isEmpty();
        codeAgain();
        try (var _ = Authority.ofProgram(Role.RESEARCHER)) {
            asTeam(() -> {
                withdrawals.record(
                        new Subject(Subject.Kind.EXPERT, expert.value()), Optional.empty());
                return true;
            });
        }
        assertThat(graph.query("MATCH (s:SecondCoding) RETURN count(s)").fetchAs(Long.class).one())
                .contains(0L);
    }

    @Test
    void losesWhatIsWithdrawnOfIt() {
        codeAgain();
        TranscriptPassage first =
                asTeam(() -> desk.passages(transcript())).stream()
                        .filter(each -> each.words().equals(LEAK))
                        .findFirst()
                        .orElseThrow();
        try (var _ = Authority.ofProgram(Role.RESEARCHER)) {
            asTeam(() -> {
                withdrawals.record(
                        new Subject(Subject.Kind.QUOTATION, first.quotation().value()),
                        Optional.empty());
                return true;
            });
        }
        assertThat(own().marks())
                .extracting(Mark::start)
                .containsExactly(chosen(NEVER_SAID).start());
    }
}

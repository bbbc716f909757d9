package org.qiutong.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qiutong.ProgramTest;
import org.qiutong.access.Authority;
import org.qiutong.access.Role;
import org.qiutong.codebook.CodebookService;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.coding.CodingRefused.Reason;
import org.qiutong.coding.codes.CodebookEditor;
import org.qiutong.coding.codes.CodebookRefused;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.evidence.Quotation;
import org.qiutong.evidence.Stance;
import org.qiutong.exchange.ImportPreview;
import org.qiutong.graph.Places;
import org.qiutong.ground.CommonGround;
import org.qiutong.ground.GroundFilter;
import org.qiutong.ground.GroundService;
import org.qiutong.id.ConceptId;
import org.qiutong.id.ExpertId;
import org.qiutong.search.SearchFilter;
import org.qiutong.search.SearchService;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.qiutong.withdrawal.Subject;
import org.qiutong.withdrawal.Withdrawals;
import org.springframework.beans.factory.annotation.Autowired;

/// What is coded at the desk is evidence at once, survives the next import of the same files, and
/// goes with the study or the person.
@ProgramTest
class CodingDeskTest extends ImportedTalks {

    @TempDir Path folder;

    @Autowired CodebookService codebook;
    @Autowired CodebookEditor editor;
    @Autowired EvidenceService evidence;
    @Autowired GroundService ground;
    @Autowired SearchService search;
    @Autowired Withdrawals withdrawals;

    private TranscriptPassage change(TranscriptPassage seen, TranscriptPassage wanted) {
        return asTeam(() -> desk.change(seen, wanted));
    }

    private TranscriptPassage code(String words, ConceptId code, Stance stance) {
        TranscriptPassage passage = chosen(words);
        return change(passage, passage.adding(new Quotation.Coding(code, stance)));
    }

    private List<TranscriptPassage> passages() {
        return asTeam(() -> desk.passages(transcript()));
    }

    private Optional<CommonGround> label(ConceptId concept) {
        return asTeam(() -> ground.on(concept, GroundFilter.ALL));
    }

    @Test
    void countsAtOnceAndIsFound() {
        TranscriptPassage coded = code(NEVER_SAID, visas, Stance.OPPOSE);
        assertThat(coded.expert()).contains(expert);
        assertThat(passages()).contains(coded).hasSize(3);
        Quotation quotation = asTeam(() -> evidence.quotation(coded.quotation())).orElseThrow();
        assertThat(quotation.text().byLanguage()).containsValue(NEVER_SAID);
        assertThat(quotation.codings()).containsExactly(new Quotation.Coding(visas, Stance.OPPOSE));
        assertThat(asTeam(() -> search.search("\"first worry\"", SearchFilter.ALL, 5).words()))
                .extracting(hit -> hit.id())
                .contains(coded.quotation().value());
        // The study is for its team, and so is what is coded in it.
        assertThat(evidence.quotation(coded.quotation())).isEmpty();
        assertThat(search.search("\"first worry\"", SearchFilter.ALL, 5).words())
                .extracting(hit -> hit.id())
                .doesNotContain(coded.quotation().value());
    }

    @Test
    void changesStanceAndMemoAndGoesWithTheLastCode() {
        TranscriptPassage coded = code(NEVER_SAID, leaks, Stance.SUPPORT);
        TranscriptPassage noted = change(coded, coded.with("She hesitates.", false));
        assertThat(passages()).contains(noted);
        TranscriptPassage mixed =
                change(noted, noted.with(List.of(new Quotation.Coding(leaks, Stance.MIXED))));
        assertThat(mixed.memo()).isEqualTo("She hesitates.");
        TranscriptPassage gone = change(mixed, mixed.with(List.of()));
        assertThat(gone.isCoded()).isFalse();
        assertThat(asTeam(() -> evidence.quotation(gone.quotation()))).isEmpty();
        assertThat(passages()).hasSize(2);
        assertThatThrownBy(() -> change(mixed, mixed.with("late", false)))
                .isInstanceOfSatisfying(
                        CodingRefused.class,
                        late -> assertThat(late.now().orElseThrow().isCoded()).isFalse());
        // Undone.
        assertThat(change(gone.with(gone.memo(), false), mixed)).isEqualTo(mixed);
        assertThat(passages()).contains(mixed);
    }

    @Test
    void staysWhenTheSameFilesComeAgain() {
        TranscriptPassage made = code(NEVER_SAID, leaks, Stance.SUPPORT);
        made = change(made, made.with("A memo.", true));
        TranscriptPassage came = passages().getFirst();
        assertThat(came.madeHere()).isFalse();
        came = change(came, came.adding(new Quotation.Coding(visas, Stance.OPPOSE)));
        List<TranscriptPassage> before = passages();
        ImportPreview preview;
        try (var _ = Authority.ofProgram(Role.RESEARCHER)) {
            preview = imports.preview(read(FILES));
        }
        assertThat(preview.parts())
                .allSatisfy(part ->
                        assertThat(part.added() + part.changed() + part.removed()).isZero());
        store(FILES);
        assertThat(passages()).isEqualTo(before).contains(made, came);
    }

    @Test
    void movesWithItsWordsWhenTheTextChanges() throws IOException {
        TranscriptPassage made = code(NEVER_SAID, leaks, Stance.SUPPORT);
        copyWithAnotherQuestion(folder);
        store(folder);
        TranscriptPassage moved =
                passages().stream()
                        .filter(each -> each.quotation().equals(made.quotation()))
                        .findFirst()
                        .orElseThrow();
        assertThat(moved.words()).isEqualTo(NEVER_SAID);
        assertThat(moved.madeHere()).isTrue();
        assertThat(moved.start()).isEqualTo(made.start() + LONGER);
    }

    @Test
    void addsACodeThatLaterImportsLeave() {
        ConceptId added =
                asTeam(() ->
                        editor.add(
                                study,
                                ConceptKind.CONCERN,
                                LocalizedText.of(LanguageTag.ZH_HANS, "数据主权"),
                                Optional.of(new ConceptId(study + "/risks"))));
        assertThat(added).isEqualTo(new ConceptId(study + "/shu-ju-zhu-quan"));
        assertThat(
                        asTeam(() ->
                                editor.add(
                                        study,
                                        ConceptKind.BENEFIT,
                                        LocalizedText.of(LanguageTag.ZH_HANS, "数据主权"),
                                        Optional.empty())))
                .isEqualTo(added);
        // Whoever is not on the team adds nothing.
        try (var _ = Authority.ofProgram(Role.RESEARCHER)) {
            assertThatThrownBy(() ->
                            editor.add(
                                    study,
                                    ConceptKind.CONCERN,
                                    LocalizedText.of(LanguageTag.EN, "Sovereignty"),
                                    Optional.empty()))
                    .isInstanceOf(CodebookRefused.class);
        }
        code(NEVER_SAID, added, Stance.SUPPORT);
        assertThat(label(added)).isPresent();
        assertThat(codebook.concept(added)).isEmpty();
        store(FILES);
        assertThat(label(added)).isPresent();
        assertThat(asTeam(() -> codebook.concept(added)).orElseThrow().broader())
                .contains(new ConceptId(study + "/risks"));
    }

    @Test
    void refusesWhatCannotBeCoded() {
        TranscriptPassage passage = chosen(NEVER_SAID);
        Quotation.Coding code = new Quotation.Coding(leaks, Stance.SUPPORT);
        TranscriptPassage elsewhere =
                new TranscriptPassage(
                        passage.quotation(),
                        passage.transcript(),
                        passage.start() + 1,
                        passage.end(),
                        passage.words(),
                        passage.expert(),
                        List.of(code),
                        "",
                        true,
                        false);
        Map<TranscriptPassage, Reason> wrong =
                Map.of(
                        elsewhere,
                        Reason.OTHER_WORDS,
                        passage.adding(code).saidBy(new ExpertId(study + "/E2")),
                        Reason.NOT_INTERVIEWED,
                        passage.adding(
                                new Quotation.Coding(
                                        new ConceptId(study + "/risks-none"), Stance.SUPPORT)),
                        Reason.NO_CODE,
                        passage.adding(code).with("x".repeat(2_001), false),
                        Reason.LONG_MEMO);
        wrong.forEach((wanted, reason) ->
                assertThatThrownBy(() -> change(passage, wanted))
                        .isInstanceOfSatisfying(
                                CodingRefused.class,
                                refused -> assertThat(refused.reason()).isEqualTo(reason)));
        // Whoever is not on the team does not learn that the transcript is there.
        try (var _ = Authority.ofProgram(Role.RESEARCHER)) {
            assertThatThrownBy(() -> desk.change(passage, passage.adding(code)))
                    .isInstanceOfSatisfying(
                            CodingRefused.class,
                            refused ->
                                    assertThat(refused.reason()).isEqualTo(Reason.NO_TRANSCRIPT));
        }
        assertThat(passages()).hasSize(2);
    }

    @Test
    void goesWithThePersonWhoWithdraws() {
        code(NEVER_SAID, leaks, Stance.SUPPORT);
        asTeam(() -> {
            withdrawals.record(new Subject(Subject.Kind.EXPERT, expert.value()), Optional.empty());
            return true;
        });
        assertThat(Places.of(graph, NEVER_SAID)).isZero();
        store(FILES);
        assertThat(Places.of(graph, NEVER_SAID)).isZero();
    }

    @Test
    void hasOneWinnerInEachRace() throws InterruptedException, ExecutionException {
        int won = 0;
        int rounds = Integer.getInteger("qiutong.test.codings", 20);
        TranscriptPassage passage = chosen(NEVER_SAID);
        Quotation.Coding[] codes = {
            new Quotation.Coding(leaks, Stance.SUPPORT), new Quotation.Coding(visas, Stance.OPPOSE)
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < rounds; round++) {
                TranscriptPassage seen = passage;
                List<Future<Optional<TranscriptPassage>>> both = new ArrayList<>();
                for (Quotation.Coding each : codes) {
                    TranscriptPassage wanted =
                            seen.isCoded() ? seen.with(List.of()) : seen.adding(each);
                    TranscriptPassage mine = wanted.with("memo " + each.concept() + round, false);
                    Callable<Optional<TranscriptPassage>> race =
                            () -> {
                                try {
                                    return Optional.of(
                                            change(seen, seen.isCoded() ? wanted : mine));
                                } catch (CodingRefused lost) {
                                    assertThat(lost.reason()).isEqualTo(Reason.CHANGED_MEANWHILE);
                                    return Optional.empty();
                                }
                            };
                    both.add(threads.submit(race));
                }
                List<TranscriptPassage> winners = new ArrayList<>();
                for (Future<Optional<TranscriptPassage>> each : both) {
                    each.get().ifPresent(winners::add);
                }
                assertThat(winners).hasSize(1);
                won++;
                passage = winners.getFirst().isCoded() ? winners.getFirst() : chosen(NEVER_SAID);
            }
        }
        assertThat(won).isEqualTo(rounds);
    }
}

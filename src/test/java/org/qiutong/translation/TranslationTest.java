package org.qiutong.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qiutong.evidence.Rendering.Method;
import org.qiutong.evidence.Rendering.Status;
import org.qiutong.id.QuotationId;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.qiutong.translation.ChangeRefused.Reason;

/// Who may take which step of the workflow.
class TranslationTest {

    private static final LocalDate CAME = LocalDate.of(2026, 11, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalizedText.Version SAID =
            new LocalizedText.Version(LanguageTag.EN, "This is good.");
    private static final Translation CAME_WITH_STUDY =
            new Translation(
                    new QuotationId("study/q1"),
                    SAID,
                    SAID.text(),
                    LanguageTag.ZH_HANS,
                    "这很好。",
                    LocalizedText.of(LanguageTag.EN, "A machine"),
                    Method.MACHINE,
                    Status.DRAFT,
                    Optional.of(CAME),
                    1,
                    Optional.empty());

    @Test
    void goesFromDraftToFinalUnderTwoPairsOfEyes() {
        Translation review = move(CAME_WITH_STUDY, Move.SUBMIT, "ann");
        assertThat(review.status()).isEqualTo(Status.IN_REVIEW);
        assertThat(review.moves("ann")).containsExactly(Move.RETURN);
        assertThat(review.moves("bo")).containsExactly(Move.RETURN, Move.APPROVE);
        assertThat(review.needsOtherEyes("ann")).isTrue();
        assertThat(review.needsOtherEyes("bo")).isFalse();
        assertThat(refusal(review, Move.APPROVE, "ann")).isEqualTo(Reason.SAME_EYES);

        Translation reviewed = move(review, Move.APPROVE, "bo");
        assertThat(reviewed.status()).isEqualTo(Status.REVIEWED);
        assertThat(reviewed.date()).contains(TODAY);
        assertThat(reviewed.moves("ann")).containsExactly(Move.FINISH, Move.REOPEN);
        Translation last = move(reviewed, Move.FINISH, "ann");
        assertThat(last.status()).isEqualTo(Status.FINAL);
        assertThat(last.moves("ann")).containsExactly(Move.REOPEN);
        assertThat(last.method()).isEqualTo(Method.MACHINE);
    }

    @Test
    void whoeverChangesATextInReviewStandsForIt() {
        Translation review = move(CAME_WITH_STUDY, Move.SUBMIT, "ann");
        Translation edited = review.changed(Change.of("这样很好。"), "bo", TODAY);
        assertThat(edited.status()).isEqualTo(Status.IN_REVIEW);
        assertThat(edited.method()).isEqualTo(Method.MACHINE_EDITED);
        assertThat(refusal(edited, Move.APPROVE, "bo")).isEqualTo(Reason.SAME_EYES);
        assertThat(move(edited, Move.APPROVE, "ann").status()).isEqualTo(Status.REVIEWED);
        assertThat(
                        catchThrowableOfType(
                                        ChangeRefused.class,
                                        () ->
                                                review.changed(
                                                        Change.of("好。").with(Move.APPROVE),
                                                        "bo",
                                                        TODAY))
                                .reason())
                .isEqualTo(Reason.SAME_EYES);
    }

    @Test
    void whatWasReviewedIsADraftOnceItIsChanged() {
        for (Status status : new Status[] {Status.REVIEWED, Status.FINAL}) {
            assertThat(reached(status).changed(Change.of("好。"), "ann", TODAY).status())
                    .isEqualTo(Status.DRAFT);
        }
        assertThat(move(reached(Status.FINAL), Move.REOPEN, "ann").status())
                .isEqualTo(Status.DRAFT);
    }

    @Test
    void isOutdatedOnceWhatItRendersHasChanged() {
        Translation outdated = withSource("This is very good.", reached(Status.FINAL));
        assertThat(outdated.status()).isEqualTo(Status.OUTDATED);
        assertThat(outdated.moves("ann")).containsExactly(Move.CONFIRM);
        Translation confirmed = move(outdated, Move.CONFIRM, "ann");
        assertThat(confirmed.status()).isEqualTo(Status.DRAFT);
        assertThat(confirmed.basis()).isEqualTo("This is very good.");
        assertThat(outdated.changed(Change.of("这非常好。"), "ann", TODAY).status())
                .isEqualTo(Status.DRAFT);
        Translation inReview = withSource("This is very good.", reached(Status.IN_REVIEW));
        assertThat(refusal(inReview, Move.APPROVE, "bo")).isEqualTo(Reason.NO_SUCH_STEP);
        assertThat(inReview.changed(Change.of("这非常好。"), "ann", TODAY).status())
                .isEqualTo(Status.DRAFT);
    }

    @Test
    void isBegunWithAText() {
        Translation none = Translation.none(new QuotationId("study/q1"), SAID, LanguageTag.ZH_HANS);
        assertThat(none.moves("ann")).isEmpty();
        assertThat(refusal(none, Move.SUBMIT, "ann")).isEqualTo(Reason.NO_TEXT);
        Translation begun = none.changed(Change.of(" 这很好。 ").with(Move.SUBMIT), "ann", TODAY);
        assertThat(begun.text()).isEqualTo("这很好。");
        assertThat(begun.status()).isEqualTo(Status.IN_REVIEW);
        assertThat(begun.method()).isEqualTo(Method.HUMAN);
        assertThat(begun.vouchedBy()).contains("ann");
        assertThat(
                        catchThrowableOfType(
                                        ChangeRefused.class,
                                        () -> begun.changed(Change.of(" "), "ann", TODAY))
                                .reason())
                .isEqualTo(Reason.NO_TEXT);
    }

    @Test
    void takesNoStepThatDoesNotLeadOn() {
        assertThat(refusal(CAME_WITH_STUDY, Move.APPROVE, "bo")).isEqualTo(Reason.NO_SUCH_STEP);
        assertThat(refusal(CAME_WITH_STUDY, Move.FINISH, "bo")).isEqualTo(Reason.NO_SUCH_STEP);
        assertThat(refusal(CAME_WITH_STUDY, Move.CONFIRM, "bo")).isEqualTo(Reason.NO_SUCH_STEP);
        assertThat(CAME_WITH_STUDY.moves("bo")).containsExactly(Move.SUBMIT);
    }

    private static Translation move(Translation from, Move move, String account) {
        return from.changed(Change.of(from.text()).with(move), account, TODAY);
    }

    private static Reason refusal(Translation from, Move move, String account) {
        return catchThrowableOfType(ChangeRefused.class, () -> move(from, move, account)).reason();
    }

    private static Translation reached(Status status) {
        return with(SAID, status);
    }

    private static Translation withSource(String text, Translation of) {
        return with(new LocalizedText.Version(LanguageTag.EN, text), of.reached());
    }

    private static Translation with(LocalizedText.Version source, Status status) {
        return new Translation(
                new QuotationId("study/q1"),
                source,
                SAID.text(),
                LanguageTag.ZH_HANS,
                "这很好。",
                LocalizedText.of(LanguageTag.EN, "A machine"),
                Method.MACHINE,
                status,
                Optional.of(CAME),
                3,
                Optional.of("ann"));
    }
}

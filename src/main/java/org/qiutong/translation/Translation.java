package org.qiutong.translation;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.qiutong.evidence.Rendering.Method;
import org.qiutong.evidence.Rendering.Status;
import org.qiutong.id.QuotationId;
import org.qiutong.id.StudyId;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.qiutong.translation.ChangeRefused.Reason;

/// A translation of a quotation, with its source text, its status and its authors.
///
/// @param quotation the quotation's id
/// @param source the text to be translated: the original, or the translation published in its place
/// @param basis the text that it was made from; differs from the source once that has changed
/// @param text empty if not begun
/// @param translator who is credited as translator
/// @param reached its status with respect to its basis
/// @param date when it was last changed; empty if it is not begun, or came with a study that does
///   not say it
/// @param version the number of times it was written, from 1; 0 if not begun
/// @param vouchedBy the account that wrote the current text; for a text that came with a study, the
///   account that first submitted it, empty until then
public record Translation(
        QuotationId quotation,
        LocalizedText.Version source,
        String basis,
        LanguageTag language,
        String text,
        LocalizedText translator,
        Method method,
        Status reached,
        Optional<LocalDate> date,
        int version,
        Optional<String> vouchedBy) {

    /// A translation not yet begun.
    static Translation none(
            QuotationId quotation, LocalizedText.Version source, LanguageTag language) {
        return new Translation(
                quotation,
                source,
                source.text(),
                language,
                "",
                LocalizedText.NONE,
                Method.HUMAN,
                Status.DRAFT,
                Optional.empty(),
                0,
                Optional.empty());
    }

    public String id() {
        return quotation + "/" + language;
    }

    /// The id of the study that the quotation belongs to.
    public StudyId study() {
        return new StudyId(quotation.value().substring(0, quotation.value().indexOf('/')));
    }

    /// The current status; outdated if the source has changed.
    public Status status() {
        return basis.equals(source.text()) ? reached : Status.OUTDATED;
    }

    /// The steps that an account may take with the current text.
    public List<Move> moves(String account) {
        return Arrays.stream(Move.values())
                .filter(move -> refusal(move, account).isEmpty())
                .toList();
    }

    /// Whether it needs review by somebody other than this account.
    public boolean needsOtherEyes(String account) {
        return refusal(Move.APPROVE, account).equals(Optional.of(Reason.SAME_EYES));
    }

    private Optional<Reason> refusal(Move move, String account) {
        if (version == 0 && text.isEmpty()) {
            return Optional.of(Reason.NO_TEXT);
        }
        if (!move.leavesFrom(status())) {
            return Optional.of(Reason.NO_SUCH_STEP);
        }
        return move == Move.APPROVE && vouchedBy.equals(Optional.of(account))
                ? Optional.of(Reason.SAME_EYES)
                : Optional.empty();
    }

    /// Applies a change: first the text, then the step. A text changed in review stays in review,
    /// with the account as its author; a reviewed text becomes a draft again.
    ///
    /// @param account that makes the change
    /// @throws ChangeRefused if the change is not allowed
    Translation changed(Change change, String account, LocalDate today) {
        String now = Normalizer.normalize(change.text().strip(), Normalizer.Form.NFC);
        Translation written = version > 0 && now.equals(text) ? this : written(now, account, today);
        return change.move().map(move -> written.moved(move, account, today)).orElse(written);
    }

    private Translation written(String now, String account, LocalDate today) {
        if (now.isEmpty()) {
            throw new ChangeRefused(id(), Reason.NO_TEXT);
        }
        return new Translation(
                quotation,
                source,
                source.text(),
                language,
                now,
                translator.isEmpty() ? LocalizedText.of(LanguageTag.UND, account) : translator,
                method == Method.MACHINE ? Method.MACHINE_EDITED : method,
                status() == Status.IN_REVIEW ? Status.IN_REVIEW : Status.DRAFT,
                Optional.of(today),
                version,
                Optional.of(account));
    }

    private Translation moved(Move move, String account, LocalDate today) {
        refusal(move, account)
                .ifPresent(reason -> {
                    throw new ChangeRefused(id(), reason);
                });
        boolean vouches = move == Move.SUBMIT || move == Move.CONFIRM;
        return new Translation(
                quotation,
                source,
                source.text(),
                language,
                text,
                translator,
                method,
                move.to(),
                Optional.of(today),
                version,
                vouches ? vouchedBy.or(() -> Optional.of(account)) : vouchedBy);
    }
}

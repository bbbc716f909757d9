package org.qiutong.translation;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.qiutong.evidence.Rendering.Method;
import org.qiutong.evidence.Rendering.Status;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.qiutong.translation.ChangeRefused.Reason;

/// A rendering as it lies on the desk: the words it renders, how far it has come, and who stands
/// for it.
///
/// @param quotation the quotation's id
/// @param source the words to be rendered: the original, or what was published in its stead
/// @param basis the words that it was made from; others than the source once that has changed
/// @param text empty where there is no rendering yet
/// @param translator who answers for it towards readers
/// @param reached how far it had come with its basis
/// @param date when it was last changed
/// @param version how often it was written, from 1; 0 where there is none yet
/// @param vouchedBy the account that wrote the text as it stands; of a text that came with a study,
///   the one that first put it forward, and nobody until then
public record Translation(
        String quotation,
        LocalizedText.Version source,
        String basis,
        LanguageTag language,
        String text,
        LocalizedText translator,
        Method method,
        Status reached,
        LocalDate date,
        int version,
        Optional<String> vouchedBy) {

    /// Nothing yet, to be begun.
    static Translation none(
            String quotation, LocalizedText.Version source, LanguageTag language, LocalDate today) {
        return new Translation(
                quotation,
                source,
                source.text(),
                language,
                "",
                LocalizedText.NONE,
                Method.HUMAN,
                Status.DRAFT,
                today,
                0,
                Optional.empty());
    }

    public String id() {
        return quotation + "/" + language;
    }

    /// The id of the study that the quotation belongs to.
    public String study() {
        return quotation.substring(0, quotation.indexOf('/'));
    }

    /// How far it may be trusted now.
    public Status status() {
        return basis.equals(source.text()) ? reached : Status.OUTDATED;
    }

    /// The steps that an account may take with the text as it stands.
    public List<Move> moves(String account) {
        return Arrays.stream(Move.values())
                .filter(move -> refusal(move, account).isEmpty())
                .toList();
    }

    /// Whether it waits for somebody else's eyes than this account's.
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

    /// As it is after a change: first of the text, then of the state. A text changed in review
    /// stays there, with another to stand for it; what was reviewed before is a draft again.
    ///
    /// @param account who changes it
    /// @throws ChangeRefused if it cannot be changed so
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
                today,
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
                today,
                version,
                vouches ? vouchedBy.or(() -> Optional.of(account)) : vouchedBy);
    }
}

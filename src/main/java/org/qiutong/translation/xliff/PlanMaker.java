package org.qiutong.translation.xliff;

import static java.util.stream.Collectors.toMap;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.qiutong.codebook.CodebookService;
import org.qiutong.codebook.Concept;
import org.qiutong.codebook.TextChange;
import org.qiutong.evidence.Rendering.Status;
import org.qiutong.id.ConceptId;
import org.qiutong.id.QuotationId;
import org.qiutong.text.LanguageTag;
import org.qiutong.translation.Change;
import org.qiutong.translation.ChangeRefused;
import org.qiutong.translation.Move;
import org.qiutong.translation.Translation;
import org.qiutong.translation.TranslationService;
import org.qiutong.translation.xliff.ImportPlan.Item;
import org.qiutong.translation.xliff.ImportPlan.Outcome;
import org.qiutong.translation.xliff.XliffFile.Returned;
import org.springframework.stereotype.Component;

/// Compares an imported document with the stored texts.
@Component
class PlanMaker {

    /// The same limit as in the editor.
    private static final int LONGEST = 20_000;

    private final TranslationService desk;
    private final CodebookService codebook;

    PlanMaker(TranslationService desk, CodebookService codebook) {
        this.desk = desk;
        this.codebook = codebook;
    }

    ImportPlan plan(XliffFile file) {
        List<QuotationId> quotations = new ArrayList<>();
        Set<ConceptId> named = new LinkedHashSet<>();
        for (Returned each : file.units()) {
            UnitId.of(each.file(), each.id())
                    .ifPresent(id -> {
                        switch (id) {
                            case UnitId.OfQuotation(QuotationId quotation) ->
                                    quotations.add(quotation);
                            case UnitId.OfConcept(ConceptId concept, _) -> named.add(concept);
                        }
                    });
        }
        Map<ConceptId, Concept> concepts =
                codebook.concepts(named).stream().collect(toMap(Concept::id, Function.identity()));
        Map<QuotationId, Translation> renderings =
                desk.translations(quotations, file.language()).stream()
                        .collect(toMap(Translation::quotation, Function.identity()));
        return new ImportPlan(
                file.source(),
                file.language(),
                file.units().stream()
                        .map(each -> {
                            Optional<UnitId> id = UnitId.of(each.file(), each.id());
                            return new Item(
                                    each.id(),
                                    id,
                                    id.map(known ->
                                                    outcome(
                                                            file,
                                                            each,
                                                            known,
                                                            renderings,
                                                            concepts))
                                            .orElseGet(() ->
                                                    new Outcome.Refused(Refusal.UNKNOWN_UNIT)));
                        })
                        .toList());
    }

    private Outcome outcome(
            XliffFile file,
            Returned unit,
            UnitId id,
            Map<QuotationId, Translation> renderings,
            Map<ConceptId, Concept> concepts) {
        return switch (id) {
            case UnitId.OfQuotation(QuotationId quotation) ->
                    Optional.ofNullable(renderings.get(quotation))
                            .map(now -> outcome(file, unit, now))
                            .orElseGet(() -> new Outcome.Refused(Refusal.UNKNOWN_UNIT));
            case UnitId.OfConcept(ConceptId concept, Concept.Field field) ->
                    Optional.ofNullable(concepts.get(concept))
                            .filter(now -> !now.text(field).isEmpty())
                            .map(now -> outcome(file, unit, now, field))
                            .orElseGet(() -> new Outcome.Refused(Refusal.UNKNOWN_UNIT));
        };
    }

    private Outcome outcome(XliffFile file, Returned unit, Translation now) {
        Optional<String> stored = now.version() > 0 ? Optional.of(now.text()) : Optional.empty();
        Optional<Outcome> settled =
                settled(
                        unit,
                        stored,
                        now.source().language().equals(file.source())
                                ? Optional.of(now.source().text())
                                : Optional.empty());
        if (settled.isPresent()) {
            return settled.get();
        }
        String text = text(unit.target().orElseThrow());
        boolean same = stored.filter(before -> text(before).equals(text)).isPresent();
        boolean since = !unit.seen().equals(Optional.of(String.valueOf(now.version())));
        Optional<Move> move = move(unit, now, same);
        if (same && (since || move.isEmpty())) {
            return new Outcome.Unchanged();
        }
        if (!same && (now.status() == Status.REVIEWED || now.status() == Status.FINAL)) {
            return new Outcome.Refused(Refusal.LOCKED);
        }
        if (since) {
            return new Outcome.Refused(Refusal.CHANGED_SINCE);
        }
        Change change = new Change(same ? now.text() : text, move, note(file));
        try {
            return new Outcome.Rendered(now, change, desk.preview(now, change).status());
        } catch (ChangeRefused refused) {
            return new Outcome.Refused(Refusal.NO_SUCH_STEP);
        }
    }

    /// A file cannot approve a translation: a state of reviewed or final only submits it for
    /// review.
    private static Optional<Move> move(Returned unit, Translation now, boolean same) {
        return switch (now.status()) {
            case DRAFT -> unit.forReview() ? Optional.of(Move.SUBMIT) : Optional.empty();
            case OUTDATED -> {
                if (same) {
                    yield unit.translated() ? Optional.of(Move.CONFIRM) : Optional.empty();
                }
                yield unit.forReview() ? Optional.of(Move.SUBMIT) : Optional.empty();
            }
            case IN_REVIEW, REVIEWED, FINAL -> Optional.empty();
        };
    }

    private Outcome outcome(XliffFile file, Returned unit, Concept now, Concept.Field field) {
        Map<LanguageTag, String> texts = now.text(field).byLanguage();
        Optional<String> stored = Optional.ofNullable(texts.get(file.language()));
        Optional<Outcome> settled =
                settled(unit, stored, Optional.ofNullable(texts.get(file.source())));
        if (settled.isPresent()) {
            return settled.get();
        }
        String text = text(unit.target().orElseThrow());
        if (stored.filter(before -> text(before).equals(text)).isPresent()) {
            return new Outcome.Unchanged();
        }
        if (!unit.seen().equals(Optional.of(Units.seen(stored)))) {
            return new Outcome.Refused(Refusal.CHANGED_SINCE);
        }
        return new Outcome.Worded(new TextChange(now.id(), field, file.language(), stored, text));
    }

    /// The outcome for a unit, if it can be decided without the status.
    ///
    /// @param stored the stored translation
    /// @param source the text to be translated; empty if its language differs from the file's
    private static Optional<Outcome> settled(
            Returned unit, Optional<String> stored, Optional<String> source) {
        Optional<String> target = unit.target().map(PlanMaker::text).filter(t -> !t.isEmpty());
        boolean same = target.isPresent() && target.equals(stored.map(PlanMaker::text));
        if (unit.fault().isPresent()) {
            return unit.fault().map(Outcome.Refused::new);
        }
        if (source.isEmpty()) {
            return Optional.of(new Outcome.Refused(Refusal.WRONG_LANGUAGE));
        }
        if (target.isEmpty()) {
            return Optional.of(
                    stored.isPresent()
                            ? new Outcome.Refused(Refusal.NO_TARGET)
                            : new Outcome.Unchanged());
        }
        if (unit.source().isEmpty() || unit.seen().isEmpty()) {
            return Optional.of(
                    same ? new Outcome.Unchanged() : new Outcome.Refused(Refusal.NO_METADATA));
        }
        if (!unit.source().equals(source.map(Unit::hash))) {
            return Optional.of(
                    same ? new Outcome.Unchanged() : new Outcome.Refused(Refusal.SOURCE_CHANGED));
        }
        return target.get().length() > LONGEST
                ? Optional.of(new Outcome.Refused(Refusal.TOO_LONG))
                : Optional.empty();
    }

    /// Normalises a stored text as if it had been read from a file: XML normalises line ends.
    private static String text(String text) {
        return Normalizer.normalize(
                XliffWriter.writable(text).replace("\r\n", "\n").replace('\r', '\n').strip(),
                Normalizer.Form.NFC);
    }

    private static String note(XliffFile file) {
        return file.name().substring(0, Math.min(file.name().length(), 500));
    }
}

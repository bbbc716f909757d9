package org.qiutong.translation.xliff;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qiutong.codebook.TextChange;
import org.qiutong.evidence.Rendering.Status;
import org.qiutong.text.LanguageTag;
import org.qiutong.translation.Change;
import org.qiutong.translation.Translation;

/// The outcome for each unit of an imported document.
public record ImportPlan(LanguageTag source, LanguageTag language, List<Item> items) {

    /// @param unit its id in the document
    /// @param id the text it holds; empty if unknown
    public record Item(String unit, Optional<UnitId> id, Outcome outcome) {

        private Item with(Outcome other) {
            return new Item(unit, id, other);
        }
    }

    /// The outcome for a unit.
    public sealed interface Outcome {

        /// Equal to the stored text.
        record Unchanged() implements Outcome {}

        /// A translation is changed.
        ///
        /// @param becomes its status after the change
        record Rendered(Translation seen, Change change, Status becomes) implements Outcome {}

        /// A text of the codebook is changed.
        record Worded(TextChange change) implements Outcome {}

        record Refused(Refusal why) implements Outcome {}
    }

    public ImportPlan {
        items = List.copyOf(items);
    }

    /// The units that are not stored, in the order of the document.
    public List<Item> refused() {
        return items.stream().filter(each -> each.outcome() instanceof Outcome.Refused).toList();
    }

    public long unchanged() {
        return items.stream().filter(each -> each.outcome() instanceof Outcome.Unchanged).count();
    }

    /// The number of texts of the codebook that are changed.
    public long worded() {
        return items.stream().filter(each -> each.outcome() instanceof Outcome.Worded).count();
    }

    /// The number of translations that are changed and end in a status.
    public long rendered(Status status) {
        return items.stream()
                .filter(each ->
                        each.outcome() instanceof Outcome.Rendered rendered
                                && rendered.becomes() == status)
                .count();
    }

    public boolean changesNothing() {
        return items.size() == refused().size() + unchanged();
    }

    /// The plan with these units refused, because somebody else changed them at the last moment.
    ImportPlan without(Set<UnitId> late) {
        return new ImportPlan(
                source,
                language,
                items.stream()
                        .map(each ->
                                each.id().filter(late::contains).isPresent()
                                        ? each.with(new Outcome.Refused(Refusal.CHANGED_SINCE))
                                        : each)
                        .toList());
    }
}

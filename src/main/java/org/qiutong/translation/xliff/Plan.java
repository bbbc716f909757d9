package org.qiutong.translation.xliff;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qiutong.codebook.TextChange;
import org.qiutong.evidence.Rendering.Status;
import org.qiutong.text.LanguageTag;
import org.qiutong.translation.Change;
import org.qiutong.translation.Translation;

/// What becomes of each unit of a document that came back.
public record Plan(LanguageTag source, LanguageTag language, List<Item> items) {

    /// @param unit its id as the document has it
    /// @param id the text it holds; none if that is not known
    public record Item(String unit, Optional<UnitId> id, Outcome outcome) {

        private Item with(Outcome other) {
            return new Item(unit, id, other);
        }
    }

    /// What becomes of a unit.
    public sealed interface Outcome {

        /// It says what is stored already.
        record Unchanged() implements Outcome {}

        /// A rendering is changed.
        ///
        /// @param becomes how far it has come then
        record Rendered(Translation seen, Change change, Status becomes) implements Outcome {}

        /// A text of the codebook is changed.
        record Worded(TextChange change) implements Outcome {}

        record Refused(Refusal why) implements Outcome {}
    }

    public Plan {
        items = List.copyOf(items);
    }

    /// The units that are not stored, in the order of the document.
    public List<Item> refused() {
        return items.stream().filter(each -> each.outcome() instanceof Outcome.Refused).toList();
    }

    public long unchanged() {
        return items.stream().filter(each -> each.outcome() instanceof Outcome.Unchanged).count();
    }

    /// How many texts of the codebook are changed.
    public long worded() {
        return items.stream().filter(each -> each.outcome() instanceof Outcome.Worded).count();
    }

    /// How many renderings are changed and come to be in a status.
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

    /// With units that somebody else changed at the last moment refused.
    Plan without(Set<UnitId> late) {
        return new Plan(
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

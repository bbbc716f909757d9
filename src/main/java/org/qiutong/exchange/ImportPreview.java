package org.qiutong.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qiutong.withdrawal.StudyPart;
import org.qiutong.withdrawal.Withdrawal;

/// What storing a batch would change.
///
/// @param leftOut the withdrawals of those whom the files still have: they are not stored
public record ImportPreview(List<Part> parts, List<Withdrawal> leftOut) {

    /// What the entries of a study are.
    public enum Kind {
        EXPERTS,
        CONCEPTS,
        SOURCES,
        MILESTONES,
        QUOTATIONS,
        FINDINGS,
        STATEMENTS,
        TRANSCRIPTS,
        VOTES
    }

    /// @param added how many entries are not stored yet
    /// @param changed how many differ from what is stored
    /// @param unchanged how many equal what is stored
    /// @param removed how many stored entries the import no longer has and deletes
    /// @param gone which these are; votes are not listed
    /// @param stay stored entries that the import no longer has and that stay, because a dialogue
    ///   or another import uses them
    public record Part(
            Kind kind,
            int added,
            int changed,
            int unchanged,
            int removed,
            List<StudyPart> gone,
            List<StudyPart> stay) {

        public Part {
            gone = List.copyOf(gone);
            stay = List.copyOf(stay);
        }

        private boolean counts() {
            return added + changed + unchanged + removed > 0;
        }

        /// @param absent the stored entries that the import no longer has
        Part without(List<StudyPart> absent) {
            List<StudyPart> gone = absent.stream().filter(each -> !each.used()).toList();
            return new Part(
                    kind,
                    added,
                    changed,
                    unchanged,
                    gone.size(),
                    gone,
                    absent.stream().filter(StudyPart::used).toList());
        }

        /// @param before how many are stored; those that the import no longer has are deleted
        Part ofBefore(int before) {
            return new Part(
                    kind,
                    added,
                    changed,
                    unchanged,
                    before - changed - unchanged,
                    List.of(),
                    List.of());
        }
    }

    public ImportPreview {
        parts = List.copyOf(parts);
        leftOut = List.copyOf(leftOut);
    }

    /// The parts of which there is something to count; all if there is nothing at all.
    public List<Part> counted() {
        List<Part> some = parts.stream().filter(Part::counts).toList();
        return some.isEmpty() ? parts : some;
    }

    /// Compares entries by their ids. Nothing is counted as removed.
    ///
    /// @param stored the stored entries, at least those with ids of the imported ones
    /// @param content the part of an entry that is compared
    static <T, I> Part compare(
            Kind kind,
            List<T> coming,
            List<T> stored,
            Function<T, I> id,
            Function<T, Object> content) {
        Map<I, T> before =
                stored.stream().collect(Collectors.toMap(id, each -> each, (one, _) -> one));
        List<T> known = new ArrayList<>(coming);
        known.removeIf(each -> !before.containsKey(id.apply(each)));
        int same =
                (int)
                        known.stream()
                                .filter(each ->
                                        content.apply(each)
                                                .equals(
                                                        content.apply(
                                                                before.getOrDefault(
                                                                        id.apply(each), each))))
                                .count();
        return new Part(
                kind,
                coming.size() - known.size(),
                known.size() - same,
                same,
                0,
                List.of(),
                List.of());
    }
}

package org.qiutong.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What storing a batch would change.
public record ImportPreview(List<Part> parts) {

    /// What the entries of a study are.
    public enum Kind {
        EXPERTS,
        CONCEPTS,
        SOURCES,
        QUOTATIONS,
        FINDINGS,
        VOTES
    }

    /// @param added how many entries are not stored yet
    /// @param changed how many differ from what is stored
    /// @param unchanged how many equal what is stored
    /// @param removed how many stored entries the import no longer has, of those that are then
    ///   deleted: findings, votes, and quotations whose words may no longer be shown
    public record Part(Kind kind, int added, int changed, int unchanged, int removed) {

        Part withRemoved(int number) {
            return new Part(kind, added, changed, unchanged, number);
        }

        /// For entries that are deleted once an import no longer has them.
        ///
        /// @param before how many are stored
        Part ofBefore(long before) {
            return withRemoved(Math.toIntExact(before - changed - unchanged));
        }
    }

    public ImportPreview {
        parts = List.copyOf(parts);
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
        return new Part(kind, coming.size() - known.size(), known.size() - same, same, 0);
    }
}

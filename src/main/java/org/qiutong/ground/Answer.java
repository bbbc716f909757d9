package org.qiutong.ground;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.qiutong.codebook.ConceptKind;

/// What common ground on a number of concepts comes to: how many have which label.
///
/// @param parts one for each label that any of them has: what is shared first, what is disputed,
///   what is raised, and last where too little is known
/// @param sides how many communities each of the concepts compares; none if not all compare as many
public record Answer(List<Part> parts, Optional<Integer> sides) {

    /// @param kinds how many of the concepts with this label are of each kind, in the order of the
    ///   kinds
    /// @param putForward whether each side that raises one of them has somebody who is for it
    public record Part(
            Label.Kind label, SortedMap<ConceptKind, Integer> kinds, boolean putForward) {

        /// How many concepts have this label.
        public int count() {
            return kinds.values().stream().mapToInt(Integer::intValue).sum();
        }

        /// The kind of all of them; none if they are of several.
        public Optional<ConceptKind> kind() {
            return kinds.size() == 1 ? Optional.of(kinds.firstKey()) : Optional.empty();
        }
    }

    /// What is shared first, and last where too little is known.
    public static final List<Label.Kind> ORDER =
            List.of(
                    Label.Kind.SHARED,
                    Label.Kind.SAME_ANSWER,
                    Label.Kind.CONTESTED,
                    Label.Kind.DIFFERENT_ANSWERS,
                    Label.Kind.RAISED_ON_EVERY_SIDE,
                    Label.Kind.ONE_SIDE,
                    Label.Kind.RAISED_COMMUNITY_NOT_STATED,
                    Label.Kind.OPINIONS_VARY,
                    Label.Kind.INSUFFICIENT);

    public Answer {
        parts = List.copyOf(parts);
    }

    public static Answer of(Collection<CommonGround> rows) {
        Map<Label.Kind, List<CommonGround>> byLabel =
                rows.stream().collect(groupingBy(row -> row.label().kind()));
        return new Answer(
                ORDER.stream()
                        .filter(byLabel::containsKey)
                        .map(label -> part(label, byLabel.getOrDefault(label, List.of())))
                        .toList(),
                only(
                        rows.stream()
                                .map(row -> row.assessment().sides().size())
                                .distinct()
                                .toList()));
    }

    private static Part part(Label.Kind label, List<CommonGround> rows) {
        return new Part(
                label,
                rows.stream()
                        .collect(
                                groupingBy(
                                        row -> row.concept().kind(),
                                        TreeMap::new,
                                        summingInt(_ -> 1))),
                rows.stream().allMatch(CommonGround::isPutForward));
    }

    private static <T> Optional<T> only(List<T> each) {
        return each.size() == 1 ? Optional.of(each.getFirst()) : Optional.empty();
    }
}

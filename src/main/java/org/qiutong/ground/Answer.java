package org.qiutong.ground;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qiutong.codebook.ConceptKind;

/// What common ground on a number of concepts comes to: how many have which label.
///
/// @param parts one for each label that any of them has: what is shared first, what is disputed,
///   what is raised, and last where too little is known
/// @param sides how many communities each of the concepts compares; none if not all compare as many
public record Answer(List<Part> parts, Optional<Integer> sides) {

    /// @param kind of the concepts with this label; none if they are of several
    public record Part(Label.Kind label, int count, Optional<ConceptKind> kind) {}

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
                rows.size(),
                only(rows.stream().map(row -> row.concept().kind()).distinct().toList()));
    }

    private static <T> Optional<T> only(List<T> each) {
        return each.size() == 1 ? Optional.of(each.getFirst()) : Optional.empty();
    }
}

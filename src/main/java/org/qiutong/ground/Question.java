package org.qiutong.ground;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.qiutong.id.ConceptId;

/// The label of a question, from those of its mutually exclusive positions.
///
/// @param label that of the first of `answers`; without answers, the reasons of all positions
/// @param answers the positions that it rests on, the surest first
public record Question(Label label, List<ConceptId> answers) {

    public Question {
        answers = List.copyOf(answers);
    }

    private record Answer(ConceptId position, Label.Decided label) {

        boolean reported() {
            return label.certainty() == Certainty.REPORTED;
        }

        boolean rejected() {
            return label instanceof Label.Shared shared
                    && shared.sense() == Label.Shared.Sense.REJECTION;
        }
    }

    /// Experts' own positions come before what sources report. A question is contested if an answer
    /// is. Communities share an answer that all support, or the rejection of every answer; the
    /// rejection of one answer says nothing about the question.
    ///
    /// @param positions the label of each position, in the order of the codebook
    public static Question of(Map<ConceptId, Label> positions) {
        List<Answer> answers =
                positions.entrySet().stream()
                        .flatMap(entry ->
                                entry.getValue() instanceof Label.Decided decided
                                        ? Stream.of(new Answer(entry.getKey(), decided))
                                        : Stream.empty())
                        .sorted(Comparator.comparing(answer -> answer.label().certainty()))
                        .toList();
        return first(answers, false)
                .or(() -> first(answers, true))
                .or(() -> rejected(answers, positions.size()))
                .orElseGet(() -> open(positions));
    }

    private static Optional<Question> first(List<Answer> answers, boolean reported) {
        return answers.stream()
                .filter(answer -> answer.reported() == reported && !answer.rejected())
                .map(answer -> answer.label().kind())
                .min(Comparator.naturalOrder())
                .map(kind ->
                        restingOn(
                                answers.stream()
                                        .filter(answer ->
                                                answer.reported() == reported
                                                        && answer.label().kind() == kind
                                                        && !answer.rejected())
                                        .toList()));
    }

    /// Every answer is rejected: the certainty is that of the least sure rejection.
    private static Optional<Question> rejected(List<Answer> answers, int positions) {
        return !answers.isEmpty() && answers.size() == positions
                ? Optional.of(restingOn(answers.reversed()))
                : Optional.empty();
    }

    private static Question restingOn(List<Answer> answers) {
        return new Question(
                answers.getFirst().label(), answers.stream().map(Answer::position).toList());
    }

    private static Question open(Map<ConceptId, Label> positions) {
        List<Reason> reasons =
                positions.values().stream()
                        .flatMap(label ->
                                label instanceof Label.Insufficient open
                                        ? open.reasons().stream()
                                        : Stream.empty())
                        .distinct()
                        .toList();
        return new Question(new Label.Insufficient(reasons), List.of());
    }
}

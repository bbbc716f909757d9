package org.qiutong.ground;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.qiutong.evidence.Quantifier;
import org.qiutong.evidence.Stance;
import org.qiutong.ground.Label.DifferentAnswers.Held;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;

/// The label of a question, from the evidence on its answers.
///
/// @param own the evidence on the question itself
/// @param answers the evidence on each answer, by its id, in the order of the codebook
/// @param exclusive whether the answers exclude each other
record Question(Assessment own, Map<ConceptId, Assessment> answers, boolean exclusive) {

    /// One answer, in one community.
    private record Cell(ConceptId answer, Side side) {}

    Label label() {
        if (own.sides().size() < 2) {
            return own.label();
        }
        return sameAnswer()
                .or(this::differentAnswers)
                .or(this::opinionsVary)
                .orElseGet(() -> new Label.Insufficient(List.of(reason())));
    }

    /// The surest answer that all communities share. Who rejects one answer has not given another.
    private Optional<Label> sameAnswer() {
        return answers.entrySet().stream()
                .flatMap(answer ->
                        answer.getValue().label() instanceof Label.Shared shared
                                        && shared.sense() != Label.Shared.Sense.REJECTION
                                ? Stream.of(
                                        new Label.SameAnswer(answer.getKey(), shared.certainty()))
                                : Stream.empty())
                .min(comparing(Label.SameAnswer::certainty))
                .map(label -> label);
    }

    private Optional<Label> differentAnswers() {
        if (!exclusive) {
            return Optional.empty();
        }
        List<Held> held = new ArrayList<>();
        Certainty least = Certainty.ESTABLISHED;
        for (Side community : own.sides()) {
            Map<ConceptId, Certainty> holding = holding(community.community());
            if (holding.size() == 1) {
                Map.Entry<ConceptId, Certainty> only = holding.entrySet().iterator().next();
                held.add(new Held(community.community(), only.getKey()));
                least = Certainty.weaker(least, only.getValue());
            }
        }
        return held.stream().map(Held::answer).distinct().count() > 1
                ? Optional.of(new Label.DifferentAnswers(held, least))
                : Optional.empty();
    }

    /// The answers that a community holds. More than half of it support them, or a source reports
    /// support for one answer and nobody of the community supports another.
    private Map<ConceptId, Certainty> holding(CommunityId community) {
        Map<ConceptId, Certainty> holding = new LinkedHashMap<>();
        List<Cell> cells = cells(side -> side.community().equals(community)).toList();
        for (Cell cell : cells) {
            holds(cell.side()).ifPresent(certainty -> holding.put(cell.answer(), certainty));
        }
        List<Cell> supported =
                cells.stream().filter(cell -> takes(cell.side(), Stance.SUPPORT)).toList();
        if (holding.isEmpty()
                && supported.size() == 1
                && supported.getFirst().side().reportedLower(Stance.SUPPORT) > 0) {
            holding.put(supported.getFirst().answer(), Certainty.REPORTED);
        }
        return holding;
    }

    private static Optional<Certainty> holds(Side side) {
        return side.supports(Certainty.ESTABLISHED)
                ? Optional.of(Certainty.ESTABLISHED)
                : side.majority(Stance.SUPPORT);
    }

    private Optional<Label> opinionsVary() {
        List<Reported> divided =
                Stream.concat(
                                reported(own).filter(each -> each.stance() == Stance.MIXED),
                                Stream.concat(Stream.of(own), answers.values().stream())
                                        .flatMap(Question::reported)
                                        .filter(each -> each.quantifier() == Quantifier.DIVIDED))
                        .toList();
        if (!divided.isEmpty()) {
            Set<Reported> unattributed = new HashSet<>(own.wholeSample());
            answers.values().forEach(each -> unattributed.addAll(each.wholeSample()));
            return Optional.of(
                    new Label.OpinionsVary(
                            divided.stream().noneMatch(unattributed::contains),
                            Certainty.REPORTED));
        }
        if (directions(Question::takesOnRecord, false)) {
            return Optional.of(new Label.OpinionsVary(true, Certainty.QUOTED));
        }
        if (directions(Question::takes, false)) {
            return Optional.of(new Label.OpinionsVary(true, Certainty.REPORTED));
        }
        return directions(Question::takes, true)
                ? Optional.of(new Label.OpinionsVary(false, Certainty.REPORTED))
                : Optional.empty();
    }

    /// Whether two answers are supported, or one is both supported and opposed.
    private boolean directions(Taking taking, boolean withUnattributed) {
        Set<ConceptId> supported = new HashSet<>();
        Set<ConceptId> opposed = new HashSet<>();
        answers.forEach((answer, evidence) -> {
            Predicate<Stance> taken =
                    stance ->
                            evidence.sides().stream().anyMatch(side -> taking.takes(side, stance))
                                    || (withUnattributed && says(evidence.wholeSample(), stance));
            if (taken.test(Stance.SUPPORT)) {
                supported.add(answer);
            }
            if (taken.test(Stance.OPPOSE)) {
                opposed.add(answer);
            }
        });
        opposed.retainAll(supported);
        return supported.size() > 1 || !opposed.isEmpty();
    }

    private interface Taking {
        boolean takes(Side side, Stance stance);
    }

    private static boolean takesOnRecord(Side side, Stance stance) {
        return side.counts().taking(stance) > 0;
    }

    private static boolean takes(Side side, Stance stance) {
        return takesOnRecord(side, stance) || says(side.reported(), stance);
    }

    private static boolean says(List<Reported> findings, Stance stance) {
        return findings.stream()
                .anyMatch(finding -> finding.stance() == stance && finding.lower() > 0);
    }

    private static Stream<Reported> reported(Assessment evidence) {
        return Stream.concat(
                evidence.wholeSample().stream(),
                evidence.sides().stream().flatMap(side -> side.reported().stream()));
    }

    private Stream<Cell> cells(Predicate<Side> which) {
        return answers.entrySet().stream()
                .flatMap(answer ->
                        answer.getValue().sides().stream()
                                .filter(which)
                                .map(side -> new Cell(answer.getKey(), side)));
    }

    private Reason reason() {
        boolean silent =
                Stream.concat(Stream.of(own), answers.values().stream())
                        .allMatch(each ->
                                reported(each).findAny().isEmpty()
                                        && each.sides().stream()
                                                .allMatch(side -> side.counts().stances() == 0));
        return silent ? new Reason.NothingOnRecord() : new Reason.AnswersOpen();
    }
}

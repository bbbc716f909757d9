package org.qiutong.dialogue.agenda;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qiutong.dialogue.Agenda;
import org.qiutong.id.ConceptId;

/// How an agenda departs from the proposed one.
public sealed interface Departure {

    /// Something later in the order of stages comes before something earlier.
    ///
    /// @param concept what comes too early
    /// @param before the first of the earlier stage that it comes before
    record TooEarly(ConceptId concept, Stage stage, ConceptId before, Stage earlier)
            implements Departure {}

    /// Nothing on the agenda is shared; it begins with this.
    record NothingShared(ConceptId first, Stage stage) implements Departure {}

    /// Earlier or later than proposed, among the items in both.
    record Moved(ConceptId concept, boolean earlier) implements Departure {}

    record Added(ConceptId concept, Stage stage) implements Departure {}

    record LeftOut(ConceptId concept, Stage stage) implements Departure {}

    /// The boxes take more time than there is, or leave some.
    record Time(int planned, int there) implements Departure {}

    /// The departures, most important first.
    ///
    /// @param stages of all concepts on the agenda
    /// @param time minutes that there are in all
    static List<Departure> of(
            Agenda agenda, Map<ConceptId, Stage> stages, AgendaProposal proposal, int time) {
        List<Departure> departures = new ArrayList<>();
        List<ConceptId> concepts = agenda.concepts();
        if (concepts.isEmpty()) {
            return List.of();
        }
        boolean shared = concepts.stream().anyMatch(each -> stage(stages, each) == Stage.COMMON);
        if (!shared) {
            departures.add(
                    new NothingShared(concepts.getFirst(), stage(stages, concepts.getFirst())));
        }
        for (int i = 0; i < concepts.size(); i++) {
            tooEarly(concepts, i, stages).ifPresent(departures::add);
        }
        if (agenda.time() != time) {
            departures.add(new Time(agenda.time(), time));
        }
        moved(concepts, proposal, departures);
        concepts.stream()
                .filter(each -> proposal.on(each).isEmpty())
                .forEach(each -> departures.add(new Added(each, stage(stages, each))));
        proposal.items().stream()
                .filter(item -> !concepts.contains(item.concept()))
                .forEach(item -> departures.add(new LeftOut(item.concept(), item.why().stage())));
        return List.copyOf(departures);
    }

    /// Nothing is said of a concept of which too little is known.
    private static Optional<Departure> tooEarly(
            List<ConceptId> concepts, int at, Map<ConceptId, Stage> stages) {
        Stage stage = stage(stages, concepts.get(at));
        return concepts.subList(at + 1, concepts.size()).stream()
                .filter(later ->
                        stage != Stage.UNKNOWN
                                && stage(stages, later) != Stage.UNKNOWN
                                && stage(stages, later).compareTo(stage) < 0)
                .min(Comparator.comparing(later -> stage(stages, later)))
                .map(later -> new TooEarly(concepts.get(at), stage, later, stage(stages, later)));
    }

    private static Stage stage(Map<ConceptId, Stage> stages, ConceptId concept) {
        return stages.getOrDefault(concept, Stage.UNKNOWN);
    }

    /// The fewest items to move to turn the proposal into the agenda: those outside the longest
    /// common subsequence.
    private static void moved(
            List<ConceptId> concepts, AgendaProposal proposal, List<Departure> departures) {
        List<ConceptId> proposed =
                proposal.items().stream()
                        .map(AgendaProposal.Proposed::concept)
                        .filter(concepts::contains)
                        .toList();
        List<ConceptId> kept = concepts.stream().filter(proposed::contains).toList();
        List<ConceptId> run = longestCommon(kept, proposed);
        kept.stream()
                .filter(each -> !run.contains(each))
                .forEach(each ->
                        departures.add(
                                new Moved(each, kept.indexOf(each) < proposed.indexOf(each))));
    }

    private static List<ConceptId> longestCommon(List<ConceptId> one, List<ConceptId> other) {
        int[][] length = new int[one.size() + 1][other.size() + 1];
        for (int i = one.size() - 1; i >= 0; i--) {
            for (int j = other.size() - 1; j >= 0; j--) {
                length[i][j] =
                        one.get(i).equals(other.get(j))
                                ? length[i + 1][j + 1] + 1
                                : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        List<ConceptId> run = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < one.size() && j < other.size()) {
            if (one.get(i).equals(other.get(j))) {
                run.add(one.get(i));
                i++;
                j++;
            } else if (length[i + 1][j] >= length[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return run;
    }
}

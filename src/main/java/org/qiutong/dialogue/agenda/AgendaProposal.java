package org.qiutong.dialogue.agenda;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qiutong.dialogue.Agenda;
import org.qiutong.dialogue.AgendaItem;
import org.qiutong.dialogue.Setting;
import org.qiutong.ground.Certainty;
import org.qiutong.ground.CommonGround;
import org.qiutong.ground.Label;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;

/// The agenda that the program proposes: from common ground through what one side raises to what is
/// contested, with time boxes that fill the time there is.
///
/// @param items in the order proposed
public record AgendaProposal(List<Proposed> items) {

    /// A concept, and why it is where it is.
    public record Proposed(CommonGround row, int minutes, Why why) {

        public ConceptId concept() {
            return row.concept().id();
        }
    }

    /// Why an item is where it is.
    ///
    /// @param place its place among those of its stage, from 1
    /// @param of how many of its stage are proposed
    public record Why(Stage stage, int place, int of, ThemeSays theme) {}

    /// What the rest of its theme says of something shared.
    public enum ThemeSays {
        /// Nothing there can be compared.
        NOTHING,
        /// The theme is disputed: common ground there is worth more.
        DISPUTED,
        /// Nothing else is disputed there: it may be a platitude.
        UNDISPUTED;

        static ThemeSays of(CommonGround row) {
            if (row.themeContested().isEmpty()) {
                return NOTHING;
            }
            return row.themeContested().getAsDouble() > 0 ? DISPUTED : UNDISPUTED;
        }
    }

    /// The first items chosen: common ground, something contested, what each side raises, and more
    /// common ground.
    private static final List<Stage> TURNS =
            List.of(Stage.COMMON, Stage.CONTESTED, Stage.ONE_SIDED, Stage.COMMON);

    private static final int MOST = 12;

    /// Time boxes are multiples of so many minutes.
    private static final int STEP = 5;

    /// The least time for an item, in minutes: longer where there is more to hear.
    private static int least(CommonGround row) {
        return least(Stage.of(row.label()));
    }

    private static int least(Stage stage) {
        return switch (stage) {
            case COMMON -> 20;
            case ONE_SIDED, UNKNOWN -> 25;
            case CONTESTED -> 40;
        };
    }

    public AgendaProposal {
        items = List.copyOf(items);
    }

    /// @param rows what may be talked of, in the order [org.qiutong.ground.GroundOrder#WEAKEST]
    /// @param time minutes in all
    static AgendaProposal of(List<CommonGround> rows, int time) {
        Map<Stage, Deque<CommonGround>> waiting = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            waiting.put(stage, new ArrayDeque<>(inOrder(rows, stage)));
        }
        List<CommonGround> chosen = choose(waiting, time);
        List<CommonGround> ordered =
                chosen.stream()
                        .sorted(
                                comparing((CommonGround row) -> Stage.of(row.label()))
                                        .thenComparingInt(AgendaProposal::fierceness))
                        .toList();
        List<Integer> boxes = boxes(ordered, time);
        List<Proposed> items = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            CommonGround row = ordered.get(i);
            Stage stage = Stage.of(row.label());
            List<CommonGround> same =
                    ordered.stream().filter(each -> Stage.of(each.label()) == stage).toList();
            items.add(
                    new Proposed(
                            row,
                            boxes.get(i),
                            new Why(stage, same.indexOf(row) + 1, same.size(), ThemeSays.of(row))));
        }
        return new AgendaProposal(items);
    }

    /// Those of a stage, in the order in which they are chosen.
    private static List<CommonGround> inOrder(List<CommonGround> rows, Stage stage) {
        List<CommonGround> all =
                rows.stream().filter(row -> Stage.of(row.label()) == stage).toList();
        return switch (stage) {
            case COMMON ->
                    all.stream()
                            .sorted(
                                    comparingInt(AgendaProposal::sureness)
                                            .thenComparing(AgendaProposal::isRaisedOnly)
                                            .thenComparing(row ->
                                                    ThemeSays.of(row) == ThemeSays.UNDISPUTED))
                            .toList();
            case ONE_SIDED -> inTurns(all);
            // What divides the communities most has to be on the table, if anything contested is.
            case CONTESTED ->
                    all.stream()
                            .sorted(
                                    comparingInt(AgendaProposal::fierceness)
                                            .reversed()
                                            .thenComparingInt(AgendaProposal::sureness))
                            .toList();
            case UNKNOWN -> List.of();
        };
    }

    /// Alternates between communities, so that no side's concerns all come first.
    private static List<CommonGround> inTurns(List<CommonGround> rows) {
        Map<List<CommunityId>, Deque<CommonGround>> bySide = new LinkedHashMap<>();
        rows.stream()
                .sorted(comparingInt(AgendaProposal::sureness))
                .forEach(row -> {
                    if (row.label() instanceof Label.OneSide one) {
                        bySide.computeIfAbsent(one.raisedBy(), _ -> new ArrayDeque<>()).add(row);
                    }
                });
        List<CommonGround> turns = new ArrayList<>();
        while (bySide.values().stream().anyMatch(side -> !side.isEmpty())) {
            bySide.values().forEach(side -> Optional.ofNullable(side.poll()).ifPresent(turns::add));
        }
        return turns;
    }

    private static List<CommonGround> choose(Map<Stage, Deque<CommonGround>> waiting, int time) {
        List<CommonGround> chosen = new ArrayList<>();
        int left = time;
        boolean found = true;
        while (found) {
            found = false;
            for (Stage stage : TURNS) {
                Deque<CommonGround> next = requireNonNull(waiting.get(stage));
                int together = stage == Stage.ONE_SIDED ? sides(next) : Math.min(1, next.size());
                int box = least(stage) * together;
                boolean fits = box <= left || (chosen.isEmpty() && together == 1);
                if (together > 0 && fits && chosen.size() + together <= MOST) {
                    for (int i = 0; i < together; i++) {
                        chosen.add(next.remove());
                    }
                    left -= box;
                    found = true;
                }
            }
        }
        return chosen;
    }

    /// How many sides raise something: all of them get their turn, or none does.
    private static int sides(Deque<CommonGround> oneSided) {
        return (int)
                oneSided.stream()
                        .map(row ->
                                row.label() instanceof Label.OneSide one
                                        ? one.raisedBy()
                                        : List.of())
                        .distinct()
                        .count();
    }

    /// Shares out all the time in proportion to the least boxes; the remainder goes to the last
    /// items, where there is most to hear.
    private static List<Integer> boxes(List<CommonGround> rows, int time) {
        int least = rows.stream().mapToInt(AgendaProposal::least).sum();
        List<Integer> boxes = new ArrayList<>();
        for (CommonGround row : rows) {
            int box = least(row) * time / Math.max(1, least) / STEP * STEP;
            boxes.add(Math.clamp(box, AgendaItem.LEAST_MINUTES, Setting.MOST_MINUTES));
        }
        int over = (time - boxes.stream().mapToInt(box -> box).sum()) / STEP * STEP;
        for (int i = rows.size() - 1; i >= 0 && over >= STEP; i--) {
            if (boxes.get(i) + STEP <= Setting.MOST_MINUTES) {
                boxes.set(i, boxes.get(i) + STEP);
                over -= STEP;
            }
        }
        return boxes;
    }

    private static int sureness(CommonGround row) {
        return row.label() instanceof Label.Decided decided
                ? decided.certainty().rank()
                : Certainty.values().length;
    }

    private static boolean isRaisedOnly(CommonGround row) {
        return row.label().kind() == Label.Kind.RAISED_ON_EVERY_SIDE;
    }

    /// How far the communities are opposed: least where nobody knows who is on which side, most
    /// where they stand against each other; 0 where nothing is contested.
    private static int fierceness(CommonGround row) {
        return switch (row.label()) {
            case Label.OpinionsVary(boolean toldApart, _) -> toldApart ? 1 : 0;
            case Label.ContestedWithin _ -> 1;
            case Label.ContestedBetween _, Label.DifferentAnswers _ -> 2;
            default -> 0;
        };
    }

    /// As an agenda, with nothing written by the convenor yet.
    public Agenda agenda() {
        return new Agenda(
                items.stream()
                        .map(item -> new AgendaItem(item.concept(), item.minutes()))
                        .toList());
    }

    public Optional<Proposed> on(ConceptId concept) {
        return items.stream().filter(item -> item.concept().equals(concept)).findFirst();
    }
}

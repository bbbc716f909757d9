package org.qiutong.ground;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.qiutong.evidence.Stance;
import org.qiutong.evidence.State;

/// The labels straight from their definitions: slow, with exact fractions, as one line of text such
/// as `CONTESTED [c0] [c1] ESTABLISHED`.
final class Definitions {

    private final World world;
    private final int n;

    Definitions(World world) {
        this.world = world;
        this.n = world.states().size();
    }

    String label() {
        String byPositions = byPositions();
        if (!byPositions.isEmpty()) {
            return byPositions;
        }
        String byFindings = byFindings();
        return byFindings.isEmpty() ? "INSUFFICIENT" : byFindings;
    }

    private String byPositions() {
        List<Certainty> grades = List.of(Certainty.ESTABLISHED, Certainty.LEANING);
        for (Certainty grade : grades) {
            for (int g = 0; g < n; g++) {
                for (int h = 0; h < n; h++) {
                    if (supports(g, grade) && opposes(h, grade)) {
                        return "CONTESTED %s %s %s"
                                .formatted(
                                        which(i -> supports(i, grade)),
                                        which(i -> opposes(i, grade)),
                                        grade);
                    }
                }
            }
        }
        IntPredicate split =
                g ->
                        world.count(g, State.SUPPORT) >= 2
                                && world.count(g, State.OPPOSE) >= 2
                                && !supports(g, Certainty.ESTABLISHED)
                                && !opposes(g, Certainty.ESTABLISHED);
        if (IntStream.range(0, n).anyMatch(split)) {
            return "CONTESTED within " + which(split) + " ESTABLISHED";
        }
        for (Certainty grade : grades) {
            if (all(g -> supports(g, grade))) {
                return all(g -> suffices(salience(g), world.stances(g), grade))
                        ? "SHARED PRIORITY " + grade
                        : "SHARED POSITION " + grade;
            }
            if (all(g -> opposes(g, grade))) {
                return "SHARED REJECTION " + grade;
            }
        }
        for (Certainty grade : grades) {
            for (int g = 0; g < n; g++) {
                int own = g;
                if (n > 1
                        && suffices(salience(g), world.stances(g), grade)
                        && all(h -> h == own || ahead(own, h, grade))) {
                    return "ONE_SIDED " + which(i -> i == own) + " " + grade;
                }
            }
        }
        return "";
    }

    private boolean ahead(int g, int h, Certainty grade) {
        return world.opportunities(h) >= 3
                && suffices(
                        BinomialTest.exactlyGreater(
                                world.stances(g),
                                world.opportunities(g),
                                world.stances(h),
                                world.opportunities(h)),
                        world.stances(g),
                        grade);
    }

    private String byFindings() {
        IntPredicate supports = g -> says(world.reported().get(g), Stance.SUPPORT);
        IntPredicate opposes = g -> says(world.reported().get(g), Stance.OPPOSE);
        IntPredicate onlySupports = supports.and(opposes.negate());
        IntPredicate onlyOpposes = opposes.and(supports.negate());
        List<Reported> everything = new ArrayList<>(world.wholeSample());
        world.reported().forEach(everything::addAll);
        if (any(onlySupports) && any(onlyOpposes)) {
            return "CONTESTED " + which(onlySupports) + " " + which(onlyOpposes) + " REPORTED";
        }
        if (any(supports.and(opposes))) {
            return "CONTESTED within " + which(supports.and(opposes)) + " REPORTED";
        }
        if (says(everything, Stance.SUPPORT) && says(everything, Stance.OPPOSE)) {
            return "CONTESTED in the sample REPORTED";
        }
        for (Stance stance : new Stance[] {Stance.SUPPORT, Stance.OPPOSE}) {
            if (all(g -> most(g, stance))) {
                return "SHARED "
                        + (stance == Stance.SUPPORT ? "POSITION" : "REJECTION")
                        + " REPORTED";
            }
        }
        IntPredicate reported =
                g -> world.reported().get(g).stream().anyMatch(f -> f.lower() >= 1 && !f.derived());
        IntPredicate raised = g -> reported.test(g) || world.stances(g) > 0;
        if (n < 2 || !any(reported)) {
            return "";
        }
        return all(raised)
                ? "RAISED_ON_BOTH_SIDES REPORTED"
                : "ONE_SIDED " + which(raised) + " REPORTED";
    }

    private static boolean says(List<Reported> findings, Stance stance) {
        return findings.stream().anyMatch(f -> f.stance() == stance && f.lower() >= 1);
    }

    private boolean most(int g, Stance stance) {
        return world.reported().get(g).stream()
                .anyMatch(f -> f.stance() == stance && f.lower() > f.of() / 2.0);
    }

    private boolean supports(int g, Certainty grade) {
        return suffices(q(g, State.SUPPORT), world.stances(g), grade);
    }

    private boolean opposes(int g, Certainty grade) {
        return suffices(q(g, State.OPPOSE), world.stances(g), grade);
    }

    double q(int g, State state) {
        return BinomialTest.exactlyAbove(world.count(g, state), world.stances(g), 2);
    }

    double salience(int g) {
        return BinomialTest.exactlyAbove(world.stances(g), world.opportunities(g), 3);
    }

    private boolean suffices(double probability, int stances, Certainty grade) {
        return probability >= world.thresholds().established()
                || (grade == Certainty.LEANING
                        && probability >= world.thresholds().leaning()
                        && stances >= 3);
    }

    private boolean any(IntPredicate which) {
        return IntStream.range(0, n).anyMatch(which);
    }

    private boolean all(IntPredicate which) {
        return n > 0 && IntStream.range(0, n).allMatch(which);
    }

    private String which(IntPredicate which) {
        return IntStream.range(0, n).filter(which).mapToObj(g -> "c" + g).toList().toString();
    }
}

package org.qiutong.ground;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.qiutong.evidence.Stance;
import org.qiutong.evidence.State;
import org.qiutong.study.StudyDesign;

/// The labels straight from their definitions: slow, with exact fractions, as one line of text such
/// as `CONTESTED [c0] [c1] ESTABLISHED`.
final class Definitions {

    private static final List<Certainty> GRADES = List.of(Certainty.ESTABLISHED, Certainty.LEANING);

    private final World world;
    private final int n;
    private final boolean counted;

    Definitions(World world) {
        this.world = world;
        this.n = world.states().size();
        this.counted = world.design() != StudyDesign.EXCERPTS;
    }

    /// The first rule that matches.
    String label() {
        if (n < 2) {
            return "INSUFFICIENT";
        }
        for (String rule :
                List.of(
                        contested(),
                        shared(),
                        raisedOnEverySide(),
                        oneSide(),
                        raisedCommunityNotStated())) {
            if (!rule.isEmpty()) {
                return rule;
            }
        }
        return "INSUFFICIENT";
    }

    private String contested() {
        for (Certainty grade : GRADES) {
            IntPredicate supports = g -> supports(g, grade);
            IntPredicate opposes = g -> opposes(g, grade);
            if (any(supports) && any(opposes)) {
                return "CONTESTED %s %s %s".formatted(which(supports), which(opposes), grade);
            }
        }
        IntPredicate most = g -> most(g, Stance.SUPPORT);
        IntPredicate fewest = g -> most(g, Stance.OPPOSE);
        if (any(most) && any(fewest)) {
            boolean named =
                    all(g -> !most.test(g) || named(g, Stance.SUPPORT))
                            && all(g -> !fewest.test(g) || named(g, Stance.OPPOSE));
            return "CONTESTED %s %s %s"
                    .formatted(which(most), which(fewest), named ? "QUOTED" : "REPORTED");
        }
        IntPredicate split =
                g ->
                        counted
                                && world.count(g, State.SUPPORT) >= 2
                                && world.count(g, State.OPPOSE) >= 2
                                && !supports(g, Certainty.ESTABLISHED)
                                && !opposes(g, Certainty.ESTABLISHED);
        return any(split) ? "CONTESTED within " + which(split) + " ESTABLISHED" : "";
    }

    private String shared() {
        for (Certainty grade : GRADES) {
            if (all(g -> supports(g, grade))) {
                return all(g -> salient(g, grade))
                        ? "SHARED PRIORITY " + grade
                        : "SHARED POSITION " + grade;
            }
            if (all(g -> opposes(g, grade))) {
                return "SHARED REJECTION " + grade;
            }
        }
        for (Stance stance : new Stance[] {Stance.SUPPORT, Stance.OPPOSE}) {
            if (all(g -> most(g, stance))) {
                return "SHARED "
                        + (stance == Stance.SUPPORT ? "POSITION " : "REJECTION ")
                        + (all(g -> named(g, stance)) ? "QUOTED" : "REPORTED");
            }
        }
        return "";
    }

    private String raisedOnEverySide() {
        return all(this::raised)
                ? "RAISED_ON_EVERY_SIDE " + (all(this::onRecord) ? "QUOTED" : "REPORTED")
                : "";
    }

    private String oneSide() {
        for (Certainty grade : GRADES) {
            for (int g = 0; g < n; g++) {
                int own = g;
                if (salient(g, grade) && all(h -> h == own || ahead(own, h, grade))) {
                    return "ONE_SIDE " + which(i -> i == own) + " " + grade;
                }
            }
        }
        // Otherwise: raised by g, nothing on record of the others.
        return any(this::raised) && all(g -> raised(g) || world.stances(g) == 0)
                ? "ONE_SIDE "
                        + which(this::raised)
                        + (all(g -> !raised(g) || onRecord(g)) ? " QUOTED" : " REPORTED")
                : "";
    }

    private String raisedCommunityNotStated() {
        return all(g -> !raised(g) && world.stances(g) == 0)
                        && world.wholeSample().stream().anyMatch(f -> f.lower() >= 1)
                ? "RAISED_COMMUNITY_NOT_STATED REPORTED"
                : "";
    }

    /// A vote is an answer to a statement that is put to everybody: it raises nothing.
    private boolean onRecord(int g) {
        return world.design() != StudyDesign.VOTES && world.stances(g) >= 1;
    }

    private boolean raised(int g) {
        return onRecord(g) || world.reported().get(g).stream().anyMatch(f -> f.lower() >= 1);
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

    /// Whether the least that is known of the sample is more than half of it.
    boolean most(int g, Stance stance) {
        return !contradicts(g, stance)
                && 2 * Math.max(people(g, stance), reported(g, stance)) > size(g);
    }

    boolean named(int g, Stance stance) {
        return 2 * people(g, stance) > size(g);
    }

    /// People on record where they are existence and not a count.
    private int people(int g, Stance stance) {
        return counted ? 0 : world.count(g, State.valueOf(stance.name()));
    }

    private int reported(int g, Stance stance) {
        return world.reported().get(g).stream()
                .filter(f -> f.stance() == stance)
                .mapToInt(Reported::lower)
                .max()
                .orElse(0);
    }

    private boolean contradicts(int g, Stance stance) {
        int most =
                world.reported().get(g).stream()
                        .filter(f -> f.stance() == stance)
                        .mapToInt(Reported::upper)
                        .min()
                        .orElse(size(g));
        int others = 0;
        for (Stance other : Stance.values()) {
            if (other != stance) {
                others += Math.max(world.count(g, State.valueOf(other.name())), reported(g, other));
            }
        }
        int least = Math.max(world.count(g, State.valueOf(stance.name())), reported(g, stance));
        return least > Math.min(most, size(g) - others);
    }

    private int size(int g) {
        return world.states().get(g).size();
    }

    private boolean supports(int g, Certainty grade) {
        return counted && suffices(q(g, State.SUPPORT), world.stances(g), grade);
    }

    private boolean opposes(int g, Certainty grade) {
        return counted && suffices(q(g, State.OPPOSE), world.stances(g), grade);
    }

    private boolean salient(int g, Certainty grade) {
        return world.design() == StudyDesign.CODED
                && suffices(salience(g), world.stances(g), grade);
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
        return IntStream.range(0, n).allMatch(which);
    }

    private String which(IntPredicate which) {
        return IntStream.range(0, n).filter(which).mapToObj(g -> "c" + g).toList().toString();
    }
}

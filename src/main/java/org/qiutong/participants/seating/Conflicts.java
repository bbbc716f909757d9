package org.qiutong.participants.seating;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qiutong.participants.seating.Outcome.Conflict;

/// Finds the fewest demands that are in conflict.
final class Conflicts {

    /// The most sets of demands that are tried in search of a smaller conflict.
    private static final int TRIES = 20_000;

    private final List<Candidate> pool;
    private int tries;
    private boolean undecided;

    private Conflicts(List<Candidate> pool) {
        this.pool = pool;
    }

    /// @param hard demands that cannot all hold
    static Conflict among(List<Candidate> pool, List<Demand> hard) {
        Conflicts conflicts = new Conflicts(pool);
        // Dropping demands one by one, as long as the rest is still impossible, gives a minimal
        // set.
        List<Demand> core = hard.stream().distinct().toList();
        for (Demand demand : hard) {
            List<Demand> rest = core.stream().filter(each -> !each.equals(demand)).toList();
            if (conflicts.impossible(rest)) {
                core = rest;
            }
        }
        for (int size = 1; size < core.size(); size++) {
            Optional<List<Demand>> smaller = conflicts.ofSize(size, hard, 0, List.of());
            if (smaller.isPresent()) {
                return new Conflict(smaller.orElseThrow(), !conflicts.undecided);
            }
            if (conflicts.tries > TRIES) {
                return new Conflict(core, false);
            }
        }
        return new Conflict(core, !conflicts.undecided);
    }

    private Optional<List<Demand>> ofSize(
            int size, List<Demand> hard, int from, List<Demand> chosen) {
        if (chosen.size() == size) {
            tries++;
            return impossible(chosen) ? Optional.of(chosen) : Optional.empty();
        }
        for (int i = from; i < hard.size() && tries <= TRIES; i++) {
            List<Demand> more = new ArrayList<>(chosen);
            more.add(hard.get(i));
            Optional<List<Demand>> found = ofSize(size, hard, i + 1, more);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private boolean impossible(List<Demand> demands) {
        return switch (Feasibility.of(pool, demands.stream().map(Demand::rule).toList())) {
            case Feasibility.Answer.Possible _ -> false;
            case Feasibility.Answer.Impossible _ -> true;
            case Feasibility.Answer.Undecided _ -> {
                undecided = true;
                yield false;
            }
        };
    }
}

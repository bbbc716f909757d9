package org.qiutong.participants.seating;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;

/// A seat, and who has it in the plan that is being improved.
@PlanningEntity
public class Seat {

    @PlanningId public int number;
    @PlanningVariable public Integer candidate;

    /// For the solver.
    public Seat() {
        this(0, 0);
    }

    Seat(int number, int candidate) {
        this.number = number;
        this.candidate = candidate;
    }

    Integer candidate() {
        return candidate;
    }
}

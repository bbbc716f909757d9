package org.qiutong.participants.seating;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;
import java.util.stream.IntStream;

/// A person in a round, and the group in the plan that is being improved.
@PlanningEntity
public class GroupSeat {

    @PlanningId public String id;
    private int round;
    private int person;
    private int groups;
    @PlanningPin public boolean fixed;

    /// Groups are numbered through all rounds, so that people only ever change places within one.
    @PlanningVariable public Integer group;

    /// For the solver.
    public GroupSeat() {
        this(0, 0, 1, 0, false);
    }

    GroupSeat(int round, int person, int groups, int group, boolean fixed) {
        id = round + "/" + person;
        this.round = round;
        this.person = person;
        this.groups = groups;
        this.group = round * groups + group;
        this.fixed = fixed;
    }

    /// The groups of its round.
    @ValueRangeProvider
    public List<Integer> range() {
        return IntStream.range(round * groups, (round + 1) * groups).boxed().toList();
    }

    int round() {
        return round;
    }

    int person() {
        return person;
    }

    /// From 0 in its round.
    int group() {
        return group - round * groups;
    }
}

package org.qiutong.dialogue.agenda;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qiutong.dialogue.Agenda;
import org.qiutong.ground.CommonGround;
import org.qiutong.id.ConceptId;

/// What can be talked of, and what the program proposes.
///
/// @param rows common ground between the dialogue's communities on each concept that can be on the
///   agenda, in the order of the codebooks
public record Plan(AgendaProposal proposal, Map<ConceptId, CommonGround> rows) {

    public Plan {
        rows = Map.copyOf(rows);
    }

    /// How an agenda departs from the proposal, most important first.
    public List<Departure> departures(Agenda agenda, int time) {
        Map<ConceptId, Stage> stages = new HashMap<>();
        rows.forEach((concept, row) -> stages.put(concept, Stage.of(row.label())));
        return Departure.of(agenda, stages, proposal, time);
    }
}

package org.qiutong.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qiutong.evidence.Counted;
import org.qiutong.evidence.State;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.ExpertId;
import org.qiutong.id.QuotationId;

/// What may be counted of a person and not shown, as one entry of the files says it. Its ids are
/// not stored; by them an import leaves out what was withdrawn.
///
/// @param expert the expert's id in the files
/// @param named whether the expert may be shown beside other words
/// @param community the expert's community
/// @param quotation the id of the quotation that shows the stances; empty for the expert's own
///   entry
/// @param stances by concept
public record Counting(
        ExpertId expert,
        boolean named,
        Optional<CommunityId> community,
        Optional<QuotationId> quotation,
        Map<ConceptId, State> stances) {

    public Counting {
        stances = Map.copyOf(stances);
    }

    /// The state of somebody who is in two.
    public static State both(State one, State other) {
        return one == other ? one : State.MIXED;
    }

    /// What is stored of them: one entry a person.
    static List<Counted> together(List<Counting> countings) {
        Map<ExpertId, Counting> first = new LinkedHashMap<>();
        Map<ExpertId, Map<ConceptId, State>> stances = new LinkedHashMap<>();
        for (Counting each : countings) {
            first.putIfAbsent(each.expert, each);
            Map<ConceptId, State> of =
                    stances.computeIfAbsent(each.expert, _ -> new LinkedHashMap<>());
            each.stances.forEach((concept, state) -> of.merge(concept, state, Counting::both));
        }
        return first.values().stream()
                .map(each ->
                        new Counted(
                                each.expert,
                                each.named,
                                each.community,
                                stances.getOrDefault(each.expert, Map.of())))
                .toList();
    }
}

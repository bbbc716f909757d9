MATCH (e:Expert {study: $study})-[h:HOLDS]->(c:Concept)
WHERE (NOT e:Restricted OR any(team IN e.restrictedTo WHERE team IN $teams))
RETURN {expert: e.id, concept: c.id, state: h.state, basis: h.basis}

MATCH (e:Expert {study: $study})-[h:HOLDS]->(c:Concept)
RETURN {expert: e.id, concept: c.id, state: h.state, basis: h.basis}

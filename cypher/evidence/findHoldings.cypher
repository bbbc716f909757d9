// A row for each expert: there may be hundreds of thousands of votes.
MATCH (e:Expert {study: $study})-[h:HOLDS]->(c:Concept)
WHERE (NOT e:Restricted OR any(team IN e.restrictedTo WHERE team IN $teams))
WITH e.id AS expert, collect(c.id) AS concepts, collect(h.state) AS states, collect(h.basis) AS bases
RETURN {expert: expert, concepts: concepts, states: states, bases: bases}

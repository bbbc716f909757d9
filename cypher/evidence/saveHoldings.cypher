UNWIND $rows AS row
MATCH (e:Expert {id: row.expert})
UNWIND row.held AS held
MATCH (c:Concept {id: held.concept})
CREATE (e)-[:HOLDS {state: held.state, basis: held.basis}]->(c)

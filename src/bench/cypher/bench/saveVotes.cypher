MATCH (c:Concept {id: $id})
UNWIND $rows AS expert
MATCH (e:Expert {id: expert})
CREATE (e)-[:HOLDS {state: 'SUPPORT', basis: 'VOTE'}]->(c)

UNWIND $rows AS row
MATCH (e:Expert {id: row.expert})
MATCH (c:Concept {id: row.concept})
CREATE (e)-[:HOLDS {state: 'SUPPORT', basis: 'VOTE'}]->(c)

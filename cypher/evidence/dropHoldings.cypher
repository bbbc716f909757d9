UNWIND $rows AS row
MATCH (e:Expert {id: row.expert})-[old:HOLDS]->(c:Concept {id: row.concept})
DELETE old

UNWIND $rows AS row
MATCH (e:Expert {id: row.expert})
MATCH (c:Concept {id: row.concept})
CREATE (e)-[h:HOLDS]->(c)
SET h = row.properties

UNWIND $rows AS row
MATCH (g:Community {id: row.community})
CREATE (e:Expert)-[:MEMBER_OF]->(g)
SET e = row.properties

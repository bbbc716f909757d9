UNWIND $rows AS row
MATCH (c:Community {id: row.community})
MERGE (e:Expert {id: row.properties.id})
SET e = row.properties
WITH e, c
CALL (e) {
  MATCH (e)-[old:MEMBER_OF]->()
  DELETE old
}
MERGE (e)-[:MEMBER_OF]->(c)

UNWIND $rows AS row
MERGE (e:Expert {id: row.properties.id})
// Who was added here stays as they are.
WITH e, row
WHERE e.addedBy IS NULL
SET e = row.properties
WITH e, row
CALL (e) {
  MATCH (e)-[old:MEMBER_OF]->()
  DELETE old
}
WITH e, row
MATCH (c:Community {id: row.community})
MERGE (e)-[:MEMBER_OF]->(c)

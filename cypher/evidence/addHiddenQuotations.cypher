// Quotations of an import that is not complete, with nothing of them there. What is restricted to no
// team is hidden from all.
UNWIND $rows AS row
MATCH (e:Expert {id: row.expert})
MATCH (s:Source {id: row.source})
CREATE (e)<-[:SAID_BY]-(q:Quotation:Restricted)-[:FROM {locator: row.locator}]->(s)
SET q = row.properties, q.restrictedTo = []
WITH q, row
CALL (q, row) {
  UNWIND range(0, size(row.codings) - 1) AS position
  WITH q, position, row.codings[position] AS coding
  MATCH (c:Concept {id: coding.concept})
  MERGE (q)-[coded:CODED_AS]->(c)
  SET coded.stance = coding.stance, coded.position = position, coded.concept = c.id,
    coded.quotation = q.id
}
CALL (q, row) {
  UNWIND row.renderings AS rendering
  CREATE (q)-[:HAS_RENDERING]->(r:Rendering)
  SET r = rendering
}

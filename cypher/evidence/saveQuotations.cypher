UNWIND $rows AS row
MATCH (e:Expert {id: row.expert})
MATCH (s:Source {id: row.source})
MERGE (q:Quotation {id: row.properties.id})
SET q = row.properties
WITH q, e, s, row
CALL (q) {
  MATCH (q)-[old:SAID_BY|FROM|CODED_AS]->()
  DELETE old
}
CALL (q) {
  MATCH (q)-[:HAS_RENDERING]->(old:Rendering)
  DETACH DELETE old
}
MERGE (q)-[:SAID_BY]->(e)
MERGE (q)-[from:FROM]->(s)
SET from.locator = row.locator
WITH q, row
CALL (q, row) {
  UNWIND range(0, size(row.codings) - 1) AS position
  MATCH (c:Concept {id: row.codings[position].concept})
  MERGE (q)-[coded:CODED_AS]->(c)
  SET coded.stance = row.codings[position].stance, coded.position = position
}
CALL (q, row) {
  UNWIND row.renderings AS rendering
  CREATE (q)-[:HAS_RENDERING]->(r:Rendering)
  SET r = rendering
}

UNWIND $rows AS row
MATCH (e:Expert {id: row.expert})
MATCH (s:Source {id: row.source})
MERGE (q:Quotation {id: row.properties.id})
// What somebody has coded here stays as they have coded it.
WITH e, s, q, row, q.codedBy AS codedBy, q.codedAt AS codedAt, q.madeHere AS madeHere, q.corrected AS corrected
SET q = row.properties, q.codedBy = codedBy, q.codedAt = codedAt, q.madeHere = madeHere, q.corrected = corrected
FOREACH (_ IN CASE WHEN q.consent = 'TEAM_ONLY' THEN [1] ELSE [] END |
  SET q:Restricted, q.restrictedTo = [q.study])
WITH q, e, s, row
CALL (q) {
  MATCH (q)-[old:SAID_BY|FROM|CODED_AS]->()
  WHERE q.codedBy IS NULL OR NOT old:CODED_AS
  DELETE old
}
MERGE (q)-[:SAID_BY]->(e)
MERGE (q)-[from:FROM]->(s)
SET from.locator = row.locator
WITH q, row
CALL (q, row) {
  WITH q, row WHERE q.codedBy IS NULL
  UNWIND range(0, size(row.codings) - 1) AS position
  MATCH (c:Concept {id: row.codings[position].concept})
  MERGE (q)-[coded:CODED_AS]->(c)
  SET coded.stance = row.codings[position].stance, coded.position = position,
    coded.concept = c.id, coded.quotation = q.id
}
// Translations that somebody edited are kept. A translation that comes unchanged keeps its basis,
// so that it is outdated if the original has changed.
CALL (q, row) {
  MATCH (q)-[:HAS_RENDERING]->(old:Rendering)
  WHERE old.changedBy IS NULL
    AND none(rendering IN row.renderings WHERE rendering.id = old.id)
  DETACH DELETE old
}
CALL (q, row) {
  UNWIND row.renderings AS rendering
  MATCH (q)-[:HAS_RENDERING]->(old:Rendering)
  WHERE old.id = rendering.id AND old.changedBy IS NULL
  WITH old, rendering, CASE
    WHEN old.text = rendering.text AND rendering.basis IS NOT NULL THEN coalesce(old.basis, rendering.basis)
    ELSE rendering.basis
  END AS basis, CASE
    WHEN old.text = rendering.text THEN old.version
    ELSE old.version + 1
  END AS version
  SET old = rendering, old.basis = basis, old.version = version
}
CALL (q, row) {
  UNWIND row.renderings AS rendering
  WITH q, rendering
  WHERE NOT EXISTS { (q)-[:HAS_RENDERING]->(r:Rendering) WHERE r.id = rendering.id }
  CREATE (q)-[:HAS_RENDERING]->(r:Rendering)
  SET r = rendering
}

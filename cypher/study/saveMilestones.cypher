// An instrument or event belongs to the study that named it first; only that study may describe it
// anew, or another one once the first no longer names it.
UNWIND $rows AS row
MERGE (m:Milestone {id: row.properties.id})
ON CREATE SET m.study = row.properties.study
WITH m, row, row.properties.batch AS batch, coalesce(m.broughtBy, []) AS before
WITH m, row, batch, CASE WHEN batch IN before THEN before ELSE before + batch END AS broughtBy
SET m.broughtBy = broughtBy
WITH m, row, batch, broughtBy
WHERE m.study = row.properties.study
  OR (m:Restricted AND NOT EXISTS { (:Study {id: row.properties.study, access: 'CONFIDENTIAL'}) })
  OR broughtBy = [batch]
SET m = row.properties, m.broughtBy = broughtBy
SET m:$(row.label)
WITH m, row
CALL (m) {
  MATCH ()-[old:ISSUED|CONVENED]->(m)
  DELETE old
}
CALL (m) {
  MATCH (m)-[old:DOCUMENTED_IN]->()
  DELETE old
}
CALL (m, row) {
  UNWIND range(0, size(row.by) - 1) AS position
  MATCH (i:Institution {id: row.by[position]})
  MERGE (i)-[by:$(row.relationship)]->(m)
  SET by.position = position
}
CALL (m, row) {
  MATCH (s:Source {id: row.source})
  MERGE (m)-[:DOCUMENTED_IN]->(s)
}

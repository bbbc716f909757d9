// An institution belongs to the study that named it first; only that study may describe it anew, or
// another one once the first no longer names it, or while only confidential studies name it.
UNWIND $rows AS row
MERGE (i:Institution {id: row.properties.id})
ON CREATE SET i.study = row.properties.study
WITH i, row, row.properties.batch AS batch, coalesce(i.broughtBy, []) AS before
WITH i, row, batch, CASE WHEN batch IN before THEN before ELSE before + batch END AS broughtBy
SET i.broughtBy = broughtBy
WITH i, row, batch, broughtBy
WHERE i.study = row.properties.study
  OR (i:Restricted AND NOT EXISTS { (:Study {id: row.properties.study, access: 'CONFIDENTIAL'}) })
  OR broughtBy = [batch]
SET i = row.properties, i.broughtBy = broughtBy
WITH i, row
CALL (i) {
  MATCH (i)-[old:BASED_IN|PART_OF]->()
  DELETE old
}
CALL (i, row) {
  MATCH (c:Community {id: row.community})
  MERGE (i)-[:BASED_IN]->(c)
}
CALL (i, row) {
  WITH i, row WHERE row.partOf IS NOT NULL
  MERGE (whole:Institution {id: row.partOf})
  MERGE (i)-[:PART_OF]->(whole)
}

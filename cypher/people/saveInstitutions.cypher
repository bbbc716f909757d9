// An institution belongs to the study that named it first; only that study may describe it anew.
UNWIND $rows AS row
MERGE (i:Institution {id: row.properties.id})
ON CREATE SET i.study = row.properties.study
WITH i, row
WHERE i.study = row.properties.study
SET i = row.properties
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

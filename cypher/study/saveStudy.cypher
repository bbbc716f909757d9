MERGE (s:Study {id: $properties.id})
SET s = $properties
WITH s
CALL (s) {
  // What was said of a sample when the study was made here holds.
  MATCH (s)-[old:SAMPLED]->()
  WHERE old.addedBy IS NULL
  DELETE old
}
CALL (s) {
  UNWIND $samples AS sample
  MATCH (c:Community {id: sample.community})
  MERGE (s)-[sampled:SAMPLED]->(c)
  SET sampled.size = CASE WHEN sampled.addedBy IS NULL THEN sample.size ELSE sampled.size END
}
CALL (s) {
  MATCH (:Institution)-[old:CONVENED|FUNDED]->(s)
  DELETE old
}
CALL (s) {
  UNWIND range(0, size($conductedBy) - 1) AS position
  MATCH (i:Institution {id: $conductedBy[position]})
  MERGE (i)-[by:CONVENED]->(s)
  SET by.position = position
}
CALL (s) {
  UNWIND range(0, size($fundedBy) - 1) AS position
  MATCH (i:Institution {id: $fundedBy[position]})
  MERGE (i)-[by:FUNDED]->(s)
  SET by.position = position
}
CALL (s) {
  MATCH (e:Expert {study: $properties.id})
  MERGE (e)-[:TOOK_PART_IN]->(s)
}

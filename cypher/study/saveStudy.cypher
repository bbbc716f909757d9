MERGE (s:Study {id: $properties.id})
SET s = $properties
WITH s
CALL (s) {
  MATCH (s)-[old:SAMPLED]->()
  DELETE old
}
CALL (s) {
  UNWIND $samples AS sample
  MATCH (c:Community {id: sample.community})
  MERGE (s)-[sampled:SAMPLED]->(c)
  SET sampled.size = sample.size
}
CALL (s) {
  MATCH (:Institution)-[old:CONVENED|FUNDED]->(s)
  DELETE old
}
CALL (s) {
  UNWIND $conductedBy AS id
  MATCH (i:Institution {id: id})
  MERGE (i)-[:CONVENED]->(s)
}
CALL (s) {
  UNWIND $fundedBy AS id
  MATCH (i:Institution {id: id})
  MERGE (i)-[:FUNDED]->(s)
}
CALL (s) {
  MATCH (e:Expert {study: $properties.id})
  MERGE (e)-[:TOOK_PART_IN]->(s)
}

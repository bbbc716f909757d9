UNWIND $rows AS row
MERGE (m:Milestone {id: row.properties.id})
ON CREATE SET m.study = row.properties.study
WITH m, row
WHERE m.study = row.properties.study
SET m = row.properties
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

UNWIND $rows AS row
MERGE (s:Source {id: row.properties.id})
// What was added here stays as it is.
WITH s, row
WHERE s.addedBy IS NULL
SET s = row.properties
WITH s, row
CALL (s) {
  MATCH (s)-[old:SAME_AS]->()
  DELETE old
}
CALL (s) {
  MATCH ()-[old:CITES|PUBLISHED]->(s)
  DELETE old
}
CALL (s, row) {
  MATCH (i:Institution {id: row.publisher})
  MERGE (i)-[:PUBLISHED]->(s)
}
CALL (s, row) {
  WITH s, row WHERE row.citedBy IS NOT NULL
  MERGE (citing:Source {id: row.citedBy})
  MERGE (citing)-[:CITES]->(s)
}
CALL (s, row) {
  WITH s, row WHERE row.sameAs IS NOT NULL
  MERGE (same:Source {id: row.sameAs})
  MERGE (s)-[:SAME_AS]->(same)
}

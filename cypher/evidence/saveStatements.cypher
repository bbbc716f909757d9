UNWIND $rows AS row
MATCH (c:Concept {id: row.concept})
MATCH (s:Source {id: row.source})
MERGE (t:Statement {id: row.properties.id})
SET t = row.properties
WITH t, c, s
CALL (t) {
  MATCH (t)-[old:ABOUT|REPORTED_IN]->()
  DELETE old
}
MERGE (t)-[:ABOUT]->(c)
MERGE (t)-[:REPORTED_IN]->(s)

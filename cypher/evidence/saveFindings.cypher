UNWIND $rows AS row
MATCH (c:Concept {id: row.concept})
MATCH (s:Source {id: row.source})
MATCH (study:Study {id: row.properties.study})
MERGE (f:Finding {id: row.properties.id})
SET f = row.properties
WITH f, c, s, study, row
CALL (f) {
  MATCH (f)-[old:ABOUT|AMONG|REPORTED_IN|OF]->()
  DELETE old
}
MERGE (f)-[:ABOUT]->(c)
MERGE (f)-[:REPORTED_IN]->(s)
MERGE (f)-[:OF]->(study)
WITH f, row
MATCH (g:Community {id: row.community})
MERGE (f)-[:AMONG]->(g)

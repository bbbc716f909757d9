UNWIND $rows AS row
MATCH (s:Source {id: row.properties.id})
MERGE (t:Transcript {id: row.properties.id})
SET t = row.properties, t:Restricted, t.restrictedTo = [t.study]
MERGE (s)-[:HAS_TRANSCRIPT]->(t)
WITH t, row
CALL (t) {
  MATCH (t)-[old:SPOKEN_BY|HAS_SEGMENT]->()
  DELETE old
}
CALL (t, row) {
  UNWIND row.experts AS expert
  MATCH (e:Expert {id: expert})
  MERGE (t)-[:SPOKEN_BY]->(e)
}
CALL (t, row) {
  UNWIND row.segments AS segment
  MATCH (q:Quotation {id: segment.quotation})
  CREATE (t)-[:HAS_SEGMENT {start: segment.start, end: segment.end, memo: segment.memo}]->(q)
}

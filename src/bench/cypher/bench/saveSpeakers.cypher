UNWIND $rows AS row
MATCH (g:Community {id: row.community})
CREATE (e:Expert)-[:MEMBER_OF]->(g)
SET e = row.properties
WITH e, row
CALL (e, row) {
  UNWIND row.voted AS id
  MATCH (c:Concept {id: id})
  CREATE (e)-[:HOLDS {state: 'SUPPORT', basis: 'VOTE'}]->(c)
}
CALL (e, row) {
  UNWIND row.quotations AS said
  MATCH (s:Source {id: said.source})
  CREATE (q:Quotation {id: said.id, study: row.properties.study, originalLanguage: 'en', original: said.text})
  CREATE (q)-[:SAID_BY]->(e)
  CREATE (q)-[:FROM {locator: 'somewhere'}]->(s)
  WITH q, said
  UNWIND said.concepts AS id
  MATCH (c:Concept {id: id})
  CREATE (q)-[:CODED_AS {stance: 'SUPPORT', position: 0, concept: id, quotation: q.id}]->(c)
}

MATCH (e:Expert {id: $id})
WITH e,
  COUNT { (e)-[:SPEAKS_OF]->() } AS concepts,
  COUNT { (e)<-[:SAID_BY]-() } AS quotations,
  COUNT { (e)-[:MEMBER_OF]->() } AS communities
MATCH (e)-[r:SPEAKS_OF]->(c:Concept)
RETURN e.code, concepts, quotations, communities, c.id, c.label_en, r.evidence
ORDER BY r.evidence DESC, c.id
LIMIT 20

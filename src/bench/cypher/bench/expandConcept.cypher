MATCH (c:Concept {id: $id})
WITH c,
  COUNT { (c)<-[:SPEAKS_OF]-() } AS experts,
  COUNT { (c)<-[:CODED_AS]-() } AS quotations,
  COUNT { (c)<-[:REPORTED_ON]-() } AS communities
MATCH (c)<-[r:SPEAKS_OF]-(e:Expert)
RETURN c.label_en, experts, quotations, communities, e.id, e.code, r.evidence
ORDER BY r.evidence DESC, e.id
LIMIT 20

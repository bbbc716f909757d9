MATCH (c:Concept)
WHERE ($study IS NULL OR c.study = $study)
  AND ($kind IS NULL OR c.kind = $kind)
  AND ($moderated OR NOT coalesce(c.moderated, false))
  AND ($community IS NULL OR EXISTS { (c)<-[:CODED_AS]-()-[:SAID_BY]->()-[:MEMBER_OF]->(:Community {id: $community}) }
    OR EXISTS { (c)<-[:ABOUT]-(:Finding)-[:AMONG]->(:Community {id: $community}) }
    OR EXISTS { (c)<-[:HOLDS]-()-[:MEMBER_OF]->(:Community {id: $community}) })
  AND ($theme IS NULL OR EXISTS { (c)-[:BROADER*0..]->(:Concept {id: $theme}) })
WITH c
ORDER BY c.study, c.position, c.id
SKIP $offset LIMIT $limit
RETURN c {
  .*,
  broader: head([(c)-[:BROADER]->(b) | b.id]),
  answers: head([(c)-[:ANSWERS]->(q) | q.id]),
  mitigates: COLLECT { MATCH (c)-[:MITIGATES]->(m) RETURN m.id ORDER BY m.position, m.id },
  related: COLLECT { MATCH (c)-[:RELATED]-(r) WITH DISTINCT r RETURN r.id ORDER BY r.position, r.id }
}

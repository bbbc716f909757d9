MATCH (c:Concept)
WHERE (NOT c:Restricted OR any(team IN c.restrictedTo WHERE team IN $teams))
  AND ($study IS NULL OR c.study = $study)
  AND ($kind IS NULL OR c.kind = $kind)
  AND ($moderated OR NOT coalesce(c.moderated, false))
  AND ($retired OR NOT coalesce(c.retired, false))
  AND ($community IS NULL OR EXISTS { (c)<-[:CODED_AS]-(q:Quotation)-[:SAID_BY]->(:Expert)-[:MEMBER_OF]->(:Community {id: $community}) WHERE (NOT q:Restricted OR any(team IN q.restrictedTo WHERE team IN $teams)) }
    OR EXISTS { (c)<-[:ABOUT]-(f:Finding)-[:AMONG]->(:Community {id: $community}) WHERE (NOT f:Restricted OR any(team IN f.restrictedTo WHERE team IN $teams)) }
    OR EXISTS { (c)<-[:HOLDS]-(e:Expert)-[:MEMBER_OF]->(:Community {id: $community}) WHERE (NOT e:Restricted OR any(team IN e.restrictedTo WHERE team IN $teams)) })
  AND ($theme IS NULL OR EXISTS { (c)-[:BROADER*0..]->(:Concept {id: $theme}) })
WITH c
ORDER BY c.study, c.position, c.id
SKIP $offset LIMIT $limit
RETURN c {
  .*,
  broader: head([(c)-[:BROADER]->(b) | b.id]),
  answers: head([(c)-[:ANSWERS]->(q) | q.id]),
  mitigates: COLLECT { MATCH (c)-[:MITIGATES]->(m) RETURN m.id ORDER BY m.position, m.id },
  related: COLLECT { MATCH (c)-[:RELATED]-(r:Concept) WHERE (NOT r:Restricted OR any(team IN r.restrictedTo WHERE team IN $teams)) WITH DISTINCT r RETURN r.id ORDER BY r.position, r.id }
}
